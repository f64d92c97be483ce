import { mkdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { chromium } from 'playwright-core';
import type { BrowserContext, Page } from 'playwright-core';
import { build } from 'vite';

/**
 * Takes a picture of every component in every state, in both languages and both themes and forced colours, into
 * `.output/gallery/`. To be looked at, not compared: `node tools/gallery.ts [sheet]`.
 */

const ROOT = new URL('..', import.meta.url).pathname;
const SITE = join(ROOT, '.output/gallery/site');
const PICTURES = join(ROOT, '.output/gallery');
/** Answered from the files of the build: no server, no network. */
const ORIGIN = 'http://gallery.invalid';
const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

const WIDTHS_BY_SHEET: Readonly<Record<string, readonly number[]>> = {
  card: [320, 384],
  popup: [320, 400],
  welcome: [320, 1280],
  settings: [400],
};

async function servePage(context: BrowserContext) {
  await context.route('**/*', async (route) => {
    const { origin, pathname } = new URL(route.request().url());
    if (origin !== ORIGIN) return route.abort();
    const body = await readFile(join(SITE, pathname)).catch(() => undefined);
    if (body === undefined) return route.fulfill({ status: 404 });
    return route.fulfill({ body, contentType: TYPES[extname(pathname)] ?? 'application/octet-stream' });
  });
}

/** Types into the search fields of the frames whose name says what to type, and opens the first result. */
async function typeQueries(page: Page) {
  for (const frame of await page.locator('[data-name^="typed "]').all()) {
    const query = (await frame.getAttribute('data-name'))?.slice('typed '.length) ?? '';
    await frame.getByRole('combobox').fill(query);
  }
  for (const frame of await page.locator('[data-name^="opened "]').all()) {
    await frame.getByRole('combobox').fill((await frame.getAttribute('data-name'))?.slice('opened '.length) ?? '');
    await frame.getByRole('option').first().click();
    await frame.getByRole('article').waitFor();
  }
}

async function takePicture(context: BrowserContext, sheet: string, lang: string, width: number, theme: string) {
  const page = await context.newPage();
  page.on('pageerror', (error) => console.error(`${sheet}: ${error.message}`));
  // Cards are narrower than the view: at 320 the view itself is that narrow.
  const columns = sheet === 'welcome' || width === 320 ? 1 : 3;
  await page.setViewportSize({ width: columns === 1 ? width : columns * (width + 32) + 32, height: sheet === 'welcome' ? 900 : 1000 });
  await page.goto(`${ORIGIN}/index.html?sheet=${sheet}&lang=${lang}&width=${width}`);
  if (columns === 1) await page.addStyleTag({ content: '.sheet { padding: 0 !important; }' });
  await typeQueries(page);
  const path = join(PICTURES, `${sheet}-${width}-${lang}-${theme}.png`);
  await page.screenshot({ path, fullPage: true, animations: 'disabled' });
  await page.close();
  return path;
}

await mkdir(PICTURES, { recursive: true });
await build({
  root: join(ROOT, 'tools/gallery'),
  configFile: false,
  publicDir: false,
  logLevel: 'warn',
  build: { outDir: SITE, emptyOutDir: true, minify: false },
});
const only = process.argv[2];
const browser = await chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
try {
  for (const theme of ['light', 'dark', 'forced'] as const) {
    const colours = theme === 'forced' ? ({ forcedColors: 'active' } as const) : ({ colorScheme: theme } as const);
    const context = await browser.newContext({ ...colours, reducedMotion: 'reduce' });
    await servePage(context);
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
