import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { compileLexicon } from '../glossary/compile-lexicon.ts';
import { openLexicon } from '../glossary/lexicon.ts';
// oxlint-disable-next-line no-restricted-imports -- what is marked by these lexica can only be told by the matcher
import { readTexts } from '../matching/read-texts.ts';
import { GlossaryEditor } from './edit-glossary.ts';
import { GlossaryShelf, type GlossaryOptions } from './glossary-shelf.ts';
import { OwnLexica } from './own-lexica.ts';
import type { TextOrigin } from './own-sites.ts';
import { UserData } from './user-data.ts';

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  return () => {
    vi.useRealTimers();
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  };
});

const FREE = () => Promise.resolve();
const on = (host?: string, topHost = host): TextOrigin => ({ ours: false, host, topHost });
const chosen = async () => ['chosen.example'];
const OURS: TextOrigin = { ours: true, host: undefined, topHost: undefined };

async function shelfWith(options: GlossaryOptions, words: readonly string[] = ['zorglub']): Promise<UserData> {
  const data = new UserData();
  const editor = new GlossaryEditor(data, FREE);
  const { key } = await editor.create({ name: 'Liste', origin: 'Moi', date: '2026-11-22', languages: [] }, new Date());
  for (const word of words) await editor.save(key, { labels: { fr: { pref: word } } });
  await new GlossaryShelf(data).set(key, options);
  return data;
}

describe('own terms', () => {
  it.each([
    ['on a chosen site', {}, on('chosen.example'), 1],
    ['on a site chosen for the glossary', { sites: { chosen: false, hosts: ['list.example'] } }, on('list.example'), 1],
    ['on our own pages', {}, OURS, 1],
  ] as const)('are looked for %s', async (_, options, origin, count) => {
    expect(await new OwnLexica(await shelfWith(options)).for(origin, chosen)).toHaveLength(count);
  });

  it.each([
    ['on a site that was not chosen', {}, on('other.example')],
    ['below a chosen site', {}, on('sub.chosen.example')],
    ['in a frame of another site', {}, on('other.example', 'chosen.example')],
    ['in a chosen site that another site frames', {}, on('chosen.example', 'other.example')],
    ['where the site around is not known', {}, { ours: false, host: 'chosen.example', topHost: undefined }],
    ['where the page has no address', {}, on(undefined)],
    ['when switched off', { on: false }, on('chosen.example')],
    ['on chosen sites when the glossary has its own', { sites: { chosen: false, hosts: ['list.example'] } }, on('chosen.example')],
    ['on our own pages when switched off', { on: false }, OURS],
  ] as const)('are NOT looked for %s', async (_, options, origin) => {
    const lexica = new OwnLexica(await shelfWith(options));
    expect(await lexica.for(origin, chosen)).toEqual([]);
    expect(lexica.held).toBe(0);
  });

  it('tell a page that was not chosen nothing, whatever words it tries, and mark a chosen one', async () => {
    const words = Array.from({ length: 200 }, (_, k) => `prive${k}`);
    const data = await shelfWith({}, ['prive0', 'prive1', 'prive2']);
    const shipped = openLexicon(compileLexicon([]));
    const count = async (origin: TextOrigin) => readTexts(shipped, { texts: words }, await new OwnLexica(data).for(origin, chosen)).mentions.flat().length;
    expect([await count(on('probe.example')), await count(on('chosen.example'))]).toEqual([0, 3]);
  });

  it('show their card where they are marked, and do NOT to another site', async () => {
    const lexica = new OwnLexica(await shelfWith({}));
    expect((await lexica.term('own-1-0', on('chosen.example'), chosen))?.term.labels.fr?.pref).toBe('zorglub');
    expect(await lexica.term('own-1-0', on('other.example'), chosen)).toBeUndefined();
    expect(await lexica.term('own-9-9', OURS, chosen)).toBeUndefined();
  });
});

describe('OwnLexica', () => {
  it('opens a lexicon once for many texts, and frees it when none asks any more', async () => {
    const data = await shelfWith({});
    const read = vi.spyOn(GlossaryShelf.prototype, 'buffer');
    const lexica = new OwnLexica(data);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    for (let k = 0; k < 5; k++) expect(await lexica.for(OURS, chosen)).toHaveLength(1);
    expect([read.mock.calls.length, lexica.held]).toEqual([1, 1]);
    vi.advanceTimersByTime(60_001);
    expect(lexica.held).toBe(0);
  });

  it('reads a lexicon again once it has changed', async () => {
    const data = await shelfWith({});
    const lexica = new OwnLexica(data);
    const [before] = await lexica.for(OURS, chosen);
    await new GlossaryEditor(data, FREE).save(1, { labels: { fr: { pref: 'autre' } } });
    lexica.release();
    const [after] = await lexica.for(OURS, chosen);
    expect([before?.lexicon.concepts.length, after?.lexicon.concepts.length]).toEqual([1, 2]);
  });

  it('keeps the order of the glossaries, and which go first', async () => {
    const data = await shelfWith({ order: 5, first: true });
    const { key } = await new GlossaryEditor(data, FREE).create({ name: 'x', origin: 'x', date: '2026-11-22', languages: [] }, new Date());
    await new GlossaryEditor(data, FREE).save(key, { labels: { fr: { pref: 'autre' } } });
    await new GlossaryShelf(data).arrange([key, 1]);
    expect((await new OwnLexica(data).for(OURS, chosen)).map(({ first }) => first)).toEqual([false, true]);
  });

  it('does NOT make a database where the reader has nothing', async () => {
    expect(await new OwnLexica(new UserData()).for(OURS, chosen)).toEqual([]);
    expect(await indexedDB.databases()).toEqual([]);
  });

  it('does NOT stop the shipped glossary when the reader’s data is broken', async () => {
    const data = await shelfWith({});
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('broken', 'UnknownError');
    });
    await data.close();
    expect(await new OwnLexica(data).for(OURS, chosen)).toEqual([]);
    expect(await new OwnLexica(data).term('own-1-0', OURS, chosen)).toBeUndefined();
  });

  it('does NOT fail on a damaged lexicon', async () => {
    const data = await shelfWith({});
    await data.write(['lexica'], (transaction) => transaction.objectStore('lexica').put({ glossary: 1, kind: 'lexicon', buffer: new ArrayBuffer(3) }));
    expect(await new OwnLexica(data).for(OURS, chosen)).toEqual([]);
  });
});
