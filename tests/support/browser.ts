import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { ROOT } from '../../tools/project.ts';
import { CHROMIUM } from './chromium-path.ts';
import { inPageOrder, painted } from './painted.ts';

/** The test build; another one can be tried by its folder. */
export const E2E_BUILD = process.env['E2E_BUILD'] ?? join(ROOT, '.output/chrome-mv3-e2e');

export interface LaunchOptions {
  /** Folder of an unpacked extension; none for a browser without us. */
  readonly extension?: string;
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly headless?: boolean;
  readonly lang?: string;
  /** More command-line switches. */
  readonly args?: readonly string[];
  /** Whether pages that are left stay in the browser's memory, as they do for readers (tests are quicker without). */
  readonly remembersPages?: boolean;
}

/** A fresh browser profile, with no way out to the network but the local machine. */
export function launch({ extension, viewport = { width: 1100, height: 900 }, headless = true, lang = 'fr', args: more = [], remembersPages = false }: LaunchOptions): Promise<BrowserContext> {
  const args = [
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    `--lang=${lang}`,
    ...more,
  ];
  if (extension) args.push(`--disable-extensions-except=${extension}`, `--load-extension=${extension}`);
  return chromium.launchPersistentContext('', {
    ...(CHROMIUM ? { executablePath: CHROMIUM } : {}),
    headless,
    viewport: headless ? { ...viewport } : null,
    ...(remembersPages ? { ignoreDefaultArgs: ['--disable-back-forward-cache'] } : {}),
    args,
    env: { ...process.env, LANGUAGE: lang },
  });
}

/** The id of the loaded extension, from its service worker. */
export async function extensionId(context: BrowserContext): Promise<string> {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  return new URL(worker.url()).host;
}

/**
 * Makes the extension speak one language whatever the browser's own: Debian's Chromium has English
 * only. Resolves with the extension's id.
 */
export async function speak(context: BrowserContext, language: 'fr' | 'en'): Promise<string> {
  const id = await extensionId(context);
  const page = await context.newPage();
  await page.goto(`chrome-extension://${id}/welcome.html`);
  await page.evaluate(
    (settings) => (globalThis as unknown as { chrome: { storage: { local: { set(items: object): Promise<void> } } } }).chrome.storage.local.set({ settings }),
    { version: 1, language },
  );
  await page.close();
  return id;
}

/** Puts these settings, and only these, into the store of the extension. */
export function keep(context: BrowserContext, settings: object): Promise<void> {
  const worker = context.serviceWorkers()[0];
  if (!worker) throw new Error('the background does not run');
  return worker.evaluate((wanted) => (globalThis as unknown as { chrome: { storage: { local: { set(items: object): Promise<void> } } } }).chrome.storage.local.set({ settings: wanted }), settings);
}

/** Resolves when the first full pass is painted (test builds say so on the root element). */
export async function ready(page: Page): Promise<void> {
  await page.waitForSelector(':root[data-oncogloss-ready]', { state: 'attached', timeout: 15_000 });
}

/** A painted mark: its text and the middle of its first line, in the view's coordinates. */
export interface Mark {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** Everything painted in the page, in the order of the page. */
export async function marks(page: Page): Promise<Mark[]> {
  return inPageOrder(await page.evaluate(painted, 'oncogloss')).map(({ text, box }) => ({ text, x: box.x + box.width / 2, y: box.y + box.height / 2 }));
}

/** Rests the pointer on the first mark whose text fits, and waits for its card. */
export async function hover(page: Page, text: RegExp): Promise<void> {
  const heading = card(page).locator('h2, h1, [id="og-heading"]').first();
  // A hand never rests quite still: where a busy browser loses one event, the next one comes.
  for (let k = 0; k < MOST_NUDGES; k++) {
    const mark = (await marks(page)).find((m) => text.test(m.text));
    if (!mark) throw new Error(`no mark fits ${text}`);
    await page.mouse.move(mark.x - 2, mark.y);
    await page.mouse.move(mark.x, mark.y);
    const came = await heading.waitFor({ timeout: NUDGE_MS }).then(
      () => true,
      () => false,
    );
    if (came) return;
  }
  throw new Error(`no card for ${text}`);
}

const MOST_NUDGES = 8;
const NUDGE_MS = 4_000;

/** The open card, in the one host that we add. */
export function card(page: Page) {
  return page.locator('[data-oncogloss] .og-card');
}
