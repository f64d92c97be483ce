import type { Menus, Tabs } from 'webextension-polyfill';
import { newNote, type Note, parseNote } from '../study/note.ts';
import { describePassage, type Passage } from '../study/passage.ts';
import { LONGEST_TITLE } from '../study/stored-fields.ts';
import { glossaryAddress } from './glossary-store.ts';
import { openGlossary } from './glossary-pages.ts';
import { selectedPassage } from './ask-for-notes.ts';
import type { NoteBook } from './note-book.ts';

/** A word or a few; of a selected page the beginning. */
const LONGEST_WORDS = 300;

/**
 * « Note this passage »: an empty note on what is selected, to be filled in where the reader sees it.
 *
 * @param panelOpens whether the panel beside the page could be opened; else the notes open in a tab
 */
export async function noteSelection(info: Menus.OnClickData, tab: Tabs.Tab | undefined, notes: NoteBook, panelOpens: Promise<boolean>): Promise<void> {
  const openNotes = async () => {
    if (!(await panelOpens)) await openGlossary(glossaryAddress('#/my/notes'));
  };
  // Of a private window nothing is kept; the panel says so.
  if (tab?.incognito) return openNotes();
  const { frameId, selectionText = '' } = info;
  const passage = (tab?.id === undefined ? undefined : await selectedPassage({ tabId: tab.id, frameId })) ?? passageOf(selectionText);
  const address = (frameId ? info.frameUrl : undefined) ?? tab?.url ?? info.pageUrl;
  const note = passage && passageNote({ address: address ?? '', title: frameId ? undefined : tab?.title, passage });
  if (note) await notes.add([note], () => crypto.randomUUID());
  await openNotes();
}

/**
 * A new note on a passage of a page, still empty. Undefined where the address is none of the web or of a file, or too
 * long: a note that is not sound would make every backup that holds it one that is refused.
 */
export function passageNote({ address, title, passage }: { readonly address: string; readonly title: string | undefined; readonly passage: Passage }): Note | undefined {
  const target = { kind: 'passage', address, ...(title === undefined ? {} : { title: title.slice(0, LONGEST_TITLE).toWellFormed() }), passage } as const;
  return parseNote(newNote({ id: crypto.randomUUID(), body: '', target }, new Date()));
}

/** Where the page cannot be asked (a viewer of the browser's, a closed page), the words alone. */
const passageOf = (words: string) => describePassage(words, { start: 0, end: words.length });

/** « Add to my glossary »: the form for a term, with the selected words in it. */
export async function addSelection({ selectionText = '' }: Menus.OnClickData): Promise<void> {
  const words = selectionText.trim().replace(/\s+/g, ' ').slice(0, LONGEST_WORDS).toWellFormed();
  await openGlossary(glossaryAddress(`?add=${encodeURIComponent(words)}#/my/glossaries`));
}
