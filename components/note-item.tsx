import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ComponentChild } from 'preact';
import type { Language } from '../glossary/concept-schema.ts';
import { LONGEST_NOTE } from '../study/note.ts';
import type { Note } from '../study/note.ts';
import { ActLine } from './act-line.tsx';
import { formatDate } from '../glossary/date-in-words.ts';
import { createTranslator } from './messages.ts';
import type { NoteDesk } from './note-desk.ts';
import { useAct } from './use-act.ts';

/** How long a passage counts as just noted, in ms. */
const JUST_MS = 600_000;

interface NoteItemProps {
  readonly lang: Language;
  readonly note: Note;
  readonly desk: NoteDesk;
  /** Whether the passage was gone when its page was last looked at. */
  readonly lost?: boolean | undefined;
  /** What stands above the words: the name of a concept. */
  readonly head?: ComponentChild;
  /** More that can be done with it here. */
  readonly tools?: ComponentChild;
  onRemove(note: Note): void;
}

/** One note: the passage it is on, the reader's words, and what can be done with it. An empty one waits for its words. */
export function NoteItem({ lang, note, desk, lost = false, head, tools, onRemove }: NoteItemProps) {
  const [writing, setWriting] = useState(() => isJustNoted(note));
  const t = createTranslator(lang);
  const { target } = note;
  const date = formatDate(note.modified.slice(0, 10), lang);
  return (
    <li class="og-my-note" data-note={note.id}>
      {head}
      {target.kind === 'passage' && (
        <blockquote class="og-note-quote" dir="auto">
          {target.passage.quote.exact}
        </blockquote>
      )}
      {lost && <p class="og-note-lost og-warm">{t('noteLost')}</p>}
      {writing ? (
        <NoteForm {...{ lang, note, desk }} onDone={() => setWriting(false)} />
      ) : (
        <>
          {note.body === '' ? <p class="og-label">{t('noteEmpty')}</p> : <p class="og-note-body" dir="auto">{note.body}</p>}
          {note.earlier.map(({ body, modified }) => (
            <p key={modified} class="og-note-earlier og-label" dir="auto">
              {t('noteEarlier', body)}
            </p>
          ))}
          <p class="og-own-tools">
            <button type="button" class="og-quiet" aria-label={t('noteEditLabel', date)} onClick={() => setWriting(true)}>
              {t('noteEdit')}
            </button>
            {tools}
            <button type="button" class="og-quiet" aria-label={t('noteDeleteLabel', date)} onClick={() => onRemove(note)}>
              {t('noteDelete')}
            </button>
            <span class="og-label">{t('noteWrittenOn', date)}</span>
          </p>
        </>
      )}
    </li>
  );
}

/** A passage just noted waits for its words; of one that has stayed without for a while, none are wanted. */
function isJustNoted({ body, revision, created }: Note): boolean {
  return body === '' && revision === 1 && Date.now() - Date.parse(created) < JUST_MS;
}

/** The words of a note being written. It keeps the note as it was begun on: what another window writes meanwhile is not lost. */
function NoteForm({ lang, note, desk, onDone }: Pick<NoteItemProps, 'lang' | 'note' | 'desk'> & { onDone(): void }) {
  const [begun] = useState(note);
  return <NoteField {...{ lang }} first={begun.body} onSave={(body) => desk.save(begun, body)} onDone={onDone} />;
}

interface NoteFieldProps {
  readonly lang: Language;
  readonly first: string;
  onSave(body: string): Promise<void>;
  onDone(): void;
}

/** A field for a note, with what is to be done when it is written. */
export function NoteField({ lang, first, onSave, onDone }: NoteFieldProps) {
  const [body, setBody] = useState(first);
  const [acted, act] = useAct();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => field.current?.focus(), []);
  const t = createTranslator(lang);
  const save = async () => {
    if (acted.kind !== 'busy' && (await act(() => onSave(body)))) onDone();
  };
  return (
    <form
      class="og-note-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
        else if (event.key === 'Escape') {
          // Else a panel around it would close too.
          event.preventDefault();
          onDone();
        }
      }}
    >
      <label class="og-spoken" for={id}>
        {t('noteText')}
      </label>
      <textarea id={id} ref={field} class="og-field" rows={4} maxLength={LONGEST_NOTE} placeholder={t('noteText')} value={body} onInput={(event) => setBody(event.currentTarget.value)} />
      <p class="og-own-actions">
        <button type="submit" class="og-button">
          {t('noteSave')}
        </button>
        <button type="button" class="og-button og-button-plain" onClick={onDone}>
          {t('noteCancel')}
        </button>
      </p>
      <ActLine lang={lang} acted={acted} />
    </form>
  );
}
