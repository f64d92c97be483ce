import type { BrowserContext, Page } from 'playwright-core';
import { launch, extensionId, keep } from '../../tests/support/browser.ts';
import { makePdf } from '../../tests/support/make-pdf.ts';
import { texts } from '../../tests/support/pdf-reader.ts';
import { type Page as Served, serve, type Site } from '../../tests/support/site.ts';
import { hostPages } from './host-pages.ts';
import type { Look } from './look.ts';
import { seed } from './own-things.ts';

/** A browser with the extension, a reader who has used it for a while, and pages of others. */
export interface World {
  readonly context: BrowserContext;
  readonly site: Site;
  /** Address of the extension's own pages. */
  readonly extension: string;
  /** An article in each language. */
  readonly pdfs: Readonly<Record<Look['lang'], Buffer>>;
  close(): Promise<void>;
}

export async function openWorld(build: string): Promise<World> {
  const [fr, en] = await Promise.all(texts().slice(0, 2).map(({ text }) => makePdf(text, { columns: 2, hyphens: true, outline: true })));
  if (!fr || !en) throw new Error('an article is missing');
  const site = await serve(new Map<string, Served>([...hostPages(), ...Object.entries({ fr, en }).map(([lang, body]) => [`/${lang}.pdf`, { body, type: 'application/pdf' }] as const)]));
  const context = await launch({ extension: build });
  const extension = `chrome-extension://${await extensionId(context)}`;
  context.setDefaultTimeout(10_000);
  await choose(context, 'fr');
  const page = await context.newPage();
  await seed(page, extension);
  await page.close();
  const close = async () => {
    await context.close();
    await site.close();
  };
  return { context, site, extension, pdfs: { fr, en }, close };
}

/** The settings of the reader, one of the three, in a language. */
export function choose(context: BrowserContext, language: Look['lang'], more: object = {}): Promise<void> {
  return keep(context, { version: 1, language, ...more });
}

/** The browser's number for the tab of a page. */
export async function tabOf({ context }: World, page: Page): Promise<number> {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const id = await worker.evaluate(async (url) => {
    const { chrome } = globalThis as unknown as { chrome: { tabs: { query(options: object): Promise<{ id: number; url?: string }[]> } } };
    return (await chrome.tabs.query({})).findLast((tab) => tab.url === url)?.id;
  }, page.url());
  if (id === undefined) throw new Error(`no tab shows ${page.url()}`);
  return id;
}
