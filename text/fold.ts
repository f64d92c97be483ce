/**
 * Folding: the form of a text in which the matcher compares. Case, accents (composed or not),
 * ligatures, typographic hyphens, spaces and apostrophes, and invisible characters stop mattering.
 *
 * All decisions are in one table of 64 Ki entries, one per UTF-16 unit, so that reading a page costs
 * one load per unit and never builds a normalised copy (measured: normalising first costs ten times
 * the whole scan).
 */

/** What a unit is, when it is not (part of) a letter or digit. Values below {@link FIRST_LETTER}. */
export const HARD = 0; // punctuation and everything else: no term goes across
export const SOFT = 1; // spaces, hyphens, apostrophes: equal inside terms
export const SLASH = 2; // « PD-1/PD-L1 »: only terms written with a slash go across
export const IGNORED = 3; // soft hyphen, zero-width characters, combining marks: as if absent
export const EXPANDS = 4; // œ, ﬁ, α…: stands for several letters, see expansionOf
export const FIRST_LETTER = 5;

const TABLE = new Uint16Array(65536);
const EXPANSIONS = new Map<number, string>();

const GREEK = new Map(
  Object.entries({
    α: 'alpha', β: 'beta', γ: 'gamma', δ: 'delta', ε: 'epsilon', ζ: 'zeta', η: 'eta', θ: 'theta',
    κ: 'kappa', λ: 'lambda', μ: 'mu', µ: 'mu', σ: 'sigma', τ: 'tau', ω: 'omega',
  }),
);

/**
 * Scripts whose words are not parted from a Latin name by spaces: CJK and Hangul, Thai and Lao,
 * Myanmar, Khmer. Each of their characters is a boundary, so « PD-L1抗体 » is still found.
 */
function isUnspacedScript(unit: number): boolean {
  return (
    (unit >= 0x2e80 && unit < 0xd800) || (unit >= 0xf900 && unit < 0xfb00) || (unit >= 0xe00 && unit < 0xf00) ||
    (unit >= 0x1000 && unit < 0x10a0) || (unit >= 0x1780 && unit < 0x1800)
  );
}

function classify(unit: number): number {
  if (unit >= 0xd800 && unit < 0xf900) return HARD; // surrogates (emoji end a word), private use
  if (isUnspacedScript(unit)) return unit === 0x3000 ? SOFT : HARD;
  const char = String.fromCharCode(unit);
  if (unit === 0xad || (unit >= 0x200b && unit <= 0x200f) || unit === 0x2060 || unit === 0xfeff) return IGNORED;
  if (unit >= 0x202a && unit <= 0x202e) return IGNORED; // bidirectional controls
  if (unit >= 0x2066 && unit <= 0x2069) return IGNORED;
  if (/\p{M}/u.test(char)) return IGNORED;
  if (/\s/u.test(char)) return SOFT;
  if (char === '-' || (unit >= 0x2010 && unit <= 0x2015) || unit === 0x2212) return SOFT;
  if (char === "'" || unit === 0x2018 || unit === 0x2019 || unit === 0x02bc || unit === 0x2032) return SOFT;
  if (char === '/' || unit === 0x2044 || unit === 0x2215) return SLASH;
  const lower = char.toLowerCase();
  const greek = GREEK.get(lower);
  const folded = greek ?? foldLetters(lower);
  if (!/^[\p{L}\p{N}]+$/u.test(folded)) return HARD;
  if (folded.length === 1) return folded.charCodeAt(0);
  EXPANSIONS.set(unit, folded);
  return EXPANDS;
}

function foldLetters(lower: string): string {
  const special = lower === 'œ' ? 'oe' : lower === 'æ' ? 'ae' : lower === 'ß' ? 'ss' : lower === 'ø' ? 'o' : lower === 'ł' ? 'l' : lower;
  return special.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

for (let unit = 0; unit < 65536; unit++) TABLE[unit] = classify(unit);

/**
 * The fold table: for each UTF-16 unit either one of the classes above or the folded letter or
 * digit itself. Shared and read-only by agreement (typed arrays cannot be frozen).
 */
export const FOLD_TABLE: Readonly<Uint16Array> = TABLE;

/** The letters that an {@link EXPANDS} unit stands for (œ → « oe »); the empty string for others. */
export function expansionOf(unit: number): string {
  return EXPANSIONS.get(unit) ?? '';
}

/** A folded text, with the place in the source of each of its units. */
export interface FoldedText {
  readonly text: string;
  /** For each unit of `text` the UTF-16 offset of its source unit; one more entry gives the end. */
  readonly offsets: Uint32Array;
}

/**
 * Folds a whole text and keeps the way back to the source. Runs of soft separators become one
 * space; other separators stay as they are. For short strings (labels, search queries, tests):
 * scanning a page goes through the tokeniser instead.
 */
export function foldText(source: string): FoldedText {
  let text = '';
  const offsets: number[] = [];
  const push = (piece: string, at: number) => {
    for (let k = 0; k < piece.length; k++) offsets.push(at);
    text += piece;
  };
  for (let i = 0; i < source.length; i++) {
    const unit = source.charCodeAt(i);
    const folded = TABLE[unit] as number;
    if (folded === IGNORED) continue;
    if (folded === SOFT) {
      if (!text.endsWith(' ')) push(' ', i);
    } else if (folded === HARD || folded === SLASH) push(source[i] as string, i);
    else if (folded === EXPANDS) push(expansionOf(unit), i);
    else push(String.fromCharCode(folded), i);
  }
  offsets.push(source.length);
  return { text, offsets: Uint32Array.from(offsets) };
}

/** The folded string alone, without the spaces at its ends: what two labels are compared by. */
export function fold(source: string): string {
  return foldText(source).text.trim();
}
