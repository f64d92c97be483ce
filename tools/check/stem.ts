import type { Language } from '../../glossary/concept-schema.ts';
import { fold } from '../../text/fold.ts';

/**
 * The rough stem under which a word and its inflected forms meet: accents, capitals and the usual
 * endings go (petites → petit, muscles → muscl, growing → grow). Good enough to ask « is it one of
 * the everyday words? », not to tell one word from another.
 */
export function stemOf(word: string, lang: Language): string {
  const folded = fold(word);
  for (const ending of lang === 'fr' ? FRENCH : ENGLISH) {
    if (folded.endsWith(ending) && folded.length - ending.length >= 3) return folded.slice(0, -ending.length);
  }
  return folded;
}

const longestFirst = (endings: string) => endings.split(' ').sort((a, b) => b.length - a.length);

const FRENCH = longestFirst(
  'eraient issement erait aient eront antes euses ement ions ante ants euse eurs elles elle ait ant era ees ent eux eur aux ont ez er ee es el al ir it is if ive ives ifs e s x t a',
);
const ENGLISH = longestFirst("ingly edly ings iest ness less ing ies ied ier est ers ful ed es er ly 's y e s");
