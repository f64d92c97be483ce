import type { Language } from '../glossary/concept-schema.ts';
import type { Lexicon } from '../glossary/lexicon.ts';
import type { PageDefinition } from './defined-forms.ts';
import { findMentions } from './find-mentions.ts';
import { type PageMention, resolveSenses } from './mention.ts';
import { findPageDefinitions } from './page-definitions.ts';

/** Some texts of one page, read together. */
export interface ReadTexts {
  /** One list per text, in the same order. */
  readonly mentions: readonly (readonly PageMention[])[];
  /** What these texts define that was not known before. */
  readonly definitions: readonly PageDefinition[];
}

/**
 * Reads some texts of a page: first what they define, then what they mention, so that a definition
 * holds for all of them.
 *
 * @param request.definitions what the page defined elsewhere; it counts first
 */
export function readTexts(
  lexicon: Lexicon,
  request: {
    readonly texts: readonly string[];
    readonly language?: Language | undefined;
    readonly definitions?: readonly PageDefinition[] | undefined;
  },
): ReadTexts {
  const { texts, language, definitions: before = [] } = request;
  const known = new Set(before.map(({ short }) => short));
  const fresh = texts.flatMap((text) => findPageDefinitions(lexicon, text, language)).filter(({ short }) => !known.has(short));
  const page = { language, definitions: [...before, ...fresh] };
  return {
    mentions: texts.map((text) => findMentions(lexicon, text, page).map((mention) => resolveSenses(lexicon, mention))),
    definitions: fresh,
  };
}
