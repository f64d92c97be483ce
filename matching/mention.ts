import type { EntrySummary } from '../glossary/entry.ts';
import type { Lexicon } from '../glossary/lexicon.ts';
import type { Span } from '../text/span.ts';
import type { Need, Reason } from './acceptance.ts';

/** An accepted reading of a piece of text as one concept, or as several where senses stay possible. */
export interface Mention extends Span {
  /** Indices into `lexicon.concepts`; the likeliest first, never empty. */
  readonly senses: readonly number[];
  readonly need: Need;
  readonly reason: Reason;
}

/** A mention that carries what lists show of its senses, so that it can leave the lexicon behind. */
export interface PageMention extends Span {
  readonly senses: readonly EntrySummary[];
  readonly need: Need;
  readonly reason: Reason;
}

/** Replaces the sense indices of a mention by what they stand for in its lexicon. */
export function resolveSenses(lexicon: Lexicon, mention: Mention): PageMention {
  return { ...mention, senses: mention.senses.flatMap((index) => lexicon.concepts.at(index) ?? []) };
}
