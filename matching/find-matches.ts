import { extendPrefix, findEntry, firstRowOf, goesOn, type Lexicon, MOST_FORM_WORDS, PREFIX_SEED } from '../glossary/lexicon.ts';
import { IS_FORM, PrefixFilter } from '../glossary/lexicon-filter.ts';
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
  const filter = PrefixFilter.of(lexicon);
  let walker: Walker | undefined;
  for (let first = 0; first < tokens.count; first++) {
    if (!mayBegin(tokens, first, filter)) continue;
    walker ??= new Walker(lexicon, text, tokens, matches);
    walker.from(first);
  }
  return matches;
}

/**
 * False where surely no match begins at word `first`. Goes the way of {@link Walker.from} in the filter
 * alone, without a look at the table; most words end here, even where nearly all of them begin some form.
 */
function mayBegin({ count, hashes, gaps, withoutYear }: Tokens, first: number, filter: PrefixFilter): boolean {
  let prefix = PREFIX_SEED;
  for (let at = first; ; at++) {
    const gap = at + 1 < count ? gaps[at + 1] : HARD;
    // What is no word of a form may be half of one, or one with a year.
    if (gap === BROKEN || (withoutYear.size > 0 && withoutYear.has(at))) return true;
    prefix = extendPrefix(prefix, hashes[at] as number);
    const found = filter.look(prefix);
    if (found === 0) return false;
    if ((found & IS_FORM) !== 0) return true;
    if (gap === HARD) return false;
    if (isInsertable(hashes[at + 1] as number)) return true;
  }
}

class Walker {
  readonly #lexicon: Lexicon;
  readonly #filter: PrefixFilter;
  readonly #text: string;
  readonly #tokens: Tokens;
  readonly #matches: Match[];

  constructor(lexicon: Lexicon, text: string, tokens: Tokens, matches: Match[]) {
    this.#lexicon = lexicon;
    this.#filter = PrefixFilter.of(lexicon);
    this.#text = text;
    this.#tokens = tokens;
    this.#matches = matches;
  }

  /** Adds the matches whose first word is `first`. */
  from(first: number): void {
    // « traite-⏎ment standard »: the first half may be a word of a form, too.
    if (this.#walk(first, false)) this.#walk(first, true);
  }

  /**
   * Follows the forms that begin at word `first`.
   *
   * @param joining whether a broken word is read as one wherever that leads on, and matches without
   *   such a word are left out; else it is read as one only where its first half leads nowhere
   * @returns whether a broken word was read as two that may be one
   */
  #walk(first: number, joining: boolean): boolean {
    const { gaps, count, hashes } = this.#tokens;
    let prefix = PREFIX_SEED;
    let slash = false;
    let joined = false;
    let apart = false;
    for (let at = first; at < count && at - first < MOST_FORM_WORDS; at++) {
      if (at > first) {
        if (gaps[at] === HARD) break;
        if (gaps[at] === SLASH) slash = true;
      }
      const before = prefix;
      const broken = at + 1 < count && gaps[at + 1] === BROKEN;
      prefix = extendPrefix(before, hashes[at] as number);
      let entry = this.#find(prefix);
      if (entry === -1 && !joining) this.#tryWithoutYear(first, at, before, slash);
      if (broken && (joining || entry === -1)) {
        const whole = extendPrefix(before, this.#joinedHash(at));
        const entryOfWhole = this.#find(whole);
        if (entryOfWhole !== -1) {
          [prefix, entry, joined] = [whole, entryOfWhole, true];
          at++;
        }
      } else apart ||= broken;
      if (entry === -1) break;
      if (!joining || joined) this.#add(entry, first, at, slash);
      if (!goesOn(this.#lexicon, entry)) break;
      const inserts = at + 1 < count && isInsertable(hashes[at + 1] as number) && (!joining || joined);
      if (inserts) this.#goOnAfterInsertion(first, at, prefix, slash);
    }
    return apart;
  }

  /** Follows the term over one or two inserted words after word `last`. */
  #goOnAfterInsertion(first: number, last: number, reached: number, slash: boolean): void {
    const { gaps, count, hashes, starts, ends } = this.#tokens;
    let at = last + 1;
    while (at < count && at - last <= MOST_INSERTED && gaps[at] !== HARD && isInsertable(hashes[at] as number)) at++;
    const inserted = { start: starts[last + 1] as number, end: ends[at - 1] as number };
    let prefix = reached;
    for (; at < count && at - first < MOST_FORM_WORDS && gaps[at] !== HARD; at++) {
      prefix = extendPrefix(prefix, hashes[at] as number);
      const entry = this.#find(prefix);
      if (entry === -1) return;
      this.#add(entry, first, at, slash || gaps[at] === SLASH, { inserted });
      if (!goesOn(this.#lexicon, entry)) return;
    }
  }

  #find(prefix: number): number {
    return this.#filter.look(prefix) !== 0 ? findEntry(this.#lexicon, prefix) : -1;
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
    const row = firstRowOf(this.#lexicon, entry);
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
