import type { ComponentChild } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Language } from '../glossary/concept-schema.ts';
import type { Note } from '../study/note.ts';
import { createTranslator } from './messages.ts';
import { ProblemLine } from './my-problem.tsx';
import type { NoteDesk } from './note-desk.ts';
import { NoteItem } from './note-item.tsx';
import { useAct } from './use-act.ts';

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

/** Deletes notes at once, with a way back that stays in sight. @returns what deletes, and the line to show */
export function useNoteRemoval(lang: Language, desk: NoteDesk): readonly [(note: Note) => void, ComponentChild] {
  const [removed, setRemoved] = useState<Note>();
  const [acted, act] = useAct();
  const line = useRef<HTMLParagraphElement>(null);
  const t = createTranslator(lang);
  const remove = (note: Note) =>
    void act(async () => {
      await desk.remove(note.id);
      setRemoved(note);
      // What was pressed goes away with the note.
      line.current?.focus();
    });
  const undo = (note: Note) =>
    void act(async () => {
      await desk.restore(note);
      setRemoved(undefined);
      line.current?.focus();
      return t('undoDone');
    });
  return [
    remove,
    <div class="og-told">
      <p role="status" ref={line} tabIndex={-1}>
        {removed ? t('noteDeleted') : acted.kind === 'said' && acted.sentence}
      </p>
      {removed && (
        <button type="button" class="og-quiet" onClick={() => undo(removed)}>
          {t('undo')}
        </button>
      )}
      {acted.kind === 'failed' && <ProblemLine lang={lang} problem={acted.problem} />}
    </div>,
  ];
}
