import { readFile } from 'node:fs/promises';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { axeFaults } from '../support/axe.ts';
import { card, E2E_BUILD, launch, marks, ready, speak } from '../support/browser.ts';
import { choose, tabIdOf } from '../support/extension-worker.ts';
import { ARTICLE, html } from '../support/fixture-pages.ts';
import { serve, type Site } from '../support/site.ts';

const PAGES = new Map([
  ['/article', ARTICLE],
  ['/other', html('<p>Le mélanome se voit sur la peau. Un second mélanome, et l’osimertinib.</p>')],
  ['/nothing', html('<p>Le match s’est terminé sur un score nul, car il pleuvait.</p>')],
  ['/emoji', html('<script>"script"</script><h1>🙂🙂</h1><p>𝄞 Le mésothéliome <em>pleural</em>.</p>')],
]);

/** What these tests use of the extension's own API, in the background. */
declare const chrome: {
  tabs: { query(options: object): Promise<{ id: number; url?: string }[]> };
  action: { getBadgeText(of: { tabId: number }): Promise<string>; getTitle(of: { tabId: number }): Promise<string> };
  contextMenus: { onClicked: { dispatch(info: object, tab: object): void } };
  omnibox: {
    onInputChanged: { dispatch(text: string, suggest: (suggestions: { content: string; description: string }[]) => void): void };
    onInputEntered: { dispatch(text: string, disposition: string): void };
  };
};

let context: BrowserContext;
let site: Site;
let id: string;
let page: Page;
let panel: Page;

beforeAll(async () => {
  site = await serve(PAGES);
  context = await launch({ extension: E2E_BUILD });
  id = await speak(context, 'fr');
});
afterAll(async () => {
  await context.close();
  await site.close();
});
beforeEach(async () => {
  await choose(context, { offHosts: [], badge: true });
  page = await context.newPage();
});
afterEach(async () => {
  for (const open of context.pages().slice(1)) await open.close();
});

const background = () => context.serviceWorkers()[0]!;

/** Opens a page, and the panel as a tab of its own, told which tab it stands beside. */
async function open(path: string): Promise<void> {
  await page.goto(`${site.url}${path}`);
  await ready(page);
  panel = await context.newPage();
  await panel.setViewportSize({ width: 360, height: 700 });
  await panel.goto(`chrome-extension://${id}/sidepanel.html?tab=${await tabIdOf(context, page)}`);
}

/** Pages rest before they tell of a change, and so do we before we ask. */
const SOON = { timeout: 5_000 };

const rows = () => panel.locator('.og-result-name').allInnerTexts();

describe('the list', () => {
  it('has the terms in the order of the page, with counts', async () => {
    await open('/other');
    await expect.poll(rows, SOON).toEqual(['mélanome', 'osimertinib']);
    expect(await panel.getByRole('button', { name: /mélanome.*2 fois sur la page/ }).count()).toBe(1);
  });

  it('follows the page as it changes', async () => {
    await open('/other');
    await expect.poll(rows, SOON).toContain('mélanome');
    await page.evaluate(() => document.body.append(Object.assign(document.createElement('p'), { textContent: 'La ferroptose est étudiée.' })));
    await expect.poll(rows, SOON).toContain('ferroptose');
    await page.evaluate(() => document.body.lastElementChild?.remove());
    await expect.poll(rows, SOON).not.toContain('ferroptose');
  });

  it('follows the tab to another page', async () => {
    await open('/other');
    await expect.poll(rows, SOON).toContain('mélanome');
    await page.goto(`${site.url}/article`);
    await expect.poll(rows, SOON).toContain('amiante');
    expect(await rows()).not.toContain('mélanome');
  });

  it('says so where the page has no term', async () => {
    await open('/nothing');
    await panel.getByText(/Aucun terme de cancérologie/).waitFor();
  });

  it('says so where no extension can read', async () => {
    // A page of the browser, whose address we are not even told.
    const tab = await background().evaluate(async () => (await chrome.tabs.query({})).find(({ url }) => url === undefined)!.id);
    await page.goto(`chrome-extension://${id}/sidepanel.html?tab=${tab}`);
    await page.getByText(/n’a pas accès à cette page/).waitFor();
    await page.getByRole('link', { name: 'Tout le glossaire' }).waitFor();
  });

  it('switches the site off, and on again', async () => {
    await open('/article');
    await panel.getByRole('switch').click();
    await expect.poll(async () => (await marks(page)).length).toBe(0);
    const tabId = await tabIdOf(context, page);
    await expect.poll(() => background().evaluate((tab) => chrome.action.getTitle({ tabId: tab }), tabId)).toMatch(/se tait/);
    await panel.getByRole('button', { name: 'Rallumer sur ce site' }).click();
    await expect.poll(rows, SOON).toContain('amiante');
  });
});

describe('by keyboard alone', () => {
  it('filters, opens a card, goes to a passage, comes back to the row', async () => {
    await open('/article');
    await expect.poll(rows, SOON).toContain('amiante');
    await panel.keyboard.press('Tab');
    await panel.keyboard.type('amian');
    await expect.poll(rows, SOON).toEqual(['amiante']);
    await panel.keyboard.press('Tab');
    await panel.keyboard.press('Tab');
    await panel.keyboard.press('Tab');
    await panel.keyboard.press('Enter');
    await expect.poll(() => panel.evaluate(() => document.activeElement?.textContent)).toContain('amiante');
    await panel.locator('.og-passage').focus();
    await panel.keyboard.press('Enter');
    await panel.locator('.og-passage[aria-current="location"]').waitFor();
    expect(await page.evaluate(() => [...(CSS.highlights.get('oncogloss-active') ?? [])].length)).toBe(1);
    expect(await card(page).count()).toBe(0);
    await panel.keyboard.press('Escape');
    await expect.poll(() => panel.evaluate(() => document.activeElement?.getAttribute('data-term'))).toBe('asbestos');
  });
});

