import { useRef, useState } from 'preact/hooks';
import type { Language } from '../glossary/concept-schema.ts';
import { explanationOfItem } from '../study/explanation.ts';
import type { Explanation, ListedItem } from '../study/explanation.ts';
import { dueItems, setKnown } from '../study/schedule.ts';
import { stateOf } from '../study/study-item.ts';
import type { StudyItem } from '../study/study-item.ts';
import { formatRoute } from './glossary-route.ts';
import { createTranslator, pluralKey } from './messages.ts';
import { ProblemLine } from './my-problem.tsx';
import type { Problem } from './my-state.ts';
import { StudyExport } from './study-export.tsx';
import { RemovedRow, StudyRow } from './study-row.tsx';
import { FILTER_NAMES, STUDY_FILTERS } from './study-words.ts';
import type { StudyExport as Format, StudyFilter } from './study-words.ts';

export interface StudyListProps {
  readonly lang: Language;
  /** The saved words, the newest first. */
  readonly words: readonly ListedItem[];
  readonly now: Date;
  /** What explains a word that comes without: asked for the rows that are drawn. */
  readonly explain?: ((item: StudyItem) => Promise<Explanation>) | undefined;
  /** Why the last change could not be stored. */
  readonly problem?: Problem | undefined;
  onSave(item: StudyItem): void;
  /** @returns whether it was removed */
  onRemove(item: StudyItem): Promise<boolean>;
  /** Saves some words as a file. @returns its name */
  onExport(as: Format, words: readonly ListedItem[]): string | Promise<string>;
}

/** More than one looks through at a time, and drawn at once. */
const PART = 100;

/** The words that the reader keeps. */
export function StudyList(props: StudyListProps) {
  const { lang, words, now, problem, explain, onExport } = props;
  const [filter, setFilter] = useState<StudyFilter>('all');
  const list = useRef<HTMLUListElement>(null);
  const [parts, setParts] = useState(1);
  const { rows, remove, restore } = useRemoved(props);
  const setAside = (item: StudyItem, known: boolean) => {
    props.onSave(setKnown(item, known));
    // Its row may leave the list that is shown: the list itself is there in any case.
    if (filter !== 'all') list.current?.focus();
  };
  const t = createTranslator(lang);
  if (rows.length === 0) return <p class="og-lead">{t('studyEmpty')}</p>;
  const fits = ({ item }: ListedItem) => filter === 'all' || stateOf(item) === filter;
  const shown = rows.filter(fits);
  const due = dueItems(words.map(({ item }) => item), now).length;
  return (
    <>
      <p class="og-lead">{t('studyLead')}</p>
      {due > 0 && (
        <p>
          <a class="og-button og-button-link" href={formatRoute({ kind: 'my', place: 'review' })}>
            {t(pluralKey(lang, due, 'studyDueOne', 'studyDueMany'), due)}
          </a>
        </p>
      )}
      <Filters {...{ lang, words, filter }} onFilter={setFilter} />
      {problem && <ProblemLine {...{ lang, problem }} />}
      {shown.length === 0 && <p class="og-my-waiting">{t('studyNone')}</p>}
      <ul ref={list} class="og-study-list" tabIndex={-1} aria-label={t('myWords')}>
        {shown.slice(0, parts * PART).map((word) => (
          <li key={word.item.id}>
            {word.gone ? (
              <RemovedRow {...{ lang, name: (word.explanation ?? explanationOfItem(word.item, lang)).name }} onUndo={() => restore(word)} />
            ) : (
              <StudyRow {...{ lang, word, now, explain }} onRemove={() => void remove(word)} onKnown={(known) => setAside(word.item, known)} />
            )}
          </li>
        ))}
      </ul>
      {shown.length > parts * PART && (
        <button type="button" class="og-quiet og-study-more" onClick={() => setParts(parts + 1)}>
          {t('studyMore', shown.length - parts * PART)}
        </button>
      )}
      {words.some(fits) && <StudyExport lang={lang} onExport={(as) => onExport(as, words.filter(fits))} />}
    </>
  );
}

interface Row extends ListedItem {
  readonly gone?: boolean;
}

/** Removed words keep their place, with their « undo », for as long as the list is in view. */
function useRemoved({ words, onSave, onRemove }: StudyListProps) {
  /** Every word removed here, and those of them that are not taken back. */
  const [removed, setRemoved] = useState<readonly ListedItem[]>([]);
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const there = new Set(words.map(({ item }) => item.id));
  const all = [...words, ...removed.filter(({ item }) => !there.has(item.id))];
  const rows = all.map((word): Row => ({ ...word, gone: gone.has(word.item.id) })).toSorted((a, b) => (a.item.saved < b.item.saved ? 1 : a.item.saved > b.item.saved ? -1 : 0));
  const without = (id: string) => (before: ReadonlySet<string>) => new Set([...before].filter((other) => other !== id));
  return {
    rows,
    async remove(word: ListedItem): Promise<void> {
      const { id } = word.item;
      setRemoved((before) => [...before.filter(({ item }) => item.id !== id), word]);
      setGone((before) => new Set([...before, id]));
      if (!(await onRemove(word.item))) setGone(without(id));
    },
    restore({ item }: ListedItem): void {
      setGone(without(item.id));
      onSave(item);
    },
  };
}

interface FiltersProps {
  readonly lang: Language;
  readonly words: readonly ListedItem[];
  readonly filter: StudyFilter;
  onFilter(filter: StudyFilter): void;
}

function Filters({ lang, words, filter, onFilter }: FiltersProps) {
  const t = createTranslator(lang);
  const countOf = (one: StudyFilter) => (one === 'all' ? words.length : words.filter(({ item }) => stateOf(item) === one).length);
  return (
    <div class="og-study-filters" role="group" aria-label={t('studyFilter')}>
      {STUDY_FILTERS.map((one) => (
        <button key={one} type="button" class="og-tab" aria-pressed={one === filter} onClick={() => onFilter(one)}>
          {t(FILTER_NAMES[one])} <span class="og-count">{countOf(one)}</span>
        </button>
      ))}
    </div>
  );
}
