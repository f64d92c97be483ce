import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { GlossaryEditor } from './edit-glossary.ts';
import { GlossaryShelf } from './glossary-shelf.ts';
import { FREE, HEADER, importCsv, reasonOf } from './testing.ts';
import { UserData } from './user-data.ts';

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  return () => vi.unstubAllGlobals();
});

describe('GlossaryEditor', () => {
  it('writes a term, changes it under the same id, and removes it', async () => {
    const data = new UserData();
    const editor = new GlossaryEditor(data, FREE.pause);
    const { key } = await editor.create(HEADER, new Date());
    const saved = await editor.save(key, { labels: { fr: { pref: 'zorglub' } } });
    expect(saved).toMatchObject({ ok: true, id: 'own-1-0' });
    expect(await editor.save(key, { labels: { fr: { pref: 'zorglubs' } } }, 'own-1-0')).toMatchObject({ ok: true, id: 'own-1-0', term: { labels: { fr: { pref: 'zorglubs' } } } });
    await editor.remove('own-1-0');
    expect(await editor.save(key, { labels: { fr: { pref: 'autre' } } })).toMatchObject({ ok: true, id: 'own-1-1' });
    expect(await new GlossaryShelf(data).term('own-1-0')).toBeUndefined();
  });

  it('puts a removed term back in its place, whole and under its number', async () => {
    const data = new UserData();
    const editor = new GlossaryEditor(data, FREE.pause);
    const { key } = await importCsv(data, 'terme;synonymes;définition;note\nun;a|b;d;n\ndeux;;;\ntrois;;;');
    const shelf = new GlossaryShelf(data);
    const before = await shelf.terms(key);
    await editor.remove('own-1-1');
    await editor.remove('own-1-0');
    for (const { slot, term } of before.slice(0, 2)) await editor.restore(`own-1-${slot}`, term);
    expect(await shelf.terms(key)).toEqual(before);
    expect((await shelf.all())[0]).toMatchObject({ terms: 3, nextSlot: 3 });
    expect(await editor.save(key, { labels: { fr: { pref: 'quatre' } } })).toMatchObject({ ok: true, id: 'own-1-3' });
  });

  it('does NOT put a term back twice, nor in place of one that took its name meanwhile', async () => {
    const data = new UserData();
    const editor = new GlossaryEditor(data, FREE.pause);
    const { key } = await importCsv(data, 'terme\nun');
    const shelf = new GlossaryShelf(data);
    const [first] = await shelf.terms(key);
    await editor.remove('own-1-0');
    await importCsv(data, 'terme\nun', { into: key });
    await editor.restore('own-1-0', first!.term);
    await editor.restore('own-1-0', first!.term);
    expect((await shelf.terms(key)).map(({ slot, term }) => [slot, term.id])).toEqual([
      [0, 'un-2'],
      [1, 'un'],
    ]);
  });

  it('does NOT put a term back into a glossary that is gone', async () => {
    const data = new UserData();
    const editor = new GlossaryEditor(data, FREE.pause);
    const { key } = await importCsv(data, 'terme\nun');
    const [first] = await new GlossaryShelf(data).terms(key);
    await new GlossaryShelf(data).remove(key);
    expect(await reasonOf(editor.restore('own-1-0', first!.term))).toBe('Gone');
  });

  it('does NOT save what is not sound, and tells each fault', async () => {
    const data = new UserData();
    const editor = new GlossaryEditor(data, FREE.pause);
    const { key } = await editor.create(HEADER, new Date());
    expect(await editor.save(key, { labels: {}, note: 7 })).toMatchObject({ ok: false, faults: expect.arrayContaining([expect.objectContaining({ reason: 'no-label' })]) });
    expect((await new GlossaryShelf(data).all())[0]?.revision).toBe(1);
  });

  it('of two windows that write at once loses neither', async () => {
    const data = new UserData();
    const { key } = await new GlossaryEditor(data, FREE.pause).create(HEADER, new Date());
    const save = (name: string) => new GlossaryEditor(new UserData(), FREE.pause).save(key, { labels: { fr: { pref: name } } });
    await Promise.all([save('un'), save('deux')]);
    expect((await new GlossaryShelf(data).terms(key)).map(({ term }) => term.labels.fr?.pref).toSorted()).toEqual(['deux', 'un']);
  });
});
