import { mkdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import type { BrowserContext, Page } from 'playwright-core';
import type { Language } from '../glossary/concept-schema.ts';
import { E2E_BUILD, extensionId, hover, launch, ready, speak } from '../tests/support/browser.ts';
import { makePdf } from '../tests/support/make-pdf.ts';
import { serve } from '../tests/support/site.ts';
import { buildForTests } from './build-extension.ts';
import { demoPages } from './demo-site.ts';
import { cardAtRest } from './pictures/card-at-rest.ts';
import { ROOT } from './project.ts';

/**
 * `npm run store-pictures`: the screenshots of the store listings in both languages, 1280 × 800 as
 * Chrome, Edge and Mozilla want them, and the small tile of 440 × 280, into `.output/store`.
 * `--built` takes the test build that is there.
 */
const VIEW = { width: 1280, height: 800 };
const PANEL_WIDTH = 400;
const TILE = { width: 440, height: 280 };
const OUT = join(ROOT, '.output/store');

const ARTICLE: Readonly<Record<Language, string>> = { fr: 'index.html', en: 'en.html' };
/** A word of the article whose card is shown. */
const WORD: Readonly<Record<Language, RegExp>> = { fr: /amiante/, en: /asbestos/ };
/** Concepts that a reader might keep. */
const KEPT = ['ferroptosis', 'mesothelioma', 'progression-free-survival', 'pd-l1'];
const TILE_WORDS: Readonly<Record<Language, string>> = { fr: 'Les mots du cancer, expliqués', en: 'The words of cancer, explained' };

interface Scene {
  readonly context: BrowserContext;
  readonly ours: string;
  readonly url: string;
  readonly lang: Language;
}

async function shoot(page: Page, lang: Language, name: string): Promise<Buffer> {
  const path = join(OUT, lang, `${name}.png`);
  const bytes = await page.screenshot({ path, animations: 'disabled' });
  process.stdout.write(`${relative(ROOT, path)}\n`);
  return bytes;
}

async function openArticle({ context, url, lang }: Scene, width = VIEW.width): Promise<Page> {
  const page = await context.newPage();
  await page.setViewportSize({ ...VIEW, width });
  await page.goto(`${url}/${ARTICLE[lang]}`);
  await ready(page);
  return page;
}

async function open({ context, ours }: Scene, path: string, width = VIEW.width): Promise<Page> {
  const page = await context.newPage();
  await page.setViewportSize({ ...VIEW, width });
  await page.goto(`${ours}/${path}`);
  return page;
}

async function cardBesideWord(scene: Scene): Promise<void> {
  const page = await openArticle(scene);
  await hover(page, WORD[scene.lang]);
  await cardAtRest(page);
  await shoot(page, scene.lang, '1-card');
  await page.close();
}

/** No driver shows a browser's own panel: the page and the panel are taken one by one and put side by side. */
async function panelBesidePage(scene: Scene): Promise<void> {
  const article = await openArticle(scene, VIEW.width - PANEL_WIDTH);
  const finder = await open(scene, 'welcome.html');
  const tab = await finder.evaluate(async (wanted) => {
    const { chrome } = globalThis as unknown as { chrome: { tabs: { query(o: object): Promise<{ id: number; url?: string }[]> } } };
    return (await chrome.tabs.query({})).find(({ url }) => url === wanted)?.id;
  }, article.url());
  await finder.close();
  const panel = await open(scene, `sidepanel.html?tab=${tab}`, PANEL_WIDTH);
  await panel.getByRole('listitem').first().waitFor();
  const halves = await Promise.all([article.screenshot(), panel.screenshot()]);
  const both = await scene.context.newPage();
  await both.setViewportSize(VIEW);
  const images = halves.map((bytes) => `<img src="data:image/png;base64,${bytes.toString('base64')}">`).join('');
  await both.setContent(`<style>body{margin:0;display:flex}img+img{box-shadow:-1px 0 #8888}</style>${images}`);
  await shoot(both, scene.lang, '2-panel');
  for (const page of [both, panel, article]) await page.close();
}

async function conceptInGlossary(scene: Scene): Promise<void> {
  const page = await open(scene, `glossary.html?lang=${scene.lang}#/concept/pd-l1`);
  await page.getByRole('article').first().waitFor();
  await shoot(page, scene.lang, '3-glossary');
  await page.close();
}

async function pdfWithMarks(scene: Scene): Promise<void> {
  const article = await openArticle(scene);
  const text = await article.evaluate(() => [...document.querySelectorAll('h1, h2, p')].map((part) => (part as HTMLElement).innerText.replace(/\s+/g, ' ')).join('\n\n'));
  await article.close();
  const page = await open(scene, 'pdf.html');
  await page.locator('input[type="file"]').setInputFiles({ name: 'article.pdf', mimeType: 'application/pdf', buffer: await makePdf(text) });
  await ready(page);
  await page.locator('[data-oncogloss-mark]').first().waitFor();
  await shoot(page, scene.lang, '4-pdf');
  await page.close();
}

async function keptWords(scene: Scene): Promise<void> {
  const keep = { fr: 'Garder ce mot', en: 'Keep this word' }[scene.lang];
  for (const concept of KEPT) {
    const page = await open(scene, `glossary.html?lang=${scene.lang}#/concept/${concept}`);
    await page.getByRole('button', { name: keep }).first().click();
    await page.locator('[aria-pressed="true"]').first().waitFor();
    await page.close();
  }
  const page = await open(scene, `glossary.html?lang=${scene.lang}#/my/words`);
  await page.locator('.og-study-name').nth(KEPT.length - 1).waitFor();
  await shoot(page, scene.lang, '5-words');
  await page.close();
}

async function tile({ context, lang }: Scene): Promise<void> {
  const page = await context.newPage();
  await page.setViewportSize(TILE);
  const icon = readFileSync(join(ROOT, 'public/icons/icon-128.png')).toString('base64');
  await page.setContent(
    `<style>body{margin:0;height:280px;display:grid;place-content:center;justify-items:center;gap:12px;background:#f7f4ee;color:#23303b;font:20px Georgia,serif}b{font-size:36px}</style>
    <img width="96" src="data:image/png;base64,${icon}"><b>Oncogloss</b><span>${TILE_WORDS[lang]}</span>`,
  );
  await shoot(page, lang, 'tile');
  await page.close();
}

const { values: options } = parseArgs({ options: { built: { type: 'boolean' } } });
if (!options.built) buildForTests();
const site = await serve(demoPages());
for (const lang of ['fr', 'en'] as const) {
  mkdirSync(join(OUT, lang), { recursive: true });
  const context = await launch({ extension: E2E_BUILD, viewport: VIEW, lang });
  await speak(context, lang);
  const scene = { context, ours: `chrome-extension://${await extensionId(context)}`, url: site.url, lang };
  for (const take of [cardBesideWord, panelBesidePage, conceptInGlossary, pdfWithMarks, keptWords, tile]) await take(scene);
  await context.close();
}
await site.close();
