import type { Span } from '../text/span.ts';
import type { Need, Reason } from './acceptance.ts';

/** An accepted reading of a piece of text as one concept, or as several where senses stay possible. */
export interface Mention extends Span {
  /** Indices into `lexicon.concepts`; the likeliest first, never empty. */
  readonly senses: readonly number[];
  readonly need: Need;
  readonly reason: Reason;
}
