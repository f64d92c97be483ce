import { mkdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import type { Entry } from '../glossary/entry.ts';
import { overflows } from './cards/overflows.ts';
import { randomIds } from './cards/random-ids.ts';
import { compileGlossary } from './compiled-glossary.ts';
import { buildSite, launchForPictures, openSite, ORIGIN } from './picture-site.ts';
import { ROOT } from './project.ts';

/**
 * `npm run -s cards -- ID… [--random SEED] [--out DIR]`: one picture an entry, of its card in both
 * languages, details folded and open, light above dark. `--random` adds twelve entries of every
 * kind, the same ones for the same seed. To be looked at, never committed.
 */
const { values, positionals } = parseArgs({
  options: { random: { type: 'string' }, out: { type: 'string', default: '.output/cards' } },
  allowPositionals: true,
});
const OUT = join(ROOT, values.out);
const SITE = join(ROOT, '.output/cards/site');
/** High enough for the whole of any card: a card is 60 % of the view at most. */
const VIEW = { width: 1616, height: 6000 };
const THEMES = ['light', 'dark'] as const;

function chosenEntries(): Entry[] {
  const { entries } = compileGlossary();
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const ids = [...positionals, ...(values.random === undefined ? [] : randomIds(entries, values.random))];
  return ids.flatMap((id) => {
    const entry = byId.get(id);
    if (entry === undefined) complain(`${id}: no such entry`);
    return entry ?? [];
  });
}

function complain(message: string): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = 1;
}

/** The cards of an entry in one theme, as a picture in a data address. */
async function picture(page: Page, entry: Entry): Promise<string> {
  await page.evaluate((shown) => (globalThis as unknown as { showEntry(entry: Entry): void }).showEntry(shown), entry);
  for (const fault of await overflows(page)) complain(`${entry.id}: no room for ${fault}`);
  const png = await page.locator('.sheet').screenshot({ animations: 'disabled' });
  return `data:image/png;base64,${png.toString('base64')}`;
}

/** Lays the pictures of the themes on one sheet. */
async function saveSheet(page: Page, pictures: readonly string[], path: string): Promise<void> {
  await page.setContent(`<!doctype html><main style="inline-size:max-content">${pictures.map((src) => `<img style="display:block" src="${src}">`).join('')}`);
  await page.locator('main').screenshot({ path });
}

async function cardPage(browser: Browser, colorScheme: (typeof THEMES)[number]): Promise<Page> {
  const context = await openSite(browser, SITE, { colorScheme, viewport: VIEW });
  const page = await context.newPage();
  page.on('pageerror', (error) => complain(error.message));
  await page.goto(`${ORIGIN}/index.html`);
  return page;
}

const chosen = chosenEntries();
if (chosen.length === 0) complain('usage: npm run -s cards -- ID… [--random SEED] [--out DIR]');
else {
  await mkdir(OUT, { recursive: true });
  await buildSite(join(ROOT, 'tools/cards'), SITE);
  const browser = await launchForPictures();
  try {
    const pages = await Promise.all(THEMES.map((theme) => cardPage(browser, theme)));
    const sheet = await browser.newPage({ viewport: VIEW });
    for (const entry of chosen) {
      const path = join(OUT, `${entry.id}.png`);
      const pictures = await Promise.all(pages.map((page) => picture(page, entry)));
      await saveSheet(sheet, pictures, path);
      process.stdout.write(`${relative(process.cwd(), path)}\n`);
    }
  } finally {
    await browser.close();
  }
}
