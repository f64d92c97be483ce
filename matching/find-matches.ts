import { ENTRY_INTS, extendPrefix, findEntry, type Lexicon, PREFIX_SEED } from '../glossary/lexicon.ts';
import { EXPANDS, expansionOf, FIRST_LETTER, FOLD_TABLE, HARD, SLASH } from '../text/fold.ts';
import type { Span } from '../text/span.ts';
import { BROKEN, hashUnit, type Tokens } from '../text/tokens.ts';
import { isInsertable } from './insertable-words.ts';

/** A place where the words of at least one form stand, not yet compared letter by letter. */
export interface Match extends Span {
  /** First of the rows of the lexicon that share these words. */
  readonly row: number;
  /** Words `[firstWord, lastWord]` of the tokens, both included. */
  readonly firstWord: number;
  readonly lastWord: number;
  /** Whether a slash stands between two of its words. */
  readonly slash: boolean;
  /** What stands inside the term without being part of it: « cancers du poumon [métastatiques] non à… ». */
  readonly inserted?: Span;
}

/** No term is longer; keeps a hostile text of one repeated word linear. */
const MOST_WORDS = 16;
/** « localement avancé »: an insertion is one or two words. */
const MOST_INSERTED = 2;

/**
 * All matches of all lengths at all words, in reading order of their first word. Linear in the text:
 * one table look-up a word, more only while a longer form is still possible. Words broken by a hyphen
 * at a line's end are tried joined, words with a year glued to them without it, and terms may hold
 * one inserted adjective of stage.
 */
export function findMatches(lexicon: Lexicon, text: string, tokens: Tokens): Match[] {
  const matches: Match[] = [];
  const walker = new Walker(lexicon, text, tokens, matches);
  for (let first = 0; first < tokens.count; first++) walker.from(first);
  return matches;
}

class Walker {
  readonly #lexicon: Lexicon;
  readonly #text: string;
  readonly #tokens: Tokens;
  readonly #matches: Match[];

  constructor(lexicon: Lexicon, text: string, tokens: Tokens, matches: Match[]) {
    this.#lexicon = lexicon;
    this.#text = text;
    this.#tokens = tokens;
    this.#matches = matches;
  }

  /** Adds the matches whose first word is `first`. */
  from(first: number): void {
    const { gaps, count } = this.#tokens;
    let prefix = PREFIX_SEED;
    let slash = false;
    for (let at = first; at < count && at - first < MOST_WORDS; at++) {
      if (at > first) {
        if (gaps[at] === HARD) return;
        if (gaps[at] === SLASH) slash = true;
      }
      const before = prefix;
      prefix = extendPrefix(before, this.#tokens.hashes[at] as number);
      let entry = findEntry(this.#lexicon, prefix);
      if (entry === -1) {
        this.#tryWithoutYear(first, at, before, slash);
        if (at + 1 < count && gaps[at + 1] === BROKEN) {
          prefix = extendPrefix(before, this.#joinedHash(at));
          entry = findEntry(this.#lexicon, prefix);
          at++;
        }
      }
      if (entry === -1) return;
      this.#add(entry, first, at, slash);
      if (this.#lexicon.table[entry + ENTRY_INTS - 1] !== 1) return;
      if (at + 1 < count && isInsertable(this.#tokens.hashes[at + 1] as number)) this.#goOnAfterInsertion(first, at, prefix, slash);
    }
  }

  /** Follows the term over one or two inserted words after word `last`. */
  #goOnAfterInsertion(first: number, last: number, reached: number, slash: boolean): void {
    const { gaps, count, hashes, starts, ends } = this.#tokens;
    let at = last + 1;
    while (at < count && at - last <= MOST_INSERTED && gaps[at] !== HARD && isInsertable(hashes[at] as number)) at++;
    const inserted = { start: starts[last + 1] as number, end: ends[at - 1] as number };
    let prefix = reached;
    for (; at < count && at - first < MOST_WORDS && gaps[at] !== HARD; at++) {
      prefix = extendPrefix(prefix, hashes[at] as number);
      const entry = findEntry(this.#lexicon, prefix);
      if (entry === -1) return;
      this.#add(entry, first, at, slash || gaps[at] === SLASH, { inserted });
      if (this.#lexicon.table[entry + ENTRY_INTS - 1] !== 1) return;
    }
  }

  #tryWithoutYear(first: number, at: number, before: number, slash: boolean): void {
    const short = this.#tokens.withoutYear.get(at);
    if (!short) return;
    const entry = findEntry(this.#lexicon, extendPrefix(before, short.hash));
    if (entry !== -1) this.#add(entry, first, at, slash, { end: short.end });
  }

  /** Hash of words `at` and `at + 1` as one. */
  #joinedHash(at: number): number {
    const { hashes, starts, ends } = this.#tokens;
    let hash = hashes[at] as number;
    for (let i = starts[at + 1] as number; i < (ends[at + 1] as number); i++) {
      const unit = this.#text.charCodeAt(i);
      const folded = FOLD_TABLE[unit] as number;
      if (folded >= FIRST_LETTER) hash = hashUnit(hash, folded);
      else if (folded === EXPANDS) for (const letter of expansionOf(unit)) hash = hashUnit(hash, letter.charCodeAt(0));
    }
    return hash;
  }

  #add(entry: number, first: number, last: number, slash: boolean, more: { readonly inserted?: Span; readonly end?: number } = {}): void {
    const row = this.#lexicon.table[entry + 1] as number;
    if (row === -1) return;
    const { starts, ends } = this.#tokens;
    this.#matches.push({
      start: starts[first] as number,
      end: ends[last] as number,
      row,
      firstWord: first,
      lastWord: last,
      slash,
      ...more,
    });
  }
}
