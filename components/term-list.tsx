import { useId } from 'preact/hooks';
import type { Language } from '../glossary/concept-schema.ts';
import { CATEGORY_NAMES } from './category-name.ts';
import { createTranslator, pluralKey } from './messages.ts';
import type { Translate } from './messages.ts';
import type { TermOnPage } from './page-state.ts';
import { siteName } from './site-name.ts';
import { TermRow } from './term-row.tsx';

interface TermListProps {
  readonly lang: Language;
  /** Undefined for a document in our own reader. */
  readonly host: string | undefined;
  readonly terms: readonly TermOnPage[];
  onJump(term: TermOnPage): void;
}

/** The terms of the page; each goes to its first mention. The way in for who uses no pointer. */
export function TermList({ lang, host, terms, onJump }: TermListProps) {
  const t = createTranslator(lang);
  const titleId = useId();
  const title = terms.length === 1 ? t('termsOne', where(t, host)) : t('termsMany', terms.length, where(t, host));
  return (
    <section aria-labelledby={titleId} class="og-terms">
      <h2 class="og-label" id={titleId}>
        {title}
      </h2>
      <ul class="og-results">
        {terms.map((term) => (
          <TermRow
            key={term.id}
            name={term.label[lang]}
            note={t(term.own ? 'shelfNotReviewed' : CATEGORY_NAMES[term.category])}
            count={term.count}
            times={t(pluralKey(lang, term.count, 'timesOne', 'timesMany'), term.count)}
            onPress={() => onJump(term)}
          />
        ))}
      </ul>
    </section>
  );
}

function where(t: Translate, host: string | undefined): string {
  return host === undefined ? t('thisDocument') : siteName(host);
}
