import { useState } from 'preact/hooks';
import type { Language } from '../glossary/concept-schema.ts';
import type { Note } from '../study/note.ts';
import type { AnnotationProblem } from '../study/read-annotations.ts';
import { ActLine } from './act-line.tsx';
import { FileButton } from './file-button.tsx';
import { conceptHref } from './glossary-route.ts';
import { createTranslator, keyOf, pluralKey } from './messages.ts';
import { NotYet } from './my-problem.tsx';
import type { Kept } from './my-state.ts';
import { groupNotes, type NoteGroup, type NotesDesk, type NotesShelf } from './note-desk.ts';
import { NoteList, useNoteRemoval } from './note-list.tsx';
import { SafeLink } from './safe-link.tsx';
import { siteOrFiles } from './site-name.ts';
import { useAct } from './use-act.ts';

export interface NotesPlaceProps {
  readonly lang: Language;
  readonly kept: Kept<NotesShelf>;
  readonly desk: NotesDesk;
  /** The name of a concept, once it is known. */
  nameOf(concept: string): string;
  onRetry(): void;
}

/** Everything that the reader wrote: by page, then on concepts; as a file, in and out. */
export function NotesPlace({ lang, kept, desk, nameOf, onRetry }: NotesPlaceProps) {
  const [remove, removal] = useNoteRemoval(lang, desk);
  const t = createTranslator(lang);
  if (kept.kind !== 'ready') return <NotYet {...{ lang, kept, onRetry }} />;
  const { notes, lost } = kept.value;
  return (
    <div class="og-own">
      <p class="og-lead">{t(notes.length === 0 ? 'notesEmpty' : 'notesLead')}</p>
      <NotesFiles lang={lang} desk={desk} some={notes.length > 0} />
      {removal}
      {groupNotes(notes).map((group) => (
        <section key={group.address ?? ''} class="og-note-group">
          <GroupHead lang={lang} group={group} />
          <NoteList {...{ lang, desk, lost, notes: group.notes }} onRemove={remove} headOf={(note) => <ConceptLink note={note} nameOf={nameOf} />} />
        </section>
      ))}
    </div>
  );
}

function GroupHead({ lang, group: { address, title } }: { readonly lang: Language; readonly group: NoteGroup }) {
  const t = createTranslator(lang);
  if (address === undefined) return <h3 class="og-own-name">{t('notesOnConcepts')}</h3>;
  const host = URL.parse(address)?.hostname ?? '';
  return (
    <>
      <h3 class="og-own-name" dir="auto">
        {title}
      </h3>
      <p class="og-meta">
        <span>{siteOrFiles(host, lang)}</span>
        <span>
          <SafeLink url={address} lang={lang}>
            {t('notesOpenPage')}
          </SafeLink>
        </span>
      </p>
    </>
  );
}

function ConceptLink({ note: { target }, nameOf }: { readonly note: Note; nameOf(concept: string): string }) {
  if (target.kind !== 'concept') return null;
  return (
    <a class="og-word" href={conceptHref(target.concept)}>
      {nameOf(target.concept)}
    </a>
  );
}

/** All notes as a file, and notes from one. */
function NotesFiles({ lang, desk, some }: { readonly lang: Language; readonly desk: NotesDesk; readonly some: boolean }) {
  const [acted, act] = useAct();
  const [problems, setProblems] = useState<readonly AnnotationProblem[]>([]);
  const t = createTranslator(lang);
  const take = (file: File) =>
    void act(async () => {
      setProblems([]);
      const { added, taken, problems: told } = await desk.importFile(file);
      setProblems(told);
      if (added > 0) return t(pluralKey(lang, added, 'notesImportedOne', 'notesImportedMany'), added.toLocaleString(lang));
      return t(taken > 0 ? 'notesSame' : 'notesNoneTaken');
    });
  return (
    <>
      <p class="og-own-actions">
        {some && (
          <button type="button" class="og-button og-button-plain" onClick={() => void act(async () => t('shelfSaved', await desk.exportAll()))}>
            {t('notesExport')}
          </button>
        )}
        <FileButton name={t('notesImport')} plain accept=".jsonld,.json,application/ld+json,application/json" onFile={take} />
      </p>
      <ActLine lang={lang} acted={acted} />
      {problems.length > 0 && (
        <ul class="og-own-problems">
          {problems.slice(0, 20).map((problem, k) => (
            <li key={k} class="og-own-lost">
              {problemSentence(problem, lang)}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function problemSentence({ row, reason }: AnnotationProblem, lang: Language): string {
  const key = keyOf('annotations', reason);
  return createTranslator(lang)(key ?? 'importFileRefused', row);
}
