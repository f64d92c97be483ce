import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { E2E_BUILD, launch, ready } from '../support/browser.ts';
import { choose } from '../support/extension-worker.ts';
import { makePdf } from '../support/make-pdf.ts';
import { openReader, readFile, stops } from '../support/pdf-reader.ts';

let context: BrowserContext;
let body: Buffer;
let page: Page;

beforeAll(async () => {
  body = await makePdf(`Le mélanome et l’osimer-\ntinib.\n${'Rien.\n'.repeat(150)}Le melanome encore.`, { outline: true });
  context = await launch({ extension: E2E_BUILD, viewport: { width: 1280, height: 900 } });
  await choose(context, { language: 'fr' });
  page = await readFile(context, body, 'essai.pdf');
});

afterAll(() => context.close());

const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
const marksOnFirst = () => page.locator('.page[data-page-number="1"] [data-oncogloss-mark][tabindex="0"]').count();
const pageNumber = () => page.getByRole('textbox', { name: 'Aller à la page' }).inputValue();
const highlighted = (name: string) => page.evaluate((one) => [...(CSS.highlights.get(one) ?? [])].map((range) => range.startContainer.textContent!.slice(range.startOffset, range.endOffset)), name);

describe('finding in the document', () => {
  it('goes from find to find over pages, without accents, with the keyboard', async () => {
    await page.keyboard.press('Control+f');
    await page.keyboard.type('melanome');
    await page.getByText('1 sur 2').waitFor();
    expect(await highlighted('oncogloss-find-current')).toEqual(['mélanome']);
    await page.keyboard.press('Enter');
    await page.getByText('2 sur 2').waitFor();
    await expect.poll(pageNumber).toBe('4');
    await page.keyboard.press('Shift+Enter');
    await expect.poll(pageNumber).toBe('1');
  });

  it('finds a word that a hyphen breaks', async () => {
    await page.getByRole('textbox', { name: 'Chercher dans le document' }).fill('osimertinib');
    await page.getByText('1 sur 1').waitFor();
    expect(await highlighted('oncogloss-find-current')).toEqual(['osimer-', 'tinib']);
  });

  it('says when there is nothing, and leaves no trace when it closes', async () => {
    await page.getByRole('textbox', { name: 'Chercher dans le document' }).fill('zzz');
    await page.getByText('Rien trouvé').waitFor();
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => [...CSS.highlights.keys()])).toEqual([]);
  });
});

describe('moving about', () => {
  it('zooms and fits the width, the marks staying', async () => {
    const before = await page.locator('.page').first().evaluate((one) => one.clientWidth);
    await press('Agrandir');
    await expect.poll(() => page.locator('.page').first().evaluate((one) => one.clientWidth)).toBeGreaterThan(before);
    expect(await marksOnFirst()).toBe(2);
    await page.keyboard.press('Control+0');
    await expect.poll(() => page.locator('.page').first().evaluate((one) => Math.abs(one.clientWidth - one.parentElement!.parentElement!.clientWidth))).toBeLessThan(60);
  });

  it('rotates, the marks staying', async () => {
    await press('Tourner d’un quart de tour');
    await expect.poll(() => page.locator('.page').first().evaluate((one) => one.clientWidth > one.clientHeight)).toBe(true);
    expect(await marksOnFirst()).toBe(2);
    for (let k = 0; k < 3; k++) await press('Tourner d’un quart de tour');
  });

  it('goes to a page by its number, its heading, its picture', async () => {
    const field = page.getByRole('textbox', { name: 'Aller à la page' });
    await field.fill('3');
    await field.press('Enter');
    await expect.poll(pageNumber).toBe('3');
    await page.getByRole('tab', { name: 'Plan' }).click();
    await press('Partie 2');
    await expect.poll(pageNumber).toBe('2');
    await page.getByRole('tab', { name: 'Pages' }).click();
    const picture = page.getByRole('button', { name: 'Aller à la page 1' });
    await expect.poll(() => picture.locator('canvas').evaluate((canvas) => (canvas as HTMLCanvasElement).width)).toBeGreaterThan(50);
    await picture.click();
    await expect.poll(pageNumber).toBe('1');
  });

  it('does NOT go to a page that is none', async () => {
    const field = page.getByRole('textbox', { name: 'Aller à la page' });
    await field.fill('99');
    await field.press('Enter');
    expect(await pageNumber()).toBe('1');
  });

  it('darkens the pages', async () => {
    await press('Pages sombres');
    expect(await page.locator('.canvasWrapper').first().evaluate((one) => getComputedStyle(one).filter)).toContain('invert');
    await press('Pages sombres');
    expect(await page.locator('.canvasWrapper').first().evaluate((one) => getComputedStyle(one).filter)).toBe('none');
  });
});

describe('taking it along', () => {
  it('saves the file as it came', async () => {
    const download = page.waitForEvent('download');
    await press('Enregistrer le PDF');
    const file = await download;
    expect(file.suggestedFilename()).toBe('essai.pdf');
    expect(readFileSync((await file.path())!).equals(body)).toBe(true);
  });

  it('prints every page, as pictures, and clears them away', async () => {
    await page.evaluate(() => {
      window.print = () => document.documentElement.setAttribute('data-printed', String(document.querySelectorAll('#paper img').length));
    });
    await press('Imprimer');
    await page.waitForSelector(':root[data-printed="4"]', { state: 'attached' });
    await expect.poll(() => page.locator('#paper img').count()).toBe(0);
  });

  it('remembers nothing: a fresh reader page is empty', async () => {
    const fresh = await openReader(context);
    await fresh.getByText(/Choisissez un PDF/).waitFor();
    const stored = await fresh.evaluate(() => (globalThis as unknown as { chrome: { storage: { local: { get(key: null): Promise<object> } } } }).chrome.storage.local.get(null));
    expect(JSON.stringify(stored)).not.toContain('essai');
    await fresh.close();
  });

  it('takes a file that is dropped, in place of the one before', async () => {
    const other = (await makePdf('Un lymphome.')).toString('base64');
    await page.evaluate((data) => {
      document.documentElement.removeAttribute('data-oncogloss-ready');
      const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([bytes], 'autre.pdf', { type: 'application/pdf' }));
      document.querySelector('.pdf-app')!.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }));
    }, other);
    await ready(page);
    expect(await page.title()).toBe('autre.pdf');
    expect(await stops(page).allInnerTexts()).toEqual(['lymphome']);
  });
});
