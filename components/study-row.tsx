import { useEffect, useRef } from 'preact/hooks';
import type { Language } from '../glossary/concept-schema.ts';
import { explanationOfItem } from '../study/explanation.ts';
import type { ExplainedItem, Explanation, ListedItem } from '../study/explanation.ts';
import { isDue } from '../study/schedule.ts';
import { stateOf } from '../study/study-item.ts';
import type { StudyItem } from '../study/study-item.ts';
import { formatDate } from '../glossary/date-in-words.ts';
import { conceptHref } from './glossary-route.ts';
import { createTranslator } from './messages.ts';
import { Prose } from './prose.tsx';
import { SafeLink } from './safe-link.tsx';
import { STATE_NAMES } from './study-words.ts';
import { useExplanation } from './use-explanation.ts';

interface StudyRowProps {
  readonly lang: Language;
  readonly word: ListedItem;
  readonly now: Date;
  /** What explains a word that comes without. */
  readonly explain?: ((item: StudyItem) => Promise<Explanation>) | undefined;
  onRemove(): void;
  onKnown(known: boolean): void;
}

/** A saved word: what it means, where it was met, how far it has come. */
export function StudyRow({ lang, word, now, explain, onRemove, onKnown }: StudyRowProps) {
  const { item } = word;
  const explained = useExplanation(word, lang, explain);
  const { name, reviewed } = typeof explained === 'string' ? { ...explanationOfItem(item, lang), reviewed: '' } : explained;
  const t = createTranslator(lang);
  const known = stateOf(item) === 'known';
  return (
    <>
      <p class="og-study-name">
        <WordName {...{ item, name }} linked={reviewed !== undefined} /> <span class="og-label">{t(STATE_NAMES[stateOf(item)])}</span>
      </p>
      <Definition {...{ lang, explained }} />
      <Met lang={lang} word={word} />
      <p class="og-study-foot">
        <span>{datesOf(word, lang, now)}</span>
        <span class="og-study-acts">
          <button type="button" class="og-quiet" data-does="know" aria-label={t(known ? 'studyAgainNamed' : 'studyIKnowNamed', name)} onClick={() => onKnown(!known)}>
            {t(known ? 'studyAgain' : 'studyIKnow')}
          </button>
          <button type="button" class="og-quiet" data-does="remove" aria-label={t('removeNamed', name)} onClick={onRemove}>
            {t('remove')}
          </button>
        </span>
      </p>
    </>
  );
}

function Definition({ lang, explained }: { readonly lang: Language; readonly explained: Explanation | 'coming' | 'failed' }) {
  const t = createTranslator(lang);
  if (explained === 'coming') return <p class="og-study-coming" />;
  if (explained === 'failed') return <p class="og-label">{t('cardFailed')}</p>;
  return <p>{explained.plain === undefined ? t('studyNoDefinition') : <Prose text={explained.plain} />}</p>;
}

/** The word leads to its card; one that nothing explains any more has none. */
function WordName({ item: { concept }, name, linked }: Pick<ExplainedItem, 'item'> & { readonly name: string; readonly linked: boolean }) {
  if (!linked) return <strong>{name}</strong>;
  return (
    <a class="og-link" href={conceptHref(concept)}>
      {name}
    </a>
  );
}

/** The sentence and the page, as they were: in whatever language they were. */
function Met({ lang, word: { item: { met } } }: { readonly lang: Language; readonly word: Pick<ExplainedItem, 'item'> }) {
  if (!met) return null;
  return (
    <>
      {met.sentence !== undefined && (
        <blockquote class="og-study-sentence" lang="">
          <Prose text={met.sentence} />
        </blockquote>
      )}
      {(met.title ?? met.address) !== undefined && (
        <p class="og-study-page">
          <SafeLink url={met.address} lang={lang}>
            {met.title ?? met.address}
          </SafeLink>
        </p>
      )}
    </>
  );
}

function datesOf({ item }: ListedItem, lang: Language, now: Date): string {
  const t = createTranslator(lang);
  const saved = t('studySaved', formatDate(item.saved.slice(0, 10), lang));
  const waits = !item.known && stateOf(item) !== 'new' && !isDue(item, now);
  return waits ? `${saved}, ${t('studyNext', formatDate(item.memory.due.slice(0, 10), lang))}` : saved;
}

interface RemovedRowProps {
  readonly lang: Language;
  readonly name: string;
  onUndo(): void;
}

/** In the place of a word just removed, for as long as the list is in view. */
export function RemovedRow({ lang, name, onUndo }: RemovedRowProps) {
  const undo = useRef<HTMLButtonElement>(null);
  // The button that was pressed is gone: who uses no pointer goes on here.
  useEffect(() => undo.current?.focus(), []);
  const t = createTranslator(lang);
  return (
    <p class="og-study-removed" role="status">
      {t('studyRemoved', name)}{' '}
      <button ref={undo} type="button" class="og-quiet" onClick={onUndo}>
        {t('undo')}
      </button>
    </p>
  );
}
