import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldText } from './fold.ts';

describe('fold', () => {
  it.each([
    ['Mésothéliome', 'mesotheliome'],
    ['me\u0301sothe\u0301liome', 'mesotheliome'],
    ['MÉSOTHÉLIOME', 'mesotheliome'],
    ['PD‑L1', 'pd l1'],
    ['PD\u2013L1', 'pd l1'],
    ['PD\u2212L1', 'pd l1'],
    ['CAR\u00a0T', 'car t'],
    ['CAR\u202fT', 'car t'],
    ['l’osimertinib', 'l osimertinib'],
    ["l'osimertinib", 'l osimertinib'],
    ['méso\u00adthé\u200bliome', 'mesotheliome'],
    ['œdème', 'oedeme'],
    ['\ufb01broblaste', 'fibroblaste'],
    ['β-caténine', 'beta catenine'],
    ['¹⁷⁷Lu', '177lu'],
    ['Straße', 'strasse'],
  ])('folds %j to %j', (source, folded) => {
    expect(fold(source)).toBe(folded);
  });

  it('does NOT fold a full stop or a comma to a space', () => {
    expect(fold('cancer, poumon.')).toBe('cancer, poumon.');
  });
});

describe('foldText', () => {
  it('maps each folded unit back into the source', () => {
    const { text, offsets } = foldText('l’œ\u0301dème');
    expect(text).toBe('l oedeme');
    expect([...offsets].map((at) => 'l’œ\u0301dème'[at] ?? '$').join('')).toBe('l’œœdème$');
  });

  it('keeps offsets in bounds and in order for any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (source) => {
        const { text, offsets } = foldText(source);
        expect(offsets.length).toBe(text.length + 1);
        for (let k = 1; k < offsets.length; k++) expect(offsets[k]!).toBeGreaterThanOrEqual(offsets[k - 1]!);
        expect(offsets.at(-1)).toBe(source.length);
      }),
    );
  });

  it('is idempotent on what it folds', () => {
    fc.assert(
      fc.property(fc.string(), (source) => {
        expect(fold(fold(source))).toBe(fold(source));
      }),
    );
  });

  it('folds composed and decomposed text alike', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('é', 'à', 'ô', 'ç', 'a', ' ', 'Î', 'ñ') }), (s) => {
        expect(fold(s.normalize('NFD'))).toBe(fold(s.normalize('NFC')));
      }),
    );
  });
});
