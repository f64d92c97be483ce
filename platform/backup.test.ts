import 'fake-indexeddb/auto';
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { itemOf, later, noteOf, NOW } from '../study/testing.ts';
import { BackupRestore, createBackup } from './backup.ts';
import { sealBackup, unsealBackup } from './backup-file.ts';
import { GlossaryEditor } from './edit-glossary.ts';
import { GlossaryShelf } from './glossary-shelf.ts';
import { NoteBook } from './note-book.ts';
import { takePendingSettings } from './pending-settings.ts';
import { StudyList } from './study-list.ts';
import { FREE, reasonOf } from './testing.ts';
import { UserData } from './user-data.ts';
import { STORES } from './user-data-schema.ts';

beforeEach(() => {
  fresh();
  return () => {
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  };
});

const fresh = () => vi.stubGlobal('indexedDB', new IDBFactory());
const SETTINGS = { version: 1, mode: 'chosen', chosenHosts: ['a.example'] };

/** A store with something of everything. */
async function filled(words: readonly string[] = ['zorglub', 'autre']): Promise<UserData> {
  const data = new UserData();
  await new StudyList(data).save(itemOf('a', { met: { sentence: 'É 😀' } }));
  await new StudyList(data).save(itemOf('b'));
  await new NoteBook(data).add([noteOf('n', 'Une note.', { text: 'Le mélanome.', words: 'mélanome' })], () => 'x');
  const editor = new GlossaryEditor(data, FREE.pause);
  for (const [k, name] of ['Liste 1', 'Liste 2'].entries()) {
    const { key } = await editor.create({ name, origin: 'Moi', date: '2026-11-22', languages: [] }, NOW);
    for (const word of k === 0 ? words : ['seul']) await editor.save(key, { labels: { fr: { pref: word } } });
  }
  return data;
}

/** All that is stored, but for when a glossary was last written. */
async function stateOf(data: UserData): Promise<unknown> {
  const all = await data.read(STORES, (transaction) => Promise.all(STORES.map((store) => transaction.objectStore(store).getAll())));
  return JSON.parse(JSON.stringify(all, (key, value: unknown) => (key === 'revision' ? 0 : value instanceof ArrayBuffer ? [...new Uint8Array(value)].join() : value)));
}

async function restore(file: Blob, passphrase?: string): Promise<UserData> {
  fresh();
  const data = new UserData();
  const job = new BackupRestore(data);
  await job.preview(file, FREE, passphrase);
  await job.commit(FREE);
  return data;
}

describe('a backup', () => {
  it('brings everything back, settings included', async () => {
    const data = await filled();
    const before = await stateOf(data);
    const file = await createBackup(data, SETTINGS, NOW, FREE);
    const after = await restore(file);
    const store = vi.fn(async () => undefined);
    expect(await takePendingSettings(after, store)).toBe(true);
    expect(store).toHaveBeenCalledExactlyOnceWith(SETTINGS);
    expect(await stateOf(after)).toEqual(before);
    expect(await takePendingSettings(after, store)).toBe(false);
  });

  it('shows what it holds before anything is put back', async () => {
    const file = await createBackup(await filled(), SETTINGS, NOW, FREE);
    fresh();
    const data = new UserData();
    expect(await new BackupRestore(data).preview(file, FREE)).toEqual({
      created: NOW.toISOString(), encrypted: false, settings: true, study: 2, notes: 1,
      glossaries: [{ name: 'Liste 1', origin: 'Moi', terms: 2 }, { name: 'Liste 2', origin: 'Moi', terms: 1 }],
    });
    expect(await new StudyList(data).all()).toEqual([]);
  });

  it('of nothing brings nothing back, and takes away what was there', async () => {
    const empty = await createBackup(new UserData(), null, NOW, FREE);
    const data = await filled();
    const job = new BackupRestore(data);
    await job.preview(empty, FREE);
    await job.commit(FREE);
    expect([await new StudyList(data).all(), await new GlossaryShelf(data).all()]).toEqual([[], []]);
  });

  it('keeps the ids of terms, and does NOT give the number of a removed one again', async () => {
    const data = await filled();
    await new GlossaryEditor(data, FREE.pause).remove('own-1-1');
    const after = await restore(await createBackup(data, null, NOW, FREE));
    expect((await new GlossaryShelf(after).term('own-1-0'))?.term.labels.fr?.pref).toBe('zorglub');
    expect(await new GlossaryEditor(after, FREE.pause).save(1, { labels: { fr: { pref: 'nouveau' } } })).toMatchObject({ id: 'own-1-2' });
    expect((await new GlossaryEditor(after, FREE.pause).create({ name: 'x', origin: 'x', date: '2026-11-22', languages: [] }, NOW)).key).toBe(3);
  });

  it.each(Array.from({ length: 10 }, (_, k) => k))('stopped at point %i of 10 while put back leaves what was there', async (point) => {
    const file = await createBackup(await filled(), SETTINGS, NOW, FREE);
    fresh();
    const data = new UserData();
    await new StudyList(data).save(itemOf('mine'));
    const before = await stateOf(data);
    const job = new BackupRestore(data);
    await job.preview(file, FREE);
    let puts = 0;
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
      if (puts++ === point) throw new DOMException('disk full', 'QuotaExceededError');
      return put.apply(this, args);
    });
    expect(await reasonOf(job.commit(FREE))).toBe('Quota');
    vi.restoreAllMocks();
    expect(await stateOf(data)).toEqual(before);
  });

  it('finishes the settings at the next start where they could not be stored', async () => {
    const data = await restore(await createBackup(await filled(), SETTINGS, NOW, FREE));
    await expect(takePendingSettings(data, () => Promise.reject(new Error('killed')))).rejects.toThrow();
    const store = vi.fn(async () => undefined);
    expect(await takePendingSettings(new UserData(), store)).toBe(true);
    expect(store).toHaveBeenCalledExactlyOnceWith(SETTINGS);
  });
});

