import '../../components/notes.css';
import { ConceptNotes } from '../../components/concept-notes.tsx';
import type { Language } from '../../glossary/concept-schema.ts';
import { newNote } from '../../study/note.ts';
import { myData } from './my-store.ts';
import { noteDesk } from './note-desk.ts';
import { useMine } from './use-mine.ts';

const desk = noteDesk(myData.notes);

/** The reader's notes on the concept in view. */
export function NotesOnConcept({ lang, id }: { readonly lang: Language; readonly id: string }) {
  const [kept, again] = useMine(['notes'], () => myData.notes.onConcept(id));
  const add = async (body: string) => {
    await myData.notes.add([newNote({ id: crypto.randomUUID(), body, target: { kind: 'concept', concept: id } }, new Date())], () => crypto.randomUUID());
  };
  return <ConceptNotes {...{ lang, kept, desk }} onAdd={add} onRetry={again} />;
}
