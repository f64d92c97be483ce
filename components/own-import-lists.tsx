import { useState } from 'preact/hooks';
import type { Language } from '../glossary/concept-schema.ts';
import type { Conflict } from '../glossary/exchange/merge.ts';
import type { ImportProblem } from '../glossary/exchange/problem.ts';
import type { UserTerm } from '../glossary/exchange/user-term.ts';
import { placeOf, reasonSentence } from './import-problem.ts';
import { createTranslator, pluralKey } from './messages.ts';
import { definitionOf, otherNameOf, shownName } from './own-term-words.ts';

/** Lines of a list in view at first: enough to judge by, few enough to read. */
const FIRST_TERMS = 8;
const FIRST_PROBLEMS = 12;

/** What could not be taken, with its place and the reason. */
export function ImportProblems({ lang, problems }: { readonly lang: Language; readonly problems: readonly ImportProblem[] }) {
  const [all, setAll] = useState(false);
  const t = createTranslator(lang);
  if (problems.length === 0) return null;
  const shown = all ? problems : problems.slice(0, FIRST_PROBLEMS);
  return (
    <section class="og-own-part">
      <h4 class="og-question">{t('importProblems')}</h4>
      <ul class="og-own-problems">
        {shown.map((problem, k) => (
          <li key={k} class={problem.lost === 'nothing' ? undefined : 'og-own-lost'}>
            <ProblemRow {...{ lang, problem }} />
          </li>
        ))}
      </ul>
      <More {...{ lang, more: problems.length - shown.length }} onAll={() => setAll(true)} />
    </section>
  );
}

function ProblemRow({ lang, problem }: { readonly lang: Language; readonly problem: ImportProblem }) {
  const place = placeOf(problem, lang);
  return (
    <>
      {place !== undefined && <span class="og-own-place">{place}</span>} <span dir="auto">{reasonSentence(problem.reason, problem.params, lang)}</span>
    </>
  );
}

/** The first of the terms that are new. */
export function ImportTerms({ lang, terms, count }: { readonly lang: Language; readonly terms: readonly UserTerm[]; readonly count: number }) {
  const t = createTranslator(lang);
  if (terms.length === 0) return null;
  const shown = terms.slice(0, FIRST_TERMS);
  return (
    <section class="og-own-part">
      <h4 class="og-question">{t('importTerms')}</h4>
      <ul class="og-own-names">
        {shown.map((term) => (
          <li key={term.id} dir="auto">
            <span class="og-own-word">{shownName(term, lang)}</span> <span class="og-label">{otherNameOf(term, lang)}</span>
          </li>
        ))}
      </ul>
      <More {...{ lang, more: count - shown.length }} />
    </section>
  );
}

/** The first of the terms that the reader has otherwise, both ways side by side. */
export function ImportConflicts({ lang, conflicts, count }: { readonly lang: Language; readonly conflicts: readonly Conflict[]; readonly count: number }) {
  const t = createTranslator(lang);
  if (conflicts.length === 0) return null;
  const shown = conflicts.slice(0, FIRST_TERMS);
  return (
    <section class="og-own-part">
      <h4 class="og-question">{t('importConflicts')}</h4>
      <ul class="og-own-conflicts">
        {shown.map(({ existing, incoming }) => (
          <li key={`${existing.id} ${incoming.id}`}>
            <p class="og-own-word" dir="auto">
              {shownName(existing, lang)}
            </p>
            <p>
              <span class="og-label">{t('importConflictHere')}</span> <Short term={existing} lang={lang} />
            </p>
            <p>
              <span class="og-label">{t('importConflictFile')}</span> <Short term={incoming} lang={lang} />
            </p>
          </li>
        ))}
      </ul>
      <More {...{ lang, more: count - shown.length }} />
    </section>
  );
}

/** What two readings of a term are told apart by: the definition, else all names. */
function Short({ term, lang }: { readonly term: UserTerm; readonly lang: Language }) {
  const names = [term.labels.fr, term.labels.en].flatMap((one) => (one ? [one.pref, ...one.alt] : []));
  const text = definitionOf(term, lang)?.text ?? names.join(', ');
  return <span dir="auto">{text.length > 160 ? `${text.slice(0, 159).toWellFormed()}…` : text}</span>;
}

function More({ lang, more, onAll }: { readonly lang: Language; readonly more: number; onAll?(): void }) {
  if (more <= 0) return null;
  const sentence = createTranslator(lang)(pluralKey(lang, more, 'importMoreOne', 'importMoreMany'), more.toLocaleString(lang));
  if (!onAll) return <p class="og-label">{sentence}</p>;
  return (
    <button type="button" class="og-quiet" onClick={onAll}>
      {sentence}
    </button>
  );
}
