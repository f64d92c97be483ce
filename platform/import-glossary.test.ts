import 'fake-indexeddb/auto';
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { UserTerm } from '../glossary/exchange/user-term.ts';
import { termOf } from '../glossary/user/testing.ts';
import { GlossaryEditor } from './edit-glossary.ts';
import { GlossaryShelf } from './glossary-shelf.ts';
import { GlossaryImport, type ImportStage } from './import-glossary.ts';
import { OwnSearch } from './own-search.ts';
import { FREE, HEADER, importCsv, reasonOf } from './testing.ts';
import { UserData } from './user-data.ts';

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  return () => {
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  };
});

const fileOf = (text: string | Uint8Array<ArrayBuffer>) => new Blob([text]);

/** Everything that is stored of the glossaries, to be compared. */
async function stateOf(data: UserData): Promise<string> {
  const shelf = new GlossaryShelf(data);
  const all = await shelf.all();
  const parts = await Promise.all(all.map(async (record) => [record, await shelf.terms(record.key), (await shelf.buffer(record.key, 'lexicon'))?.byteLength, (await shelf.buffer(record.key, 'names'))?.byteLength]));
  return JSON.stringify(parts);
}

/** Nine parts of terms, so that ten writes can fail. */
const BIG = `terme\n${Array.from({ length: 1_100 }, (_, k) => `XQ${k}`).join('\n')}`;

describe('an import', () => {
  it('shows what it would do, then does it', async () => {
    const data = new UserData();
    const job = new GlossaryImport(data, () => new Date('2026-11-22T10:00:00.000Z'));
    const preview = await job.preview({ file: fileOf('terme;définition\nzorglub;Une chose.\n;sans nom\n'), fileName: 'x.csv' }, FREE);
    expect(preview).toMatchObject({ format: 'csv', counts: { taken: 1, same: 0, conflicting: 0, refused: 1 }, problems: [{ row: 3, reason: 'no-label', lost: 'term' }] });
    expect(await new GlossaryShelf(data).all()).toEqual([]);
    expect(await job.commit({ mode: 'merge', header: HEADER }, FREE)).toMatchObject({
      key: 1, name: 'Liste', origin: 'Une association', reviewed: false, on: true, first: false, sites: { chosen: true, hosts: [] }, terms: 1, nextSlot: 1, imported: '2026-11-22T10:00:00.000Z',
    });
    expect((await new GlossaryShelf(data).term('own-1-0'))?.term.definition.fr).toBe('Une chose.');
  });

  it('is found by what is typed, and is gone when the glossary is', async () => {
    const data = new UserData();
    const { key } = await importCsv(data, 'terme\nzorglub\nautre');
    expect((await new OwnSearch(data).find('zor')).map(({ id }) => id)).toEqual(['own-1-0']);
    await new GlossaryShelf(data).remove(key);
    expect([await new OwnSearch(data).find('zor'), await new GlossaryShelf(data).term('own-1-0'), await new GlossaryShelf(data).buffer(key, 'lexicon')]).toEqual([[], undefined, undefined]);
  });

  it('keeps the number of each term through another import, and does NOT give one twice', async () => {
    const data = new UserData();
    const { key } = await importCsv(data, 'id,terme\na,un\nb,deux\nc,trois');
    await new GlossaryEditor(data, FREE.pause).remove('own-1-1');
    const again = await importCsv(data, 'id,terme\nd,quatre\nc,trois bis', { into: key, mode: 'replace' });
    expect((await new GlossaryShelf(data).terms(key)).map(({ slot, term }) => `${slot} ${term.labels.fr?.pref}`)).toEqual(['0 un', '2 trois bis', '3 quatre']);
    expect([again.nextSlot, again.terms]).toEqual([4, 3]);
  });

  it('keeps what the reader set of the glossary', async () => {
    const data = new UserData();
    const { key } = await importCsv(data, 'terme\nun');
    await new GlossaryShelf(data).set(key, { on: false, first: true, sites: { chosen: false, hosts: ['a.example'] } });
    expect(await importCsv(data, 'terme\ndeux', { into: key })).toMatchObject({ name: 'Liste', on: false, first: true, sites: { chosen: false, hosts: ['a.example'] }, terms: 2 });
  });

  it('tells of each stage, in order', async () => {
    const stages: ImportStage[] = [];
    await importCsv(new UserData(), BIG, { options: { ...FREE, onProgress: ({ stage }) => stages.at(-1) === stage || stages.push(stage) } });
    expect(stages.at(-1)).toBe('storing');
    expect(stages).toEqual((['reading', 'comparing', 'merging', 'compiling', 'storing'] as const).filter((stage) => stages.includes(stage)));
  });
});