describe('a locked backup', () => {
  it('opens with its passphrase however it is typed, and shows nothing without', async () => {
    const file = await createBackup(await filled(), SETTINGS, NOW, FREE, 'été à la mer');
    const text = await file.text();
    expect(text).not.toContain('zorglub');
    expect(JSON.parse(text.split('\n')[0] ?? '')).toMatchObject({ version: 1, encryption: { cipher: 'AES-256-GCM', kdf: 'PBKDF2-SHA-256', iterations: 1_000_000 } });
    const job = new BackupRestore(new UserData());
    expect(await reasonOf(job.preview(file, FREE))).toBe('BackupLocked');
    expect(await reasonOf(job.preview(file, FREE, 'hiver'))).toBe('BackupPassphrase');
    expect(await reasonOf(job.commit(FREE))).toBe('Gone');
    expect(await job.preview(file, FREE, 'été à la mer'.normalize('NFD'))).toMatchObject({ encrypted: true, study: 2 });
  }, 20_000);

  it('never has the same salt or nonce twice', async () => {
    const headers = await Promise.all([1, 2].map(async () => JSON.parse((await (await sealBackup(new Uint8Array(3), 'x')).text()).split('\n')[0] ?? '') as { encryption: { salt: string; nonce: string } }));
    expect(new Set(headers.flatMap(({ encryption }) => [encryption.salt, encryption.nonce])).size).toBe(4);
  }, 20_000);
});

describe('a file that is no sound backup', () => {
  const seal = (lines: readonly unknown[]) => sealBackup(new TextEncoder().encode(lines.map((line) => `${typeof line === 'string' ? line : JSON.stringify(line)}\n`).join('')));
  const HEAD = { kind: 'contents', created: NOW.toISOString(), settings: null, study: 0, notes: 0, glossaries: 0, terms: 0 };
  const open = async (file: Blob) => reasonOf(new BackupRestore(new UserData()).preview(file, FREE));

  it.each([
    ['NotBackup', ''],
    ['NotBackup', 'terme\nun'],
    ['NotBackup', '{"format":"other"}\n'],
    ['NotBackup', '['.repeat(4_000)],
    ['NotBackup', '\0\0\0\n'],
    ['BackupFuture 2', '{"format":"oncogloss-backup","version":2,"new":1}\n'],
    ['BackupDamaged 1', '{"format":"oncogloss-backup","version":1}\n'],
    ['BackupDamaged 1', '{"format":"oncogloss-backup","version":1,"bytes":1e999,"sha256":"","encryption":null}\n'],
  ])('is refused (%s)', async (reason, text) => {
    expect(await open(new Blob([text]))).toBe(reason);
  });

  it.each([
    ['BackupDamaged 2', ['{']],
    ['BackupDamaged 2', [{ kind: 'study', items: [] }]],
    ['BackupDamaged 3', [HEAD, { kind: 'study', items: [{ ...itemOf('a'), id: '<img>' }] }]],
    ['BackupDamaged 3', [HEAD, { kind: 'terms', terms: [[0, { id: 'x', labels: { fr: { pref: 'x' } } }]] }]],
    ['BackupDamaged 3', [HEAD, '{"kind":"study","items":[],"__proto__":{"polluted":1}}']],
    ['BackupDamaged 3', [HEAD, HEAD]],
    ['BackupDamaged 2', [{ ...HEAD, study: 3 }]],
  ] as const)('with a right checksum and wrong lines is refused (%s)', async (reason, lines) => {
    expect(await open(await seal(lines))).toBe(reason);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it('with any byte changed is refused', async () => {
    const bytes = new Uint8Array(await (await createBackup(await filled(), SETTINGS, NOW, FREE)).arrayBuffer());
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const damaged = bytes.slice();
        damaged[at] = (damaged[at] as number) ^ change;
        expect(await open(new Blob([damaged]))).not.toBe('none');
      }),
      { numRuns: 60 },
    );
  });

  it('cut short is refused', async () => {
    const file = await createBackup(await filled(), SETTINGS, NOW, FREE);
    for (const length of [10, 200, file.size - 1]) expect(await open(file.slice(0, length))).toMatch(/NotBackup|BackupDamaged/);
  });

  it('that asks for too few or too many rounds is refused', async () => {
    for (const iterations of [1, 599_999, 1e12]) {
      const encryption = { cipher: 'AES-256-GCM', kdf: 'PBKDF2-SHA-256', iterations, salt: '00'.repeat(32), nonce: '00'.repeat(12) };
      const header = { format: 'oncogloss-backup', version: 1, bytes: 0, sha256: '0'.repeat(64), encryption };
      expect(await reasonOf(unsealBackup(new Blob([`${JSON.stringify(header)}\n`]), 'x'))).toBe('BackupDamaged 1');
    }
  });
});

describe('properties', () => {
  it('whatever is stored comes back', async () => {
    const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).filter((text) => text.isWellFormed() && /\p{L}/u.test(text) && !/\p{Cc}/u.test(text));
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(word, { maxLength: 6 }), fc.jsonValue(), async (words, settings) => {
        fresh();
        const data = await filled(words);
        await new StudyList(data).save(itemOf('c', { saved: later(1).toISOString(), label: { fr: words[0] ?? '', en: '' } }));
        const before = await stateOf(data);
        const after = await restore(await createBackup(data, settings, NOW, FREE));
        await takePendingSettings(after, async (taken) => expect(taken).toEqual(JSON.parse(JSON.stringify(settings))));
        expect(await stateOf(after)).toEqual(before);
      }),
      { numRuns: 10 },
    );
  });
});
