import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { card, E2E_BUILD, launch, ready } from '../support/browser.ts';
import { choose } from '../support/extension-worker.ts';
import { html } from '../support/fixture-pages.ts';
import { bytesOf, errorsOf } from '../support/page-bytes.ts';
import { serve, type Site } from '../support/site.ts';
import { wordsIn } from '../support/visits.ts';

let context: BrowserContext;
let plain: BrowserContext;
let site: Site;
let page: Page;
let errors: string[];

beforeAll(async () => {
  site = await serve(
    new Map([
      ['/still', html('<p>Le <b>mélanome</b> et l’osimertinib.</p><p>Un lymphome.</p>')],
      ['/app', html('<div id="root"><p>Le mélanome.</p></div><div aria-live="polite"><p>Un lymphome.</p></div>')],
    ]),
  );
  context = await launch({ extension: E2E_BUILD });
  plain = await launch({});
});

afterAll(async () => {
  await context.close();
  await plain.close();
  await site.close();
});

beforeEach(async () => {
  await choose(context, { language: 'fr', density: 'all', painter: 'marks' });
  page = await context.newPage();
  errors = errorsOf(page);
});

async function open(path: string): Promise<void> {
  await page.goto(site.url + path);
  await ready(page);
}

const stops = () => page.locator('[data-oncogloss-mark]');

describe('focusable marks', () => {
  it('are reached and opened with the keyboard alone', async () => {
    await open('/still');
    expect(await stops().allInnerTexts()).toEqual(['mélanome', 'osimertinib', 'lymphome']);
    for (const text of ['mélanome', 'osimertinib']) {
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(text);
    }
    expect(await page.getByRole('button', { name: 'osimertinib', exact: true }).count()).toBe(1);
    await page.keyboard.press('Enter');
    await card(page).locator('#og-heading', { hasText: 'osimertinib' }).waitFor();
    await page.keyboard.press('Escape');
    await card(page).waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('osimertinib');
    expect(errors).toEqual([]);
  });

  it('look like marks, not like a highlighter pen', async () => {
    await open('/still');
    const style = await stops().first().evaluate((mark) => [getComputedStyle(mark).backgroundColor, getComputedStyle(mark).textDecorationLine]);
    expect(style).toEqual(['rgba(0, 0, 0, 0)', 'underline']);
  });

  it('go without a trace when the reader chooses highlights again', async () => {
    await open('/still');
    expect(await stops().count()).toBe(3);
    await choose(context, { painter: 'highlights' });
    await expect.poll(async () => (await wordsIn(page)).toSorted()).toEqual(['lymphome', 'mélanome', 'osimertinib']);
    const base = await plain.newPage();
    await base.goto(`${site.url}/still`);
    expect(await bytesOf(page)).toBe(await bytesOf(base));
  });

  it('are NOT made in a framework’s root nor in a live region: highlights are', async () => {
    await open('/app');
    expect(await stops().count()).toBe(0);
    expect((await wordsIn(page)).toSorted()).toEqual(['lymphome', 'mélanome']);
  });
});
