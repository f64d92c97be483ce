import { EXPANDS, expansionOf, FIRST_LETTER, FOLD_TABLE } from '../text/fold.ts';

/**
 * Whether a piece of text writes a form: same letters once folded; capitals as in the form where
 * `exactCase` asks for it; and no accent that the form does not have. A missing accent is forgiven
 * (CANCEROGENE, hasty typing), a different one is another word (gêne is not gène).
 *
 * @param written the text as it stands, any composition, any typography
 * @param form the surface kept in the lexicon, in NFC
 */
export function surfaceAgrees(written: string, form: string, exactCase: boolean): boolean {
  if (written === form) return true;
  for (let i = 0, j = 0; ; i++, j++) {
    i = nextLetter(written, i);
    j = nextLetter(form, j);
    const mine = i < written.length ? written.charCodeAt(i) : END;
    const theirs = j < form.length ? form.charCodeAt(j) : END;
    // Marks to be composed, ligatures, other scripts: seldom, and dearer.
    if (!isSimple(mine) || !isSimple(theirs)) return lettersAgree(letters(written), letters(form), exactCase);
    if (mine === theirs) {
      if (mine === END) return true;
    } else {
      if (FOLD_TABLE[mine] !== FOLD_TABLE[theirs]) return false;
      if (exactCase && IS_UPPER[mine] !== IS_UPPER[theirs]) return false;
      if (IS_ACCENTED[mine] !== 0 && LOWER[mine] !== LOWER[theirs]) return false;
    }
  }
}

/** Stands for a letter after the last one; folds to what no letter folds to. */
const END = 0;

/** Below this, no two units compose (Unicode 15, NFC), and Latin letters stand one by one. */
const SIMPLE = 0x300;

const LOWER = new Uint16Array(SIMPLE);
const IS_UPPER = new Uint8Array(SIMPLE);
const IS_ACCENTED = new Uint8Array(SIMPLE);
/** Units that stand for one letter, before and after they become small. */
const IS_SIMPLE = new Uint8Array(SIMPLE);
IS_SIMPLE[END] = 1;
for (let unit = 0; unit < SIMPLE; unit++) {
  const [letter, more] = letters(String.fromCharCode(unit));
  if (!letter || more || letter.lower.length > 1) continue;
  LOWER[unit] = letter.lower.charCodeAt(0);
  IS_UPPER[unit] = letter.upper ? 1 : 0;
  IS_ACCENTED[unit] = letter.accented ? 1 : 0;
  IS_SIMPLE[unit] = FOLD_TABLE[unit] === EXPANDS ? 0 : 1;
}

function isSimple(unit: number): boolean {
  return unit < SIMPLE && IS_SIMPLE[unit] !== 0;
}

/** The next place from `at` on whose unit is more than a separator below {@link SIMPLE}; the end where there is none. */
function nextLetter(text: string, at: number): number {
  let i = at;
  while (i < text.length && isSeparator(text.charCodeAt(i))) i++;
  return i;
}

/** Spaces, hyphens and typographic punctuation: nothing that composes with its neighbours. */
function isSeparator(unit: number): boolean {
  const folded = FOLD_TABLE[unit] as number;
  return folded < FIRST_LETTER && folded !== EXPANDS && (unit < SIMPLE || (unit >= 0x2000 && unit < 0x2030));
}

function lettersAgree(a: readonly Letter[], b: readonly Letter[], exactCase: boolean): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) {
    const [mine, theirs] = [a[i] as Letter, b[i] as Letter];
    if (mine.folded !== theirs.folded) return false;
    if (mine.accented && mine.lower !== theirs.lower) return false;
    if (exactCase && mine.upper !== theirs.upper) return false;
  }
  return true;
}

interface Letter {
  readonly folded: string;
  readonly lower: string;
  readonly accented: boolean;
  readonly upper: boolean;
}

function letters(text: string): Letter[] {
  const found: Letter[] = [];
  for (const char of text.normalize('NFC')) {
    const unit = char.charCodeAt(0);
    const folded = FOLD_TABLE[unit] as number;
    if (char.length > 1 || (folded < FIRST_LETTER && folded !== EXPANDS)) continue;
    const lower = char.toLowerCase();
    const upper = lower !== char;
    if (folded === EXPANDS) {
      for (const letter of expansionOf(unit)) found.push({ folded: letter, lower: letter, accented: false, upper });
    } else {
      const bare = String.fromCharCode(folded);
      // Only letters can carry an accent: ² folds to 2 but is no accented 2.
      found.push({ folded: bare, lower, accented: lower !== bare && /\p{L}/u.test(char), upper });
    }
  }
  return found;
}
