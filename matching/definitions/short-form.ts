import { lettersOf } from './words.ts';

/** A string that could be a short form, with what the rules need to know of it. */
export interface ShortForm {
  /** As written. */
  readonly text: string;
  /** Folded letters and digits, without the plural « s » of « EILIs ». */
  readonly letters: string;
  /** Lower-case (« aa »), a Roman numeral, or like a name (« Ang », « France »): its looks prove little. */
  readonly weak: boolean;
  /** Two capitals, or a capital and a figure: looks like a short form wherever it stands. */
  readonly striking: boolean;
}

/** In UTF-16 units; « 1,25-(OH)2D3 » and the like are not worth more. */
export const LONGEST_SHORT_FORM = 24;

/** Schwartz & Hearst allow ten; names with a Greek letter spelled out need a few more. */
const MOST_LETTERS = 12;

/** Lower-case short forms are real (« aa », « bpm »), but longer ones are words. */
const MOST_LOWER_CASE_LETTERS = 5;

/** One or two words of letters, digits and what stands inside short forms; brackets only glued (« PGE(2) »). */
const SHAPE = /^[\p{L}\p{N}][\p{L}\p{N}\p{M}.’'/&+\u2010\u2011()[\]-]*(?:[ \u00a0\u202f][\p{L}\p{N}][\p{L}\p{N}\p{M}.’'/+\u2010\u2011()-]*)?$/u;

const UNIT = /^(?:[µμmkcdn]?(?:g|mol|m|l|L|s|Hz|Gy|Bq|V|W|J|Pa|M)|h|min|sec|kcal|UI|IU|yr|mo|kb|bp|Da|kDa)$/;
/** « 10 mL », « 2 fois », « Fig. 2 », « cf. », « p. 12 ». */
const MEASURE_OR_REFERENCE = /^\d+(?:[.,]\d+)?\s|^(?:cf|ex|fig|tab|p|pp|vol|r[ée]f|no|chap|art)(?:\.|\s)/iu;
/** IV is missing on purpose: it is « intraveineux » more often than four where it follows its long form. */
const ROMAN_NUMERAL = /^(?:I{1,3}|V|VI{1,3}|I?X|XI{1,3}|ii|iii|iv|vi)$/;
/** K+, Ca2+, Mg(2+), and symbols with an index: k(d). */
const ION_OR_SYMBOL = /^\p{Lu}\p{Ll}?(?:\d*[+-]|\(\d*[+-]\))$|^\p{L}\(\p{L}\)$/u;
/** One capital, then small letters only: a name, or « Ang », « Dilt ». */
const LIKE_A_NAME = /^\p{Lu}\p{Ll}{2,}$/u;

/**
 * Reads a string as a short form.
 *
 * @param text without white space at its ends
 * @returns undefined for what cannot be one: figures, units, ions, plain words, whole phrases
 */
export function readShortForm(text: string): ShortForm | undefined {
  if (text.length < 2 || text.length > LONGEST_SHORT_FORM || !SHAPE.test(text)) return undefined;
  if (MEASURE_OR_REFERENCE.test(text) || UNIT.test(text) || ION_OR_SYMBOL.test(text) || !/\p{L}/u.test(text)) return undefined;
  const letters = lettersOf(/\p{Lu}s$/u.test(text) ? text.slice(0, -1) : text);
  if (letters.length < 2 || letters.length > MOST_LETTERS) return undefined;
  const lowerCase = !/\p{Lu}/u.test(text);
  if (lowerCase && (letters.length > MOST_LOWER_CASE_LETTERS || /^\d|\s/.test(text))) return undefined;
  const weak = lowerCase || ROMAN_NUMERAL.test(text) || LIKE_A_NAME.test(text);
  return { text, letters, weak, striking: !weak && /\p{Lu}.*\p{Lu}|\p{Lu}.*\d/u.test(text) };
}
