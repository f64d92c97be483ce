import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { thesaurusCsv } from '../../tools/synthetic-thesaurus.ts';
import { E2E_BUILD, extensionId, launch, marks, ready } from '../support/browser.ts';
import { giveFile, type ImportRun, runImport, storedState, type StoredState } from '../support/data-jobs.ts';
import { longestTaskOf, profile, startBrowser } from '../support/own-browser.ts';
import { serve } from '../support/site.ts';

const BUILD = process.env['ONCOGLOSS_BUILD'] ?? E2E_BUILD;
const closing: (() => Promise<unknown> | void)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function extensionPage(): Promise<{ readonly context: BrowserContext; readonly page: Page }> {
  const context = await launch({ extension: BUILD });
  closing.push(() => context.close());
  const id = await extensionId(context);
  const page = await context.newPage();
  await page.goto(`chrome-extension://${id}/welcome.html`);
  return { context, page };
}

const csv = (...words: readonly string[]) => `terme\n${words.join('\n')}\n`;
/** Everything that belongs to a glossary is there, and of one import. */
const isWhole = ({ glossaries, found }: StoredState) => found.every(({ terms, lexicon, names }, k) => terms === glossaries[k]?.terms && lexicon === terms && names === 1);

describe('an import of 400,000 forms', () => {
  it('takes less than a minute, and never holds the page that shows it', async () => {
    const { folder, remove } = profile();
    closing.push(remove);
    const started = await startBrowser(folder, BUILD);
    closing.push(started.kill);
    const page = await started.open('welcome.html');
    await giveFile(page, thesaurusCsv(400_000));
    let run: ImportRun | undefined;
    const longestTask = await longestTaskOf(started.browser, page, async () => {
      run = await runImport(page, 'Thesaurus');
    });
    process.stdout.write(`import of 400,000 forms: ${JSON.stringify({ ...run, longestTask })}\n`);
    expect(run?.outcome).toBe('done');
    expect(run?.ms).toBeLessThan(60_000);
    expect(longestTask).toBeLessThanOrEqual(50);
    const state = await storedState(page);
    expect(state.glossaries).toMatchObject([{ terms: 133_334 }]);
    expect(isWhole(state)).toBe(true);
  }, 300_000);
});

describe('an import on a full disk', () => {
  it('says so, and leaves what was there', async () => {
    const { context, page } = await extensionPage();
    // Before anything is stored: the browser remembers for a while how much room it found.
    const session = await context.newCDPSession(page);
    await session.send('Storage.overrideQuotaForOrigin', { origin: `chrome-extension://${new URL(page.url()).host}`, quotaSize: 2_000_000 });
    await giveFile(page, csv('zorglub'));
    expect((await runImport(page, 'Old')).outcome).toBe('done');
    const before = await storedState(page);
    await giveFile(page, thesaurusCsv(60_000));
    const run = await runImport(page, 'New', 1);
    expect(run.outcome).toBe('Quota');
    expect(await storedState(page)).toEqual(before);
  }, 120_000);
});

describe('a browser killed in the middle of an import', () => {
  it('has the old or the new state at its next start, never a mixture: 10 of 10', async () => {
    const { folder, remove } = profile();
    closing.push(remove);
    const text = (round: number) => csv(...Array.from({ length: 2_000 + round * 100 }, (_, k) => `XQ${round}Z${k}`));
    let state: StoredState = { glossaries: [], found: [] };
    const outcomes: string[] = [];
    for (let round = 0; round <= 10; round++) {
      const browser = await startBrowser(folder, BUILD);
      const page = await browser.open('welcome.html');
      const found = await storedState(page);
      expect(isWhole(found)).toBe(true);
      if (round > 0) {
        const old = JSON.stringify(found) === JSON.stringify(state);
        // Each file adds its own words to those that are there.
        const expected = (state.glossaries[0]?.terms ?? 0) + 2_000 + (round - 1) * 100;
        if (!old) expect(found.glossaries).toMatchObject([{ terms: expected }]);
        outcomes.push(old ? 'old' : 'new');
      }
      state = found;
      if (round < 10) {
        await giveFile(page, text(round));
        void runImport(page, 'List', state.glossaries[0]?.key).catch(() => undefined);
        // Storing takes some 100 ms here: the kills fall all over it, the first ones before its end.
        await page.evaluate(async (ms) => {
          const turn = (wait: number) => new Promise((resolve) => setTimeout(resolve, wait));
          const until = performance.now() + 30_000;
          while ((globalThis as unknown as { stage?: string }).stage !== 'storing') {
            if (performance.now() > until) throw new Error('nothing was stored');
            await turn(2);
          }
          await turn(ms);
        }, round * 12);
      }
      await browser.kill();
    }
    process.stdout.write(`killed 10 times: ${outcomes.join(' ')}\n`);
    expect(outcomes).toHaveLength(10);
  }, 600_000);
});

describe('own terms', () => {
  it('mark a site that the reader chose, and do NOT mark another', async () => {
    const html = '<!doctype html><html lang="fr"><meta charset="utf-8"><title>x</title><p>Le zorglub est un mot privé, et le mélanome un cancer.</p>';
    const site = await serve(new Map([['/', { body: html }]]));
    closing.push(() => site.close());
    const { context, page } = await extensionPage();
    await giveFile(page, csv('zorglub'));
    expect((await runImport(page, 'Mes mots')).outcome).toBe('done');
    const words = async () => {
      const visited = await context.newPage();
      await visited.goto(site.url);
      await ready(visited);
      return (await marks(visited)).map(({ text }) => text);
    };
    expect(await words()).not.toContain('zorglub');
    const host = new URL(site.url).hostname;
    await page.evaluate((chosen) => (globalThis as unknown as { chrome: { storage: { local: { set(items: object): Promise<void> } } } }).chrome.storage.local.set({ settings: { version: 1, mode: 'everywhere', chosenHosts: [chosen] } }), host);
    // The background takes a moment to hear of the choice.
    await expect.poll(words, { timeout: 30_000 }).toContain('zorglub');
  }, 60_000);
});
