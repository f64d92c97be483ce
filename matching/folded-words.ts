import { EXPANDS, expansionOf, FIRST_LETTER, FOLD_TABLE } from '../text/fold.ts';
import { countUpTo } from '../text/count-up-to.ts';
import type { Span } from '../text/span.ts';
import type { Tokens } from '../text/tokens.ts';

/** In how many ways words are told to begin; a power of two. A sentence of 30 words has 3 % of them. */
const BEGINNINGS = 1024;

const SPACE = 0x20;

/**
 * How the word after the space at `at` begins: a number below {@link BEGINNINGS} made of its first
 * three letters. Words that begin otherwise get another number, mostly.
 */
export function beginningAt(words: string, at: number): number {
  const second = words.charCodeAt(at + 2);
  const third = second === SPACE ? 0 : words.charCodeAt(at + 3);
  return (words.charCodeAt(at + 1) * 961 + second * 31 + third) & (BEGINNINGS - 1);
}

/** The sentences of a text in folded words: one is folded when it is asked for, and kept for its next match. */
export class FoldedWords {
  readonly #source: string;
  readonly #tokens: Tokens;
  #last: FoldedSentence | undefined;

  constructor(source: string, tokens: Tokens) {
    this.#source = source;
    this.#tokens = tokens;
  }

  /** What of `sentence` stands before and after `inner`. */
  around(sentence: Span, inner: Span): Sides {
    const last = this.#last;
    const same = last !== undefined && last.span.start === sentence.start && last.span.end === sentence.end;
    const folded = same ? last : (this.#last = new FoldedSentence(this.#source, this.#tokens, sentence));
    return new Sides(folded, inner);
  }
}

/** One sentence in folded words. */
class FoldedSentence {
  readonly source: string;
  readonly tokens: Tokens;
  readonly span: Span;
  /** Folded words, one space before each and after the last. */
  readonly words: string;
  /** The words of the text that begin and end in the sentence: from `first` to before `last`. */
  readonly #first: number;
  readonly #last: number;
  /** Where each of them begins in `words`, its leading space included. */
  readonly #at: number[] = [];
  /** One bit for each way to begin that one of the words has. */
  readonly #beginnings = new Int32Array(BEGINNINGS >> 5);

  constructor(source: string, tokens: Tokens, span: Span) {
    this.source = source;
    this.tokens = tokens;
    this.span = span;
    const { starts, ends, count } = tokens;
    this.#first = span.start === 0 ? 0 : countUpTo(starts, span.start - 1, count);
    this.#last = countUpTo(ends, span.end, count);
    let words = '';
    for (let k = this.#first; k < this.#last; k++) {
      this.#at.push(words.length);
      words += ` ${foldedWord(source, starts[k] as number, ends[k] as number)}`;
    }
    this.words = `${words} `;
    for (const at of this.#at) {
      const beginning = beginningAt(this.words, at);
      this.#beginnings[beginning >> 5] = (this.#beginnings[beginning >> 5] as number) | (1 << beginning);
    }
  }

  /** False where no word begins so; true nearly always means that one does. */
  mayBegin(beginning: number): boolean {
    return (((this.#beginnings[beginning >> 5] as number) >> (beginning & 31)) & 1) !== 0;
  }

  /** The words that end at `end` of the text or before. */
  before(end: number): string {
    const last = countUpTo(this.tokens.ends, end, this.tokens.count);
    return last > this.#first ? this.words.slice(0, this.#placeOf(last) + 1) : ' ';
  }

  /** The words that begin at `start` of the text or after. */
  after(start: number): string {
    const first = countUpTo(this.tokens.starts, start - 1, this.tokens.count);
    return this.#last > first ? this.words.slice(this.#placeOf(first)) : ' ';
  }

  #placeOf(word: number): number {
    return this.#at[word - this.#first] ?? this.words.length - 1;
  }
}

/** What stands on both sides of a form in its sentence; each side is cut out when it is asked for. */
export class Sides {
  readonly #sentence: FoldedSentence;
  readonly #inner: Span;
  #before: string | undefined;
  #after: string | undefined;

  constructor(sentence: FoldedSentence, inner: Span) {
    this.#sentence = sentence;
    this.#inner = inner;
  }

  /** False where no word of the sentence begins so (see {@link beginningAt}). */
  mayBegin(beginning: number): boolean {
    return this.#sentence.mayBegin(beginning);
  }

  /** Folded words before the form, one space before each and after the last. */
  get before(): string {
    return (this.#before ??= this.#sentence.before(this.#inner.start));
  }

  /** Folded words after the form, likewise. */
  get after(): string {
    return (this.#after ??= this.#sentence.after(this.#inner.end));
  }

  /** Folded words of the whole sentence, likewise. */
  get whole(): string {
    return this.#sentence.words;
  }

  /** The same sides as they are written. */
  get written(): readonly [before: string, after: string] {
    const { source, span } = this.#sentence;
    return [source.slice(span.start, this.#inner.start), source.slice(this.#inner.end, span.end)];
  }
}

function foldedWord(source: string, start: number, end: number): string {
  let from = start;
  while (from < end && FOLD_TABLE[source.charCodeAt(from)] === source.charCodeAt(from)) from++;
  let text = source.slice(start, from); // most words are folded as they stand
  for (let i = from; i < end; i++) {
    const folded = FOLD_TABLE[source.charCodeAt(i)] as number;
    if (folded >= FIRST_LETTER) text += String.fromCharCode(folded);
    else if (folded === EXPANDS) text += expansionOf(source.charCodeAt(i));
  }
  return text;
}
