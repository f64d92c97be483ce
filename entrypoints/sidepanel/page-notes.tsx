import { useEffect } from 'preact/hooks';
import { inPageOrder } from '../../components/note-desk.ts';
import { PanelNotes } from '../../components/panel-notes.tsx';
import type { Language } from '../../glossary/concept-schema.ts';
import { keepLostPassages, lostPassages, watchLostPassages } from '../../platform/lost-passages.ts';
import { NoteBook } from '../../platform/note-book.ts';
import { passageNote } from '../../platform/note-selection.ts';
import { paintNotes, selectedPassage, showNote } from '../../platform/ask-for-notes.ts';
import { placedNotes } from '../../platform/page-notes.ts';
import { UserData } from '../../platform/user-data.ts';
import { announceUserData } from '../../platform/user-data-news.ts';
import { noteDesk } from '../glossary/note-desk.ts';
import { useMine } from '../glossary/use-mine.ts';

const notes = new NoteBook(new UserData({ onWrite: (stores) => void announceUserData(stores) }));
const desk = noteDesk(notes);

interface PageNotesProps {
  readonly lang: Language;
  readonly tabId: number | undefined;
  readonly url: string;
  readonly title: string;
  /** Of a private window nothing is kept. */
  readonly mayKeep: boolean;
}

/** The reader's notes on the page beside the panel, read again when they or the page change. */
export function PageNotes({ lang, tabId, url, title, mayKeep }: PageNotesProps) {
  const [kept, again] = useMine(['notes'], async () => ({ notes: inPageOrder(await notes.onPage(url)), lost: await lostPassages() }));
  useEffect(() => {
    const life = new AbortController();
    watchLostPassages(again, life.signal);
    return () => life.abort();
  }, [again]);
  const add = async () => {
    const passage = tabId === undefined ? undefined : await selectedPassage({ tabId });
    const note = passage && passageNote({ address: url, title, passage });
    if (!note) return false;
    await notes.add([note], () => crypto.randomUUID());
    return true;
  };
  const show = async (id: string) => {
    if (tabId === undefined) return false;
    const placed = placedNotes(await notes.onPage(url));
    const found = await paintNotes(tabId, placed);
    if (found) await keepLostPassages(placed.map((one) => one.id), found);
    return showNote(tabId, id);
  };
  return <PanelNotes {...{ lang, kept, desk, mayKeep }} onAdd={add} onShow={(note) => show(note.id)} onRetry={again} />;
}
