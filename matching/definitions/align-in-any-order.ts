import { type Alignment, costsInWord } from './align-in-order.ts';
import { ENGLISH_WORDS } from './english-words.ts';
import type { FormWord } from './words.ts';

/** With more words some order of them would fit almost any letters. */
const MOST_WORDS = 7;
/** Also bounds the search, small words included. */
const MOST_WORDS_IN_ALL = 16;
/** What the other order itself costs. */
const ANY_ORDER = 0.35;
/** For each letter that only the English word has. */
const TRANSLATED = 0.1;

/** The small words that join the parts of a name; any other (« par », « pour », « qui ») ends it. */
const LINKS = new Set('a au aux d de des du en et l la le les of and in for'.split(' '));

/**
 * Reads a short form in words of another order: French keeps many English ones (« réaction de
 * polymérisation en chaîne (PCR) », « survie sans progression (PFS) »). Strict, since order no
 * longer helps: every word that means something gives its first letter, or that of its English
 * counterpart, and no letter is left over. The letters may not go across a comma or a full stop.
 *
 * @param limit what the letters may cost, before the price of the other order is added
 */
export function alignInAnyOrder(words: readonly FormWord[], letters: string, limit: number): Alignment | undefined {
  let best: Alignment | undefined;
  let meaning = 0;
  for (let i = words.length - 1; i >= Math.max(0, words.length - MOST_WORDS_IN_ALL); i--) {
    const word = words[i] as FormWord;
    const after = words[i + 1];
    if ((after && /[,.]\s|\s[-\u2010-\u2015]\s/.test(after.gap)) || (word.bound && !LINKS.has(word.letters))) break;
    if (!word.small && ++meaning > Math.min(MOST_WORDS, letters.length)) break;
    if (word.bound || meaning < 2) continue;
    const cost = assign({ words: words.slice(i), letters, known: new Map() }, 0, 0);
    if (cost <= limit && cost + ANY_ORDER < (best?.cost ?? Infinity)) best = { first: i, cost: cost + ANY_ORDER };
  }
  return best;
}

interface Puzzle {
  readonly words: readonly FormWord[];
  readonly letters: string;
  /** Answers already found: without them the search would grow with the factorial of the words. */
  readonly known: Map<number, number>;
}

/** The least cost of reading letters `at`… in the words that are not in `used` (a bit set). */
function assign(puzzle: Puzzle, at: number, used: number): number {
  const { words, letters, known } = puzzle;
  if (at === letters.length) return words.every((word, k) => word.small || used & (1 << k)) ? 0 : Infinity;
  const key = (at << MOST_WORDS_IN_ALL) | used;
  const answer = known.get(key);
  if (answer !== undefined) return answer;
  let best = Infinity;
  for (let k = 0; k < words.length; k++) {
    if (used & (1 << k)) continue;
    const costs = costsInEitherLanguage(words[k] as FormWord, letters, at);
    for (let n = 1; n < costs.length; n++) {
      const cost = costs[n] ?? Infinity;
      if (cost < best) best = Math.min(best, cost + assign(puzzle, at + n, used | (1 << k)));
    }
  }
  known.set(key, best);
  return best;
}

function costsInEitherLanguage(word: FormWord, letters: string, at: number): number[] {
  const costs = word.bound ? [] : costsInWord(word, letters, at, true);
  const english = ENGLISH_WORDS.get(word.letters);
  if (!english) return costs;
  const translated = costsInWord({ ...word, letters: english, small: false }, letters, at, true);
  for (let n = 1; n < translated.length; n++) costs[n] = Math.min(costs[n] ?? Infinity, (translated[n] as number) + TRANSLATED);
  return costs;
}
