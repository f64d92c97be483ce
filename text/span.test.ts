import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contains, overlaps } from './span.ts';

const span = fc.tuple(fc.nat(50), fc.nat(50)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
const units = ({ start, end }: { start: number; end: number }) => Array.from({ length: end - start }, (_, k) => start + k);

describe('overlaps', () => {
  it('does NOT hold for spans that only touch', () => {
    expect(overlaps({ start: 0, end: 3 }, { start: 3, end: 5 })).toBe(false);
  });
  it('holds exactly when a unit is shared', () => {
    fc.assert(
      fc.property(span, span, (a, b) => {
        fc.pre(a.start < a.end && b.start < b.end);
        expect(overlaps(a, b)).toBe(units(a).some((u) => units(b).includes(u)));
      }),
    );
  });
});

describe('contains', () => {
  it('holds for a span and itself, and does NOT count the end as inside', () => {
    expect(contains({ start: 2, end: 4 }, { start: 2, end: 4 })).toBe(true);
    expect(contains({ start: 2, end: 4 }, { start: 3, end: 5 })).toBe(false);
  });
});
