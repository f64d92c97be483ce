import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { axeFaults } from '../support/axe.ts';
import { E2E_BUILD, launch, ready } from '../support/browser.ts';
import { choose } from '../support/extension-worker.ts';
import { html } from '../support/fixture-pages.ts';
import { makePdf } from '../support/make-pdf.ts';
import { stops } from '../support/pdf-reader.ts';
import { type Page as Served, serve, type Site } from '../support/site.ts';

declare const chrome: {
  storage: { session: { clear(): Promise<void> } };
  tabs: { query(options: object): Promise<{ id: number; url?: string }[]> };
  contextMenus: { onClicked: { dispatch(info: object, tab: object): void } };
  commands: { onCommand: { dispatch(name: string, tab: object): void } };
};

const TAKE = { fr: 'Oncogloss : expliquer ce PDF', en: 'Oncogloss: explain this PDF' };
const DECLINE = { fr: /^Ne plus proposer/, en: /^Do not offer/ };
const START = { language: 'fr', mode: 'everywhere', offHosts: [], chosenHosts: [] };

let context: BrowserContext;
let site: Site;
let page: Page;
const errors: string[] = [];

beforeAll(async () => {
  const pdf: Served = { body: await makePdf('L’osimertinib vise l’EGFR.'), type: 'application/pdf' };
  site = await serve(new Map<string, Served>([['/article.pdf', pdf], ['/article', pdf], ['/around', html('<p>Un mélanome.</p><iframe src="/article" width="600" height="400"></iframe>')]]));
  context = await launch({ extension: E2E_BUILD, viewport: { width: 1100, height: 800 } });
});
afterAll(async () => {
  await context.close();
  await site.close();
});
beforeEach(async () => {
  await worker().evaluate(() => chrome.storage.session.clear());
  await choose(context, START);
  page = await context.newPage();
  page.on('pageerror', (error) => errors.push(error.message));
});
afterEach(async () => {
  for (const one of context.pages().slice(1)) await one.close();
});

const worker = () => context.serviceWorkers()[0]!;
const offer = (tab = page) => tab.locator('[data-oncogloss] .og-offer');
const take = (lang: 'fr' | 'en' = 'fr') => offer().getByRole('button', { name: TAKE[lang] });
const decline = (lang: 'fr' | 'en' = 'fr') => offer().getByRole('button', { name: DECLINE[lang] });

/** Waits for the reader page that something opens, and until it has read the document. */
async function opened(act: () => Promise<unknown>): Promise<Page> {
  const [reader] = await Promise.all([context.waitForEvent('page'), act()]);
  await ready(reader);
  return reader;
}

/** Long enough for an offer to come, if one were to: the page's script has asked, and was answered. */
async function noOffer(): Promise<void> {
  const probe = await context.newPage();
  await probe.goto(`${site.url}/around`);
  await ready(probe);
  await probe.close();
  expect(await offer().count()).toBe(0);
}

describe('in the browser’s own viewer', () => {
  it.each(['/article.pdf', '/article'])('our reader is offered in a corner of the view, above the document (%s)', async (path) => {
    await page.goto(site.url + path);
    await offer().waitFor();
    const box = (await offer().boundingBox())!;
    expect([box.x + box.width, box.y + box.height]).toEqual([1100 - 16, 800 - 16]);
    const met = await page.evaluate(([x, y]) => document.elementFromPoint(x!, y!)?.hasAttribute('data-oncogloss'), [box.x + 20, box.y + 20]);
    expect(met).toBe(true);
    expect(await page.locator('[data-oncogloss]').count()).toBe(1);
  });

  it('the offer opens the document with its terms marked, and is gone', async () => {
    await page.goto(`${site.url}/article.pdf`);
    const reader = await opened(() => take().click());
    expect(await stops(reader).allInnerTexts()).toEqual(['osimertinib', 'EGFR']);
    expect(await page.locator('[data-oncogloss]').count()).toBe(0);
  });

  it('is reached, taken and declined with the keyboard', async () => {
    await page.goto(`${site.url}/article.pdf`);
    await offer().waitFor();
    const focused = () => page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.textContent ?? '');
    for (let k = 0; k < 40 && (await focused()) !== TAKE.fr; k++) await page.keyboard.press('Tab');
    expect(await focused()).toBe(TAKE.fr);
    const reader = await opened(() => page.keyboard.press('Enter'));
    expect(await stops(reader).count()).toBe(2);
    await reader.close();
    await page.bringToFront();
    await page.reload();
    await take().focus();
    await page.keyboard.press('Escape');
    await expect.poll(() => offer().count()).toBe(0);
  });

  it('an offer that was declined does NOT come again, here or in another tab', async () => {
    await page.goto(`${site.url}/article.pdf`);
    await decline().click();
    await expect.poll(() => offer().count()).toBe(0);
    await page.goto(`${site.url}/article`);
    await noOffer();
  });

  it('follows the language, and goes when the site is switched off', async () => {
    await page.goto(`${site.url}/article.pdf`);
    await take('fr').waitFor();
    await choose(context, { language: 'en' });
    await take('en').waitFor();
    await decline('en').waitFor();
    await choose(context, { offHosts: ['127.0.0.1'] });
    await expect.poll(() => page.locator('[data-oncogloss]').count()).toBe(0);
  });

  it.each([['on a site that is switched off', { offHosts: ['127.0.0.1'] }], ['where pages are explained on click only', { mode: 'click' }]])(
    'our reader is NOT offered %s',
    async (_, settings) => {
      await choose(context, settings);
      await page.goto(`${site.url}/article.pdf`);
      expect(await offer().count()).toBe(0);
      await choose(context, START);
      const other = await context.newPage();
      await other.goto(`${site.url}/article.pdf`);
      await offer(other).waitFor();
    },
  );

  it('our reader is NOT offered in a PDF that stands inside a page', async () => {
    await page.goto(`${site.url}/around`);
    await ready(page);
    for (const frame of page.frames()) expect(await frame.locator('.og-offer').count()).toBe(0);
  });

  it.each(['fr', 'en'] as const)('the offer has no fault that axe finds (%s)', async (language) => {
    await choose(context, { language });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.goto(`${site.url}/article.pdf`);
      await offer().waitFor();
      expect(await axeFaults(page, '[data-oncogloss]')).toEqual([]);
    }
  });
});

describe('asked to explain a tab that shows a PDF', () => {
  it.each(['menu', 'keyboard'] as const)('by the %s, we open it in our reader', async (by) => {
    await choose(context, { mode: 'click' });
    await page.goto(`${site.url}/article.pdf`);
    const reader = await opened(() =>
      worker().evaluate(
        async ([way, url]) => {
          const tab = (await chrome.tabs.query({})).find((one) => one.url === url)!;
          if (way === 'menu') chrome.contextMenus.onClicked.dispatch({ menuItemId: 'explain-page' }, tab);
          else chrome.commands.onCommand.dispatch('explain-term', tab);
        },
        [by, page.url()] as const,
      ),
    );
    expect(await stops(reader).allInnerTexts()).toEqual(['osimertinib', 'EGFR']);
  });
});

it('no page threw', () => expect(errors).toEqual([]));
