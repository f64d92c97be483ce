import MiniSearch from 'minisearch';
import { fold } from '../text/fold.ts';
import { LANGUAGES } from './concept-schema.ts';
import { type Entry, type EntrySummary, summaryOf } from './entry.ts';

/** What search knows of an entry: its summary and its other names, hidden ones apart. */
export interface SearchDocument extends EntrySummary {
  readonly names: readonly string[];
  readonly hidden: readonly string[];
}

/** A result: the entry, and the name of it that fits the query best. */
export interface SearchHit extends EntrySummary {
  readonly matched: string;
}

/** The search document of an entry. */
export function searchDocumentOf(entry: Entry): SearchDocument {
  const names = new Set(LANGUAGES.flatMap((lang) => [entry.labels[lang].pref, ...entry.labels[lang].alt]));
  return { ...summaryOf(entry), names: [...names], hidden: LANGUAGES.flatMap((lang) => entry.labels[lang].hidden) };
}

/** A query longer than any name is a pasted page; matching it loosely takes time and memory with the square of its length. */
const LONGEST_QUERY = 200;

/** Folded, with hyphens and spaces inside names gone: PD-L1, PD L1 and pdl1 are one. */
function squeeze(name: string): string {
  return fold(name).replace(/[^\p{L}\p{N}]+/gu, '');
}

/**
 * Search as you type over both languages: accent-blind, by beginnings of words, forgiving small
 * typing errors, hyphens and spaces. The index is built once; a query takes well under a millisecond.
 */
export class GlossarySearch {
  readonly #documents: readonly SearchDocument[];
  readonly #index = new MiniSearch<{ id: number; names: string; squeezed: string; hidden: string }>({
    fields: ['names', 'squeezed', 'hidden'],
    processTerm: (term) => fold(term).replace(/[^\p{L}\p{N}]+/gu, '') || null,
  });

  constructor(documents: readonly SearchDocument[]) {
    this.#documents = documents;
    this.#index.addAll(
      documents.map(({ names, hidden }, id) => ({ id, names: names.join(' '), squeezed: names.map(squeeze).join(' '), hidden: hidden.join(' ') })),
    );
  }

  /** The best entries for a query, best first. An empty query has none, of a very long one the beginning counts. */
  find(typed: string, most = 30): SearchHit[] {
    const query = typed.slice(0, LONGEST_QUERY);
    const wanted = squeeze(query);
    if (wanted === '') return [];
    const options = {
      prefix: true,
      fuzzy: (term: string) => (term.length > 8 ? 2 : term.length > 4 ? 1 : 0),
      boost: { names: 2, squeezed: 2, hidden: 0.5 },
      weights: { prefix: 0.6, fuzzy: 0.2 },
    };
    const found = this.#index.search(query, { ...options, combineWith: 'AND' });
    const squeezed = this.#index.search(wanted, options);
    const score = new Map<number, number>();
    for (const { id, score: s } of [...found, ...squeezed]) score.set(id as number, Math.max(score.get(id as number) ?? 0, s));
    return [...score]
      .map(([id, s]) => ({ document: this.#documents[id] as SearchDocument, score: s }))
      .map(({ document, score: s }) => ({ document, score: s * closeness(document, wanted) }))
      .sort((a, b) => b.score - a.score || (a.document.id < b.document.id ? -1 : 1))
      .slice(0, most)
      .map(({ document }) => hitOf(document, wanted));
  }
}

/** A whole name outranks the beginning of a name, which outranks a word inside one. */
function closeness({ names, difficulty }: SearchDocument, wanted: string): number {
  const squeezed = names.map(squeeze);
  const place = squeezed.includes(wanted) ? 20 : squeezed.some((name) => name.startsWith(wanted)) ? 5 : 1;
  return place * (difficulty === 'core' ? 1.2 : difficulty === 'helpful' ? 1.1 : 1);
}

function hitOf(document: SearchDocument, wanted: string): SearchHit {
  const { names, hidden: _hidden, ...summary } = document;
  const matched =
    names.find((name) => squeeze(name) === wanted) ??
    names.find((name) => squeeze(name).startsWith(wanted)) ??
    names.find((name) => squeeze(name).includes(wanted)) ??
    names[0] ??
    summary.label.fr;
  return { ...summary, matched };
}
