import { finish } from '../exchange/slices.ts';
import { parseUserTerm, type UserTerm } from '../exchange/user-term.ts';
import type { Lexicon } from '../lexicon.ts';
import { compileUserLexicon, type SlottedTerm } from './compile-user-lexicon.ts';
import { openUserLexicon } from './user-lexicon.ts';

/** Builders for tests: a case names only what it is about. */

/** A term with French labels, the first preferred. */
export function termOf(labels: readonly string[], changes: Readonly<Record<string, unknown>> = {}): UserTerm {
  const [pref, ...alt] = labels;
  const parsed = parseUserTerm({ id: pref, labels: { fr: { pref, alt } }, ...changes });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed.term;
}

/** Terms numbered from 0 on. */
export const slotted = (terms: readonly UserTerm[]): SlottedTerm[] => terms.map((term, slot) => ({ slot, term }));

export const OWNER = { glossaryKey: 3, glossary: 'Mes mots', origin: 'Moi', reviewed: false } as const;

/** The opened lexicon of some terms. */
export const userLexiconOf = (...terms: readonly UserTerm[]): Lexicon => openUserLexicon(finish(compileUserLexicon(slotted(terms))).buffer, OWNER);
