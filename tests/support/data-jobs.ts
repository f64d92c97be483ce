import type { Page } from 'playwright-core';

/** What is stored of the glossaries, read past our own code. */
export interface StoredState {
  readonly glossaries: readonly { readonly key: number; readonly name: string; readonly terms: number; readonly revision: number }[];
  /** Terms in the parts of each glossary, and its compiled buffers. */
  readonly found: readonly { readonly terms: number; readonly lexicon: number; readonly names: number }[];
}

export interface ImportRun {
  readonly outcome: string;
  readonly ms: number;
  /** The longest time without a frame. */
  readonly longestGap: number;
  readonly stages: readonly string[];
}

/** Gives a page a file to import, in pieces: cleaning up one long string would hold the page later. */
export async function giveFile(page: Page, text: string): Promise<void> {
  await page.evaluate(() => void Object.assign(globalThis, { given: new Blob() }));
  for (let at = 0; at < text.length; at += 1_000_000) {
    await page.evaluate((piece) => {
      const held = globalThis as unknown as { given: Blob };
      held.given = new Blob([held.given, piece]);
    }, text.slice(at, at + 1_000_000));
  }
}

/** Imports the given file through the shipped worker, with a bar that shows how far it is. */
export function runImport(page: Page, name: string, into?: number): Promise<ImportRun> {
  return page.evaluate(
    async ({ name: glossary, into: key }) => {
      let [last, longestGap, watching] = [performance.now(), 0, true];
      const frame = (now: number) => {
        longestGap = Math.max(longestGap, now - last);
        last = now;
        if (watching) requestAnimationFrame(frame);
      };
      requestAnimationFrame(frame);
      const bar = document.body.appendChild(document.createElement('progress'));
      const stages: string[] = [];
      const worker = new Worker('/data-worker.js');
      const run = (job: object) =>
        new Promise<{ readonly kind: string; readonly reason?: string }>((resolve) => {
          worker.onmessage = ({ data }) => {
            if (data.kind !== 'progress') return resolve(data);
            const { stage, done, total } = data.progress;
            Object.assign(bar, { max: total || 1, value: done });
            if (stages.at(-1) !== stage) stages.push(stage);
            Object.assign(globalThis, { stage });
          };
          worker.postMessage(job);
        });
      const start = performance.now();
      const header = { name: glossary, origin: 'Test', date: '2026-11-22', languages: ['fr'] };
      const preview = await run({ name: 'previewImport', request: { file: (globalThis as unknown as { given: Blob }).given, fileName: 'x.csv', into: key } });
      const done = preview.kind === 'done' ? await run({ name: 'commitImport', request: { mode: 'replace', header } }) : preview;
      const ms = performance.now() - start;
      watching = false;
      worker.terminate();
      return { outcome: done.reason ?? done.kind, ms: Math.round(ms), longestGap: Math.round(longestGap), stages };
    },
    { name, into },
  );
}

/** Reads what is stored. */
export function storedState(page: Page): Promise<StoredState> {
  return page.evaluate(async () => {
    const request = <T>(made: IDBRequest<T>) => new Promise<T>((resolve, reject) => Object.assign(made, { onsuccess: () => resolve(made.result), onerror: () => reject(made.error) }));
    // Opening it would make it.
    if (!(await indexedDB.databases()).some(({ name }) => name === 'oncogloss')) return { glossaries: [], found: [] };
    const database = await request(indexedDB.open('oncogloss'));
    const transaction = database.transaction(['glossaries', 'terms', 'lexica']);
    const glossaries = (await request(transaction.objectStore('glossaries').getAll())) as { key: number; name: string; terms: number; revision: number }[];
    const parts = (await request(transaction.objectStore('terms').getAll())) as { glossary: number; terms: unknown[] }[];
    const lexica = (await request(transaction.objectStore('lexica').getAll())) as { glossary: number; kind: string; buffer: ArrayBuffer }[];
    database.close();
    const conceptsOf = (buffer?: ArrayBuffer) => (buffer ? (new Int32Array(buffer, 0, 4)[3] ?? -1) : -1);
    const found = glossaries.map(({ key }) => ({
      terms: parts.filter(({ glossary }) => glossary === key).reduce((sum, part) => sum + part.terms.length, 0),
      lexicon: conceptsOf(lexica.find(({ glossary, kind }) => glossary === key && kind === 'lexicon')?.buffer),
      names: lexica.filter(({ glossary, kind }) => glossary === key && kind === 'names').length,
    }));
    return { glossaries: glossaries.map(({ key, name, terms, revision }) => ({ key, name, terms, revision })), found };
  });
}