describe('files', () => {
  it('gives W3C Web Annotations whose selectors both find the words again', async () => {
    await open('/emoji');
    await expect.poll(rows, SOON).not.toEqual([]);
    await panel.getByRole('button', { name: 'Emporter cette liste' }).click();
    const [download] = await Promise.all([panel.waitForEvent('download'), panel.getByRole('button', { name: /Annotations web/ }).click()]);
    const saved = JSON.parse(await readFile(await download.path(), 'utf8')) as {
      first: { items: { body: { source?: string }[]; target: { source: string; selector: [{ exact: string; prefix: string; suffix: string }, { start: number; end: number }] } }[] };
    };
    const text = await page.evaluate(() => document.body.textContent);
    expect(saved.first.items.length).toBeGreaterThan(0);
    for (const { body, target } of saved.first.items) {
      const [quote, position] = target.selector;
      expect(target.source).toBe(page.url());
      expect(body[0]?.source).toContain('glossary.html#/concept/');
      expect([...text].slice(position.start, position.end).join('')).toBe(quote.exact);
      expect(text).toContain(quote.prefix + quote.exact + quote.suffix);
    }
    await panel.getByText(/Enregistré.: oncogloss-essai\.jsonld/).waitFor();
  });

  it.each([['Texte (Markdown)', 'md', /^# Termes de la page/], ['Tableur (CSV)', 'csv', /^\uFEFFFrançais;Anglais/], ['Données (JSON)', 'json', /^\{\n {2}"page"/]] as const)('gives %s', async (name, ending, beginning) => {
    await open('/article');
    await expect.poll(rows, SOON).toContain('amiante');
    await panel.getByRole('button', { name: 'Emporter cette liste' }).click();
    const [download] = await Promise.all([panel.waitForEvent('download'), panel.getByRole('button', { name }).click()]);
    expect(download.suggestedFilename()).toBe(`oncogloss-essai.${ending}`);
    expect(await readFile(await download.path(), 'utf8')).toMatch(beginning);
  });
});

describe('the icon', () => {
  it('counts the terms of the tab, and not where the reader wants no count', async () => {
    await open('/other');
    const tab = await tabIdOf(context, page);
    const badge = () => background().evaluate((tabId) => chrome.action.getBadgeText({ tabId }), tab);
    await expect.poll(badge, SOON).toBe('2');
    await choose(context, { badge: false });
    await expect.poll(badge, SOON).toBe('');
    await choose(context, { badge: true });
    await expect.poll(badge, SOON).toBe('2');
  });
});

describe('« Explain “…” » in the context menu', () => {
  /** As the browser tells of a chosen item. */
  async function explain(selectionText: string): Promise<void> {
    const [id, url] = [await tabIdOf(context, page), page.url()];
    await background().evaluate(
      ({ words, tab }) => chrome.contextMenus.onClicked.dispatch({ menuItemId: 'explain-selection', selectionText: words, frameId: 0 }, tab),
      { words: selectionText, tab: { id, url } },
    );
  }
  const select = (selector: string) => page.evaluate((wanted) => getSelection()?.selectAllChildren(document.querySelector(wanted)!), selector);

  it('opens the card beside the words', async () => {
    await open('/article');
    await page.bringToFront();
    await select('b');
    await explain('progression');
    await card(page).locator('#og-heading').waitFor();
  });

  it('opens the glossary where the page cannot show a card', async () => {
    await open('/article');
    await page.bringToFront();
    await select('code');
    await page.evaluate(() => getSelection()?.removeAllRanges());
    const [opened] = await Promise.all([context.waitForEvent('page'), explain('osimertinb')]);
    await expect.poll(() => opened.url()).toContain('glossary.html#/concept/osimertinib');
  });

  it('says what is nearest where the glossary has nothing', async () => {
    await open('/nothing');
    const [opened] = await Promise.all([context.waitForEvent('page'), explain('xqzjwv')]);
    await opened.getByText(/n’a rien sous/).waitFor();
  });
});

describe('the address bar', () => {
  it('suggests concepts, as text, and opens one', async () => {
    const suggestions = await background().evaluate(
      () => new Promise<{ content: string; description: string }[]>((resolve) => chrome.omnibox.onInputChanged.dispatch('osimer', resolve)),
    );
    expect(suggestions[0]).toEqual({ content: 'osimertinib', description: '<match>osimertinib</match> <dim>médicament</dim>' });
    const entered = background().evaluate(() => chrome.omnibox.onInputEntered.dispatch('osimertinib', 'newForegroundTab'));
    const [opened] = await Promise.all([context.waitForEvent('page'), entered]);
    await expect.poll(() => opened.url()).toContain('#/concept/osimertinib');
  });
});

describe('accessibility', () => {
  it.each(['light', 'dark'] as const)('has no fault that axe finds (%s)', async (colorScheme) => {
    await open('/article');
    await panel.emulateMedia({ colorScheme });
    await expect.poll(rows, SOON).toContain('amiante');
    await panel.getByRole('button', { name: 'Emporter cette liste' }).click();
    expect(await axeFaults(panel)).toEqual([]);
    await panel.getByRole('button', { name: /amiante/ }).click();
    await panel.locator('.og-passage').waitFor();
    expect(await axeFaults(panel)).toEqual([]);
  });
});
