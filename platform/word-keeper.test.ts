import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { setKnown, review } from '../study/schedule.ts';
import { NOW } from '../study/testing.ts';
import { StudyList } from './study-list.ts';
import { UserData } from './user-data.ts';
import { DATABASE } from './user-data-schema.ts';
import { forgetTakenOff, WordKeeper } from './word-keeper.ts';

const LABELS = { fr: { pref: 'mélanome' }, en: { pref: 'melanoma' } };
const MET = { sentence: 'A melanoma.', title: 'A page', address: 'https://a.example/x' };

let data: UserData;
let study: StudyList;
let keeper: WordKeeper;

beforeEach(() => {
  fakeBrowser.reset();
  vi.stubGlobal('indexedDB', new IDBFactory());
  data = new UserData();
  study = new StudyList(data);
  keeper = new WordKeeper(data, async (id) => (id === 'melanoma' ? LABELS : id === 'own-1-1' ? { en: { pref: 'only English' } } : undefined));
  return () => vi.unstubAllGlobals();
});

describe('keeping a word', () => {
  it('puts it on the list with its names and where it was met', async () => {
    await keeper.keep('melanoma', MET, NOW);
    expect(await study.all()).toMatchObject([{ concept: 'melanoma', label: { fr: 'mélanome', en: 'melanoma' }, met: MET, saved: NOW.toISOString() }]);
    expect(await keeper.isKept('melanoma')).toBe(true);
  });

  it('puts it there once', async () => {
    await keeper.keep('melanoma', MET, NOW);
    await keeper.keep('melanoma', { sentence: 'Another.' }, NOW);
    expect(await study.all()).toMatchObject([{ met: MET }]);
  });

  it.each([
    ['a name and a password in an address', { address: 'https://me:secret@a.example/x' }, { address: 'https://a.example/x' }],
    ['an address that no page has', { title: 'T', address: 'javascript:alert(1)' }, { title: 'T' }],
    ['one of ours', { title: 'T', address: 'chrome-extension://abc/pdf.html' }, { title: 'T' }],
    ['nothing at all', {}, undefined],
  ])('does NOT keep %s', async (_what, met, kept) => {
    await keeper.keep('melanoma', met, NOW);
    expect((await study.all())[0]?.met).toEqual(kept);
  });

  it('gives a term of one language its one name in both', async () => {
    await keeper.keep('own-1-1', undefined, NOW);
    expect(await study.all()).toMatchObject([{ label: { fr: 'only English', en: 'only English' } }]);
  });

  it('does NOT take an id that means nothing', async () => {
    await expect(keeper.keep('nothing', undefined, NOW)).rejects.toMatchObject({ reason: 'Gone' });
    expect(await study.all()).toEqual([]);
  });
});

describe('asking', () => {
  it('does NOT make a database', async () => {
    expect(await keeper.isKept('melanoma')).toBe(false);
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(DATABASE);
  });
});

describe('taking a word off', () => {
  it('leaves the others', async () => {
    await keeper.keep('melanoma', MET, NOW);
    await keeper.keep('own-1-1', undefined, NOW);
    await keeper.drop('melanoma');
    expect(await study.all()).toMatchObject([{ concept: 'own-1-1' }]);
    expect(await keeper.isKept('melanoma')).toBe(false);
  });

  it('is undone with all that its reviews have taught', async () => {
    await keeper.keep('melanoma', MET, NOW);
    const [item] = await study.all();
    const learnt = setKnown(review(item!, 'good', NOW), true);
    await study.save(learnt);
    await keeper.drop('melanoma');
    await new WordKeeper(data, async () => LABELS).keep('melanoma', undefined, NOW);
    expect(await study.all()).toEqual([learnt]);
  });

  it('does NOT bring back what was forgotten', async () => {
    await keeper.keep('melanoma', MET, NOW);
    await keeper.drop('melanoma');
    await forgetTakenOff();
    await keeper.keep('melanoma', undefined, NOW);
    expect((await study.all())[0]?.met).toBeUndefined();
  });
});
