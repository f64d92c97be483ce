import { countUpTo } from '../text/count-up-to.ts';
import type { Span } from '../text/span.ts';

interface Best {
  readonly covered: number;
  readonly count: number;
  readonly last: number;
  readonly before: number;
}

/**
 * Chooses, among spans that overlap, those that together cover the most text; of two choices that
 * cover the same, the one with fewer (hence longer) spans; then the one that starts first. So the
 * longest form wins where one lies inside another, and « résistances aux [traitements ciblés] » is
 * not cut after « traitements ». Weighted interval scheduling (Kleinberg & Tardos, Algorithm Design,
 * 6.1). The result is in reading order and overlaps nowhere; the input is not changed.
 */
export function resolveOverlaps<T extends Span>(spans: readonly T[]): T[] {
  // Nearly always there is nothing to choose: they stand in order and apart.
  if (spans.every((span, k) => k === 0 || span.start >= (spans[k - 1] as T).end)) return [...spans];
  const sorted = spans.toSorted((a, b) => a.end - b.end || a.start - b.start);
  const ends = sorted.map(({ end }) => end);
  // best[k]: the best choice among the first k spans.
  const best: Best[] = [{ covered: 0, count: 0, last: -1, before: 0 }];
  for (const [k, span] of sorted.entries()) {
    const before = countUpTo(ends, span.start, k);
    const base = best[before] as Best;
    const without = best[k] as Best;
    const taken = { covered: base.covered + span.end - span.start, count: base.count + 1, last: k, before };
    best.push(isBetter(taken, without) ? taken : without);
  }
  const chosen: T[] = [];
  for (let at = best.at(-1) as Best; at.last !== -1; at = best[at.before] as Best) chosen.push(sorted[at.last] as T);
  return chosen.reverse();
}

function isBetter(a: Best, b: Best): boolean {
  return a.covered > b.covered || (a.covered === b.covered && a.count < b.count);
}
