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
export const FIRST_LETTER = 5; // from here on, a value is the folded letter or digit itself

const TABLE = new Uint16Array(65536);
const EXPANSIONS = new Map<number, string>();

/**
 * Scripts whose words are not parted from a Latin name by spaces: CJK and Hangul, Thai and Lao,
 * Myanmar, Khmer. Each of their characters is a boundary, so « PD-L1抗体 » is still found. Surrogates
 * (emoji end a word) and private use are boundaries, too.
 */
const BOUNDARIES = [[0xe00, 0xf00], [0x1000, 0x10a0], [0x1780, 0x1800], [0x2e80, 0xfb00]] as const;

/** What is told by numbers alone: ranges with both ends, and what they are. */
const FIXED = [
  [0x3000, 0x3000, SOFT],
  [0xad, 0xad, IGNORED], [0x200b, 0x200f, IGNORED], [0x2060, 0x2060, IGNORED], [0xfeff, 0xfeff, IGNORED],
  [0x202a, 0x202e, IGNORED], [0x2066, 0x2069, IGNORED], // bidirectional controls
  [0x2d, 0x2d, SOFT], [0x2010, 0x2015, SOFT], [0x2212, 0x2212, SOFT], // hyphens and dashes
  [0x27, 0x27, SOFT], [0x2018, 0x2019, SOFT], [0x02bc, 0x02bc, SOFT], [0x2032, 0x2032, SOFT], // apostrophes
  [0x2f, 0x2f, SLASH], [0x2044, 0x2044, SLASH], [0x2215, 0x2215, SLASH],
] as const;

/** Letters that stand for others than Unicode's decomposition says. */
const SPECIAL = new Map(
  Object.entries({
    œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', ł: 'l',
    α: 'alpha', β: 'beta', γ: 'gamma', δ: 'delta', ε: 'epsilon', ζ: 'zeta', η: 'eta', θ: 'theta',
    κ: 'kappa', λ: 'lambda', μ: 'mu', µ: 'mu', σ: 'sigma', τ: 'tau', ω: 'omega',
  }),
);

/** Parts the characters of which something is asked together; no letter itself, and changes no neighbour. */
const PARTING = '\0';

/**
 * Fills the table, which every worker does when it starts. What Unicode knows is asked of all
 * characters at once: of each alone it takes three times as long.
 */
function fillTable(): void {
  const asked: number[] = [];
  let from = 1;
  for (const [start, end] of [...BOUNDARIES, [TABLE.length, 0] as const]) {
    for (let unit = from; unit < start; unit++) asked.push(unit);
    from = end;
  }
  const chars = asked.map((unit) => String.fromCharCode(unit)).join(PARTING);
  const lower = chars.toLowerCase();
  const small = lower.split(PARTING);
  const bare = lower.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const folded = bare.split(PARTING);
  const letters = bare.replace(/[^\p{L}\p{N}\0]/gu, ' ').split(PARTING);
  const kinds = chars.replace(/\p{M}/gu, '').replace(/\s/gu, ' ').split(PARTING);
  for (const [k, unit] of asked.entries()) {
    const piece = letters[k] as string;
    if (kinds[k] === '') TABLE[unit] = IGNORED;
    else if (kinds[k] === ' ') TABLE[unit] = SOFT;
    else if (piece !== '' && !piece.includes(' ')) setLetters(unit, SPECIAL.get(small[k] as string) ?? (folded[k] as string));
  }
  for (const [first, last, kind] of FIXED) TABLE.fill(kind, first, last + 1);
}

function setLetters(unit: number, letters: string): void {
  TABLE[unit] = letters.length === 1 ? letters.charCodeAt(0) : EXPANDS;
  if (letters.length > 1) EXPANSIONS.set(unit, letters);
}

fillTable();

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
