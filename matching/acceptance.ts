import type { FormRule, Language } from '../glossary/concept-schema.ts';
import { Sentences } from '../text/sentences.ts';
import type { Span } from '../text/span.ts';
import type { Tokens } from '../text/tokens.ts';
import { findCue, readyRule } from './cues.ts';
import { FoldedWords, type Sides } from './folded-words.ts';
import { detectLanguage } from './language.ts';
import { isOrdinaryWord } from './ordinary-words.ts';

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

/**
 * What a mention still needs: a page about cancer; or also a sure name of oncology in its sentence
 * (`neighbour`), of a medicine or a gene there (`technical`), or a sure mention of its concept elsewhere.
 */
export type Need = 'nothing' | 'oncology' | 'neighbour' | 'technical';

export type Verdict =
  | { readonly accepted: false }
  | { readonly accepted: true; readonly need: Need; readonly reason: Reason };

const REFUSED: Verdict = { accepted: false };

/** The surroundings of matches in one text, worked out only when a rule asks and then kept. */
export class Surroundings {
  readonly text: string;
  readonly #tokens: Tokens;
  readonly #pageLanguage: Language | undefined;
  #language: { readonly found: Language | undefined } | undefined;
  #sentences: Sentences | undefined;
  #words: FoldedWords | undefined;
  /** The last that was asked for: the readings of one match ask one after the other. */
  #sides: { readonly of: Span; readonly sides: Sides } | undefined;

  /** @param pageLanguage used where the text is too short to tell its language */
  constructor(text: string, tokens: Tokens, pageLanguage: Language | undefined) {
    this.text = text;
    this.#tokens = tokens;
    this.#pageLanguage = pageLanguage;
  }

  get language(): Language | undefined {
    this.#language ??= { found: detectLanguage(this.#tokens) ?? this.#pageLanguage };
    return this.#language.found;
  }

  /** The sentence that a span stands in. */
  sentenceAround(span: Span): Span {
    this.#sentences ??= new Sentences(this.text);
    return this.#sentences.around(span);
  }

  /** What stands in its sentence before and after a span. */
  sidesOf(span: Span): Sides {
    if (this.#sides?.of === span) return this.#sides.sides;
    this.#words ??= new FoldedWords(this.text, this.#tokens);
    const sides = this.#words.around(this.sentenceAround(span), span);
    this.#sides = { of: span, sides };
    return sides;
  }

  /** Whether the span stands among capitals only, where capitals prove nothing. */
  amongCapitals(span: Span): boolean {
    const sentence = this.sentenceAround(span);
    const rest = this.text.slice(sentence.start, span.start) + this.text.slice(span.end, sentence.end);
    const upper = rest.match(/\p{Lu}/gu)?.length ?? 0;
    return upper >= 6 && upper > 4 * (rest.match(/\p{Ll}/gu)?.length ?? 0);
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
  if (rule.cue || rule.avoid) {
    const sides = around.sidesOf(span);
    const ready = readyRule(rule);
    if (findCue(ready.avoid, sides) !== undefined) return REFUSED;
    const cue = findCue(ready.cue, sides);
    if (cue !== undefined) return { accepted: true, need: 'nothing', reason: { kind: 'cue', cue } };
  }
  if (rule.only === 'defined') return REFUSED;
  const page = { kind: 'page' } as const;
  // An ordinary word is ordinary on a page about cancer too (« joue sa survie », "a huge margin"): where
  // its rule knows its company, only a medicine or a gene in its sentence stands in for that.
  if (rule.cue && /^\p{Ll}+$/u.test(rule.form)) return { accepted: true, need: 'technical', reason: page };
  if (rule.only === 'oncology') return { accepted: true, need: 'oncology', reason: page };
  // An acronym whose cue is missing may still stand beside a sure name of oncology.
  if (rule.cue) return isAcronym(rule.form) && !isOrdinaryWord(rule.form) ? { accepted: true, need: 'neighbour', reason: page } : REFUSED;
  return { accepted: true, need: 'nothing', reason: { kind: 'name' } };
}

function isAcronym(form: string): boolean {
  return /^[\p{Lu}\p{N}-]{1,6}s?$/u.test(form);
}
