import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Language } from '../glossary/concept-schema.ts';
import { BackIcon } from './icons.tsx';
import { createTranslator } from './messages.ts';
import { ProblemLine } from './my-problem.tsx';
import type { Problem } from './my-state.ts';
import { GlossaryMeta } from './own-glossary-row.tsx';
import type { GlossaryDesk, OwnGlossary, OwnTermRow } from './own-glossary.ts';
import { OwnTermLine } from './own-term-line.tsx';
import { shownName } from './own-term-words.ts';
import { problemOf } from './problem-of.ts';
import { useRemoval } from './use-removal.tsx';

/** A search at each letter would read terms that no one looks at; this is shorter than the pause between two words. */
const TYPING_MS = 120;

interface OwnTermsProps {
  readonly lang: Language;
  readonly desk: GlossaryDesk;
  readonly glossary: OwnGlossary;
  onLeave(): void;
  /** Writes a new term, or one of those here. */
  onWrite(row?: OwnTermRow): void;
  onImport(): void;
}

/** The terms of one glossary: the first ones and more on request, or those that fit what is typed. */
export function OwnTerms({ lang, desk, glossary, onLeave, onWrite, onImport }: OwnTermsProps) {
  const t = createTranslator(lang);
  const [query, setQuery] = useState('');
  const { rows, next, problem, more } = useTerms(desk, glossary, query);
  const [remove, removal] = useRemoval<OwnTermRow>(lang, {
    remove: ({ id }) => desk.removeTerm(id),
    restore: (row) => desk.restoreTerm(row),
    told: ({ term }) => t('termRemoved', shownName(term, lang)),
  });
  return (
    <section>
      <button type="button" class="og-quiet" onClick={onLeave}>
        <BackIcon />
        {t('shelfAll')}
      </button>
      <h3 class="og-own-title" tabIndex={-1} dir="auto">
        {glossary.name}
      </h3>
      <GlossaryMeta lang={lang} glossary={glossary} />
      <p class="og-own-actions">
        <button type="button" class="og-button" onClick={() => onWrite()}>
          {t('termsAdd')}
        </button>
        <button type="button" class="og-button og-button-plain" onClick={onImport}>
          {t('termsImport')}
        </button>
      </p>
      {glossary.terms > 0 && <FindField {...{ lang, query, onQuery: setQuery }} />}
      <TermsStatus {...{ lang, query, total: glossary.terms, rows }} />
      {removal}
      {problem && <ProblemLine lang={lang} problem={problem} />}
      <ul class="og-own-list">
        {rows?.map((row) => (
          <OwnTermLine key={row.id} {...{ lang, row }} onEdit={() => onWrite(row)} onRemove={() => remove(row)} />
        ))}
      </ul>
      {next !== undefined && (
        <button type="button" class="og-button og-button-plain" onClick={more}>
          {t('termsMore')}
        </button>
      )}
    </section>
  );
}

function FindField({ lang, query, onQuery }: { readonly lang: Language; readonly query: string; onQuery(query: string): void }) {
  const id = useId();
  return (
    <div class="og-own-field">
      <label class="og-question" for={id}>
        {createTranslator(lang)('termsFind')}
      </label>
      <input id={id} class="og-field" type="search" autocomplete="off" spellcheck={false} maxLength={120} value={query} onInput={(event) => onQuery(event.currentTarget.value)} />
    </div>
  );
}

function TermsStatus({ lang, query, total, rows }: { readonly lang: Language; readonly query: string; readonly total: number; readonly rows: readonly OwnTermRow[] | undefined }) {
  const t = createTranslator(lang);
  const searched = query.trim() !== '';
  const shown = (rows?.length ?? 0).toLocaleString(lang);
  const sentence = () => {
    if (rows === undefined) return '';
    if (total === 0) return t('termsNone');
    if (!searched) return t('termsShown', shown, total.toLocaleString(lang));
    return rows.length === 0 ? t('termsNothing', query.trim()) : t('termsFound', shown);
  };
  return (
    <p class="og-label og-own-status" role="status">
      {sentence()}
    </p>
  );
}

interface Terms {
  readonly rows: readonly OwnTermRow[] | undefined;
  readonly next: number | undefined;
  readonly problem: Problem | undefined;
}

/** Reads terms as they are wanted; again from the beginning when the glossary changes. What comes too late is dropped. */
function useTerms(desk: GlossaryDesk, { key, revision }: OwnGlossary, query: string): Terms & { more(): void } {
  const [state, setState] = useState<Terms>({ rows: undefined, next: undefined, problem: undefined });
  const asked = useRef(0);
  const read = (ask: () => Promise<Pick<Terms, 'rows' | 'next'>>) => {
    const mine = ++asked.current;
    const settle = (next: Terms) => {
      if (mine === asked.current) setState(next);
    };
    ask().then((found) => settle({ ...found, problem: undefined }), (error: unknown) => settle({ ...state, problem: problemOf(error) }));
  };
  useEffect(() => {
    if (query.trim() === '') return read(() => desk.terms(key, 0));
    const typing = setTimeout(() => read(async () => ({ rows: await desk.find(key, query), next: undefined })), TYPING_MS);
    return () => clearTimeout(typing);
  }, [key, revision, query]);
  useEffect(() => () => void asked.current++, []);
  const more = () => {
    const { rows = [], next } = state;
    if (next === undefined) return;
    read(async () => {
      const page = await desk.terms(key, next);
      return { rows: [...rows, ...page.rows], next: page.next };
    });
  };
  return { ...state, more };
}
