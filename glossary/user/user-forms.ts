import { EXPANDS, FIRST_LETTER, FOLD_TABLE, IGNORED } from '../../text/fold.ts';
import { LANGUAGES } from '../concept-schema.ts';
import type { UserTerm } from '../exchange/user-term.ts';
import { expand, type Form, needsExactCase } from '../forms.ts';
import { LONGEST_FORM, MOST_FORM_WORDS } from '../lexicon.ts';

/**
 * Up to here, labels are looked for with their plurals, feminines and spellings, as those of the
 * shipped glossary are. A national thesaurus lists its variants itself; made for it, they would
 * triple what the background holds.
 */
export const MOST_INFLECTED = 100_000;

/** One letter marks every « a » of a page. */
const LEAST_LETTERS = 2;

/** Whether a label can be looked for in a page: letters enough to be a word, short enough to be a term. */
export function canBeMatched(label: string): boolean {
  if (label.length > LONGEST_FORM) return false;
  let letters = 0;
  let words = 0;
  let inWord = false;
  for (let k = 0; k < label.length; k++) {
    const folded = FOLD_TABLE[label.charCodeAt(k)] as number;
    const isLetter = folded >= FIRST_LETTER || folded === EXPANDS;
    if (isLetter) letters++;
    if (isLetter && !inWord) words++;
    if (folded !== IGNORED) inWord = isLetter;
  }
  return letters >= LEAST_LETTERS && words <= MOST_FORM_WORDS;
}

/** How many labels a term has, in both languages. */
export function labelCount({ labels }: UserTerm): number {
  let count = 0;
  for (const language of LANGUAGES) {
    const found = labels[language];
    if (found) count += 1 + found.alt.length + found.hidden.length;
  }
  return count;
}

export interface TermForms {
  readonly forms: readonly Form[];
  /** Labels that cannot be looked for. */
  readonly leftOut: number;
}

/** The forms of a user term: its labels word for word (never a pattern), inflected where asked for. */
export function formsOfTerm({ labels, case: rule }: UserTerm, inflected: boolean): TermForms {
  const forms = new Map<string, Form>();
  let leftOut = 0;
  for (const language of LANGUAGES) {
    const found = labels[language];
    if (!found) continue;
    for (const label of [found.pref, ...found.alt, ...found.hidden]) {
      if (!canBeMatched(label)) {
        leftOut++;
        continue;
      }
      for (const surface of inflected ? expand(label, language) : [label]) {
        if (!forms.has(surface)) forms.set(surface, { surface, exactCase: rule ? rule === 'exact' : needsExactCase(surface) });
      }
    }
  }
  return { forms: [...forms.values()], leftOut };
}