describe('an import that goes wrong', () => {
  it.each([
    ['binary-file', new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x2d])],
    ['compressed-file', new Uint8Array([0x50, 0x4b, 3, 4])],
    ['encoding-unsupported', new Uint8Array([0xff, 0xfe, 0, 0, 65, 0, 0, 0])],
    ['no-known-column', new TextEncoder().encode('alpha,beta\n1,2')],
    ['not-our-json', new TextEncoder().encode('{"__proto__":{"polluted":1},"terms":[]}')],
    ['xml-entity', new TextEncoder().encode('<?xml version="1.0"?><!DOCTYPE tbx [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><tbx>&b;</tbx>')],
    ['empty-file', new Uint8Array()],
  ])('refuses the file (%s), and nothing can be done with it', async (reason, bytes) => {
    const job = new GlossaryImport(new UserData());
    const preview = await job.preview({ file: fileOf(bytes), fileName: 'x.csv' }, FREE);
    expect(preview.problems).toContainEqual(expect.objectContaining({ reason, lost: 'file' }));
    expect(preview.counts.taken).toBe(0);
    expect(await reasonOf(job.commit({ mode: 'merge', header: HEADER }, FREE))).toBe('Gone');
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it('refuses too many rows, and names the limit', async () => {
    const rows = 20_000; // of a million: the limit is one of the reader of files, and tested there
    const preview = await new GlossaryImport(new UserData()).preview({ file: fileOf(`terme\n${'x\n'.repeat(rows)}`), fileName: 'x.csv', read: { limits: { rows } } }, FREE);
    expect(preview.problems).toContainEqual({ row: rows, reason: 'too-many-rows', params: { limit: rows }, lost: 'file' });
    expect(preview.counts.taken).toBe(0);
  });

  it('refuses a file too large before it is read', async () => {
    const file = fileOf('terme\nun');
    const read = vi.spyOn(file, 'arrayBuffer');
    const preview = await new GlossaryImport(new UserData()).preview({ file, fileName: 'x.csv', read: { limits: { bytes: 4 } } }, FREE);
    expect(preview.problems).toEqual([{ path: '', reason: 'file-too-large', params: { limit: 4 }, lost: 'file' }]);
    expect(read).not.toHaveBeenCalled();
  });

  it('keeps hostile fields as text', async () => {
    const data = new UserData();
    await importCsv(data, 'terme,définition\n<img src=x onerror=alert(1)>,javascript:alert(1)\n"=HYPERLINK(""x"")",${7*7}{{7*7}}');
    const terms = (await new GlossaryShelf(data).terms(1)).map(({ term }) => [term.labels.fr?.pref, term.definition.fr]);
    expect(terms).toEqual([['<img src=x onerror=alert(1)>', 'javascript:alert(1)'], ['=HYPERLINK("x")', '${7*7}{{7*7}}']]);
  });

  it.each(Array.from({ length: 10 }, (_, k) => k))('stopped at point %i of 10 while storing leaves what was there', async (point) => {
    const data = new UserData();
    const { key } = await importCsv(data, 'terme\nun\ndeux');
    const before = await stateOf(data);
    let puts = 0;
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
      if (puts++ === point) throw new DOMException('disk full', 'QuotaExceededError');
      return put.apply(this, args);
    });
    expect(await reasonOf(importCsv(data, BIG, { into: key }))).toBe('Quota');
    vi.restoreAllMocks();
    await data.close();
    expect(await stateOf(new UserData())).toBe(before);
  });

  it.each(['reading', 'compiling', 'storing'] as const)('cancelled while %s leaves what was there', async (at) => {
    const data = new UserData();
    await importCsv(data, 'terme\nun');
    const before = await stateOf(data);
    const controller = new AbortController();
    if (at === 'reading') controller.abort();
    const options = { ...FREE, signal: controller.signal, onProgress: ({ stage }: { stage: ImportStage }) => stage === at && controller.abort() };
    expect(await reasonOf(importCsv(data, BIG, { into: 1, options }))).toBe('Cancelled');
    expect(await stateOf(data)).toBe(before);
  });

  it('does NOT write over what another window has stored since', async () => {
    const data = new UserData();
    const { key } = await importCsv(data, 'terme\nun');
    const slow = new GlossaryImport(data);
    await slow.preview({ file: fileOf('terme\ndeux'), fileName: 'x.csv', into: key, read: { language: 'fr' } }, FREE);
    await importCsv(data, 'terme\ntrois', { into: key });
    expect(await reasonOf(slow.commit({ mode: 'merge', header: HEADER }, FREE))).toBe('Changed');
    expect((await new GlossaryShelf(data).terms(key)).map(({ term }) => term.labels.fr?.pref)).toEqual(['un', 'trois']);
  });

  it('does NOT write over what another window stores in the very moment', async () => {
    const data = new UserData();
    const { key } = await importCsv(data, 'terme\nun');
    const slow = new GlossaryImport(data);
    await slow.preview({ file: fileOf('terme\ndeux'), fileName: 'x.csv', into: key, read: { language: 'fr' } }, FREE);
    let other: Promise<unknown> | undefined;
    const pause = async () => void (await (other ??= importCsv(data, 'terme\ntrois', { into: key }).catch(() => undefined)));
    const run = slow.commit({ mode: 'merge', header: HEADER }, { pause, onProgress: ({ stage }) => stage === 'storing' && void pause() });
    await Promise.allSettled([run, pause()]);
    const stored = (await new GlossaryShelf(data).terms(key)).map(({ term }) => term.labels.fr?.pref);
    expect([['un', 'deux'], ['un', 'trois']]).toContainEqual(stored);
  });
});

describe('properties', () => {
  it('what is stored is what was read, each term under its own id', async () => {
    const label = fc.stringMatching(/^[a-zéèœ]{2,8}( [a-z]{1,6}){0,2}$/);
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(label, { minLength: 1, maxLength: 300 }), async (labels) => {
        vi.stubGlobal('indexedDB', new IDBFactory());
        const data = new UserData();
        const { key } = await importCsv(data, `id,terme\n${labels.map((one, k) => `t${k},${one}`).join('\n')}`);
        const shelf = new GlossaryShelf(data);
        const expected: UserTerm[] = labels.map((one, k) => termOf([one], { id: `t${k}` }));
        expect((await shelf.glossary(key)).terms).toEqual(expected);
        for (const k of [0, labels.length - 1]) expect((await shelf.term(`own-${key}-${k}`))?.term).toEqual(expected[k]);
      }),
      { numRuns: 10 },
    );
  });
});
