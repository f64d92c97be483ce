import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorPassage, describePassage, LONGEST_QUOTE } from './passage.ts';

const TEXT = 'Le mélanome est un cancer de la peau. On traite le mélanome par immunothérapie ; le pronostic a changé depuis dix ans, disent les auteurs.';

function passageOf(words: string, text = TEXT, from = 0) {
  const start = text.indexOf(words, from);
  return describePassage(text, { start, end: start + words.length })!;
}

const found = (text: string, words: string, from = 0) => {
  const span = anchorPassage(text, passageOf(words, TEXT, from));
  return span && text.slice(span.start, span.end);
};

describe('anchorPassage', () => {
  it.each([
    ['the text is as it was', TEXT],
    ['text was put before it', `Publicité. ${'x '.repeat(300)}${TEXT}`],
    ['text was put after it', `${TEXT} ${'La suite. '.repeat(300)}`],
  ])('finds the words where %s', (_, text) => {
    expect(found(text, 'le pronostic a changé')).toBe('le pronostic a changé');
  });

  it('finds words that were changed a little', () => {
    expect(found(TEXT.replace('pronostic a changé', 'pronostic a bien changé'), 'le pronostic a changé depuis dix ans')).toContain('pronostic a bien changé');
  });

  it('of two places takes the one that has the same words around it', () => {
    const second = passageOf('mélanome', TEXT, 20);
    const moved = `Avant. ${TEXT}`;
    expect(anchorPassage(moved, second)?.start).toBe(moved.indexOf('mélanome', 30));
  });

  it.each([
    ['the words are gone', 'Une tout autre page, sur le jardinage au printemps et les semis de carottes.'],
    ['there is no text', ''],
    ['only some of the words stand there, apart', 'le jardin. pronostic météo : rien a changer. Depuis lors dix outils sont sortis de ans en ans.'],
  ])('does NOT find anything where %s', (_, text) => {
    expect(found(text, 'le pronostic a changé depuis dix ans')).toBeUndefined();
  });

  it('does NOT take a short word for another', () => {
    expect(found('Le cancre de la classe', 'cancer')).toBeUndefined();
  });

  it('does NOT hang on a hostile text', () => {
    const passage = { quote: { exact: 'ab'.repeat(LONGEST_QUOTE / 2), prefix: '', suffix: '' }, position: { start: 1e9, end: 2e9 } };
    const start = performance.now();
    anchorPassage('aabb'.repeat(25_000), passage);
    expect(performance.now() - start).toBeLessThan(4_000);
  });
});

describe('describePassage', () => {
  it('counts positions in characters, as the model asks', () => {
    const text = '😀😀 le mot';
    expect(passageOf('mot', text)).toEqual({ quote: { exact: 'mot', prefix: '😀😀 le ', suffix: '' }, position: { start: 6, end: 9 } });
  });

  it('leaves out blanks at the edges, and halves of letters', () => {
    expect(describePassage('a  mot  b', { start: 1, end: 8 })?.quote.exact).toBe('mot');
    expect(describePassage('a😀b', { start: 0, end: 2 })?.quote.exact).toBe('a');
  });

  it.each([[{ start: 0, end: 0 }], [{ start: 1, end: 3 }], [{ start: 90, end: 100 }]])('does NOT describe nothing (%j)', (span) => {
    expect(describePassage('a  b', span)).toBeUndefined();
  });
});

describe('properties', () => {
  const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 });

  it('finds what it described, word for word, wherever it stands', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (whole, a, b) => {
        const [start, end] = [a % (whole.length + 1), b % (whole.length + 1)].toSorted((x, y) => x - y) as [number, number];
        const passage = describePassage(whole, { start, end });
        if (!passage) return;
        const span = anchorPassage(whole, passage)!;
        expect(whole.slice(span.start, span.end)).toBe(passage.quote.exact);
      }),
    );
  });

  it('finds the very place where what stands around it tells it apart', () => {
    const words = fc.array(fc.constantFrom('le', 'mot', 'cancer', 'sein', 'est', 'de', 'traitement'), { minLength: 8, maxLength: 60 });
    fc.assert(
      fc.property(words, fc.nat(), (list, at) => {
        const k = at % list.length;
        const numbered = list.map((word, n) => `${word}${n === k - 1 || n === k + 1 ? n : ''}`);
        const whole = numbered.join(' ');
        const start = numbered.slice(0, k).join(' ').length + (k > 0 ? 1 : 0);
        const span = { start, end: start + (numbered[k] as string).length };
        const before = 'Bandeau de la page. ';
        expect(anchorPassage(before + whole, describePassage(whole, span)!)).toEqual({ start: span.start + before.length, end: span.end + before.length });
      }),
      { numRuns: 60 },
    );
  });
});
