import { countUpTo } from './count-up-to.ts';
import type { Span } from './span.ts';

/** How far a sentence is looked for on each side, in UTF-16 units: lists without full stops are not one sentence. */
const REACH = 240;

const STOP = /[.!?…]/g;

/** Shortenings whose dot ends nothing. */
const ABBREVIATIONS = /(?:^|[\s(«])(?:ex|cf|p|pp|vol|fig|dr|pr|m|mme|prof|env|vs|e\.g|i\.e|al|approx|n|no|st|ste|art|etc)$/i;

/**
 * The sentences of one text, found once. A sentence is cut at `.`, `!`, `?`, `…` before a space and a
 * capital or a figure. A line break does not end one (texts taken from PDF break anywhere).
 */
export class Sentences {
  readonly #text: string;
  /** Offsets at which a sentence ends, in order. */
  readonly #ends: readonly number[];

  constructor(text: string) {
    this.#text = text;
    const ends: number[] = [];
    STOP.lastIndex = 0;
    while (STOP.test(text)) if (endsSentence(text, STOP.lastIndex - 1)) ends.push(STOP.lastIndex);
    this.#ends = ends;
  }

  /** The sentence that a span stands in, at most {@link REACH} units away on each side. */
  around(span: Span): Span {
    const next = countUpTo(this.#ends, span.start);
    const start = Math.max(this.#ends[next - 1] ?? 0, span.start - REACH, 0);
    let end = this.#ends[next];
    // A stop inside the span (« n.d. ») ends nothing.
    for (let k = next; end !== undefined && end <= span.end; k++) end = this.#ends[k + 1];
    return { start, end: Math.min(end ?? this.#text.length, span.end + REACH, this.#text.length) };
  }
}

function endsSentence(text: string, at: number): boolean {
  // Most stops that end nothing stand inside a figure or an address.
  if (isPlainLetter(text.charCodeAt(at + 1))) return false;
  if (!/^[\s\u00a0\u202f»”")\]]*\s[«“"(\s\u00a0\u202f]*[\p{Lu}\p{N}]/u.test(text.slice(at + 1, at + 8))) return at === text.length - 1;
  return text[at] !== '.' || !ABBREVIATIONS.test(text.slice(Math.max(0, at - 8), at));
}

function isPlainLetter(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39) || (unit >= 0x41 && unit <= 0x5a);
}
