import { overlaps, type Span } from '../text/span.ts';

/**
 * Pieces of text that are addresses or names of files, where no word is meant as a word: URLs,
 * e-mail addresses (with the « press contact » line that leads to them), domains, handles, file names.
 * In reading order, not overlapping.
 *
 * A single pattern without leading repetition finds the tell-tale signs; each is then widened to its
 * edges within a fixed reach, so that the whole is linear on any text.
 */
export function findSkippedSpans(text: string): Span[] {
  if (!MAYBE_SIGN.test(text)) return [];
  const spans: Span[] = [];
  SIGN.lastIndex = 0;
  for (let sign = SIGN.exec(text); sign; sign = SIGN.exec(text)) {
    const address = widen(text, sign.index, sign.index + sign[0].length);
    const span = sign[0] === '@' ? { start: startOfContact(text, address.start), end: address.end } : address;
    const before = spans.at(-1);
    if (before && span.start <= before.end) spans[spans.length - 1] = { start: before.start, end: Math.max(before.end, span.end) };
    else spans.push(span);
    SIGN.lastIndex = Math.max(span.end, sign.index + 1);
  }
  return spans;
}

/** Whether a span shares letters with one that is skipped. */
export function isSkipped(span: Span, skipped: readonly Span[]): boolean {
  return skipped.some((one) => overlaps(one, span));
}

/** True of every text that holds a {@link SIGN}; without alternatives and properties, so that most texts are done with it. */
const MAYBE_SIGN = /[.@:]\S|[wW]{3}\./;

const SIGN =
  /@(?=[\p{L}\p{N}_])|:\/\/|\bwww\.|\.(?:org|com|fr|net|eu|gov|edu|info|io|de|uk|be|ch|ca|lu|qc|pdf|html?|php|aspx?|docx?|xlsx?|pptx?|png|jpe?g|gif|svg|zip|csv|json|xml|txt|js|ts|css|py)(?![\p{L}\p{N}])/giu;

/** An address longer than this is cut: the reach of {@link widen} keeps the scan linear. */
const REACH = 512;

function widen(text: string, start: number, end: number): Span {
  const stop = /[\s<>"«»“”()[\]{}]/;
  let from = start;
  while (from > 0 && start - from < REACH && !stop.test(text[from - 1] as string)) from--;
  let to = end;
  while (to < text.length && to - end < REACH && !stop.test(text[to] as string)) to++;
  // The dot that ends the sentence is not the address's.
  while (to > end && /[.,;:!?’']/.test(text[to - 1] as string)) to--;
  return { start: from, end: to };
}

/** How far before an e-mail address the words « press contact » make it one block. */
const CONTACT_REACH = 160;

/** Where the contact block that an e-mail address ends begins; `at` where there is none. */
function startOfContact(text: string, at: number): number {
  const before = text.slice(Math.max(0, at - CONTACT_REACH), at);
  const word = before.search(/\bcontacts?\b(?![\s\S]*\bcontacts?\b)/i);
  // A sentence that ends in between (« Contact with asbestos… . Write to ») is no contact block.
  if (word === -1 || /[.!?]\s+\p{Lu}/u.test(before.slice(word))) return at;
  return at - before.length + word;
}
