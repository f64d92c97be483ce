import type { Language } from '../glossary/concept-schema.ts';
import type { Note } from '../study/note.ts';
import { ActLine } from './act-line.tsx';
import { createTranslator } from './messages.ts';
import { ProblemLine } from './my-problem.tsx';
import type { Kept } from './my-state.ts';
import type { NoteDesk, NotesShelf } from './note-desk.ts';
import { NoteList, useNoteRemoval } from './note-list.tsx';
import { useAct } from './use-act.ts';

interface PanelNotesProps {
  readonly lang: Language;
  readonly kept: Kept<NotesShelf>;
  readonly desk: NoteDesk;
  /** Whether anything may be kept of this page: not of a private window. */
  readonly mayKeep: boolean;
  /** Notes what is selected in the page. @returns false where nothing is */
  onAdd(): Promise<boolean>;
  /** @returns false where the page has the passage no more */
  onShow(note: Note): Promise<boolean>;
  onRetry(): void;
}

/** The reader's notes on the page beside the panel. */
export function PanelNotes({ lang, kept, desk, mayKeep, onAdd, onShow, onRetry }: PanelNotesProps) {
  const [acted, act] = useAct();
  const [remove, removal] = useNoteRemoval(lang, desk);
  const t = createTranslator(lang);
  const { notes, lost } = kept.kind === 'ready' ? kept.value : { notes: [], lost: new Set<string>() };
  const add = () => void act(async () => ((await onAdd()) ? undefined : t('panelNoteNothing')));
  const show = (note: Note) => void act(async () => ((await onShow(note)) ? undefined : t('noteLost')));
  return (
    <section class="og-own og-side-notes" aria-labelledby="og-side-notes">
      <h2 class="og-question" id="og-side-notes">
        {t('panelNotes')}
      </h2>
      {kept.kind === 'failed' && <ProblemLine {...{ lang, onRetry }} problem={kept.problem} />}
      <NoteList
        {...{ lang, notes, desk, lost }}
        onRemove={remove}
        toolsOf={(note) =>
          !lost.has(note.id) && (
            <button type="button" class="og-quiet" onClick={() => show(note)}>
              {t('panelNoteShow')}
            </button>
          )
        }
      />
      {removal}
      {mayKeep ? (
        <button type="button" class="og-quiet" onClick={add}>
          {t('panelNoteAdd')}
        </button>
      ) : (
        <p class="og-label">{t('panelNotesPrivate')}</p>
      )}
      <ActLine lang={lang} acted={acted} />
    </section>
  );
}
