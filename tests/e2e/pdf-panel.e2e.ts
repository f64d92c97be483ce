import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { E2E_BUILD, launch } from '../support/browser.ts';
import { choose, tabIdOf } from '../support/extension-worker.ts';
import { makePdf } from '../support/make-pdf.ts';
import { readFile } from '../support/pdf-reader.ts';

let context: BrowserContext;
let reader: Page;
let tab: number;

beforeAll(async () => {
  context = await launch({ extension: E2E_BUILD, viewport: { width: 1280, height: 900 } });
  await choose(context, { language: 'fr', density: 'all' });
  reader = await readFile(context, await makePdf(`Le mélanome et l’osimertinib.\n${'Rien.\n'.repeat(150)}Le mélanome encore.`), 'essai.pdf');
  tab = await tabIdOf(context, reader);
});
afterAll(() => context.close());

/** A surface of ours, as a tab of its own that is told which tab it stands beside. */
async function beside(path: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(new URL(`/${path}?tab=${tab}`, reader.url()).href);
  return page;
}

const pageNumber = () => reader.getByRole('textbox', { name: 'Aller à la page' }).inputValue();

describe('a PDF in our reader', () => {
  it('has its terms in the side panel, which brings each mention into view', async () => {
    const panel = await beside('sidepanel.html');
    await panel.getByRole('button', { name: /mélanome/i }).first().click();
    await panel.getByRole('button', { name: /encore/ }).click();
    await expect.poll(pageNumber).toBe('4');
    expect(await panel.getByRole('switch').count()).toBe(0);
    await panel.close();
  });

  it('has its terms in the popup, as a page has', async () => {
    const popup = await beside('popup.html');
    await popup.getByRole('tab', { name: /page/i }).click();
    await popup.getByText('2 termes expliqués sur ce document').waitFor();
    expect(await popup.getByRole('switch').count()).toBe(0);
    await popup.close();
  });
});
