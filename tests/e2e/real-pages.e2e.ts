import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../tools/project.ts';
import { E2E_BUILD, extensionId, launch, marks, ready } from '../support/browser.ts';
import { countTerms, stopIn } from '../support/extension-worker.ts';
import { tell } from '../support/figures.ts';
import { requestsIn } from '../support/net-log.ts';
import { bytesOf, errorsOf } from '../support/page-bytes.ts';
import { serve, type Site } from '../support/site.ts';

/** Real pages belong to their publishers: they lie beside the project, not in it. */
const FOLDER = join(ROOT, '../shared/reference/pages');
const present = existsSync(FOLDER);
const names = present ? readdirSync(FOLDER).filter((name) => name.endsWith('.html')) : [];
if (!present) process.stdout.write('the real pages are not here: their test is left out\n');

/** Without the pages' own scripts, so that two visits must give the same bytes. */
const STILL = "script-src 'none'; frame-src 'none'";
const log = join(mkdtempSync(join(tmpdir(), 'oncogloss-net-')), 'log.json');

let plain: BrowserContext;
let context: BrowserContext;
let id: string;
let site: Site;
let painted = 0;
/** Words of pages that do not speak of cancer, and what we found in them. */
const elsewhere = { words: 0, mentions: 0 };
const ONCOLOGY = /cancer|tumou?r|tumeur|chemo|chimio|oncolog|lymphom|leuk|leucémi|m[ée]lanom|carcino|sarcom/i;

beforeAll(async () => {
  if (!present) return;
  const pages = names.flatMap((name) => {
    const body = Buffer.from(readFileSync(join(FOLDER, name)));
    return [[`/still/${name}`, { body: withTerms(body), headers: { 'content-security-policy': STILL } }], [`/live/${name}`, { body }]] as const;
  });
  site = await serve(new Map(pages));
  plain = await launch({});
  context = await launch({ extension: E2E_BUILD, args: [`--log-net-log=${log}`] });
  id = await extensionId(context);
});

afterAll(async () => {
  if (!present) return;
  await plain.close();
  await site.close();
  rmSync(join(log, '..'), { recursive: true, force: true });
});

/** The page with a sentence of ours at its top: on a page in which nothing is marked, nothing would be proved. */
function withTerms(body: Buffer): Buffer<ArrayBuffer> {
  const html = body.toString('latin1');
  const head = /<body[^>]*>/i.exec(html)?.[0] ?? '';
  const at = head === '' ? 0 : html.indexOf(head) + head.length;
  return Buffer.from(`${html.slice(0, at)}<p>Melanoma, osimertinib, pembrolizumab, lymphoma.</p>${html.slice(at)}`, 'latin1');
}

/** Opens a page in a tab, and hands over the errors that it raises. */
async function visit(of: BrowserContext, path: string): Promise<{ page: Page; errors: string[] }> {
  const page = await of.newPage();
  const errors = errorsOf(page);
  page.on('dialog', (dialog) => void dialog.dismiss().catch(() => undefined));
  await page.goto(`${site.url}${path}`, { waitUntil: 'domcontentloaded' });
  return { page, errors };
}

/** What we changed in one page, with its own scripts off; nothing when it stayed as it was. */
async function changeIn(name: string): Promise<string[]> {
  const path = `/still/${encodeURIComponent(name)}`;
  const base = await visit(plain, path);
  const ours = await visit(context, path);
  await ready(ours.page).catch(() => { throw new Error(`never ready: ${name}`); });
  painted += (await marks(ours.page)).length;
  const wanted = await bytesOf(base.page);
  const changes: string[] = [];
  if ((await bytesOf(ours.page)) !== wanted) changes.push(`${name}: while marked`);
  await stopIn(context, ours.page);
  await expect.poll(() => ours.page.evaluate(() => CSS.highlights.size)).toBe(0);
  if ((await bytesOf(ours.page)) !== wanted) changes.push(`${name}: afterwards`);
  changes.push(...ours.errors.filter((error) => !base.errors.includes(error)).map((error) => `${name}: ${error}`));
  await base.page.close();
  await ours.page.close();
  return changes;
}

/** Errors that a page with its own scripts raises only with us in it. Counts what is found in it on the way. */
async function addedErrorsIn(name: string): Promise<string[]> {
  const path = `/live/${encodeURIComponent(name)}`;
  const base = await visit(plain, path);
  const ours = await visit(context, path);
  await ready(ours.page).catch(() => { throw new Error(`never ready: ${name}`); });
  await Promise.all([base.page, ours.page].map((page) => page.waitForLoadState('load').catch(() => undefined)));
  const added = ours.errors.filter((error) => !base.errors.includes(error));
  const text = await base.page.evaluate(() => document.body.innerText);
  if (!ONCOLOGY.test(text)) {
    elsewhere.words += text.split(/\s+/).length;
    elsewhere.mentions += await countTerms(context, ours.page);
  }
  await base.page.close();
  await ours.page.close();
  return added.map((error) => `${name}: ${error}`);
}

describe.skipIf(!present)('real pages', () => {
  it('keep every byte while they are marked and afterwards', async () => {
    const changes: string[][] = [];
    for (const name of names) changes.push(await changeIn(name));
    tell('real pages unchanged, during and after', `${changes.filter((list) => list.length === 0).length}/${names.length}`, `${names.length}/${names.length}`);
    expect(changes.flat()).toEqual([]);
    // Pages on which nothing was marked would prove nothing.
    expect(painted).toBeGreaterThan(names.length);
  }, 600_000);

  it('raise no error that they do not raise without us, their own scripts running', async () => {
    const added: string[] = [];
    for (const name of names) added.push(...(await addedErrorsIn(name)));
    tell('page errors added', added.length, 0);
    expect(added).toEqual([]);
  }, 600_000);

  it('are left alone where they do not speak of cancer', () => {
    const share = (elsewhere.mentions / elsewhere.words) * 10_000;
    tell('mentions in 10,000 words that are not about cancer', share.toFixed(1), 'at most 10');
    expect(elsewhere.words).toBeGreaterThan(10_000);
    expect(share).toBeLessThanOrEqual(10);
  });

  it('are NOT told to anyone: the extension makes no request', async () => {
    await context.close();
    const requests = requestsIn(log);
    // The log sees what pages ask for: else its silence on us would mean nothing.
    expect(requests.some(({ initiator }) => initiator === site.url)).toBe(true);
    const ours = requests.filter(({ url, initiator }) => initiator.includes(id) && !url.startsWith('chrome-extension:'));
    tell('requests that leave the extension', ours.length, 0);
    expect(ours).toEqual([]);
  });
});
