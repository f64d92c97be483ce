import { useId } from 'preact/hooks';
import type { Language } from '../glossary/concept-schema.ts';
import { CATEGORY_NAMES } from './category-name.ts';
import { DIFFICULTY_NAMES } from './difficulty-name.ts';
import { createTranslator, pluralKey } from './messages.ts';
import type { TermGroup, TermOrder } from './panel-order.ts';
import type { PanelTerm } from './panel-state.ts';

interface PanelTermsProps {
  readonly lang: Language;
  readonly groups: readonly TermGroup[];
  readonly filter: string;
  onOpen(term: PanelTerm): void;
  onShowAll(): void;
}

/** The list of terms; under the names of their subjects where it is ordered so. */
export function PanelTerms({ lang, groups, filter, onOpen, onShowAll }: PanelTermsProps) {
  const t = createTranslator(lang);
  if (groups.every(({ terms }) => terms.length === 0)) {
    return (
      <div class="og-notice">
        <p class="og-sentence">{t('panelNothing', filter.trim())}</p>
        <button type="button" class="og-button" onClick={onShowAll}>
          {t('tableShowAll')}
        </button>
      </div>
    );
  }
  return (
    <>
      {groups.map((group) => (
        <Group key={group.name ?? 'all'} {...{ lang, group, onOpen }} />
      ))}
    </>
  );
}

function Group({ lang, group: { order, name, terms }, onOpen }: Pick<PanelTermsProps, 'lang' | 'onOpen'> & { readonly group: TermGroup }) {
  const titleId = useId();
  const t = createTranslator(lang);
  return (
    <section class="og-side-group" {...(name === undefined ? { 'aria-label': t('panelTitle') } : { 'aria-labelledby': titleId })}>
      {name !== undefined && (
        <h2 class="og-label" id={titleId}>
          {t(name)}
        </h2>
      )}
      <ul>
        {terms.map((term) => (
          <li key={term.summary.id}>
            <Row {...{ lang, term, order, onOpen }} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface RowProps extends Pick<PanelTermsProps, 'lang' | 'onOpen'> {
  readonly term: PanelTerm;
  readonly order: TermOrder;
}

function Row({ lang, term, order, onOpen }: RowProps) {
  const { summary, mentions } = term;
  const { length: count } = mentions;
  const t = createTranslator(lang);
  const notes = [
    // A term of the reader's own is of no category of ours.
    ...(summary.own ? (['ownGroup', 'shelfNotReviewed'] as const) : order === 'kind' ? [] : [CATEGORY_NAMES[summary.category]]),
    // Most terms of most pages are essential: the word is kept for those that are not.
    ...(order === 'difficulty' || summary.own || summary.difficulty === 'core' ? [] : [DIFFICULTY_NAMES[summary.difficulty]]),
  ];
  return (
    <button type="button" class="og-result" data-term={summary.id} onClick={() => onOpen(term)}>
      <span class="og-result-name">{summary.label[lang]}</span>
      <span class="og-count" aria-hidden="true">
        {count}
      </span>
      {notes.length > 0 && <span class="og-side-note">{notes.map((note) => t(note)).join(' · ')}</span>}
      <span class="og-spoken">, {t(pluralKey(lang, count, 'timesOne', 'timesMany'), count)}</span>
    </button>
  );
}
