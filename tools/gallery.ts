import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { buildSite, launchForPictures, openSite, ORIGIN } from './picture-site.ts';
import { ROOT } from './project.ts';

/**
 * Takes a picture of every component in every state, in both languages and both themes and forced colours, into
 * `.output/gallery/`. To be looked at, not compared: `node tools/gallery.ts [sheet]`.
 */

const SITE = join(ROOT, '.output/gallery/site');
const PICTURES = join(ROOT, '.output/gallery');

const WIDTHS_BY_SHEET: Readonly<Record<string, readonly number[]>> = {
  card: [320, 384],
  popup: [320, 400],
  panel: [320, 400],
  welcome: [320, 1280],
  readers: [320, 384],
  settings: [320, 640],
  glossary: [320, 1280],
  study: [320, 1280],
  data: [320, 1280],
  notes: [320, 1280],
  glossaries: [320, 1280],
  'own-card': [320, 384],
  pdf: [320, 1280],
};

async function takePicture(context: BrowserContext, sheet: string, lang: string, width: number, theme: string) {
  const page = await context.newPage();
  page.on('pageerror', (error) => console.error(`${sheet}: ${error.message}`));
  // Cards are narrower than the view: at 320 the view itself is that narrow.
  const columns = width === 320 || width === 1280 ? 1 : 3;
  await page.setViewportSize({ width: columns === 1 ? width : columns * (width + 32) + 32, height: sheet === 'welcome' ? 900 : 1000 });
  await page.goto(`${ORIGIN}/index.html?sheet=${sheet}&lang=${lang}&width=${width}`);
  if (columns === 1) await page.addStyleTag({ content: '.sheet { padding: 0 !important; }' });
  await page.locator('#gallery[data-ready]').waitFor({ state: 'attached' });
  const path = join(PICTURES, `${sheet}-${width}-${lang}-${theme}.png`);
  await page.screenshot({ path, fullPage: true, animations: 'disabled' });
  await page.close();
  return path;
}

await mkdir(PICTURES, { recursive: true });
await buildSite(join(ROOT, 'tools/gallery'), SITE);
const only = process.argv[2];
const browser = await launchForPictures();
try {
  for (const theme of ['light', 'dark', 'forced'] as const) {
    const colours = theme === 'forced' ? ({ forcedColors: 'active' } as const) : ({ colorScheme: theme } as const);
    const context = await openSite(browser, SITE, colours);
    for (const [sheet, widths] of Object.entries(WIDTHS_BY_SHEET)) {
      if (only !== undefined && only !== sheet) continue;
      for (const width of widths) {
        for (const lang of ['fr', 'en']) console.log(await takePicture(context, sheet, lang, width, theme));
      }
    }
  }
} finally {
  await browser.close();
}
