import search from 'approx-string-match';
import type { Span } from '../text/span.ts';

/**
 * A place in a text, so described that it is found again when the text has changed a little: the
 * words with what stands around them, and where they stood (W3C Web Annotation Data Model, 4.2.4 and
 * 4.2.5). Positions count characters (code points), as the model asks; everything else here counts
 * UTF-16 units.
 *
 * Finding goes by `approx-string-match`, the library of Hypothesis: Apache Annotator has been retired,
 * and dom-anchor-text-quote wants a DOM and finds no quote beyond 32 changed letters.
 */
export interface Passage {
  readonly quote: { readonly exact: string; readonly prefix: string; readonly suffix: string };
  readonly position: Span;
}

/** As much around a quote as Hypothesis keeps: enough to tell two places apart. */
const CONTEXT = 32;
/** Share of a quote that may have changed; with more, anything is alike. */
const MOST_CHANGED = 0.25;
const MOST_ERRORS = 256;
/** A shorter quote is a word, and a word that differs is another (« cancer », « cancre »). */
const SHORTEST_ALIKE = 16;
/** A longer quote is told by its first letters; a whole page need not be compared. */
export const LONGEST_QUOTE = 4_000;
/** Units of a page that are compared letter by letter. */
const MOST_COMPARED = 400_000;
/** Places compared with each other where a quote stands in many. */
const MOST_PLACES = 200;

/** Describes a span of a text; undefined where it holds nothing but blanks. */
export function describePassage(text: string, span: Span): Passage | undefined {
  const { start, end } = wholeLetters(text, trim(text, span));
  if (start >= end) return undefined;
  const cutEnd = wholeLetters(text, { start, end: Math.min(end, start + LONGEST_QUOTE) }).end;
  const before = wholeLetters(text, { start: Math.max(0, start - CONTEXT), end: start });
  const after = wholeLetters(text, { start: cutEnd, end: Math.min(text.length, cutEnd + CONTEXT) });
  const from = codePoints(text, start);
  return {
    quote: { exact: text.slice(start, cutEnd), prefix: text.slice(before.start, before.end), suffix: text.slice(after.start, after.end) },
    position: { start: from, end: from + codePoints(text.slice(start, cutEnd), cutEnd - start) },
  };
}

/**
 * Finds a passage again in a text; undefined where the words are gone. Word for word where it still
 * stands so, else the place that is most alike. Where there are several, what stands around them
 * decides, then the place where the passage stood.
 */
export function anchorPassage(text: string, { quote, position }: Passage): Span | undefined {
  if (quote.exact.trim() === '' || quote.exact.length > LONGEST_QUOTE) return undefined;
  const hint = unitOffset(text, position.start);
  const places = exactPlaces(text, quote.exact, hint);
  const candidates = places.length > 0 ? places : alikePlaces(text, quote.exact, hint);
  let best: { readonly span: Span; readonly score: number } | undefined;
  for (const place of candidates) {
    const score = likeness(text, place, quote, hint);
    if (!best || score > best.score) best = { span: { start: place.start, end: place.end }, score };
  }
  return best?.span;
}

interface Place extends Span {
  readonly errors: number;
}

function exactPlaces(text: string, exact: string, hint: number): Place[] {
  const places: Place[] = [];
  for (let at = text.indexOf(exact); at !== -1; at = text.indexOf(exact, at + 1)) places.push({ start: at, end: at + exact.length, errors: 0 });
  // Of a word that stands everywhere, the places near the old one.
  return places.sort((a, b) => Math.abs(a.start - hint) - Math.abs(b.start - hint)).slice(0, MOST_PLACES);
}

function alikePlaces(text: string, exact: string, hint: number): Place[] {
  if (exact.length < SHORTEST_ALIKE) return [];
  const most = Math.min(MOST_ERRORS, Math.floor(exact.length * MOST_CHANGED));
  // Of a very long page, what lies around the old place: all of it would hold the page.
  const from = text.length > MOST_COMPARED ? Math.max(0, Math.min(hint - MOST_COMPARED / 2, text.length - MOST_COMPARED)) : 0;
  const found = search(text.slice(from, from + MOST_COMPARED), exact, most).slice(0, MOST_PLACES);
  return found.map(({ start, end, errors }) => ({ start: start + from, end: end + from, errors }));
}

/** How well a place fits, by the weights of Hypothesis: the words, then both sides, then the old place. */
function likeness(text: string, place: Place, { exact, prefix, suffix }: Passage['quote'], hint: number): number {
  const words = 1 - place.errors / exact.length;
  const before = sideLikeness(text.slice(Math.max(0, place.start - prefix.length), place.start), prefix);
  const after = sideLikeness(text.slice(place.end, place.end + suffix.length), suffix);
  const near = 1 - Math.abs(place.start - hint) / Math.max(text.length, 1);
  return 50 * words + 20 * before + 20 * after + 2 * near;
}

function sideLikeness(found: string, wanted: string): number {
  if (wanted === '' || found === wanted) return 1;
  const [match] = search(found, wanted, wanted.length);
  return match ? 1 - match.errors / wanted.length : 0;
}

function trim(text: string, { start, end }: Span): Span {
  const piece = text.slice(Math.max(0, start), end);
  const left = piece.length - piece.trimStart().length;
  return { start: Math.max(0, start) + left, end: Math.max(0, start) + piece.trimEnd().length };
}

/** The span without half of a letter that takes two units at either end. */
function wholeLetters(text: string, { start, end }: Span): Span {
  const splits = (at: number) => at > 0 && at < text.length && isHigh(text.charCodeAt(at - 1)) && isLow(text.charCodeAt(at));
  return { start: splits(start) ? start + 1 : start, end: splits(end) ? end - 1 : end };
}

const isHigh = (unit: number) => unit >= 0xd800 && unit <= 0xdbff;
const isLow = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff;

/** How many characters the first `end` units of a text are. */
function codePoints(text: string, end: number): number {
  let count = 0;
  for (let k = 0; k < end; k++) {
    if (isHigh(text.charCodeAt(k)) && isLow(text.charCodeAt(k + 1))) k++;
    count++;
  }
  return count;
}

/** Where in units a text is after some characters; its end where it is shorter. */
function unitOffset(text: string, characters: number): number {
  let at = 0;
  for (let count = 0; count < characters && at < text.length; count++) at += isHigh(text.charCodeAt(at)) && isLow(text.charCodeAt(at + 1)) ? 2 : 1;
  return at;
}
