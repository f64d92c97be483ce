import type { Page } from 'playwright-core';
import { ready } from '../../tests/support/browser.ts';
import { makePdf, makeScan } from '../../tests/support/make-pdf.ts';
import { giveFile, stops } from '../../tests/support/pdf-reader.ts';
import { withScripts, withXfa } from '../../tests/support/raw-pdf.ts';
import { cardAtRest } from './card-at-rest.ts';
import type { Look } from './look.ts';
import type { Surface } from './surfaces.ts';
import type { World } from './world.ts';

const TAB = { width: 1280, height: 900 };
const NARROW = { width: 400, height: 800 };
const NAME = 'un-article-sur-le-cancer-du-poumon.pdf';

/** What is done with the document of the pictures, once it is open. */
const OPEN: Readonly<Record<string, (page: Page, look: Look) => Promise<unknown>>> = {
  pdf: async () => undefined,
  'pdf-card': async (page) => {
    await stops(page).filter({ hasText: /osimertinib/i }).first().hover();
    await cardAtRest(page);
  },
  'pdf-mark-focus': async (page) => {
    await page.locator('.pdf-pages').focus();
    for (let k = 0; k < 4; k++) await page.keyboard.press('Tab');
  },
  'pdf-card-keyboard': async (page) => {
    await page.locator('.pdf-pages').focus();
    for (let k = 0; k < 4; k++) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await cardAtRest(page);
  },
  'pdf-find': async (page) => {
    await page.keyboard.press('Control+f');
    await page.keyboard.type('cancer');
    await page.locator('.pdf-find-count', { hasText: /\d/ }).waitFor();
  },
  'pdf-outline': (page) => page.getByRole('tab').nth(1).click(),
  'pdf-thumbnails': async (page) => {
    await page.getByRole('tab').nth(2).click();
    await page.waitForFunction(() => [...document.querySelectorAll<HTMLCanvasElement>('.pdf-thumbnail canvas')].slice(0, 2).every(({ width }) => width > 0));
    await page.waitForTimeout(DRAWN_MS);
  },
  'pdf-dark': (page) => page.getByRole('button', { name: /Pages sombres|Dark pages/ }).click(),
  'pdf-zoomed': async (page) => {
    for (let k = 0; k < 5; k++) await page.keyboard.press('Control+Equal');
    await page.waitForTimeout(DRAWN_MS);
  },
};
/** Pictures have no sign of being done. */
const DRAWN_MS = 700;

/** The reader page with something else than a document, or with one that is none. */
const GIVEN: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  'pdf-start': async () => undefined,
  'pdf-password': async (page) => {
    await giveFile(page, await makePdf('x', { password: 'y' }), NAME);
    await page.locator('input[type="password"]').waitFor();
  },
  'pdf-password-wrong': async (page) => {
    await giveFile(page, await makePdf('x', { password: 'y' }), NAME);
    await page.locator('input[type="password"]').fill('z');
    await page.keyboard.press('Enter');
    await page.locator('input[aria-invalid="true"]').waitFor();
  },
  'pdf-damaged': async (page) => {
    await giveFile(page, Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Cat'), NAME);
    await page.locator('.pdf-notice').waitFor();
    await page.waitForTimeout(DRAWN_MS);
  },
  'pdf-scan': async (page) => {
    await giveFile(page, await makeScan(3), NAME);
    await page.locator('.pdf-banner').waitFor();
  },
  'pdf-form': async (page) => {
    await giveFile(page, withXfa(), NAME);
    await page.locator('.pdf-banner').waitFor();
  },
  'pdf-link': async (page) => {
    await giveFile(page, withScripts('https://www.example.org/a-page?that=leads-elsewhere'), NAME);
    await ready(page);
    await page.locator('.linkAnnotation a[href]').click();
    await page.getByRole('dialog').waitFor();
  },
};

async function openDocument(page: Page, { extension, pdfs }: World, { lang }: Look): Promise<void> {
  await page.goto(`${extension}/pdf.html`);
  await giveFile(page, pdfs[lang], NAME);
  await ready(page);
}

/** The PDF reader in its states, in a tab; with a document also in a narrow window. */
export const PDF_SURFACES: readonly Surface[] = [
  {
    name: 'pdf-offer',
    size: TAB,
    whole: false,
    open: async (page, { site }, { lang }) => {
      await page.goto(`${site.url}/${lang}.pdf`);
      await page.locator('.og-offer').waitFor();
      await page.waitForTimeout(DRAWN_MS);
    },
  },
  ...Object.entries(GIVEN).map(([name, bring]): Surface => ({
    name,
    size: TAB,
    whole: false,
    open: async (page, { extension }) => {
      await page.goto(`${extension}/pdf.html`);
      await page.locator('h1').first().waitFor();
      await bring(page);
    },
  })),
  { name: 'pdf-file', size: TAB, whole: false, open: (page, { extension }) => visit(page, `${extension}/pdf.html?src=${encodeURIComponent('file:///home/me/article.pdf')}`) },
  { name: 'pdf-needs-access', size: TAB, whole: false, open: (page, { extension }) => visit(page, `${extension}/pdf.html?src=${encodeURIComponent('https://www.fondation-arc.org/article.pdf')}`) },
  ...(['', '-narrow'] as const).flatMap((width) =>
    Object.entries(OPEN).map(([name, act]): Surface => ({
      name: `${name}${width}`,
      size: width === '' ? TAB : NARROW,
      grows: width !== '',
      whole: false,
      open: async (page, world, look) => {
        await openDocument(page, world, look);
        // The panel is not there at first where there is little room.
        if (/outline|thumbnails/.test(name) && (await page.locator('.pdf-sidebar').count()) === 0) await page.locator('.pdf-toolbar button').first().click();
        await act(page, look);
      },
    })),
  ),
];

async function visit(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.locator('.pdf-notice button').first().waitFor();
}
