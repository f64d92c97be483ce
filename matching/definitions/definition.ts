import type { Span } from '../../text/span.ts';
import type { LongForm } from './long-form.ts';
import type { ShortForm } from './short-form.ts';

/** A short form that the text itself expands. */
export interface LocalDefinition {
  /** As written in the text. */
  readonly short: string;
  /** As written in the text, but with one space for each run of white space. */
  readonly long: string;
  /** UTF-16, half-open, like all spans. */
  readonly shortSpan: Span;
  readonly longSpan: Span;
}

/** Puts a definition together from the short form that begins at `start` and its long form. */
export function define(text: string, short: ShortForm, start: number, long: LongForm): LocalDefinition {
  return {
    short: short.text,
    long: text.slice(long.span.start, long.span.end).replace(/\s+/g, ' '),
    shortSpan: { start, end: start + short.text.length },
    longSpan: long.span,
  };
}
