import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { termOf } from '../glossary/user/testing.ts';
import { GlossaryShelf } from './glossary-shelf.ts';
import { OwnSearch } from './own-search.ts';
import { newRecord, prepareGlossary, storeGlossary } from './store-glossary.ts';
import { UserData } from './user-data.ts';

let data: UserData;
let shelf: GlossaryShelf;
let key: number;

beforeEach(async () => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  data = new UserData();
  shelf = new GlossaryShelf(data);
  // Numbers with gaps, over several parts: terms were removed.
  const terms = Array.from({ length: 300 }, (_, k) => ({ slot: k * 3, term: termOf([`mot ${k}`]) }));
  const record = newRecord({ name: 'Liste', origin: 'Moi', date: '2026-11-22', languages: [] }, 0, new Date());
  ({ key } = await storeGlossary(data, await prepareGlossary(record, terms, 900, { pause: () => Promise.resolve() })));
  return () => vi.unstubAllGlobals();
});

describe('termsFrom', () => {
  it('gives all terms once, some at a time', async () => {
    const found: string[] = [];
    let from: number | undefined = 0;
    let pages = 0;
    while (from !== undefined) {
      const page: Awaited<ReturnType<GlossaryShelf['termsFrom']>> = await shelf.termsFrom(key, from, 50);
      found.push(...page.terms.map(({ term }) => term.labels.fr?.pref ?? ''));
      from = page.next;
      pages++;
    }
    expect(found).toEqual(Array.from({ length: 300 }, (_, k) => `mot ${k}`));
    expect(pages).toBe(6);
  });

  it.each([[0, 300], [5, 298], [898, 0]])('begins at the first term from number %i on', async (from, count) => {
    expect((await shelf.termsFrom(key, from, 1_000)).terms).toHaveLength(count);
  });

  it('gives nothing of a glossary that is gone', async () => {
    expect(await shelf.termsFrom(key + 1, 0, 50)).toEqual({ terms: [], next: undefined });
  });
});

describe('findIn', () => {
  it('finds in one glossary, also while it is off', async () => {
    await shelf.set(key, { on: false });
    const search = new OwnSearch(data);
    expect((await search.findIn(key, 'mot 29')).map(({ term }) => term.labels.fr?.pref)).toContain('mot 29');
    expect(await search.find('mot 29')).toEqual([]);
    expect(await search.findIn(key + 1, 'mot')).toEqual([]);
    expect(await search.findIn(key, '  ')).toEqual([]);
  });
});
