import { EXPANDS, expansionOf, FIRST_LETTER, FOLD_TABLE, IGNORED } from '../../text/fold.ts';

/** One word of a possible long form. The parts of « anti-PD-L1 » and « d’aval » are words of their own. */
export interface FormWord {
  /** UTF-16 offsets in the text, half-open. */
  readonly start: number;
  readonly end: number;
  /** The word's folded letters and digits. */
  readonly letters: string;
  /** A short form may leave it out at no cost (« of », « non », « lié », the 2 of « 1,2-di… »). */
  readonly small: boolean;
  /** No long form begins with it (articles, prepositions, conjunctions). */
  readonly bound: boolean;
  /** Joined by a hyphen to a real word before it: « énolase » in « anti-énolase ». */
  readonly inside: boolean;
  /** What is written between the word before and this one. */
  readonly gap: string;
}

/** Articles, prepositions, conjunctions and forms of « to be » in both languages (folded). */
const BOUND_WORDS = new Set(
  (
    'a au aux avec ce ces cet cette chez dans de des du en est et etait la le les leur leurs lors ont ou par pour qu que qui sa se ses ' +
    'son sont sous sur un une vers an and as at by for from her his in into is its of on or that the their this to was were which with'
  ).split(' '),
);

/** Words that short forms often leave out, but that a long form may begin with. */
const LIGHT_WORDS = new Set(
  (
    'activated associated associe associee associes associees croissance dependant dependante dependants dependantes dependent facteur factor ' +
    'growth induced induit induite induits induites item lie liee lies liees like mediated no non not point points related sans type without'
  ).split(' '),
);

/** The numbers, single letters and Greek letters that give places in chemical names: « 4,4'-di… », « N-acétyl… ». */
const LOCANT = /^(?:\d{1,2}|[a-z]|alpha|beta|gamma|delta|omega)$/;

/** A longer run of letters is no word (base64, a sequence): it is read up to here, which bounds the work. */
const LONGEST_WORD = 48;

/**
 * The words of `text` between two UTF-16 offsets, in reading order, folded as everywhere (case,
 * accents, ligatures and Greek letters do not count).
 */
export function wordsBetween(text: string, from: number, to: number): FormWord[] {
  const words: FormWord[] = [];
  let gapStart = from;
  for (let i = from; i < to; ) {
    const word = readWord(text, i, to);
    if (!word) {
      i++;
      continue;
    }
    const { end, letters } = word;
    const before = words[words.length - 1];
    const gap = text.slice(gapStart, i);
    const joined = before !== undefined && /^[-\u2010\u2011]$/.test(gap);
    const locant = isLocant(text, i, end, letters);
    const next = text[end] ?? '';
    const elided = /^[a-z]$/.test(letters) && /['’]/.test(next) && !locant;
    const bound = elided || (BOUND_WORDS.has(letters) && !joined && !locant && !/[-\u2010\u2011]/.test(next));
    const small = bound || locant || LIGHT_WORDS.has(letters);
    words.push({ start: i, end, letters, small, bound, inside: joined && !LOCANT.test(before.letters), gap });
    gapStart = i = end;
  }
  return words;
}

/** The folded letters and digits of a short form, in order: « TNF-α » gives « tnfalpha ». */
export function lettersOf(short: string): string {
  let letters = '';
  for (const word of wordsBetween(short, 0, short.length)) letters += word.letters;
  return letters;
}

function readWord(text: string, start: number, to: number): { readonly end: number; readonly letters: string } | undefined {
  let letters = '';
  let end = start;
  for (let i = start; i < to; i++) {
    const unit = text.charCodeAt(i);
    const folded = FOLD_TABLE[unit] as number;
    if (folded === IGNORED) {
      if (letters === '') return undefined;
      if (unit >= 0x300 && unit < 0x370) end = i + 1; // a combining accent belongs to its letter
      continue;
    }
    if (folded !== EXPANDS && folded < FIRST_LETTER) break;
    if (letters.length < LONGEST_WORD) letters += folded === EXPANDS ? expansionOf(unit) : String.fromCharCode(folded);
    end = i + 1;
  }
  return letters === '' ? undefined : { end, letters };
}

function isLocant(text: string, start: number, end: number, letters: string): boolean {
  if (!LOCANT.test(letters)) return false;
  const after = text.slice(end, end + 2);
  if (/^[a-z]$/.test(letters) && /^['’]/.test(after)) return false; // an elision: « d'aval »
  return /^[-,'\u2032()]\S/.test(after) || /\S[-,(\u2032]$/.test(text.slice(Math.max(0, start - 2), start));
}
