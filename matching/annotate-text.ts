import type { Difficulty, Language } from '../glossary/concept-schema.ts';
import type { Lexicon } from '../glossary/lexicon.ts';
import { findMentions } from './find-mentions.ts';
import { findLocalDefinitions } from './local-definitions.ts';
import { resolveSenses } from './mention.ts';
import { resolveDefinition } from './page-definitions.ts';
import { PageEvidence } from './page-evidence.ts';

/** One mention as the annotate command prints it. */
export interface AnnotatedMention {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly concept: string;
  /** All possible concepts, where the text leaves several senses open. */
  readonly candidates?: readonly string[];
  readonly labels: Readonly<Record<Language, string>>;
  readonly difficulty: Difficulty;
  readonly origin: 'glossary' | 'page';
}

/** A definition that the text makes; `start` and `end` are those of the short form there. */
export interface Abbreviation {
  readonly short: string;
  readonly long: string;
  readonly start: number;
  readonly end: number;
}

export interface AnnotatedText {
  readonly mentions: readonly AnnotatedMention[];
  readonly abbreviations: readonly Abbreviation[];
}

/**
 * Annotates a plain text taken as one page: what of it a reader could be shown.
 *
 * @param options.marginal whether marginal concepts count as well
 * @returns spans in UTF-16 units, half-open
 */
export function annotateText(lexicon: Lexicon, text: string, options: { readonly marginal: boolean }): AnnotatedText {
  const local = findLocalDefinitions(text);
  const definitions = local.map((definition) => resolveDefinition(lexicon, definition));
  const found = findMentions(lexicon, text, { definitions }).map((mention) => resolveSenses(lexicon, mention));
  const evidence = new PageEvidence();
  evidence.add(found);
  const mentions = found.flatMap((mention): AnnotatedMention[] => {
    const { start, end, senses } = mention;
    const [first] = senses;
    if (!first || !evidence.satisfies(mention) || (first.difficulty === 'marginal' && !options.marginal)) return [];
    const candidates = senses.length > 1 ? { candidates: senses.map((sense) => sense.id) } : {};
    const { id: concept, label: labels, difficulty } = first;
    return [{ start, end, text: text.slice(start, end), concept, ...candidates, labels, difficulty, origin: mention.reason.kind === 'defined' ? 'page' : 'glossary' }];
  });
  const abbreviations = local.map(({ short, long, shortSpan }) => ({ short, long, ...shortSpan }));
  return { mentions, abbreviations };
}
