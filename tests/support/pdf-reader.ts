import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { ROOT } from '../../tools/project.ts';
import { extensionId, ready } from './browser.ts';
import type { PdfStyle } from './make-pdf.ts';

/** The documents that the project started from lie beside it, not in it. */
export const DOCUMENTS = join(ROOT, '../shared/documents');
export const hasDocuments = existsSync(DOCUMENTS);

/** A text to set and to read again. */
export interface Text {
  readonly name: string;
  readonly text: string;
}

/** Our own demonstration article, and the five documents where they are. */
export function texts(): Text[] {
  const demo = ['index', 'en'].map((name) => ({ name: `demo-${name}`, text: plainText(readFileSync(join(ROOT, `demo/${name}.html`), 'utf8')) }));
  const files = hasDocuments ? readdirSync(DOCUMENTS).filter((name) => name.endsWith('.txt')) : [];
  return [...demo, ...files.map((name) => ({ name: name.slice(0, 3), text: readFileSync(join(DOCUMENTS, name), 'utf8') }))];
}

/** The ways in which texts are set. The running title has no term in it. */
export const STYLES: Readonly<Record<string, PdfStyle>> = {
  plain: {},
  columns: { columns: 2, header: 'Lettre de printemps' },
  hyphens: { hyphens: true },
  'hyphens in columns': { columns: 2, hyphens: true, header: 'Lettre de printemps' },
  'columns row by row': { columns: 2, hyphens: true, rowByRow: true },
};

function plainText(html: string): string {
  const body = /<main>([^]*)<\/main>/.exec(html)?.[1] ?? '';
  const blocks = body.split(/<\/(?:p|h1|h2|h3|li|figcaption|td|th|dt|dd)>/);
  return blocks.map((block) => block.replace(/<[^>]+>/g, '').replace(/&nbsp;/g, '\u00a0').replace(/&[a-z]+;/g, ' ').replace(/\s+/g, ' ').trim()).filter(Boolean).join('\n\n');
}

/** How often each concept is mentioned in each text, as the annotate command tells it. */
export function mentionedIn(all: readonly Text[]): Map<string, number>[] {
  const input = all.map(({ name, text }) => JSON.stringify({ id: name, text })).join('\n');
  const { stdout } = spawnSync(process.execPath, ['tools/annotate.ts', '--batch'], { cwd: ROOT, input, encoding: 'utf8', maxBuffer: 100_000_000 });
  const answers = stdout.trim().split('\n').map((line) => JSON.parse(line) as { mentions: readonly { readonly concept: string }[] });
  return answers.map(({ mentions }) => {
    const counts = new Map<string, number>();
    for (const { concept } of mentions) counts.set(concept, (counts.get(concept) ?? 0) + 1);
    return counts;
  });
}

/** How many of the counted things two counts share. */
export function shared(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  return [...a].reduce((sum, [key, count]) => sum + Math.min(count, b.get(key) ?? 0), 0);
}

export function total(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}

/** A fresh reader page; with an address, on that document. */
export async function openReader(context: BrowserContext, address?: string): Promise<Page> {
  const page = await context.newPage();
  const query = address === undefined ? '' : `?src=${encodeURIComponent(address)}`;
  await page.goto(`chrome-extension://${await extensionId(context)}/pdf.html${query}`);
  return page;
}

/** Gives a file to the reader page, as its picker would. */
export async function giveFile(page: Page, body: Buffer, name = 'document.pdf'): Promise<void> {
  await page.evaluate(() => document.documentElement.removeAttribute('data-oncogloss-ready'));
  await page.locator('input[type="file"]').setInputFiles({ name, mimeType: 'application/pdf', buffer: body });
}

/** Opens a document from a file, and waits until all its pages are read. */
export async function readFile(context: BrowserContext, body: Buffer, name?: string): Promise<Page> {
  const page = await openReader(context);
  await giveFile(page, body, name);
  await ready(page);
  return page;
}

/** The terms of a reader page, asked for as the popup asks. */
export async function termsOf(context: BrowserContext, page: Page): Promise<Map<string, number>> {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  await page.bringToFront();
  const terms = await worker.evaluate(async () => {
    const { chrome } = globalThis as unknown as { chrome: { tabs: { query(o: object): Promise<{ id: number }[]>; sendMessage(id: number, message: object, options: object): Promise<unknown> } } };
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    return chrome.tabs.sendMessage(tab!.id, { name: 'getPageTerms', data: {} }, { frameId: 0 });
  });
  return new Map((terms as { id: string; count: number }[]).map(({ id, count }) => [id, count]));
}

/** The marks of a reader page that the keyboard stops at. */
export function stops(page: Page) {
  return page.locator('[data-oncogloss-mark][tabindex="0"]');
}
