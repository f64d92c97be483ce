import { useEffect } from 'preact/hooks';
import '../../components/notes.css';
import type { MyPlaceProps } from '../../components/my-view.tsx';
import type { NotesDesk } from '../../components/note-desk.ts';
import { NotesPlace } from '../../components/notes-view.tsx';
import { lostPassages, watchLostPassages } from '../../platform/lost-passages.ts';
import { namesOf } from '../../platform/names-of.ts';
import { saveFile } from '../../platform/save-file.ts';
import type { Note } from '../../study/note.ts';
import { readAnnotations } from '../../study/read-annotations.ts';
import { writeAnnotations } from '../../study/write-annotations.ts';
import { myData } from './my-store.ts';
import { noteDesk } from './note-desk.ts';
import { useMine } from './use-mine.ts';

const newId = () => crypto.randomUUID();

const desk: NotesDesk = {
  ...noteDesk(myData.notes),
  async exportAll() {
    const name = `oncogloss-notes-${new Date().toISOString().slice(0, 10)}.jsonld`;
    saveFile({ name, mediaType: 'application/ld+json', text: writeAnnotations(await myData.notes.all()) });
    return name;
  },
  async importFile(file) {
    const { notes, problems } = readAnnotations(await file.text(), { now: new Date(), newId });
    return { added: await myData.notes.add(notes, newId), taken: notes.length, problems };
  },
};

/** The reader's notes. */
export function MyNotes({ lang }: MyPlaceProps) {
  const [kept, again] = useMine(['notes'], async () => {
    const notes = await myData.notes.all();
    return { notes, lost: await lostPassages(), names: await namesOn(notes) };
  });
  useEffect(() => {
    const life = new AbortController();
    watchLostPassages(again, life.signal);
    return () => life.abort();
  }, [again]);
  const names = kept.kind === 'ready' ? kept.value.names : undefined;
  return <NotesPlace {...{ lang, kept, desk }} nameOf={(id) => names?.get(id)?.[lang] ?? id} onRetry={again} />;
}

/** The names of the concepts that notes are on. One that is gone keeps its id for a name. */
async function namesOn(notes: readonly Note[]): Promise<ReadonlyMap<string, { readonly fr: string; readonly en: string }>> {
  const ids = new Set(notes.flatMap(({ target }) => (target.kind === 'concept' ? [target.concept] : [])));
  const names = await Promise.all([...ids].map(async (id) => [id, await namesOf(id).catch(() => undefined)] as const));
  return new Map(names.flatMap(([id, name]) => (name ? [[id, name]] : [])));
}
