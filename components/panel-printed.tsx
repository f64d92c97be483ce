import { otherLanguage } from '../glossary/concept-schema.ts';
import type { PageGlossary, PageTermEntry } from '../glossary/page-export/page-glossary.ts';
import { sourcesInWords } from '../study/explanation.ts';
import { CATEGORY_NAMES } from './category-name.ts';
import { formatDate } from '../glossary/date-in-words.ts';
import { createTranslator, pluralKey } from './messages.ts';

/** The glossary of a page on paper: every term with its definition and its source. Not seen on the screen. */
export function PrintedGlossary({ glossary }: { readonly glossary: PageGlossary }) {
  const { page, lang, readAt, terms } = glossary;
  const t = createTranslator(lang);
  return (
    // What is on the screen says the same to a screen reader.
    <article class="og-printed" aria-hidden="true">
      <h1>{t('panelTitle')}</h1>
      <p>
        {page.title}
        <br />
        {page.url}
      </p>
      <p>{t('exportReadOn', formatDate(readAt.slice(0, 10), lang))}</p>
      {terms.map((term) => (
        <PrintedTerm key={term.summary.id} {...{ glossary, term }} />
      ))}
      <p>{t('notAdvice')}</p>
    </article>
  );
}

function PrintedTerm({ glossary: { lang }, term: { summary, entry, mentions } }: { readonly glossary: PageGlossary; readonly term: PageTermEntry }) {
  const t = createTranslator(lang);
  const other = summary.label[otherLanguage(lang)];
  const times = t(pluralKey(lang, mentions.length, 'timesOne', 'timesMany'), mentions.length);
  return (
    <section>
      <h2>{summary.label[lang]}</h2>
      <p class="og-printed-note">{[...(other === summary.label[lang] ? [] : [other]), t(CATEGORY_NAMES[summary.category]), times].join(' · ')}</p>
      {entry && <p>{entry.definition[lang].plain}</p>}
      {entry && (
        <p class="og-printed-note">
          {sourcesInWords(entry.sources, lang)}. {t('reviewed', formatDate(entry.reviewed, lang))}
        </p>
      )}
    </section>
  );
}
