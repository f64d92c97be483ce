import { useState } from 'preact/hooks';
import type { Language } from '../glossary/concept-schema.ts';
import type { Note } from '../study/note.ts';
import { createTranslator } from './messages.ts';
import { ProblemLine } from './my-problem.tsx';
import type { Kept } from './my-state.ts';
import type { NoteDesk } from './note-desk.ts';
import { NoteField } from './note-item.tsx';
import { NoteList, useNoteRemoval } from './note-list.tsx';

interface ConceptNotesProps {
  readonly lang: Language;
  readonly kept: Kept<readonly Note[]>;
  readonly desk: NoteDesk;
  onAdd(body: string): Promise<void>;
  onRetry(): void;
}

/** What the reader wrote on a concept, below its card. */
export function ConceptNotes({ lang, kept, desk, onAdd, onRetry }: ConceptNotesProps) {
  const [writing, setWriting] = useState(false);
  const [remove, removal] = useNoteRemoval(lang, desk);
  const t = createTranslator(lang);
  const notes = kept.kind === 'ready' ? kept.value : [];
  return (
    <section class="og-own og-concept-notes" aria-labelledby="og-concept-notes">
      <h3 class="og-question" id="og-concept-notes">
        {t('noteOnConcept')}
      </h3>
      <p class="og-label">{t('noteOnConceptHint')}</p>
      {kept.kind === 'failed' && <ProblemLine {...{ lang, onRetry }} problem={kept.problem} />}
      <NoteList {...{ lang, notes, desk }} onRemove={remove} />
      {removal}
      {writing ? (
        <NoteField lang={lang} first="" onSave={async (body) => void (body.trim() !== '' && (await onAdd(body)))} onDone={() => setWriting(false)} />
      ) : (
        <button type="button" class="og-quiet" onClick={() => setWriting(true)}>
          {t('noteAdd')}
        </button>
      )}
    </section>
  );
}
