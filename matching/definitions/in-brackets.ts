import type { Bracket } from './brackets.ts';
import { define, type LocalDefinition } from './definition.ts';
import { type LongForm, longFormBefore, longFormFilling, type Search } from './long-form.ts';
import { type Piece, splitPieces, withoutIntroduction } from './pieces.ts';
import { LONGEST_SHORT_FORM, readShortForm, type ShortForm } from './short-form.ts';

/** How many short forms one bracket may list: « (SSP, PFS) ». */
const MOST_SHORT_FORMS = 3;

/** A reading that leaves nothing to doubt, for places where definitions are rare. */
const PLAIN = 0.3;

/** The definitions that one bracket makes: « long (SHORT) », « (long, SHORT) », « SHORT (long) ». */
export function readBracket(search: Search, bracket: Bracket): LocalDefinition[] {
  // « ([Ca2+]) » is a concentration.
  if (/[([]/.test(search.text[bracket.open - 1] ?? '')) return [];
  const pieces = splitPieces(search.text, bracket.open + 1, bracket.close);
  const before = shortFormsInside(search, bracket, pieces);
  if (before.length > 0) return before;
  const inside = bothInside(search, bracket, pieces) ?? longFormInside(search, bracket, pieces);
  return inside ? [inside] : [];
}

/** « survie sans progression (SSP) », « (SSP, PFS) », « (ou SSP) », « (SSP : 12 mois) ». */
function shortFormsInside(search: Search, { open }: Bracket, pieces: readonly Piece[]): LocalDefinition[] {
  const { text } = search;
  const glued = /\S/.test(text[open - 1] ?? ' ');
  const end = startOfBracketBefore(text, open) ?? open;
  const found: LocalDefinition[] = [];
  for (const piece of pieces.slice(0, MOST_SHORT_FORMS)) {
    const bare = withoutIntroduction(piece);
    if (bare.text === '') continue;
    const candidates = shortFormsOf(bare);
    if (candidates.length === 0) break;
    for (const short of candidates) {
      // « infirmier(ère) », « J(eff) »
      if (glued && short.weak) continue;
      const long = sameLongForm(search, found[0], short) ?? longFormBefore(search, 0, end, short);
      if (!long || (short.letters.length === 2 && long.cost > PLAIN && hasValue(text, bare.start + short.text.length))) continue;
      found.push(define(text, short, bare.start, long));
      break;
    }
  }
  return found;
}

/** The second short form of « (ITK ou TKI) » stands for all that the first one does. */
function sameLongForm(search: Search, first: LocalDefinition | undefined, short: ShortForm): LongForm | undefined {
  return first && longFormFilling(search, first.longSpan.start, first.longSpan.end, short);
}

/** In « survie sans progression (SSP) (PFS) » the second bracket belongs to the words before the first. */
function startOfBracketBefore(text: string, open: number): number | undefined {
  const from = Math.max(0, open - 2 * LONGEST_SHORT_FORM);
  const before = /\s[([][^()[\]]*[)\]]\s+$/.exec(text.slice(from, open));
  return before ? from + before.index : undefined;
}

/** The piece as a short form, and without the value after it: « RR 5,7 ». */
function shortFormsOf(piece: Piece): ShortForm[] {
  const value = /\s+[<>≤≥±~]?\s*\d/.exec(piece.text);
  const whole = readShortForm(piece.text);
  const withoutValue = value ? readShortForm(piece.text.slice(0, value.index)) : undefined;
  return [...(whole ? [whole] : []), ...(withoutValue?.striking ? [withoutValue] : [])];
}

/** Whether « = » or a figure follows: then two letters are a measure first (« OR = 1,8 »). */
function hasValue(text: string, end: number): boolean {
  return /^\s*[=:]?\s*[<>≤≥±~]?\s*\d|^\s*=/.test(text.slice(end, end + 8));
}

/** « (progression-free survival, PFS) », « (MP, pour mésothéliome pleural) ». */
function bothInside(search: Search, { open }: Bracket, pieces: readonly Piece[]): LocalDefinition | undefined {
  const { text } = search;
  const first = pieces[0];
  const second = pieces[1];
  if (!first || !second) return undefined;
  const short = readShortForm(first.text);
  if (short?.striking) {
    const bare = withoutIntroduction(second);
    const long = longFormFilling(search, bare.start, bare.start + bare.text.length, short);
    if (long && isProven(text, short, long)) return define(text, short, first.start, long);
  }
  for (const [k, piece] of pieces.entries()) {
    const before = pieces[k - 1];
    const bare = withoutIntroduction(piece);
    const last = readShortForm(bare.text);
    if (!before || !last?.striking) continue;
    const long = longFormBefore(search, open + 1, before.start + before.text.length, last);
    if (long && isProven(text, last, long)) return define(text, last, bare.start, long);
  }
  return undefined;
}

/** Inside one bracket most pieces are a list: « (PLS-1, PLS-2) ». */
function isProven(text: string, short: ShortForm, { span, cost }: LongForm): boolean {
  if (short.letters.length === 2 && cost > PLAIN) return false;
  return /\p{Ll}{4}/u.test(text.slice(span.start, span.end)) && !readShortForm(text.slice(span.start, span.end))?.striking;
}

/** « EILI (Effets Indésirables Liés aux Immunothérapies) », « BAP-1 (ou protéine associée à BRCA1) ». */
function longFormInside(search: Search, { open, close }: Bracket, pieces: readonly Piece[]): LocalDefinition | undefined {
  const { text } = search;
  const whole = { text: text.slice(open + 1, close), start: open + 1 };
  const first = pieces[0];
  for (const { short, start, doubtful } of shortFormsBefore(text, open)) {
    for (const piece of first && first.text.length < whole.text.length ? [first, whole] : [whole]) {
      const bare = withoutIntroduction(piece);
      const to = bare.start + bare.text.length;
      const long = longFormFilling(search, bare.start, to, short) ?? (bare.start > piece.start ? longFormFilling(search, bare.start, to, withoutFigures(short)) : undefined);
      if (long && (!doubtful || (long.cost <= PLAIN && short.letters.length > 2))) return define(text, short, start, long);
    }
  }
  return undefined;
}

/** For names that one language numbers and the other does not. */
function withoutFigures(short: ShortForm): ShortForm {
  return { ...short, letters: short.letters.replace(/\d+$/, '') };
}

interface ShortFormBefore {
  readonly short: ShortForm;
  readonly start: number;
  /** Not the whole word right before the bracket: « CAR » in « CAR-T cells (chimeric antigen receptor) ». */
  readonly doubtful: boolean;
}

const WORD_BEFORE = /(?:^|[\s([«"“‘’'])([\p{L}\p{N}][\p{L}\p{N}.’/&+\u2010\u2011-]*)(\s+[\p{Ll}]+)?["'“”»«’‘\s]*$/u;

function shortFormsBefore(text: string, open: number): ShortFormBefore[] {
  const from = Math.max(0, open - 2 * LONGEST_SHORT_FORM);
  const found = WORD_BEFORE.exec(text.slice(from, open));
  const word = found?.[1];
  if (!found || word === undefined) return [];
  const start = from + found.index + found[0].indexOf(word);
  const doubtful = found[2] !== undefined;
  const head = /^\p{Lu}{3,}(?=[-\u2010\u2011])/u.exec(word)?.[0];
  return [word, ...(head ? [head] : [])].flatMap((candidate) => {
    const short = readShortForm(candidate);
    return short?.striking ? [{ short, start, doubtful: doubtful || candidate !== word }] : [];
  });
}
