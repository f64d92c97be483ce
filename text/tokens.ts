import { EXPANDS, expansionOf, FIRST_LETTER, FOLD_TABLE, HARD, IGNORED, SLASH, SOFT } from './fold.ts';

/**
 * The words of a text, as columns: word `k` covers UTF-16 units `starts[k]` to `ends[k]`
 * (half-open), folds to a string whose 32-bit hash is `hashes[k]`, and is separated from the word
 * before by `gaps[k]`.
 */
export interface Tokens {
  readonly count: number;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly hashes: Int32Array;
  /** The strongest separator before the word: {@link SOFT}, {@link SLASH} or {@link HARD}. */
  readonly gaps: Uint8Array;
}

/** A separator wider than this is layout (columns, tables), not the inside of a term. */
export const WIDEST_GAP = 12;

/** Multiplier of the rolling word hash (a prime near the golden ratio of 2^32, as in Knuth, TAOCP 6.4). */
const MULTIPLIER = 0x9e3779b1 | 0;

/** One step of the word hash: mixes one folded unit into `hash`. */
export function hashUnit(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, MULTIPLIER) ^ (hash >>> 15);
}

/** The hash of an empty word; where every word hash starts. */
export const HASH_SEED = 0x811c9dc5 | 0;

/** Hash of a word that is already folded. Equal to what {@link tokenize} computes for it. */
export function hashFolded(word: string): number {
  let hash = HASH_SEED;
  for (let i = 0; i < word.length; i++) hash = hashUnit(hash, word.charCodeAt(i));
  return hash;
}

/**
 * Splits a text into words of letters and digits, folding on the way. Linear in the text; a unit is
 * looked at once. Any string is fine, lone surrogates included.
 */
export function tokenize(text: string): Tokens {
  const room = (text.length >> 1) + 1;
  const starts = new Uint32Array(room);
  const ends = new Uint32Array(room);
  const hashes = new Int32Array(room);
  const gaps = new Uint8Array(room);
  let count = 0;
  let inWord = false;
  let hash = HASH_SEED;
  let gap = HARD; // nothing comes before the first word
  let gapStart = 0;
  let lastLetterEnd = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const folded = FOLD_TABLE[unit] as number;
    if (folded >= FIRST_LETTER || folded === EXPANDS) {
      if (!inWord) {
        inWord = true;
        hash = HASH_SEED;
        starts[count] = i;
        gaps[count] = i - gapStart > WIDEST_GAP ? HARD : gap;
      }
      if (folded === EXPANDS) {
        const letters = expansionOf(unit);
        for (let k = 0; k < letters.length; k++) hash = hashUnit(hash, letters.charCodeAt(k));
      } else hash = hashUnit(hash, folded);
      lastLetterEnd = i + 1;
    } else if (folded === IGNORED) {
      // A combining mark belongs to its letter; an invisible character at a word's end does not.
      if (inWord && isMark(unit)) lastLetterEnd = i + 1;
    } else {
      if (inWord) {
        inWord = false;
        ends[count] = lastLetterEnd;
        hashes[count++] = hash;
        gap = folded;
        gapStart = lastLetterEnd;
      } else if (folded === HARD || (folded === SLASH && gap === SOFT)) gap = folded;
    }
  }
  if (inWord) {
    ends[count] = lastLetterEnd;
    hashes[count++] = hash;
  }
  return { count, starts, ends, hashes, gaps };
}

function isMark(unit: number): boolean {
  return unit >= 0x300 && unit !== 0x2060 && unit !== 0xfeff && !(unit >= 0x200b && unit <= 0x206f);
}
