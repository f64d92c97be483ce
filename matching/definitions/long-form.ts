import type { Span } from '../../text/span.ts';
import { alignInAnyOrder } from './align-in-any-order.ts';
import { type Alignment, alignInOrder } from './align-in-order.ts';
import { clauseStart } from './clause.ts';
import type { ShortForm } from './short-form.ts';
import { type FormWord, wordsBetween } from './words.ts';

/** A long form found for a short form. */
export interface LongForm {
  readonly span: Span;
  /** See {@link Alignment.cost}. */
  readonly cost: number;
}

/** Where a long form is looked for. */
export interface Search {
  readonly text: string;
  /** Whether the text may be French: then short forms in English order are looked for, too. */
  readonly french: boolean;
}

/** What the letters may cost in another order: in English, such short forms are rare and must be plain. */
const ANY_ORDER_LIMIT = { french: 0.85, english: 0.35 } as const;
const FEWEST_LETTERS_IN_ANY_ORDER = { french: 2, english: 4 } as const;

/** Where the letters in order cost no more than this, no other order is looked for. */
const PLAIN_IN_ORDER = 0.14;

/** What it may cost to take the other order where it begins like a noun phrase. */
const BEGINS_PHRASE = 0.21;

/**
 * The long form that ends at `end` (the place of an opening bracket, a comma…), or undefined.
 *
 * @param from where it may begin at the earliest
 */
