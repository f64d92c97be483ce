import { useId } from 'preact/hooks';
import type { Language } from '../glossary/concept-schema.ts';
import { CATEGORY_NAMES } from './category-name.ts';
import { createTranslator, pluralKey } from './messages.ts';
import type { PdfDocumentState } from './pdf-state.ts';

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
          <li key={term.id}>
            <button type="button" class="og-result" onClick={() => onTerm(term.id)}>
              <span class="og-result-name">{term.label[lang]}</span>
              <span class="og-result-category">
                {t(CATEGORY_NAMES[term.category])}, {t('pdfTermPage', term.page)}
              </span>
              <span class="og-count" aria-hidden="true">
                {term.count}
              </span>
              <span class="og-spoken">, {t(pluralKey(lang, term.count, 'pdfTimesOne', 'pdfTimesMany'), term.count)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
