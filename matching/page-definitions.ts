import type { Language } from '../glossary/concept-schema.ts';
import type { Lexicon } from '../glossary/lexicon.ts';
import type { PageDefinition } from './defined-forms.ts';
import { findMentions } from './find-mentions.ts';
import { findLocalDefinitions, type LocalDefinition } from './local-definitions.ts';

/** Share of a long form that the name of a concept must cover to be what the abbreviation means. */
const LEAST_COVERED = 0.75;

/** The definitions that a text gives, each with the concept behind its long form. */
export function findPageDefinitions(lexicon: Lexicon, text: string, language?: Language): PageDefinition[] {
  return findLocalDefinitions(text).map((definition) => resolveDefinition(lexicon, definition, language));
}

/** Looks the long form of a definition up in the glossary. */
export function resolveDefinition(lexicon: Lexicon, { short, long }: LocalDefinition, language?: Language): PageDefinition {
  const named = findMentions(lexicon, long, { language }).find(({ start, end, senses }) => {
    if (senses.length !== 1) return false;
    // The head says what the thing is: French puts it first, English last.
    return (end - start) / long.length >= LEAST_COVERED && (start === 0 || end === long.length);
  });
  const concept = named && lexicon.concepts.at(named.senses[0] as number)?.id;
  return concept === undefined ? { short, long } : { short, long, concept };
}
