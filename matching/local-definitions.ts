import { overlaps } from '../text/span.ts';
import { tokenize } from '../text/tokens.ts';
import { findBrackets } from './definitions/brackets.ts';
import type { LocalDefinition } from './definitions/definition.ts';
import { readAppositions } from './definitions/in-apposition.ts';
import { readBracket } from './definitions/in-brackets.ts';
import type { Search } from './definitions/long-form.ts';
import { detectLanguage } from './language.ts';

export type { LocalDefinition };

/**
 * Finds what a text defines for itself: « survie sans progression (SSP) », "PFS (progression-free
 * survival)", « SG : survie globale ».
 *
 * After Schwartz & Hearst (A simple algorithm for identifying abbreviation definitions in biomedical
 * text, 2003): a bracket names candidates, letters decide. Theirs takes the shortest words in which
 * all letters occur; here each possible reading has a cost, and short forms in English order or from
 * English words are read in French long forms. Letters that do not match are never a definition.
 *
 * @param text one block of a page, or a whole plain text; any string is fine, nothing is thrown
 * @returns one entry for each place that defines a short form, in the order of the short forms;
 *   their spans do not overlap. Takes time linear in the text: windows are bounded.
 */
export function findLocalDefinitions(text: string): LocalDefinition[] {
  const search = new TextSearch(text);
  const inBrackets = findBrackets(text).flatMap((bracket) => readBracket(search, bracket));
  return inReadingOrder([...inBrackets, ...readAppositions(search)]);
}

/** A text whose language is worked out when the first long form is looked for: few texts define anything. */
class TextSearch implements Search {
  readonly text: string;
  #french: boolean | undefined;

  constructor(text: string) {
    this.text = text;
  }

  get french(): boolean {
    return (this.#french ??= detectLanguage(tokenize(this.text)) !== 'en');
  }
}

/** Sorted by short form; where two readings share letters of the text, the first given stays. */
function inReadingOrder(definitions: LocalDefinition[]): LocalDefinition[] {
  if (definitions.length < 2) return definitions;
  const sorted = definitions.toSorted((a, b) => a.shortSpan.start - b.shortSpan.start);
  const kept: LocalDefinition[] = [];
  for (const definition of sorted) {
    const before = kept[kept.length - 1];
    if (!before || !overlaps(before.shortSpan, definition.shortSpan)) kept.push(definition);
  }
  return kept;
}
