import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, HARD, SLASH, SOFT } from './fold.ts';
import { hashFolded, tokenize, Tokenizer } from './tokens.ts';

function words(text: string): string[] {
  const tokens = tokenize(text);
  return Array.from({ length: tokens.count }, (_, k) => text.slice(tokens.starts[k], tokens.ends[k]));
}

function gaps(text: string): number[] {
  const tokens = tokenize(text);
  return [...tokens.gaps.subarray(0, tokens.count)];
}

describe('tokenize', () => {
  it.each([
    ['L’osimertinib vise l’EGFR.', ['L', 'osimertinib', 'vise', 'l', 'EGFR']],
    ['PD‑L1/PD-1', ['PD', 'L1', 'PD', '1']],
    ['cancer 🎗️du sein', ['cancer', 'du', 'sein']],
    ['PD-L1抗体', ['PD', 'L1']],
    ['me\u0301so\u00adthe\u0301liome !', ['me\u0301so\u00adthe\u0301liome']],
    ['', []],
    ['\ud800', []],
  ])('splits %j', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it('tells soft gaps, slashes and hard stops apart', () => {
    expect(gaps('a b-c/d, e')).toEqual([HARD, SOFT, SOFT, SLASH, HARD]);
  });

  it('does NOT go across a gap as wide as a column', () => {
    expect(gaps(`cancer${' '.repeat(40)}rare`)).toEqual([HARD, HARD]);
  });

  it('leaves an invisible character at the end of a word outside it', () => {
    expect(words('cancer\u200b du')).toEqual(['cancer', 'du']);
  });
});

describe('a tokenizer that reads many texts', () => {
  it('gives for each what a new one would', () => {
    const texts = fc.array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('patient(e)s iMig2023', 'osimer-\ntinib', 'a/b, c', '')));
    fc.assert(
      fc.property(texts, (list) => {
        const tokenizer = new Tokenizer(Math.max(0, ...list.map((text) => text.length)));
        for (const text of list) {
          const [mine, fresh] = [tokenizer.read(text), tokenize(text)];
          expect(mine.count).toBe(fresh.count);
          expect(mine.withoutYear).toEqual(fresh.withoutYear);
          for (const column of ['starts', 'ends', 'hashes', 'gaps'] as const) expect(mine[column].subarray(0, mine.count)).toEqual(fresh[column].subarray(0, fresh.count));
        }
      }),
    );
  });
});

describe('properties', () => {
  it('hashes a word as its folded form', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const tokens = tokenize(text);
        for (let k = 0; k < tokens.count; k++) {
          expect(tokens.hashes[k]).toBe(hashFolded(fold(text.slice(tokens.starts[k], tokens.ends[k]))));
        }
      }),
    );
  });

  it('keeps words in bounds, in order and apart for any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const tokens = tokenize(text);
        let before = 0;
        for (let k = 0; k < tokens.count; k++) {
          expect(tokens.starts[k]!).toBeGreaterThanOrEqual(before);
          expect(tokens.ends[k]!).toBeGreaterThan(tokens.starts[k]!);
          before = tokens.ends[k]!;
        }
        expect(before).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it('takes any two folded spellings of a word for the same', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'abcéèœ12') , minLength: 1 }), (word) => {
        expect(tokenize(word.toUpperCase()).hashes[0]).toBe(tokenize(word).hashes[0]);
      }),
    );
  });
});
