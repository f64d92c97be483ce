import type { Page } from 'playwright-core';
import { card, type Mark } from './browser.ts';

/** Where the card stands: which of its sides are off the view, and whether it covers the words. */
export interface CardPlace {
  readonly offView: readonly string[];
  readonly coversWords: boolean;
  readonly width: number;
  readonly height: number;
}

/** Opens a mark's card by resting on it, tells where the card stands, and closes it. */
export async function placeOfCard(page: Page, mark: Mark): Promise<CardPlace> {
  await page.mouse.move(mark.x - 2, mark.y);
  await page.mouse.move(mark.x, mark.y);
  await card(page).locator('#og-heading').waitFor();
  const place = await page.evaluate(async () => {
    const box = document.querySelector('[data-oncogloss]')?.shadowRoot?.querySelector('.og-card');
    if (!box) throw new Error('no card');
    await Promise.all(box.getAnimations().map(({ finished }) => finished));
    const { left, top, right, bottom, width, height } = box.getBoundingClientRect();
    const [range] = [...(CSS.highlights.get('oncogloss-active') ?? [])];
    if (!range) throw new Error('no mark');
    const live = document.createRange();
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
    const covers = [...live.getClientRects()].some((r) => r.bottom > top + 1 && r.top < bottom - 1 && r.right > left + 1 && r.left < right - 1);
    const sides = { left: left < 0, top: top < 0, right: right > innerWidth, bottom: bottom > innerHeight };
    return { offView: Object.entries(sides).flatMap(([side, off]) => (off ? [side] : [])), coversWords: covers, width, height };
  });
  await page.keyboard.press('Escape');
  await card(page).waitFor({ state: 'detached' });
  return place;
}
