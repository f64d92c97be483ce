import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Language } from '../../glossary/concept-schema.ts';
import { readFile } from '../../glossary/exchange/formats.ts';
import type { ReadFile } from '../../glossary/exchange/formats.ts';
import { finish } from '../../glossary/exchange/slices.ts';
import type { UserTerm } from '../../glossary/exchange/user-term.ts';

/** Reads a file as an import does: its bytes, its name, and the language that the reader chose. */
export const importOf = (path: string, language?: Language): ReadFile => finish(readFile(readFileSync(path), basename(path), { language }));

/** A file of this folder. */
export const fixture = (path: string): string => join(import.meta.dirname, path);

export const labels = (pref: string, alt: string[] = [], hidden: string[] = []) => ({ pref, alt, hidden });

/** How often each reason was given, with what it cost. */
export function reasonsOf({ problems }: ReadFile): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { reason, lost } of problems) counts[`${reason} (${lost})`] = (counts[`${reason} (${lost})`] ?? 0) + 1;
  return counts;
}

/** By id, since formats write the same terms in orders of their own. */
export const inOrder = (terms: readonly UserTerm[]): UserTerm[] => terms.toSorted((one, other) => (one.id < other.id ? -1 : 1));
