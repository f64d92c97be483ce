import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { itemOf, noteOf, NOW, later } from '../study/testing.ts';
import { NoteBook } from './note-book.ts';
import { StudyList } from './study-list.ts';
import { reasonOf } from './testing.ts';
import { eraseUserData, UserData } from './user-data.ts';
import { UserDataError } from './user-data-error.ts';
import { DATABASE, type Migration, MIGRATIONS, STORES } from './user-data-schema.ts';

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  return () => {
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  };
});

const ids = async (data: UserData) => (await new StudyList(data).all()).map(({ id }) => id);

/** A further version, as one may come: it adds a store and touches each item. */
const FURTHER: Migration = async (database, transaction) => {
  database.createObjectStore('later' as never);
  const store = transaction.objectStore('study');
  for (const item of await store.getAll()) await store.put({ ...item, known: true });
};

describe('migrations', () => {
  it.each(Array.from({ length: MIGRATIONS.length + 1 }, (_, version) => version))('from version %i lose nothing', async (version) => {
    if (version > 0) {
      const old = new UserData({ migrations: MIGRATIONS.slice(0, version) });
      await new StudyList(old).save(itemOf('a'));
      await new NoteBook(old).add([noteOf('n')], () => 'x');
      await old.close();
    }
    const data = new UserData();
    await data.read(STORES, async (transaction) => expect([...transaction.objectStoreNames].toSorted()).toEqual([...STORES].toSorted()));
    expect(await ids(data)).toEqual(version > 0 ? ['a'] : []);
    expect(await new NoteBook(data).onConcept('pd-l1')).toHaveLength(version > 0 ? 1 : 0);
  });

  it('run a further step once, over what is there', async () => {
    const steps = [...MIGRATIONS, vi.fn(FURTHER)];
    const before = new UserData();
    await new StudyList(before).save(itemOf('a'));
    await before.close();
    for (let k = 0; k < 2; k++) {
      const data = new UserData({ migrations: steps });
      expect((await new StudyList(data).all()).map(({ id, known }) => `${id} ${known}`)).toEqual(['a true']);
      await data.close();
    }
    expect(steps.at(-1)).toHaveBeenCalledOnce();
  });

  it('that fail leave the old version as it was', async () => {
    const before = new UserData();
    await new StudyList(before).save(itemOf('a'));
    await before.close();
    const failing: Migration = async (...args) => {
      await FURTHER(...args);
      throw new Error('no');
    };
    expect(await reasonOf(ids(new UserData({ migrations: [...MIGRATIONS, failing] })))).not.toBe('none');
    const after = new UserData();
    expect((await new StudyList(after).all()).map(({ known }) => known)).toEqual([false]);
  });

  it('does NOT touch a database of the future', async () => {
    const future = await openDB(DATABASE, MIGRATIONS.length + 5, { upgrade: (database) => void database.createObjectStore('beyond') });
    await future.put('beyond', 'value', 'key');
    future.close();
    const data = new UserData();
    expect(await reasonOf(new StudyList(data).save(itemOf('a')))).toBe('Future');
    expect(await reasonOf(ids(data))).toBe('Future');
    const still = await openDB(DATABASE);
    expect([still.version, await still.get('beyond', 'key')]).toEqual([MIGRATIONS.length + 5, 'value']);
    still.close();
  });
});

describe('a store that fails', () => {
  it('with the disk full says so, and keeps what was there', async () => {
    const data = new UserData();
    await new StudyList(data).save(itemOf('a'));
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect(await reasonOf(new StudyList(data).save(itemOf('b')))).toBe('Quota');
    vi.restoreAllMocks();
    expect(await ids(data)).toEqual(['a']);
  });

  it.each([
    ['Broken', 'UnknownError'],
    ['Broken', 'InvalidStateError'],
    ['Quota', 'QuotaExceededError'],
    ['Unavailable', 'SecurityError'],
  ])('to open says %s (%s), and is tried again', async (reason, name) => {
    const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('broken', name);
    });
    const data = new UserData();
    expect(await reasonOf(ids(data))).toBe(reason);
    open.mockRestore();
    expect(await ids(data)).toEqual([]);
  });

  it('is told where the browser has none', async () => {
    vi.stubGlobal('indexedDB', undefined);
    expect(await reasonOf(ids(new UserData()))).toBe('Unavailable');
  });

  it('held by an older page that does not let go says so', async () => {
    const old = await openDB(DATABASE, 1);
    expect(await reasonOf(ids(new UserData({ migrations: [...MIGRATIONS, FURTHER] })))).toBe('Blocked');
    old.close();
  });

  it('deleted while it is open is made anew', async () => {
    const data = new UserData();
    await new StudyList(data).save(itemOf('a'));
    await eraseUserData(new UserData());
    expect(await ids(data)).toEqual([]);
    await new StudyList(data).save(itemOf('b'));
    expect(await ids(data)).toEqual(['b']);
  });

  it('in the middle of a change undoes it whole', async () => {
    const data = new UserData();
    await new StudyList(data).save(itemOf('a'));
    const change = data.write(['study'], async (transaction) => {
      await transaction.objectStore('study').clear();
      await transaction.objectStore('study').put(itemOf('b'));
      throw new UserDataError('Gone');
    });
    expect(await reasonOf(change)).toBe('Gone');
    expect(await ids(data)).toEqual(['a']);
  });
});

