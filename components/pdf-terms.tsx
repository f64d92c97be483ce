import { useId } from 'preact/hooks';
import type { Language } from '../glossary/concept-schema.ts';
import { CATEGORY_NAMES } from './category-name.ts';
import { createTranslator, pluralKey } from './messages.ts';
import type { PdfDocumentState } from './pdf-state.ts';
import { TermRow } from './term-row.tsx';

interface PdfTermsProps {
  readonly lang: Language;
  readonly document: PdfDocumentState;
  onTerm(id: string): void;
}

/** The terms of the document; pressing one goes to its mentions, one after the other. */
export function PdfTerms({ lang, document, onTerm }: PdfTermsProps) {
  const { terms, pagesRead, pageCount } = document;
  const t = createTranslator(lang);
  const titleId = useId();
  const reading = pagesRead < pageCount;
  const none = !reading && terms.length === 0;
  return (
    <section class="og-terms" {...(none ? { 'aria-label': t('pdfTabTerms') } : { 'aria-labelledby': titleId })}>
      {!none && (
        <h2 class="og-label" id={titleId}>
          {t(pluralKey(lang, terms.length, 'pdfTermsOne', 'pdfTermsMany'), terms.length)}
        </h2>
      )}
      {reading && (
        <p class="pdf-reading">
          <progress aria-labelledby={`${titleId}-reading`} max={pageCount} value={pagesRead} />
          <span id={`${titleId}-reading`}>{t('pdfTermsReading', pagesRead, pageCount)}</span>
        </p>
      )}
      {none && <p class="og-sentence">{t('pdfTermsNone')}</p>}
      <ul class="og-results">
        {terms.map((term) => (
          <TermRow
            key={term.id}
            name={term.label[lang]}
            note={`${t(CATEGORY_NAMES[term.category])}, ${t('pdfTermPage', term.page)}`}
            count={term.count}
            times={t(pluralKey(lang, term.count, 'pdfTimesOne', 'pdfTimesMany'), term.count)}
            onPress={() => onTerm(term.id)}
          />
        ))}
      </ul>
    </section>
  );
}
