import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { newNote, type Note } from '../study/note.ts';
import { NOW } from '../study/testing.ts';
import { lostPassages } from './lost-passages.ts';
import { NoteBook } from './note-book.ts';
import { noteSelection, passageNote } from './note-selection.ts';
import { PageNotes } from './page-notes.ts';
import { eraseUserData, UserData } from './user-data.ts';

const PAGE = 'https://a.example/x';
const PASSAGE = { quote: { exact: 'noted words', prefix: 'the ', suffix: '.' }, position: { start: 4, end: 15 } };
const noteOn = (id: string, address = PAGE): Note => newNote({ id, body: 'private', target: { kind: 'passage', address, passage: PASSAGE } }, NOW);
const newId = () => crypto.randomUUID();

let data: UserData;
let notes: NoteBook;
let asked: { readonly name: string; readonly data: unknown }[];
let injected: string[];
let opened: string[];
/** What the page answers to each question; undefined while no script of ours is there. */
let answers: Record<string, unknown>;
let present: boolean;

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.i18n, 'getUILanguage').mockReturnValue('en');
  vi.stubGlobal('indexedDB', new IDBFactory());
  data = new UserData();
  notes = new NoteBook(data);
  [asked, injected, opened, answers, present] = [[], [], [], {}, false];
  const tab = { id: 7, url: PAGE, title: 'A page', windowId: 1, incognito: false };
  Object.assign(fakeBrowser, {
    tabs: {
      get: async () => tab,
      query: async () => [tab],
      create: async ({ url }: { url: string }) => void opened.push(url),
      sendMessage: async (_id: number, question: { name: string; data: unknown }) => {
        if (!present) throw new Error('no receiver');
        asked.push(question);
        return answers[question.name];
      },
    },
    scripting: {
      insertCSS: async () => undefined,
      executeScript: async ({ files }: { files: string[] }) => {
        injected.push(...files);
        present = true;
      },
    },
  });
  return () => {
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  };
});

describe('the notes of a page', () => {
  it('are drawn where there are some: the script comes once, and is told passages only', async () => {
    await notes.add([noteOn('a'), noteOn('b', 'https://other.example/')], newId);
    answers = { paintNotes: ['a'] };
    const pages = new PageNotes(data);
    await pages.show(7);
    await pages.show(7);
    expect(injected).toEqual(['notes.js']);
    expect(asked[0]).toEqual({ name: 'paintNotes', data: { notes: [{ id: 'a', passage: PASSAGE }] } });
    expect(JSON.stringify(asked)).not.toContain('private');
    expect([...(await lostPassages())]).toEqual([]);
  });

  it.each([undefined, null])('are drawn where another script of ours answers the question with %j', async (none) => {
    await notes.add([noteOn('a')], newId);
    present = true;
    answers = { get paintNotes() { return injected.length === 0 ? none : ['a']; } };
    await new PageNotes(data).show(7);
    expect(injected).toEqual(['notes.js']);
    expect(asked).toHaveLength(2);
  });

  it('bring nothing into a page that has none', async () => {
    await notes.add([noteOn('b', 'https://other.example/')], newId);
    await new PageNotes(data).show(7);
    expect(injected).toEqual([]);
  });

  it('are kept as lost while their words are gone, and no longer', async () => {
    await notes.add([noteOn('a'), noteOn('c')], newId);
    const pages = new PageNotes(data);
    answers = { paintNotes: ['c'] };
    await pages.show(7);
    expect([...(await lostPassages())]).toEqual(['a']);
    answers = { paintNotes: ['a', 'c'] };
    await pages.show(7);
    expect([...(await lostPassages())]).toEqual([]);
  });

  it('go from open pages when they are deleted', async () => {
    await notes.add([noteOn('a')], newId);
    answers = { paintNotes: ['a'] };
    const pages = new PageNotes(data);
    await pages.show(7);
    await notes.remove('a');
    await pages.showEverywhere();
    expect(asked.at(-1)).toEqual({ name: 'paintNotes', data: { notes: [] } });
  });

  it('go from open pages when the background has slept since, and when all is erased', async () => {
    await notes.add([noteOn('a')], newId);
    answers = { paintNotes: ['a'] };
    await new PageNotes(data).show(7);
    await eraseUserData(data);
    asked = [];
    await new PageNotes(data).showEverywhere();
    expect(asked).toEqual([{ name: 'paintNotes', data: { notes: [] } }]);
    expect(await data.exists()).toBe(false);
  });

  it('bring nothing into pages when others change', async () => {
    await new PageNotes(data).showEverywhere();
    expect(injected).toEqual([]);
    expect(await data.exists()).toBe(false);
  });

  it.each([[['a', 1]], ['a'], [null]])('are NOT told lost by a page that answers %j', async (reply) => {
    await notes.add([noteOn('a')], newId);
    answers = { paintNotes: reply };
    await new PageNotes(data).show(7);
    expect([...(await lostPassages())]).toEqual([]);
  });
});

describe('passageNote', () => {
  it('cuts a title without end', () => {
    expect(passageNote({ address: PAGE, title: 'x'.repeat(9_999), passage: PASSAGE })?.target).toMatchObject({ title: 'x'.repeat(1_000) });
  });

  it.each(['', 'javascript:alert(1)', 'chrome-extension://abc/pdf.html', `https://a.example/${'x'.repeat(4_000)}`])('does NOT make a note that no backup could bring back (%.40s)', (address) => {
    expect(passageNote({ address, title: 'A page', passage: PASSAGE })).toBeUndefined();
  });
});

describe('noteSelection', () => {
  const info = { menuItemId: 'note-selection', selectionText: 'noted words', frameId: 0, editable: false, modifiers: [] };
  const tab = { id: 7, url: PAGE, title: 'A page', incognito: false } as never;

  it('keeps what the page says of the selection, with its place', async () => {
    answers = { describeSelection: PASSAGE };
    await noteSelection(info, tab, notes, Promise.resolve(true));
    expect(await notes.all()).toMatchObject([{ body: '', target: { address: PAGE, title: 'A page', passage: PASSAGE } }]);
    expect(opened).toEqual([]);
  });

  it.each([undefined, { quote: 1 }, { quote: { exact: 'x'.repeat(9_000), prefix: '', suffix: '' }, position: { start: 0, end: 1 } }])('keeps the words alone where the page answers %j', async (reply) => {
    answers = { describeSelection: reply };
    await noteSelection(info, tab, notes, Promise.resolve(true));
    expect(await notes.all()).toMatchObject([{ target: { passage: { quote: { exact: 'noted words', prefix: '', suffix: '' } } } }]);
  });

  it('opens the notes in a tab where there is no panel', async () => {
    answers = { describeSelection: PASSAGE };
    await noteSelection(info, tab, notes, Promise.resolve(false));
    expect(opened).toEqual([expect.stringContaining('/glossary.html#/my/notes')]);
  });

  it('keeps NOTHING of a private window', async () => {
    await noteSelection(info, { id: 7, url: PAGE, incognito: true } as never, notes, Promise.resolve(true));
    expect(await notes.all()).toEqual([]);
    expect(injected).toEqual([]);
  });
});
