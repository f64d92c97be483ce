import { EXPANDS, expansionOf, FIRST_LETTER, FOLD_TABLE, HARD, IGNORED, SLASH, SOFT } from './fold.ts';

/**
 * The words of a text, as columns: word `k` covers UTF-16 units `starts[k]` to `ends[k]`
 * (half-open), folds to a string whose 32-bit hash is `hashes[k]`, and is separated from the word
 * before by `gaps[k]`. What the columns hold from `count` on means nothing.
 */
export interface Tokens {
  readonly count: number;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly hashes: Int32Array;
  /** The strongest separator before the word: {@link SOFT}, {@link SLASH}, {@link BROKEN} or {@link HARD}. */
  readonly gaps: Uint8Array;
  /** Words that end in a year without a space (iMig2023): their hash and end without the year, by word. */
  readonly withoutYear: ReadonlyMap<number, YearlessWord>;
}

/**
 * Gap made of a hyphen at the end of a line: the word may go on (« osimer-⏎tinib »), or not. No class of units is
 * mistaken for it: the one of the same number, `IGNORED`, parts no words.
 */
export const BROKEN = 3;

/** A separator wider than this is layout (columns, tables), not the inside of a term. */
const WIDEST_GAP = 12;

/** Multiplier of the rolling word hash (a prime near the golden ratio of 2^32, as in Knuth, TAOCP 6.4). */
const MULTIPLIER = 0x9e3779b1 | 0;

/** One step of the word hash: mixes one folded unit into `hash`. */
export function hashUnit(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, MULTIPLIER) ^ (hash >>> 15);
}

/** The hash of an empty word; where every word hash starts. */
const HASH_SEED = 0x811c9dc5 | 0;

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
  return new Tokenizer(text.length).read(text);
}

/**
 * Splits many texts into words, one after the other, in columns that are used again for each: making
 * new ones costs as much as reading a paragraph. What it gave holds until it reads the next text.
 */
export class Tokenizer {
  readonly #starts: Uint32Array;
  readonly #ends: Uint32Array;
  readonly #hashes: Int32Array;
  readonly #gaps: Uint8Array;

  /** @param longest length of the longest text that will be read, in UTF-16 units */
  constructor(longest: number) {
    const room = (longest >> 1) + 1;
    this.#starts = new Uint32Array(room);
    this.#ends = new Uint32Array(room);
    this.#hashes = new Int32Array(room);
    this.#gaps = new Uint8Array(room);
  }

  /** The words of one text, no longer than announced. */
  read(text: string): Tokens {
    const [starts, ends, hashes, gaps] = [this.#starts, this.#ends, this.#hashes, this.#gaps];
    const { length } = text;
    const withoutYear: Map<number, YearlessWord> = new Map();
    let count = 0;
    let gap = HARD; // nothing comes before the first word
    let gapStart = 0;
    for (let i = 0; i < length; i++) {
      let folded = FOLD_TABLE[text.charCodeAt(i)] as number;
      if (folded < EXPANDS) {
        if (folded === HARD || (folded === SLASH && gap !== HARD)) gap = folded;
        continue;
      }
      starts[count] = i;
      gaps[count] = i - gapStart > WIDEST_GAP ? HARD : gap;
      let hash = HASH_SEED;
      let wordEnd = i;
      let unit = 0;
      for (; i < length; i++) {
        unit = text.charCodeAt(i);
        folded = FOLD_TABLE[unit] as number;
        if (folded >= EXPANDS) {
          hash = folded === EXPANDS ? hashExpansion(hash, unit) : hashUnit(hash, folded);
          wordEnd = i + 1;
        } else if (folded === IGNORED) {
          // A combining mark belongs to its letter; an invisible character at a word's end does not.
          if (isMark(unit)) wordEnd = i + 1;
        } else {
          const ending = unit === PARENTHESIS ? optionalEnding(text, i) : 0;
          if (ending === 0) break;
          i += ending - 1; // « patient(e)s » is read as « patients »
        }
      }
      ends[count] = wordEnd;
      hashes[count] = hash;
      const yearless = withoutYearAt(text, starts[count] as number, wordEnd);
      if (yearless) withoutYear.set(count, yearless);
      count++;
      gap = folded === SOFT && endsLine(text, i) ? BROKEN : folded;
      gapStart = wordEnd;
    }
    return { count, starts, ends, hashes, gaps, withoutYear };
  }
}

/** A word without the year glued to its end: the hash of what is left, and where that ends. */
interface YearlessWord {
  readonly hash: number;
  readonly end: number;
}

/** What a word is without the year glued to its end, undefined where there is none. */
function withoutYearAt(text: string, start: number, end: number): YearlessWord | undefined {
  // Only a word that ends in four figures is looked at again.
  if (end - start <= 5 || !isFigure(text, end - 1) || !endsInYear(text, end)) return undefined;
  let hash = HASH_SEED;
  for (let i = start; i < end - 4; i++) {
    const folded = FOLD_TABLE[text.charCodeAt(i)] as number;
    if (folded >= FIRST_LETTER) hash = hashUnit(hash, folded);
    else if (folded === EXPANDS) hash = hashExpansion(hash, text.charCodeAt(i));
  }
  return { hash, end: end - 4 };
}

const PARENTHESIS = 0x28;

function hashExpansion(hash: number, unit: number): number {
  const letters = expansionOf(unit);
  for (let k = 0; k < letters.length; k++) hash = hashUnit(hash, letters.charCodeAt(k));
  return hash;
}

/** Length of an optional ending in brackets, « (s) », « (ne) », « (ère) », at `at`; 0 where there is none. */
function optionalEnding(text: string, at: number): number {
  for (let i = at + 1; i <= at + 4; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 0x29) return i > at + 1 ? i + 1 - at : 0;
    // Small letters only: « CAR(T) » and « f(2) » are no endings.
    if (!((unit >= 0x61 && unit <= 0x7a) || unit === 0xe8 || unit === 0xe9)) return 0;
  }
  return 0;
}

/** Whether a hyphen at `at` is the last thing on its line. */
function endsLine(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit !== 0x2d && unit !== 0x2010 && unit !== 0x2011) return false;
  const next = text.charCodeAt(at + 1);
  return next === 0x0a || next === 0x0d || (next === 0x20 && text.charCodeAt(at + 2) === 0x0a);
}

function isFigure(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0x30 && unit <= 0x39;
}

/** Whether the four units before `end` are a year of this century or the last, glued to a letter. */
function endsInYear(text: string, end: number): boolean {
  for (let i = end - 4; i < end; i++) if (!isFigure(text, i)) return false;
  const century = text.slice(end - 4, end - 2);
  return (century === '19' || century === '20') && !isFigure(text, end - 5);
}

function isMark(unit: number): boolean {
  return unit >= 0x300 && unit !== 0x2060 && unit !== 0xfeff && !(unit >= 0x200b && unit <= 0x206f);
}
