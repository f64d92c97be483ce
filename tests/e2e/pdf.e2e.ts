import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFaults } from '../support/axe.ts';
import { card, E2E_BUILD, extensionId, launch, ready } from '../support/browser.ts';
import { choose, tabIdOf } from '../support/extension-worker.ts';
import { makePdf } from '../support/make-pdf.ts';
import { giveFile, hasDocuments, mentionedIn, openReader, readFile, shared, stops, STYLES, termsOf, texts, total } from '../support/pdf-reader.ts';
import { withScripts } from '../support/raw-pdf.ts';
import { type Page as Served, serve, type Site } from '../support/site.ts';

if (!hasDocuments) process.stdout.write('the five documents are not here: the demonstration article stands alone\n');

const [demo] = texts();

let context: BrowserContext;
let site: Site;
let asked: string[];
const requests: string[] = [];

beforeAll(async () => {
  const pdf: Served = { body: await makePdf(demo!.text, { columns: 2, header: 'Lettre de printemps', outline: true }), type: 'application/pdf' };
  asked = [];
  site = await serve(new Map<string, Served>([['/article.pdf', pdf], ['/article', pdf], ['/notes.pdf', { body: '<p>rien</p>', type: 'text/html' }]]), (path) => asked.push(path));
  context = await launch({ extension: E2E_BUILD, viewport: { width: 1280, height: 900 } });
  context.on('request', (request) => requests.push(request.url()));
  await choose(context, { language: 'fr', density: 'all' });
});

afterAll(async () => {
  await context.close();
  await site.close();
});

describe('the same terms as in plain text', () => {
  const all = texts();
  let mentions: Map<string, number>[];

  beforeAll(() => {
    mentions = mentionedIn(all);
  });

  it.each(Object.entries(STYLES))('are found in PDFs set %s', async (_, style) => {
    let [found, wanted, right] = [0, 0, 0];
    for (const [k, { text }] of all.entries()) {
      const expected = mentions[k]!;
      const page = await readFile(context, await makePdf(text, style));
      const counted = await termsOf(context, page);
      found += total(counted);
      wanted += total(expected);
      right += shared(expected, counted);
      await page.close();
    }
    process.stdout.write(`PDF, ${JSON.stringify(style)}: recall ${(right / wanted).toFixed(4)}, precision ${(right / found).toFixed(4)} of ${wanted} mentions\n`);
    expect(right / wanted).toBeGreaterThanOrEqual(0.98);
    expect(right / found).toBeGreaterThanOrEqual(0.98);
  }, 120_000);

  it('are marked by elements, one stop of the keyboard each, named by the whole word', async () => {
    const page = await readFile(context, await makePdf('Un essai de l’osimertinib.', { hyphens: false }));
    expect(await stops(page).allInnerTexts()).toEqual(['essai', 'osimertinib']);
    await page.close();
    // Some of these lines are so long that the word is broken at their ends.
    const lines = Array.from({ length: 5 }, (_, k) => `${'mot '.repeat(18 + k)}osimertinib`).join('.\n');
    const broken = await readFile(context, await makePdf(lines, { hyphens: true }));
    expect(await broken.getByRole('button', { name: 'osimertinib', exact: true }).and(stops(broken)).count()).toBe(5);
    const rests = await broken.locator('[data-oncogloss-mark][aria-hidden]').allInnerTexts();
    expect(rests.length).toBeGreaterThan(0);
    for (const rest of rests) expect('osimertinib').toContain(rest);
    await broken.close();
  });

  it('are marked once a page where the reader wants it so', async () => {
    const page = await readFile(context, await makePdf('L’osimertinib agit. L’osimertinib vise l’EGFR.'));
    expect(await stops(page).count()).toBe(3);
    await choose(context, { density: 'first' });
    await expect.poll(() => stops(page).count()).toBe(2);
    await choose(context, { density: 'all' });
    await expect.poll(() => stops(page).count()).toBe(3);
    await page.close();
  });
});

