import { describe, expect, it } from 'vitest';
import { sentenceOf } from './sentence-of.ts';

function sentence(text: string, word: string): string {
  const start = text.indexOf(word);
  return sentenceOf({ block: { text }, mention: { start, end: start + word.length } });
}

describe('sentenceOf', () => {
  it.each([
    ['the first', 'A melanoma is a cancer. It is rare.', 'melanoma', 'A melanoma is a cancer.'],
    ['one in the middle', 'It is late. The melanoma has spread! Why?', 'melanoma', 'The melanoma has spread!'],
    ['one without a stop', 'Melanoma', 'Melanoma', 'Melanoma'],
    ['a shortened word', 'Le Dr. Martin parle du mélanome (cf. p. 3). Ensuite.', 'mélanome', 'Le Dr. Martin parle du mélanome (cf. p. 3).'],
    ['lines and objects', 'A  melanoma\n\t\uFFFCis\u00a0a cancer.', 'melanoma', 'A melanoma is a cancer.'],
  ])('gives %s', (_what, text, word, expected) => {
    expect(sentence(text, word)).toBe(expected);
  });

  it('says where it leaves something out, at whole words', () => {
    const found = sentence(`${'alpha '.repeat(100)}melanoma ${'omega '.repeat(100)}`.trim(), 'melanoma');
    expect(found).toMatch(/^… (alpha )+melanoma (omega )+…$/);
    expect(found.length).toBeLessThan(500);
  });
});
