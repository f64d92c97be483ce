import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { E2E_BUILD, launch, ready } from '../support/browser.ts';
import { choose } from '../support/extension-worker.ts';
import { makePdf, makeScan } from '../support/make-pdf.ts';
import { giveFile, openReader, stops } from '../support/pdf-reader.ts';
import { withCircle, withHostileFont, withScripts, withXfa } from '../support/raw-pdf.ts';

/** The longest that a reader may be left without a page or a word. */
const ANSWER_MS = 10_000;

let context: BrowserContext;
let page: Page;
let good: Buffer;
const errors: string[] = [];
const requests: string[] = [];

beforeAll(async () => {
  good = await makePdf('L’osimertinib.');
  context = await launch({ extension: E2E_BUILD });
  context.on('request', (request) => requests.push(request.url()));
  await choose(context, { language: 'fr' });
});

afterAll(() => context.close());

beforeEach(async () => {
  await page?.close();
  page = await openReader(context);
  page.on('pageerror', (error) => errors.push(error.message));
});

/** Opens a file and waits for a page or for a sentence. */
async function answerTo(body: Buffer): Promise<void> {
  await giveFile(page, body);
  await page.locator('.page canvas, .pdf-notice:has-text("PDF"):not(:has-text("Ouverture"))').first().waitFor({ timeout: ANSWER_MS });
}

describe('a file that is no good', () => {
  it.each([
    ['of another kind', Buffer.from('<html>bonjour</html>'), /n’est pas un PDF/],
    ['empty', Buffer.alloc(0), /n’est pas un PDF/],
    ['only a beginning', Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Cat'), /abîmé/],
    ['noise behind a beginning', Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.from(Array.from({ length: 50_000 }, (_, k) => (k * 7919) % 256))]), /abîmé/],
  ])('is named for what it is: %s', async (_, body, sentence) => {
    await giveFile(page, body);
    await page.getByText(sentence).waitFor({ timeout: ANSWER_MS });
    await giveFile(page, good);
    await ready(page);
    expect(await stops(page).count()).toBe(1);
  });

  it('is shown as far as it goes when its end is missing', async () => {
    await answerTo(good.subarray(0, good.length - 300));
  });

  it('does NOT hang on pages that lead in a circle', async () => {
    await answerTo(withCircle());
  });
});

describe('a file behind a password', () => {
  it('is asked for, again when it was wrong, and opened', async () => {
    await giveFile(page, await makePdf('L’osimertinib.', { password: 'sésame' }), 'secret.pdf');
    const field = page.getByLabel('Mot de passe');
    await field.fill('faux');
    await field.press('Enter');
    await page.getByText(/n’ouvre pas le document/).waitFor();
    await field.fill('sésame');
    await field.press('Enter');
    await ready(page);
    expect(await stops(page).count()).toBe(1);
  });

  it('stays closed, and says so, when the reader gives up', async () => {
    await giveFile(page, await makePdf('x', { password: 'y' }));
    await page.getByRole('button', { name: 'Arrêter' }).click();
    await page.getByText(/reste fermé/).waitFor();
  });
});

describe('a file without words for us', () => {
  it('is called a scan when its pages are pictures', async () => {
    await giveFile(page, await makeScan(3));
    await page.getByText(/image de texte/).waitFor({ timeout: ANSWER_MS });
  });

  it('is NOT called a scan when it only has no term', async () => {
    await giveFile(page, await makePdf('Bonjour.'));
    await page.getByText('Aucun terme que nous sachions expliquer').waitFor();
    expect(await page.getByText(/image de texte/).count()).toBe(0);
  });

  it('is called a dynamic form when it is one', async () => {
    await giveFile(page, withXfa());
    await page.getByText(/formulaire dynamique/).waitFor({ timeout: ANSWER_MS });
  });
});

describe('a file that means harm', () => {
  it.each([
    ['scripts at every place', withScripts('https://example.org/')],
    ['code in a font', withHostileFont()],
  ])('runs nothing: %s', async (_, body) => {
    await answerTo(body);
    await ready(page);
    expect(await page.evaluate(() => [(globalThis as { owned?: number }).owned, document.documentElement.dataset['owned']])).toEqual([undefined, undefined]);
    expect(requests.filter((url) => !url.startsWith('chrome-extension://') && !/^(?:data|blob|about):/.test(url))).toEqual([]);
  });
});

describe('a long file', () => {
  it('of 1,000 pages shows its first page at once, and its last when asked', async () => {
    await answerTo(await makePdf('Le mélanome.\n'.repeat(48_000)));
    await stops(page).first().waitFor({ timeout: ANSWER_MS });
    const field = page.getByRole('textbox', { name: 'Aller à la page' });
    await field.fill('1000');
    await field.press('Enter');
    await page.locator('.page[data-page-number="1000"] [data-oncogloss-mark]').first().waitFor({ timeout: ANSWER_MS });
    expect(await page.locator('.page canvas').count()).toBeLessThan(30);
  }, 60_000);
});

it('none of them raises an error in the page', () => {
  expect(errors).toEqual([]);
});
