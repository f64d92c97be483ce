import type { Page } from 'playwright-core';
import { card } from '../../tests/support/browser.ts';

/** Waits until the card is there and has come to rest. */
export async function cardAtRest(page: Page): Promise<void> {
  await card(page).evaluate((element) => Promise.all(element.getAnimations({ subtree: true }).map((animation) => animation.finished)));
}
