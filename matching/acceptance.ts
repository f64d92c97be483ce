import type { FormRule, Language } from '../glossary/concept-schema.ts';
import type { Span } from '../text/span.ts';
import { includesCue, sentenceAround, wordsOf } from './sentences.ts';

/** Why a match counts as a mention, for the reader's « Why this word? ». */
export type Reason =
  | { readonly kind: 'name' }
  | { readonly kind: 'cue'; readonly cue: string }
  | { readonly kind: 'page' }
  /** A name beside it in the sentence speaks of cancer; `near` is that name as written. */
  | { readonly kind: 'near'; readonly near: string }
  /** A list shares a word that is not repeated; `full` is the term with it. */
  | { readonly kind: 'list'; readonly full: string }
  /** The page itself says what the word stands for. */
  | { readonly kind: 'defined'; readonly long: string };

/** What a mention still needs of the page before it may be shown. */
export type Need = 'nothing' | 'oncology';

export type Verdict =
  | { readonly accepted: false }
  | { readonly accepted: true; readonly need: Need; readonly reason: Reason };

const REFUSED: Verdict = { accepted: false };

/** The surroundings of matches in one text, worked out only when a rule asks and then kept. */
export class Surroundings {
  readonly text: string;
  readonly language: Language | undefined;
  #sentences = new Map<string, string>();

  constructor(text: string, language: Language | undefined) {
    this.text = text;
    this.language = language;
  }

  /** Folded words of the sentence around a span, the span's own words left out. */
  wordsAround(span: Span): string {
    const key = `${span.start}:${span.end}`;
    let words = this.#sentences.get(key);
    if (words === undefined) {
      const sentence = sentenceAround(this.text, span);
      words = wordsOf(this.text.slice(sentence.start, span.start)) + wordsOf(this.text.slice(span.end, sentence.end));
      this.#sentences.set(key, words);
    }
    return words;
  }

  /** Whether the span stands among capitals only, where capitals prove nothing. */
  amongCapitals(span: Span): boolean {
    const sentence = sentenceAround(this.text, span);
    const rest = this.text.slice(sentence.start, span.start) + this.text.slice(span.end, sentence.end);
    const upper = rest.match(/\p{Lu}/gu)?.length ?? 0;
    const lower = rest.match(/\p{Ll}/gu)?.length ?? 0;
    return upper >= 6 && upper > 4 * lower;
  }
}

/**
 * Judges one reading of a match by the rule of its form. `avoid` outranks `cue`; a cue found makes
 * the mention good whatever the page; without one, `only: oncology` leaves the mention waiting for the
 * page, and `only: defined` leaves the word to what the page defines (see page-definitions.ts).
 */
export function judge(rule: FormRule | undefined, span: Span, around: Surroundings): Verdict {
  if (!rule) return { accepted: true, need: 'nothing', reason: { kind: 'name' } };
  if (rule.lang && around.language && rule.lang !== around.language) return REFUSED;
  const words = rule.cue || rule.avoid ? around.wordsAround(span) : '';
  if (rule.avoid?.some((cue) => includesCue(words, cue))) return REFUSED;
  const cue = rule.cue?.find((c) => includesCue(words, c));
  if (cue !== undefined) return { accepted: true, need: 'nothing', reason: { kind: 'cue', cue } };
  if (rule.only === 'defined') return REFUSED;
  if (rule.only === 'oncology') return { accepted: true, need: 'oncology', reason: { kind: 'page' } };
  if (rule.cue) return REFUSED;
  return { accepted: true, need: 'nothing', reason: { kind: 'name' } };
}