describe('UserData', () => {
  it('tells of a write once it is done, and does NOT of one that failed', async () => {
    const onWrite = vi.fn();
    const data = new UserData({ onWrite });
    await new StudyList(data).save(itemOf('a'));
    await data.write(['notes'], () => Promise.reject(new Error('no'))).catch(() => undefined);
    expect(onWrite.mock.calls).toEqual([[['study']]]);
  });

  it('does NOT make a database for who only asks whether there is one', async () => {
    expect(await new UserData().exists()).toBe(false);
    expect(await indexedDB.databases()).toEqual([]);
  });

  it('is gone once erased', async () => {
    const data = new UserData();
    await new StudyList(data).save(itemOf('a'));
    await eraseUserData(data);
    expect(await indexedDB.databases()).toEqual([]);
  });

  it('of the future or broken is erased all the same', async () => {
    (await openDB(DATABASE, 90)).close();
    await eraseUserData(new UserData());
    expect(await indexedDB.databases()).toEqual([]);
  });
});

describe('StudyList', () => {
  it('gives what was saved, the newest first, and by concept', async () => {
    const list = new StudyList(new UserData());
    await list.save(itemOf('a'));
    await list.save(itemOf('b', { saved: later(1).toISOString(), concept: 'met' }));
    expect((await list.all()).map(({ id }) => id)).toEqual(['b', 'a']);
    expect((await list.of('met')).map(({ id }) => id)).toEqual(['b']);
    await list.remove('a');
    expect((await list.all()).map(({ id }) => id)).toEqual(['b']);
  });

  it('does NOT store what is no item', async () => {
    expect(await reasonOf(new StudyList(new UserData()).save({ ...itemOf('a'), label: 7 } as never))).toBe('Broken');
  });
});

describe('NoteBook', () => {
  const ON = { text: 'Le mélanome est là.', words: 'mélanome' };

  it('gives the notes of a page whatever part of it is looked at, and NOT those of another', async () => {
    const book = new NoteBook(new UserData());
    await book.add([noteOf('a', 'x', ON), noteOf('c')], () => 'x');
    expect((await book.onPage('https://site.example/page#end')).map(({ id }) => id)).toEqual(['a']);
    expect(await book.onPage('https://site.example/other')).toEqual([]);
    expect((await book.onConcept('pd-l1')).map(({ id }) => id)).toEqual(['c']);
  });

  it('keeps what two windows wrote', async () => {
    const book = new NoteBook(new UserData());
    await book.add([noteOf('a', 'un')], () => 'x');
    await Promise.all([book.revise('a', 'deux', 1, NOW), book.revise('a', 'trois', 1, NOW)]);
    const [note] = await book.all();
    expect([note?.body, note?.earlier.map(({ body }) => body)]).toEqual(['trois', ['deux']]);
  });

  it('adds imported notes once, and does NOT overwrite one that differs', async () => {
    const book = new NoteBook(new UserData());
    expect(await book.add([noteOf('a', 'un')], () => 'x')).toBe(1);
    expect(await book.add([noteOf('a', 'un'), noteOf('b', 'deux')], () => 'x')).toBe(1);
    expect(await book.add([noteOf('a', 'autre')], () => 'x')).toBe(1);
    expect((await book.all()).map(({ id, body }) => `${id} ${body}`).toSorted()).toEqual(['a un', 'b deux', 'x autre']);
  });

  it('does NOT revise a note that is gone', async () => {
    expect(await reasonOf(new NoteBook(new UserData()).revise('a', 'x', 1, NOW))).toBe('Gone');
  });
});