describe('a PDF in a tab', () => {
  /** The popup as a tab of its own, told which tab it would have been opened on. */
  async function popupOn(url: string): Promise<Page> {
    const tab = await context.newPage();
    await tab.goto(url);
    const popup = await context.newPage();
    await popup.goto(`chrome-extension://${await extensionId(context)}/popup.html?tab=${await tabIdOf(context, tab)}`);
    await popup.getByRole('tab', { name: 'Sur cette page' }).click();
    return popup;
  }

  it.each(['/article.pdf', '/article'])('is offered by the popup, and read without asking the site again (%s)', async (path) => {
    asked = [];
    const popup = await popupOn(site.url + path);
    const opened = context.waitForEvent('page');
    await popup.getByRole('button', { name: 'Lire ce PDF avec Oncogloss' }).click();
    const page = await opened;
    await ready(page);
    expect(await stops(page).count()).toBeGreaterThan(20);
    expect(asked.filter((one) => one === path)).toHaveLength(1);
    await page.close();
  });

  it('is opened from a link; the tab that brought it is gone afterwards', async () => {
    const before = context.pages().length;
    const opened = context.waitForEvent('page', (page) => page.url().includes('pdf.html'));
    await context.serviceWorkers()[0]!.evaluate((linkUrl) => {
      const { chrome } = globalThis as unknown as { chrome: { contextMenus: { onClicked: { dispatch(info: object, tab: object): void } } } };
      chrome.contextMenus.onClicked.dispatch({ menuItemId: 'read-pdf', linkUrl }, {});
    }, `${site.url}/article.pdf`);
    const page = await opened;
    await ready(page);
    expect(await page.title()).toBe('article.pdf');
    await expect.poll(() => context.pages().length).toBe(before + 1);
    await page.close();
  });

  it('that is none is said to be out of reach, with the picker to go on', async () => {
    const page = await openReader(context, `${site.url}/notes.pdf`);
    await page.getByText(/n’est plus à portée/).waitFor();
    await page.getByRole('button', { name: 'Choisir un PDF' }).waitFor();
    await page.close();
  });

  it('that is a file of this computer is opened by the picker, since nobody may read it unasked', async () => {
    const page = await openReader(context, 'file:///home/me/a.pdf');
    await page.getByText(/ne s’ouvre que si vous le choisissez/).waitFor();
    const choosing = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Choisir un PDF' }).click();
    await (await choosing).setFiles({ name: 'a.pdf', mimeType: 'application/pdf', buffer: await makePdf('L’osimertinib.') });
    await ready(page);
    expect(await stops(page).allInnerTexts()).toEqual(['osimertinib']);
    await page.close();
  });

  it('is NOT fetched from a site that was not allowed: the reader is asked first', async () => {
    const page = await openReader(context, 'https://example.org/a.pdf');
    await page.getByRole('button', { name: 'Autoriser et ouvrir' }).waitFor();
    expect(requests.filter((url) => url.includes('example.org/a.pdf') && !url.startsWith('chrome-extension:'))).toEqual([]);
    await page.close();
  });
});

describe('the card', () => {
  it('opens under the pointer, stays for it, and closes', async () => {
    const page = await readFile(context, await makePdf(demo!.text));
    await stops(page).filter({ hasText: 'osimertinib' }).first().hover();
    await card(page).locator('#og-heading', { hasText: 'osimertinib' }).waitFor();
    await page.mouse.move(5, 5);
    await card(page).waitFor({ state: 'detached' });
    await stops(page).filter({ hasText: 'amiante' }).first().click();
    await card(page).locator('#og-heading', { hasText: 'amiante' }).waitFor();
    await page.keyboard.press('Escape');
    await card(page).waitFor({ state: 'detached' });
    await page.close();
  });

  it('opens and closes with the keyboard alone, which comes back to the word', async () => {
    const page = await readFile(context, await makePdf('Un essai de l’osimertinib.'));
    await page.locator('.pdf-pages').focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('osimertinib');
    await page.keyboard.press('Enter');
    await card(page).locator('#og-heading', { hasText: 'osimertinib' }).waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.hasAttribute('data-oncogloss'))).toBe(true);
    await page.keyboard.press('Escape');
    await card(page).waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('osimertinib');
    await page.close();
  });

  it('opens from the list of terms, on whatever page the term is', async () => {
    const page = await readFile(context, await makePdf(`${'Rien.\n'.repeat(600)}Le mélanome.`));
    expect(await stops(page).count()).toBe(0);
    await page.getByRole('button', { name: /^mélanome/ }).click();
    await card(page).locator('#og-heading', { hasText: 'mélanome' }).waitFor();
    await page.close();
  });
});

describe('the reader page', () => {
  it('has no fault that axe finds: waiting, with a document, its panels, a card', async () => {
    const page = await openReader(context);
    expect(await axeFaults(page)).toEqual([]);
    await giveFile(page, await makePdf(demo!.text, { columns: 2, outline: true }));
    await ready(page);
    expect(await axeFaults(page)).toEqual([]);
    for (const name of ['Plan', 'Pages']) {
      await page.getByRole('tab', { name }).click();
      expect(await axeFaults(page)).toEqual([]);
    }
    await page.getByRole('button', { name: 'Chercher dans le document' }).click();
    await stops(page).first().click();
    await card(page).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await page.close();
  });

  it('shows where a link leads before it is followed; other links are none', async () => {
    const page = await readFile(context, withScripts('https://example.org/away?x=1'));
    await expect.poll(() => page.locator('.linkAnnotation a[href]').evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual(['https://example.org/away?x=1']);
    await page.locator('.linkAnnotation a[href]').click();
    const dialog = page.getByRole('dialog', { name: 'Ce lien sort du document' });
    await dialog.getByText('https://example.org/away?x=1').waitFor();
    await dialog.getByRole('button', { name: 'Rester ici' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.close();
  });

  it('sends no request but for the documents themselves and files of the package', () => {
    const away = requests.filter((url) => /^https?:|^ftp:|^wss?:/.test(url) && !url.startsWith(site.url));
    expect(away).toEqual([]);
  });
});
