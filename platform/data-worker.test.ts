import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { itemOf } from '../study/testing.ts';
import { takePendingSettings } from './pending-settings.ts';
import { type Job, type JobProgress, JobRunner } from './data-jobs.ts';
import { DataWorker, type WorkerLike } from './data-worker.ts';
import { GlossaryShelf } from './glossary-shelf.ts';
import { replaceSettings, storedSettings } from './settings.ts';
import { StudyList } from './study-list.ts';
import { HEADER, reasonOf } from './testing.ts';
import { UserData } from './user-data.ts';

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.i18n, 'getUILanguage').mockReturnValue('fr');
  vi.stubGlobal('indexedDB', new IDBFactory());
  return () => vi.unstubAllGlobals();
});

/** A worker in the same thread: what is sent is copied as it would be. */
function worker(): WorkerLike {
  const runner = new JobRunner(new UserData());
  let ended = false;
  const self: WorkerLike = {
    onmessage: null,
    onerror: null,
    terminate: () => {
      ended = true;
    },
    postMessage: (message) => void runner.run(structuredClone(message) as Job, (news) => ended || self.onmessage?.({ data: structuredClone(news) } as MessageEvent)),
  };
  return self;
}


describe('DataWorker', () => {
  it('previews and imports, and tells how far it is', async () => {
    const jobs = new DataWorker(worker);
    const preview = await jobs.run('previewImport', { file: new Blob(['terme\nzorglub']), fileName: 'x.csv' });
    expect(preview.counts.taken).toBe(1);
    const told: JobProgress[] = [];
    await jobs.run('commitImport', { mode: 'merge', header: HEADER }, { onProgress: (progress) => told.push(progress) });
    expect(told.at(-1)?.stage).toBe('storing');
    expect(await new GlossaryShelf(new UserData()).all()).toHaveLength(1);
  });

  it('does one job after the other, whoever asks', async () => {
    const jobs = new DataWorker(worker);
    const previews = await Promise.all([1, 2, 3].map((count) => jobs.run('previewImport', { file: new Blob([`terme\n${'x'.repeat(count)}`]), fileName: 'x.csv' })));
    expect(previews.map(({ taken }) => taken[0]?.labels.fr?.pref)).toEqual(['x', 'xx', 'xxx']);
  });

  it('tells at once who stops a job that still waits, and leaves the others alone', async () => {
    const jobs = new DataWorker(worker);
    const first = jobs.run('previewImport', { file: new Blob(['terme\na']), fileName: 'x.csv' });
    const life = new AbortController();
    const second = reasonOf(jobs.run('previewImport', { file: new Blob(['terme\nb']), fileName: 'x.csv' }, { signal: life.signal }));
    life.abort();
    expect(await second).toBe('Cancelled');
    expect((await first).counts.taken).toBe(1);
  });

  it('leaves nobody waiting when it is closed', async () => {
    const jobs = new DataWorker(worker);
    const run = reasonOf(jobs.run('previewImport', { file: new Blob(['terme\na']), fileName: 'x.csv' }));
    jobs.close();
    expect(await run).toBe('Cancelled');
    expect((await jobs.run('previewImport', { file: new Blob(['terme\nb']), fileName: 'x.csv' })).counts.taken).toBe(1);
  });

  it('saves, exports, removes and puts back a term', async () => {
    const jobs = new DataWorker(worker);
    await jobs.run('previewImport', { file: new Blob(['terme\nzorglub']), fileName: 'x.csv' });
    const { key } = await jobs.run('commitImport', { mode: 'merge', header: HEADER });
    const saved = await jobs.run('saveTerm', { glossary: key, draft: { labels: { fr: { pref: 'bulgroz' } } } });
    const { blob, name, extension } = await jobs.run('exportGlossary', { key, format: 'csv' });
    expect([name, extension, (await blob.text()).includes('bulgroz')]).toEqual(['Liste', 'csv', true]);
    if (!saved.ok) throw new Error('not saved');
    const names = async () => (await new GlossaryShelf(new UserData()).terms(key)).map(({ term }) => term.labels.fr?.pref);
    await jobs.run('removeTerm', saved);
    expect(await names()).toEqual(['zorglub']);
    await jobs.run('restoreTerm', saved);
    expect(await names()).toEqual(['zorglub', 'bulgroz']);
  });

  it('backs up and puts back', async () => {
    await new StudyList(new UserData()).save(itemOf('a'));
    await fakeBrowser.storage.local.set({ settings: { version: 1, mode: 'everywhere' } });
    const jobs = new DataWorker(worker);
    const file = await jobs.run('backup', { settings: await storedSettings() });
    vi.stubGlobal('indexedDB', new IDBFactory());
    await fakeBrowser.storage.local.clear();
    const fresh = new DataWorker(worker);
    expect((await fresh.run('previewRestore', { file })).study).toBe(1);
    await fresh.run('commitRestore', {});
    await takePendingSettings(new UserData(), replaceSettings);
    expect((await new StudyList(new UserData()).all()).map(({ id }) => id)).toEqual(['a']);
    expect(await storedSettings()).toEqual({ version: 1, mode: 'everywhere' });
  });

  it('ends the worker when stopped, and begins with a new one', async () => {
    const spawned: WorkerLike[] = [];
    const jobs = new DataWorker(() => {
      const one = worker();
      spawned.push(one);
      vi.spyOn(one, 'terminate');
      return one;
    });
    const controller = new AbortController();
    const run = jobs.run('previewImport', { file: new Blob(['terme\nx y']), fileName: 'x.csv' }, { signal: controller.signal });
    controller.abort();
    expect(await reasonOf(run)).toBe('Cancelled');
    expect(spawned[0]?.terminate).toHaveBeenCalledOnce();
    expect(await reasonOf(jobs.run('commitImport', { mode: 'merge', header: HEADER }))).toBe('Gone');
    expect(spawned).toHaveLength(2);
    expect(await reasonOf(jobs.run('backup', { settings: null }, { signal: controller.signal }))).toBe('Cancelled');
  });

  it('tells reason and parameters of what fails', async () => {
    const jobs = new DataWorker(worker);
    const future = new Blob(['{"format":"oncogloss-backup","version":2}\n']);
    expect(await reasonOf(jobs.run('previewRestore', { file: future }))).toBe('BackupFuture 2');
  });

  it('fails when its script does', async () => {
    const broken = worker();
    broken.postMessage = () => broken.onerror?.({} as ErrorEvent);
    expect(await reasonOf(new DataWorker(() => broken).run('backup', { settings: null }))).toBe('Broken');
  });
});
