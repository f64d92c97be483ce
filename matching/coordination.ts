import { extendPrefix, findEntry, firstRowOf, goesOn, type Lexicon, PREFIX_SEED } from '../glossary/lexicon.ts';
import { HARD } from '../text/fold.ts';
import type { Span } from '../text/span.ts';
import type { Tokens } from '../text/tokens.ts';
import { wordTable } from '../text/word-table.ts';
import type { Match } from './find-matches.ts';

/**
 * Terms that share a word with a neighbour and leave it out: « cancers du sein, du poumon et de la
 * prostate », "breast, lung and prostate cancers", « pré- vs post-opératoire », "small- and
 * non-small-cell lung cancer". Each shortened member is looked up with the shared words put back.
 */

/** A member of a coordination: where it stands, and what it would be if written in full. */
export interface ElidedMatch extends Span {
  readonly row: number;
  /** The full term, for the comparison with the form. */
  readonly written: string;
  readonly slash: false;
  readonly elided: true;
}

const JOINERS = wordTable('et ou and or vs versus puis voire');
const PREPOSITIONS = wordTable('de du des d la l');
/** The heads that lists share most; a closed list keeps « l’étude du sein, du poumon » from making terms. */
const HEADS = wordTable(
  'cancer cancers tumeur tumeurs carcinome carcinomes métastase métastases mutation mutations inhibiteur inhibiteurs gène gènes voie voies récepteur récepteurs tumour tumours tumor tumors carcinoma carcinomas inhibitor inhibitors gene genes pathway pathways',
);

/** How many members a list may have on one side of the full one. */
const MOST_MEMBERS = 5;
/** Words of one shortened member. */
const MOST_WORDS = 6;

/** The shortened members beside the matches of a text, in no particular order. */
export function findElidedMatches(lexicon: Lexicon, text: string, tokens: Tokens, matches: readonly Match[]): ElidedMatch[] {
  const finder = new Finder(lexicon, text, tokens);
  return matches.flatMap((match) => [...finder.afterSharedHead(match), ...finder.beforeSharedHead(match), ...finder.suspended(match)]);
}

class Finder {
  readonly #lexicon: Lexicon;
  readonly #text: string;
  readonly #tokens: Tokens;

  constructor(lexicon: Lexicon, text: string, tokens: Tokens) {
    this.#lexicon = lexicon;
    this.#text = text;
    this.#tokens = tokens;
  }

