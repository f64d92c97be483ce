import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countUpTo } from './count-up-to.ts';

describe('countUpTo', () => {
  it('counts as looking at each number would, of those that count', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20)), fc.integer({ min: -1, max: 21 }), fc.nat(5), (numbers, limit, more) => {
        const sorted = numbers.toSorted((a, b) => a - b);
        const expected = sorted.filter((number) => number <= limit).length;
        expect(countUpTo(sorted, limit)).toBe(expected);
        expect(countUpTo([...sorted, ...Array.from({ length: more }, () => -1)], limit, sorted.length)).toBe(expected);
      }),
    );
  });
});
