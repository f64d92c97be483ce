import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { capitalsIn } from './in-apposition.ts';

/** The same in one expression, which asks for Unicode properties at each letter of a text. */
const CAPITALS = /(?<![\p{L}\p{N}\p{M}_-])\p{Lu}[\p{Lu}\p{N}]+(?:[-\u2010\u2011][\p{Lu}\p{N}]+)?(?=s?(?![\p{L}\p{N}\p{M}_-]))/gu;

describe('names in capitals', () => {
  it.each([
    ['PFS, SG and PD-L1', ['PFS', 'SG', 'PD-L1']],
    ['CAR-T, the TKIs', ['CAR-T', 'TKI']],
    ['Écoute', []],
    ['ÉGFR and mTOR', ['ÉGFR']],
    ['xPFS_PFS', []],
  ])('are found in « %s »', (text, names) => {
    expect(capitalsIn(text).map(([name]) => name)).toEqual(names);
  });

  it('are those that one expression finds, with their places', () => {
    const piece = fc.constantFrom('A', 'B', 'É', 'Ω', 'Ⅷ', 'Ⓐ', '𝐀', '𝟘', '\ud835', '\udc00', '½', '²', '9', 's', 'é', '\u0301', '-', '‑', '_', ' ', ',', '(');
    fc.assert(
      fc.property(fc.string({ unit: piece, maxLength: 24 }), (text) => {
        const places = (matches: Iterable<RegExpExecArray>) => [...matches].map((match) => [match.index, match[0]]);
        expect(places(capitalsIn(text))).toEqual(places(text.matchAll(CAPITALS)));
      }),
      { numRuns: 5_000 },
    );
  });
});