export function longFormBefore({ text, french }: Search, from: number, end: number, short: ShortForm): LongForm | undefined {
  const words = nearWords(text, from, end, short);
  const last = words[words.length - 1];
  if (!last || /[;:!?=<>|•([]/.test(text.slice(last.end, end))) return undefined;
  const plain = readIn(words, short, french);
  const alignment = plain && french ? withHeadNoun(words, plain, short) : plain;
  if (!alignment) return undefined;
  const long = words.slice(alignment.first);
  const to = trimmedEnd(text, last.end, end);
  const span = { start: withLocants(text, (long[0] as FormWord).start, to), end: to };
  return isCredible(text, span, long, short) ? { span, cost: alignment.cost } : undefined;
}

/** The long form that fills a piece of text from its first word on (an article aside), or undefined. */
export function longFormFilling({ text, french }: Search, from: number, to: number, short: ShortForm): LongForm | undefined {
  const all = wordsBetween(text, from, to);
  const skipped = all.findIndex((word) => !word.bound);
  if (skipped < 0) return undefined;
  const words = all.slice(skipped);
  if (words.length > 3 * mostWords(short)) return undefined;
  const readings = [readIn(words, short, french), readInAnyOrder(words, short, french)];
  const alignment = readings.find((reading) => reading?.first === 0);
  if (!alignment) return undefined;
  const span = { start: (words[0] as FormWord).start, end: trimmedEnd(text, (words[words.length - 1] as FormWord).end, to) };
  return isCredible(text, span, words, short) ? { span, cost: alignment.cost } : undefined;
}

/** The bound of Schwartz & Hearst on the words of a long form, here without its small words. */
function mostWords(short: ShortForm): number {
  return Math.min(short.letters.length + 5, short.letters.length * 2);
}

function nearWords(text: string, from: number, end: number, short: ShortForm): FormWord[] {
  const most = mostWords(short);
  const words = wordsBetween(text, clauseStart(text, from, end, 3 * most), end);
  let first = words.length;
  for (let meaning = 0; first > 0; first--) {
    if (!(words[first - 1] as FormWord).small && ++meaning > most) break;
  }
  return words.slice(first);
}

function readIn(words: readonly FormWord[], short: ShortForm, french: boolean): Alignment | undefined {
  const inOrder = alignInOrder(words, short.letters);
  if (!inOrder || inOrder.cost > limitOf(short)) return readInAnyOrder(words, short, french);
  // « inhibiteurs de la tyrosine kinase (TKI) »: initials of all words are better than « tyrosine kinase ».
  const other = french && inOrder.cost > PLAIN_IN_ORDER && short.letters.length > 2 ? readInAnyOrder(words, short, french) : undefined;
  return other && other.cost < inOrder.cost + BEGINS_PHRASE && beginsPhrase(words, other.first) ? other : inOrder;
}

/** Whether an article or a preposition stands before, which parts a noun from a verb. */
function beginsPhrase(words: readonly FormWord[], at: number): boolean {
  return at === 0 || (words[at - 1] as FormWord).bound;
}

function readInAnyOrder(words: readonly FormWord[], short: ShortForm, french: boolean): Alignment | undefined {
  const language = french ? 'french' : 'english';
  if (short.weak || short.letters.length < FEWEST_LETTERS_IN_ANY_ORDER[language]) return undefined;
  return alignInAnyOrder(words, short.letters, ANY_ORDER_LIMIT[language]);
}

/** How far-fetched a reading may be: few letters prove little. */
function limitOf({ letters, text, weak }: ShortForm): number {
  const count = letters.length;
  // In small letters only initials count, « bpm »; the beginning of a word is just that word cut short.
  if (weak) return /\p{Lu}/u.test(text) ? 0.3 * (count - 1) + 0.01 : 0.16;
  return count === 2 ? 0.6 : count === 3 ? 1.1 : count === 4 ? 1.7 : 0.4 * count;
}

/** Endings of French adjectives that hardly any noun has (folded). */
const ADJECTIVE = /(?:ale?s?|aux|iques?|ifs?|ives?|eux|euses?|iennes?)$/;

/**
 * French puts the noun first, and an English short form then begins after it: « énolase neuronale
 * spécifique (NSE) », « lymphocytes T régulateurs (Treg) ». A long form that begins with an
 * adjective or a lone letter takes in what stands before.
 */
function withHeadNoun(words: readonly FormWord[], found: Alignment, short: ShortForm): Alignment {
  const first = words[found.first] as FormWord;
  const prefix = first.letters === 'anti' || first.letters.length === 1;
  if (short.letters.length < 3 || (!prefix && !ADJECTIVE.test(first.letters))) return found;
  const other = readInAnyOrder(words, short, true);
  if (other && other.first < found.first) return other;
  const noun = words[found.first - 1];
  if (!noun || noun.small || !/^\s+$/.test(first.gap) || !/^[a-z]{4,}$/.test(noun.letters) || noun.letters.endsWith('ment')) return found;
  return prefix || found.first === words.length - 1 ? { first: found.first - 1, cost: found.cost } : found;
}

function trimmedEnd(text: string, lastWordEnd: number, end: number): number {
  let to = end;
  while (to > lastWordEnd && /[\s"'“”»«’‘,]/.test(text[to - 1] as string)) to--;
  return to;
}

const WIDEST_LOCANTS = 24;
const LOCANTS = /^(?:(?:\d+[A-Z]?|\p{L}|alpha|beta|gamma|delta|omega)?[-,\u2032'()[\]+/])+$/iu;

/** Takes in what a chemical name begins with: « 4,4'- », « (+/-)-3-(3- »; never a bracket left open. */
function withLocants(text: string, start: number, end: number): number {
  let from = start;
  while (from > 0 && start - from < WIDEST_LOCANTS && !/\s/.test(text[from - 1] as string)) from--;
  const run = text.slice(from, start);
  if (!LOCANTS.test(run) || /^\p{L}?['’]$/u.test(run)) return start;
  let depth = 0;
  for (const char of text.slice(from, end)) depth += '(['.includes(char) ? 1 : ')]'.includes(char) ? -1 : 0;
  for (; from < start && depth > 0 && '(['.includes(text[from] as string); from++) depth--;
  return depth === 0 ? from : start;
}

/** Refuses what is spelled like a definition but is none: codes of places, other short forms, the short form itself. */
function isCredible(text: string, span: Span, words: readonly FormWord[], short: ShortForm): boolean {
  const long = text.slice(span.start, span.end);
  const two = short.letters.length === 2;
  if (words.some((word) => word.letters === short.letters)) return false;
  if (words.length > 1) {
    // Two letters turned round are weak evidence: not of names, « Torre Annunziata (AT) ».
    const turned = (words[0] as FormWord).letters[0] !== short.letters[0];
    return !two || (turned ? !/\p{Lu}/u.test(long) : /\p{Ll}/u.test(long));
  }
  if (!/\p{Ll}{3}/u.test(long) && /\p{Lu}.*\d/u.test(long)) return false;
  // « Bari (BA) »: inside a sentence, a capital marks a name.
  const inSentence = !/(?:^|[.!?:•\n(])\s*$/.test(text.slice(Math.max(0, span.start - 4), span.start));
  return !(two && inSentence && /^\p{Lu}+$/u.test(short.text) && /^\p{Lu}/u.test(long));
}
