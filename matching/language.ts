import type { Language } from '../glossary/concept-schema.ts';
import { hashFolded, type Tokens } from '../text/tokens.ts';
import { WordTable } from '../text/word-table.ts';

/** Everyday words that are common in one language and rare in the other (folded). */
const FRENCH = 'le la les des du et est une un dans pour que qui par sur avec pas au aux ce cette sont ou plus ont leur nous vous il elle ne se d l qu ete chez'.split(' ');
const ENGLISH = 'the of and to in is that for with are was be by as this from have has which at were or an it not been their can who will after than'.split(' ');

const FOR_FRENCH = 1;
const VOTES = new WordTable([
  ...FRENCH.map((w) => [hashFolded(w), FOR_FRENCH] as const),
  ...ENGLISH.map((w) => [hashFolded(w), 2] as const),
]);

/**
 * The language of a text by its function words, or undefined where it cannot be told (too short,
 * neither, or evenly mixed). Page attributes are often wrong; the words are not.
 */
export function detectLanguage({ count, hashes }: Tokens): Language | undefined {
  let fr = 0;
  let en = 0;
  for (let k = 0; k < count; k++) {
    const vote = VOTES.get(hashes[k] as number);
    if (vote === 0) continue;
    if (vote === FOR_FRENCH) fr++;
    else en++;
  }
  if (fr + en < 2 || (fr < 2 * en && en < 2 * fr)) return undefined;
  return fr > en ? 'fr' : 'en';
}
