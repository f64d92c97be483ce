import type { Language } from '../glossary/concept-schema.ts';
import type { Lexicon } from '../glossary/lexicon.ts';
import { Tokenizer } from '../text/tokens.ts';
import { DefinedForms, type PageDefinition } from './defined-forms.ts';
import { findMentionsIn } from './find-mentions.ts';
import { type PageMention, resolveSenses } from './mention.ts';
import { joinOwnMentions, type OwnLexicon, readOwnTerms } from './own-terms.ts';
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
 * @param own the reader's own glossaries that are on for this page, in their order
 */
export function readTexts(
  lexicon: Lexicon,
  request: {
    readonly texts: readonly string[];
    readonly language?: Language | undefined;
    readonly definitions?: readonly PageDefinition[] | undefined;
  },
  own: readonly OwnLexicon[] = [],
): ReadTexts {
  const { texts, language, definitions: before = [] } = request;
  const known = new Set(before.map(({ short }) => short));
  const fresh = texts.flatMap((text) => findPageDefinitions(lexicon, text, language)).filter(({ short }) => !known.has(short));
  const defined = new DefinedForms(lexicon, [...before, ...fresh]);
  const tokenizer = new Tokenizer(texts.reduce((longest, { length }) => Math.max(longest, length), 0));
  const read = (text: string): readonly PageMention[] => {
    const tokens = tokenizer.read(text);
    const shipped = findMentionsIn({ lexicon, text, tokens, language, defined }).map((mention) => resolveSenses(lexicon, mention));
    return own.length === 0 ? shipped : joinOwnMentions(shipped, readOwnTerms(own, text, tokens, defined));
  };
  return { mentions: texts.map(read), definitions: fresh };
}
