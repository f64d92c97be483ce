import MiniSearch, { type SearchOptions } from 'minisearch';
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

/** How names are looked through, but for typing errors. */
const HOW: SearchOptions = { prefix: true, boost: { names: 2, squeezed: 2, hidden: 0.5 }, weights: { prefix: 0.6, fuzzy: 0.2 } };
/** With fewer results than this, typing errors are looked for as well. */
const FEW = 8;
/** How many letters of a word may be wrong. */
const fuzzy = (term: string) => (term.length > 8 ? 2 : term.length > 4 ? 1 : 0);

/** Entries that are indexed in one go, some milliseconds. */
const SLICE = 60;

/**
 * Search as you type over both languages: accent-blind, by beginnings of words, forgiving small
 * typing errors, hyphens and spaces. The index is built once, at the first query or before it in
 * slices ({@link prepare}).
 */
export class GlossarySearch {
  readonly #documents: readonly SearchDocument[];
  /** The squeezed names of each document that is indexed. */
  readonly #squeezed: string[][] = [];
  readonly #index = new MiniSearch<{ id: number; names: string; squeezed: string; hidden: string }>({
    fields: ['names', 'squeezed', 'hidden'],
    processTerm: (term) => squeeze(term) || null,
  });

  constructor(documents: readonly SearchDocument[]) {
    this.#documents = documents;
  }

  /** Indexes all that is not yet, a slice at a time. @param rest lets others work between two slices */
  async prepare(rest: () => Promise<void>): Promise<void> {
    while (this.#squeezed.length < this.#documents.length) {
      this.#indexNext(SLICE);
      await rest();
    }
  }

  /** The best entries for a query, best first. An empty query has none, of a very long one the beginning counts. */
  find(typed: string, most = 30): SearchHit[] {
    const query = typed.slice(0, LONGEST_QUERY);
    const wanted = squeeze(query);
    if (wanted === '') return [];
    this.#indexNext(this.#documents.length);
    const found = wanted.length === 1 ? this.#byLetter(wanted, most) : [];
    return (found.length === most ? found : this.#byIndex(query, wanted, most)).map((id) => hitOf(this.#documents[id] as SearchDocument, wanted));
  }

  /** So many entries begin with a letter that no index is needed to find some: the shortest names first. */
  #byLetter(letter: string, most: number): number[] {
    const found = this.#squeezed.flatMap((names, id) => {
      const lengths = names.filter((name) => name.startsWith(letter)).map(({ length }) => length);
      return lengths.length === 0 ? [] : [{ id, length: Math.min(...lengths), score: this.#closeness(id, letter) }];
    });
    return found.sort((a, b) => b.score - a.score || a.length - b.length || a.id - b.id).slice(0, most).map(({ id }) => id);
  }

  #byIndex(query: string, wanted: string, most: number): number[] {
    const score = new Map<number, number>();
    const take = (words: string, options: SearchOptions) => {
      for (const { id, score: s } of this.#index.search(words, { ...HOW, ...options })) score.set(id as number, Math.max(score.get(id as number) ?? 0, s));
    };
    take(query, { combineWith: 'AND' });
    // A single word without signs in it is the same query again.
    if (score.size < most && fold(query).trim() !== wanted) take(wanted, {});
    // Errors are looked for where what was typed finds little: it costs, and what fits outranks it in any case.
    if (score.size < FEW) take(query, { combineWith: 'AND', fuzzy });
    if (score.size < FEW) take(wanted, { fuzzy });
    return [...score]
      .map(([id, s]) => ({ id, name: this.#documents[id]?.id ?? '', score: s * this.#closeness(id, wanted) }))
      .sort((a, b) => b.score - a.score || (a.name < b.name ? -1 : 1))
      .slice(0, most)
      .map(({ id }) => id);
  }

  /** A whole name outranks the beginning of a name, which outranks a word inside one. */
  #closeness(id: number, wanted: string): number {
    const names = this.#squeezed[id] ?? [];
    const place = names.includes(wanted) ? 20 : names.some((name) => name.startsWith(wanted)) ? 5 : 1;
    const difficulty = this.#documents[id]?.difficulty;
    return place * (difficulty === 'core' ? 1.2 : difficulty === 'helpful' ? 1.1 : 1);
  }

  #indexNext(count: number): void {
    const from = this.#squeezed.length;
    for (const { names } of this.#documents.slice(from, from + count)) this.#squeezed.push(names.map(squeeze));
    this.#index.addAll(
      this.#documents.slice(from, from + count).map(({ names, hidden }, k) => ({ id: from + k, names: names.join(' '), squeezed: (this.#squeezed[from + k] ?? []).join(' '), hidden: hidden.join(' ') })),
    );
  }
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
