import { compareSpans, type Span } from '../text/span.ts';

/**
 * Leftmost-longest choice: of spans that overlap, the one that starts first wins, the longer among
 * those that start together. The result is in reading order and overlaps nowhere. Does not change
 * its input.
 */
export function resolveOverlaps<T extends Span>(spans: readonly T[]): T[] {
  const chosen: T[] = [];
  let end = 0;
  for (const span of [...spans].sort(compareSpans)) {
    if (span.start < end) continue;
    chosen.push(span);
    end = span.end;
  }
  return chosen;
}
