import { fold } from '../text/fold.ts';
import type { EntrySummary } from './entry.ts';
import type { SearchDocument, SearchHit } from './search.ts';

/** Below this share of common pairs of letters, two names have nothing to do with each other. */
const LEAST_LIKENESS = 0.4;

/** No name is as long: of a pasted text the beginning counts. */
const LONGEST_QUERY = 80;

/**
 * The entries whose names look most like what was typed, best first: for where the search, which
 * forgives little, finds nothing. Likeness is Dice's coefficient over pairs of letters, so that
 * words in another order and several wrong letters count less than they would in an edit distance.
 * A few milliseconds over the whole glossary: for a pause, not for each key press.
 */
export function nearestEntries(documents: readonly SearchDocument[], typed: string, most = 5): SearchHit[] {
  const wanted = pairsOf(typed.slice(0, LONGEST_QUERY));
  if (wanted.size === 0) return [];
  return documents
    .map((document) => ({ document, ...bestName(document, wanted) }))
    .filter(({ likeness }) => likeness >= LEAST_LIKENESS)
    .sort((a, b) => b.likeness - a.likeness || (a.document.id < b.document.id ? -1 : 1))
    .slice(0, most)
    .map(({ document, name }) => ({ ...summaryOf(document), matched: name }));
}

function bestName({ names, label }: SearchDocument, wanted: ReadonlySet<string>): { readonly name: string; readonly likeness: number } {
  let best = { name: label.fr, likeness: 0 };
  for (const name of names) {
    const likeness = likenessOf(pairsOf(name), wanted);
    if (likeness > best.likeness) best = { name, likeness };
  }
  return best;
}

function likenessOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0;
  for (const pair of a) if (b.has(pair)) common++;
  return (2 * common) / (a.size + b.size);
}

/** The pairs of neighbouring letters, word by word; a blank marks where a word begins. */
function pairsOf(text: string): Set<string> {
  const pairs = new Set<string>();
  for (const word of fold(text).split(/[^\p{L}\p{N}]+/u)) {
    const padded = ` ${word}`;
    for (let i = 0; i + 1 < padded.length; i++) pairs.add(padded.slice(i, i + 2));
  }
  return pairs;
}

function summaryOf({ names: _names, hidden: _hidden, ...summary }: SearchDocument): EntrySummary {
  return summary;
}
