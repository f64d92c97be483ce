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
  const a = letters(written);
  const b = letters(form);
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
