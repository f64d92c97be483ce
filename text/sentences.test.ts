import { describe, expect, it } from 'vitest';
import { Sentences } from './sentences.ts';

/** The sentence that some words of a text stand in. */
function around(text: string, words: string): string {
  const start = text.indexOf(words);
  const sentence = new Sentences(text).around({ start, end: start + words.length });
  return text.slice(sentence.start, sentence.end).trim();
}

describe('the sentence around some words', () => {
  it.each([
    ['Un. Le cancer est là ! Trois.', 'cancer', 'Le cancer est là !'],
    ['Un. « Le cancer. Trois. »', 'cancer', '« Le cancer.'],
    ['Un cancer', 'cancer', 'Un cancer'],
    ['Le cancer\ndu sein. Deux.', 'sein', 'Le cancer\ndu sein.'],
    ['Un statut n.d. Est-ce connu ? Oui.', 'n.d.', 'Un statut n.d. Est-ce connu ?'],
  ])('in %j is, for %j, %j', (text, words, expected) => {
    expect(around(text, words)).toBe(expected);
  });

  it.each(['Le Dr. Martin parle du cancer', 'une dose de 1.5 mg du cancer', 'voir site.example sur le cancer', 'moins... que le cancer'])('does NOT begin behind a stop that ends nothing (%j)', (text) => {
    expect(around(text, 'cancer')).toBe(text);
  });

  it('does NOT reach further than 240 units on either side', () => {
    const text = `${'a '.repeat(400)}cancer${' b'.repeat(400)}`;
    const start = text.indexOf('cancer');
    expect(new Sentences(text).around({ start, end: start + 6 })).toEqual({ start: start - 240, end: start + 6 + 240 });
  });
});
