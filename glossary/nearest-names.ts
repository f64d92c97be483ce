import { fold } from '../text/fold.ts';
import type { SearchDocument, SearchHit } from './search.ts';

/** Names less alike than this have nothing to do with each other (« bicyclette » and « cycle » are at 0.52). */
const LEAST_LIKENESS = 0.55;

/** Names that share fewer of their pairs of letters are not compared further. */
const LEAST_SHARE = 0.35;

/** No name is as long: of a pasted text the beginning counts. */
const LONGEST_QUERY = 80;

interface Name {
  readonly text: string;
  /** Folded, its words in alphabetical order: in which order they are said does not matter. */
  readonly folded: string;
  readonly pairCount: number;
  readonly document: SearchDocument;
}

interface Index {
  readonly names: Name[];
  /** For each pair of letters the places in `names` of those that have it. */
  readonly namesByPair: Map<string, number[]>;
  /** Documents whose names are in it. */
  done: number;
}

/** Entries that are indexed in one go, some milliseconds. */
const SLICE = 120;

/**
 * The entries whose names look most like a word, for where the search, which forgives little, finds
 * nothing. Likeness is the mean of the share of common pairs of letters (Dice), which forgives much
 * in long names, and of the edit distance, which does not take part of a word for the whole.
 */
export class NearestNames {
  readonly #documents: readonly SearchDocument[];
  readonly #index: Index = { names: [], namesByPair: new Map(), done: 0 };

  constructor(documents: readonly SearchDocument[]) {
    this.#documents = documents;
  }

  /** Indexes all that is not yet, a slice at a time. @param rest lets others work between two slices */
  async prepare(rest: () => Promise<void>): Promise<void> {
    while (this.#index.done < this.#documents.length) {
      indexNext(this.#index, this.#documents, SLICE);
      await rest();
    }
  }

  /** The entries that look like what was typed, best first. */
  find(typed: string, most = 5): SearchHit[] {
    const wanted = wordsInOrder(typed.slice(0, LONGEST_QUERY));
    // At the first need where nobody prepared it: most readers never misspell so badly.
    indexNext(this.#index, this.#documents, this.#documents.length);
    const best = new Map<SearchDocument, { readonly text: string; readonly likeness: number }>();
    for (const { name, share } of candidates(this.#index, pairsOf(wanted))) {
      const likeness = (share + 1 - editDistance(name.folded, wanted) / Math.max(name.folded.length, wanted.length)) / 2;
      if (likeness >= LEAST_LIKENESS && likeness > (best.get(name.document)?.likeness ?? 0)) best.set(name.document, { text: name.text, likeness });
    }
    return [...best]
      .sort(([a, { likeness: x }], [b, { likeness: y }]) => y - x || (a.id < b.id ? -1 : 1))
      .slice(0, most)
      .map(([{ names: _names, hidden: _hidden, ...summary }, { text }]) => ({ ...summary, matched: text }));
  }
}

function indexNext(index: Index, documents: readonly SearchDocument[], count: number): void {
  const { names, namesByPair, done } = index;
  index.done = Math.min(documents.length, done + count);
  for (const document of documents.slice(done, index.done)) {
    for (const text of document.names) {
      const folded = wordsInOrder(text);
      const pairs = pairsOf(folded);
      for (const pair of pairs) {
        const list = namesByPair.get(pair) ?? [];
        list.push(names.length);
        namesByPair.set(pair, list);
      }
      names.push({ text, folded, pairCount: pairs.size, document });
    }
  }
}

function* candidates({ names, namesByPair }: Index, wanted: ReadonlySet<string>) {
  const common = new Map<number, number>();
  for (const pair of wanted) for (const place of namesByPair.get(pair) ?? []) common.set(place, (common.get(place) ?? 0) + 1);
  for (const [place, count] of common) {
    const name = names[place] as Name;
    const share = (2 * count) / (name.pairCount + wanted.size);
    if (share >= LEAST_SHARE) yield { name, share };
  }
}

function wordsInOrder(text: string): string {
  return fold(text).split(/[^\p{L}\p{N}]+/u).filter(Boolean).sort().join(' ');
}

/** The pairs of neighbouring letters, word by word; a blank marks where a word begins. */
function pairsOf(words: string): Set<string> {
  const padded = ` ${words}`;
  const pairs = new Set<string>();
  for (let i = 0; i + 1 < padded.length; i++) if (padded[i + 1] !== ' ') pairs.add(padded.slice(i, i + 2));
  return pairs;
}

/** Levenshtein's distance, one row at a time. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] as number) + 1, (next[j - 1] as number) + 1));
    }
    row = next;
  }
  return row[b.length] as number;
}
