import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { E2E_BUILD, launch, marks, ready } from '../support/browser.ts';
import { choose, killBackground, stallBackground } from '../support/extension-worker.ts';
import { tell } from '../support/figures.ts';
import { html } from '../support/fixture-pages.ts';
import { errorsOf } from '../support/page-bytes.ts';
import { serve, type Site } from '../support/site.ts';

const KILLS = 200;
const LONG_MS = 300_000;

let context: BrowserContext;
let site: Site;

beforeAll(async () => {
  site = await serve(new Map([['/one', html('<p id="p">Un mélanome.</p>')]]));
  context = await launch({ extension: E2E_BUILD });
  await choose(context, { language: 'fr', density: 'all' });
});

afterAll(async () => {
  await context.close();
  await site.close();
});

const textsIn = async (page: Page) => (await marks(page)).map(({ text }) => text);

async function open(): Promise<{ page: Page; errors: string[] }> {
  const page = await context.newPage();
  const errors = errorsOf(page);
  await page.goto(`${site.url}/one`);
  await ready(page);
  return { page, errors };
}

/** Sets the text of the page's one paragraph. */
function write(page: Page, text: string): Promise<void> {
  return page.evaluate((words) => {
    document.getElementById('p')!.textContent = words;
  }, text);
}

describe('a background that answers nothing', () => {
  it('leaves changed text without marks, the wrong ones too, and marks it when it answers again', async () => {
    const { page, errors } = await open();
    await expect.poll(() => textsIn(page)).toEqual(['mélanome']);
    await stallBackground(context, LONG_MS);
    await write(page, 'Le lymphome, encore un lymphome.');
    // At once: a mark on other letters would be a wrong one.
    expect(await textsIn(page)).toEqual([]);
    await killBackground(context, page);
    await expect.poll(() => textsIn(page), { timeout: 40_000 }).toEqual(['lymphome', 'lymphome']);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('does NOT keep a page from ever being ready', async () => {
    await stallBackground(context, LONG_MS);
    const { page, errors } = await open();
    expect(await textsIn(page)).toEqual([]);
    await killBackground(context, page);
    await expect.poll(() => textsIn(page), { timeout: 40_000 }).toEqual(['mélanome']);
    expect(errors).toEqual([]);
    await page.close();
  });
});

describe('a background that is killed', () => {
  it(`wakes for each of ${KILLS} messages, and answers rightly`, async () => {
    // Four pages in turn: one page that never rests would be read ever more rarely.
    const tabs = [await open(), await open(), await open(), await open()];
    let survived = 0;
    for (let k = 0; k < KILLS; k++) {
      const { page } = tabs[k % tabs.length]!;
      const word = k % 8 < 4 ? 'lymphome' : 'mélanome';
      expect(await killBackground(context, page)).toBe(true);
      await write(page, `Un ${word} de plus, le ${k}e.`);
      await expect.poll(() => textsIn(page), { interval: 20 }).toEqual([word]);
      survived++;
    }
    tell('kills of the background survived', `${survived}/${KILLS}`, `${KILLS}/${KILLS}`);
    expect(tabs.flatMap(({ errors }) => errors)).toEqual([]);
  }, 400_000);
});
