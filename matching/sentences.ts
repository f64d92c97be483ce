import { fold } from '../text/fold.ts';
import type { Span } from '../text/span.ts';

/** How far a sentence is looked for on each side: lists without full stops are not one sentence. */
const REACH = 240;

/** Shortenings whose dot ends nothing. */
const ABBREVIATIONS = /(?:^|[\s(«])(?:ex|cf|p|pp|vol|fig|dr|pr|m|mme|prof|env|vs|e\.g|i\.e|al|approx|n|no|st|ste|art|etc)$/i;

/**
 * The sentence that a span stands in: cut at `.`, `!`, `?`, `…` before a space and a capital or a
 * figure, at most {@link REACH} units away on each side. A line break does not end a sentence
 * (texts taken from PDF break anywhere).
 */
export function sentenceAround(text: string, span: Span): Span {
  const from = Math.max(0, span.start - REACH);
  const to = Math.min(text.length, span.end + REACH);
  let start = from;
  let end = to;
  for (let i = span.start - 1; i >= from; i--) {
    if (endsSentence(text, i)) {
      start = i + 1;
      break;
    }
  }
  for (let i = span.end; i < to; i++) {
    if (endsSentence(text, i)) {
      end = i + 1;
      break;
    }
  }
  return { start, end };
}

function endsSentence(text: string, at: number): boolean {
  const char = text[at];
  if (char !== '.' && char !== '!' && char !== '?' && char !== '…') return false;
  if (!/^[\s\u00a0\u202f»”")\]]*\s[«“"(\s\u00a0\u202f]*[\p{Lu}\p{N}]/u.test(text.slice(at + 1, at + 8))) return at === text.length - 1;
  return char !== '.' || !ABBREVIATIONS.test(text.slice(Math.max(0, at - 8), at));
}

/** Folded words of a piece of text, one space between and around: ready for {@link includesCue}. */
export function wordsOf(text: string): string {
  return ` ${fold(text).replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `;
}

/**
 * Whether a cue (a word, the beginning of one, or several words) occurs in the words. Cues of three
 * letters or less must be whole words: HR is not the beginning of « hrs ».
 */
export function includesCue(words: string, cue: string): boolean {
  const folded = wordsOf(cue).trimEnd();
  return words.includes(folded.length <= 4 ? `${folded} ` : folded);
}