  /** « cancers du sein, du poumon et de la prostate »: the head comes first and is not repeated. */
  afterSharedHead(match: Match): ElidedMatch[] {
    const { hashes } = this.#tokens;
    if (!HEADS.has(hashes[match.firstWord] as number) || !PREPOSITIONS.has(hashes[match.firstWord + 1] as number)) return [];
    const found: ElidedMatch[] = [];
    let at = match.lastWord + 1;
    for (let member = 0; member < MOST_MEMBERS; member++) {
      const start = this.#afterJoiner(at);
      if (start === undefined || !PREPOSITIONS.has(hashes[start] as number)) break;
      const longest = this.#longest([match.firstWord], start);
      if (!longest) break;
      // The preposition belongs to the list, not to the member: « et de la [prostate] ».
      let first = start;
      while (first < longest.last && PREPOSITIONS.has(hashes[first] as number)) first++;
      found.push({ ...this.#member(longest.row, first, longest.last), written: `${this.#word(match.firstWord)} ${this.#words(start, longest.last)}` });
      at = longest.last + 1;
    }
    return found;
  }

  /** "breast, lung and prostate cancers": the head comes last and closes the list. */
  beforeSharedHead(match: Match): ElidedMatch[] {
    const { hashes } = this.#tokens;
    if (match.lastWord === match.firstWord || !HEADS.has(hashes[match.lastWord] as number)) return [];
    const found: ElidedMatch[] = [];
    let next = match.firstWord;
    for (let member = 0; member < MOST_MEMBERS; member++) {
      const last = this.#beforeJoiner(next);
      if (last === undefined) break;
      const row = this.#rowOf([last, match.lastWord]);
      if (row === -1) break;
      found.push({ ...this.#member(row, last, last), written: `${this.#word(last)} ${this.#word(match.lastWord)}` });
      next = last;
    }
    return found;
  }

  /** "small- and non-small-cell lung cancer", « pré- vs post-opératoire »: a hyphen waits for its other half. */
  suspended(match: Match): ElidedMatch[] {
    const { gaps } = this.#tokens;
    const joiner = match.firstWord - 1;
    const prefix = JOINERS.has(this.#tokens.hashes[joiner] as number) ? joiner - 1 : joiner;
    if (prefix < 0 || gaps[prefix + 1] === HARD) return [];
    const after = this.#tokens.ends[prefix] as number;
    if (!/^[-\u2010\u2011][\s,/]$/.test(this.#text.slice(after, after + 2))) return [];
    for (let from = match.firstWord + 1; from <= match.lastWord; from++) {
      const path = [prefix, ...Array.from({ length: match.lastWord - from + 1 }, (_, k) => from + k)];
      const row = this.#rowOf(path);
      if (row !== -1) return [{ ...this.#member(row, prefix, prefix), end: after + 1, written: path.map((word) => this.#word(word)).join(' ') }];
    }
    return [];
  }

  /** First word of the next member of a list that goes on at word `at`, or undefined where it ends. */
  #afterJoiner(at: number): number | undefined {
    const { count, hashes, starts, ends } = this.#tokens;
    if (at >= count) return undefined;
    const comma = /^\s*,\s*$/.test(this.#text.slice(ends[at - 1], starts[at]));
    if (JOINERS.has(hashes[at] as number) && (comma || this.#tokens.gaps[at] !== HARD)) return at + 1 < count ? at + 1 : undefined;
    return comma ? at : undefined;
  }

  /** Last word of the member before word `at`, or undefined where the list begins there. */
  #beforeJoiner(at: number): number | undefined {
    const { hashes, starts, ends, gaps } = this.#tokens;
    if (at < 1) return undefined;
    if (JOINERS.has(hashes[at - 1] as number) && gaps[at] !== HARD) return at >= 2 ? at - 2 : undefined;
    return /^\s*,\s*$/.test(this.#text.slice(ends[at - 1], starts[at])) ? at - 1 : undefined;
  }

  /** The longest form that the given words and those from `start` on make together. */
  #longest(head: readonly number[], start: number): { readonly row: number; readonly last: number } | undefined {
    const { count, gaps, hashes } = this.#tokens;
    let prefix = head.reduce((p, word) => extendPrefix(p, hashes[word] as number), PREFIX_SEED);
    let best: { row: number; last: number } | undefined;
    for (let at = start; at < count && at - start < MOST_WORDS; at++) {
      if (at > start && gaps[at] === HARD) break;
      prefix = extendPrefix(prefix, hashes[at] as number);
      const entry = findEntry(this.#lexicon, prefix);
      if (entry === -1) break;
      const row = firstRowOf(this.#lexicon, entry);
      if (row !== -1) best = { row, last: at };
      if (!goesOn(this.#lexicon, entry)) break;
    }
    return best;
  }

  #rowOf(path: readonly number[]): number {
    const entry = findEntry(this.#lexicon, path.reduce((p, word) => extendPrefix(p, this.#tokens.hashes[word] as number), PREFIX_SEED));
    return entry === -1 ? -1 : firstRowOf(this.#lexicon, entry);
  }

  #member(row: number, first: number, last: number): Omit<ElidedMatch, 'written'> {
    return { start: this.#tokens.starts[first] as number, end: this.#tokens.ends[last] as number, row, slash: false, elided: true };
  }

  #word(word: number): string {
    return this.#words(word, word);
  }

  #words(first: number, last: number): string {
    return this.#text.slice(this.#tokens.starts[first], this.#tokens.ends[last]);
  }
}
