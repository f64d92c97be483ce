import type { ComponentChild } from 'preact';
import type { Language } from '../glossary/concept-schema.ts';
import type { Note } from '../study/note.ts';
import { createTranslator } from './messages.ts';
import type { NoteDesk } from './note-desk.ts';
import { NoteItem } from './note-item.tsx';
import { useRemoval } from './use-removal.tsx';

interface NoteListProps {
  readonly lang: Language;
  readonly notes: readonly Note[];
  readonly desk: NoteDesk;
  readonly lost?: ReadonlySet<string> | undefined;
  headOf?(note: Note): ComponentChild;
  toolsOf?(note: Note): ComponentChild;
}

/** Some notes, each with its tools. */
export function NoteList({ lang, notes, desk, lost, headOf, toolsOf, onRemove }: NoteListProps & { onRemove(note: Note): void }) {
  return (
    <ul class="og-notes">
      {notes.map((note) => (
        <NoteItem key={note.id} {...{ lang, note, desk, onRemove }} lost={lost?.has(note.id)} head={headOf?.(note)} tools={toolsOf?.(note)} />
      ))}
    </ul>
  );
}

/** Deletes notes. @returns what deletes, and the line to show: what is gone, with the way back */
export function useNoteRemoval(lang: Language, desk: NoteDesk): readonly [(note: Note) => void, ComponentChild] {
  return useRemoval<Note>(lang, { remove: ({ id }) => desk.remove(id), restore: (note) => desk.restore(note), told: () => createTranslator(lang)('noteDeleted') });
}
