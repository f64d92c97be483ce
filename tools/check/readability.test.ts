import { describe, expect, it } from 'vitest';
import { entrySaying } from '../../glossary/testing.ts';
import { checkReadability, gradeOf, kandelMoles } from './readability.ts';

describe('kandelMoles', () => {
  // 207 − 1.015 × words per sentence − 73.6 × syllables per word, syllables counted by hand.
  it.each([
    ['Le sein est un organe.', 5, 1, 1 + 1 + 1 + 1 + 2],
    ['La cellule se divise.', 4, 1, 1 + 2 + 1 + 2],
    ['La maladie passe. Le corps guérit.', 6, 2, 1 + 3 + 1 + 1 + 1 + 2],
    ['Deux sortes : les grandes ; les petites !', 6, 3, 1 + 1 + 1 + 1 + 1 + 2],
    ['Une tumeur opérée', 3, 1, 1 + 2 + 3],
    ['Un cancer avancé.', 3, 1, 1 + 2 + 3],
    ['Les cellules cancéreuses se multiplient.', 5, 1, 1 + 2 + 3 + 1 + 3],
  ])('of %j counts %i words, %i sentences, %i syllables', (text, words, sentences, syllables) => {
    expect(kandelMoles(text)).toBeCloseTo(207 - 1.015 * (words / sentences) - 73.6 * (syllables / words), 6);
  });

  it('is 113.605 for the first of these, worked out in full', () => {
    expect(kandelMoles('Le sein est un organe.')).toBeCloseTo(113.605, 6);
  });

  it('does NOT depend on how accents are composed', () => {
    const text = 'Une tumeur opérée guérit très tôt.';
    expect(kandelMoles(text.normalize('NFD'))).toBe(kandelMoles(text));
  });

  it('falls with longer words and with longer sentences', () => {
    expect(kandelMoles('Le médicament immunologique anticancéreux.')).toBeLessThan(kandelMoles('Le soin aide le corps.'));
    expect(kandelMoles('Le soin aide le corps et la peau et le sang.')).toBeLessThan(kandelMoles('Le soin aide le corps. La peau et le sang.'));
  });
});

describe('gradeOf', () => {
  // 0.39 × words per sentence + 11.8 × syllables per word − 15.59, syllables counted by hand.
  it.each([
    ['The cat sat on the mat.', 6, 1, 6],
    ['The doctor cuts the tumour out.', 6, 1, 1 + 2 + 1 + 1 + 2 + 1],
    ['Cells divide. They grow.', 4, 2, 1 + 2 + 1 + 1],
  ])('of %j counts %i words, %i sentences, %i syllables', (text, words, sentences, syllables) => {
    expect(gradeOf(text)).toBeCloseTo(0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59, 6);
  });

  it('is −1.45 for the first of these, worked out in full', () => {
    expect(gradeOf('The cat sat on the mat.')).toBeCloseTo(-1.45, 6);
  });
});

describe('checkReadability', () => {
  const easy = { fr: 'Le sein est un organe.', en: 'The cat sat on the mat.' };
  const hard = {
    fr: 'Caractérisation immunohistochimique multidimensionnelle des hétérogénéités intratumorales.',
    en: 'Multidimensional immunohistochemical characterisation of intratumoural heterogeneity.',
  };
  const sound = ['a', 'b', 'c'].map((id) => entrySaying(id, easy));
  const messages = (entries: typeof sound, exceptions = new Map<string, string>()) =>
    checkReadability(entries, exceptions).findings.map(({ entry, message }) => `${entry}: ${message.replace(/-?\d.*/, '…')}`);

  it('finds a hard definition, in the language in which it is hard', () => {
    expect(messages([...sound, entrySaying('hard', { ...easy, fr: hard.fr })])).toEqual(['hard: plain definition (fr) scores …']);
    expect(messages([...sound, entrySaying('hard', { ...easy, en: hard.en })])).toEqual(['hard: plain definition (en) scores …']);
  });

  it('does NOT report easy definitions', () => {
    expect(messages(sound)).toEqual([]);
  });

  it('does NOT report a listed exception, but counts it; in its own language only', () => {
    const entries = [...sound, entrySaying('hard', hard)];
    const report = checkReadability(entries, new Map([['hard fr', 'a name of many parts']]));
    expect(report.excepted).toBe(1);
    expect(report.findings.map(({ message }) => message.slice(0, 21))).toEqual(['plain definition (en)']);
  });

  it('finds a glossary that is hard as a whole, exceptions or not', () => {
    const excepted = new Map(['x fr', 'x en', 'y fr', 'y en'].map((key) => [key, 'a reason']));
    expect(messages([entrySaying('x', hard), entrySaying('y', hard), entrySaying('z', easy)], excepted)).toEqual(['(all): median (fr) is …', '(all): median (en) is …']);
  });

  it('tells the middle and the hardest of all', () => {
    const { median, hardest } = checkReadability([...sound, entrySaying('hard', hard)], new Map());
    expect(median).toEqual({ fr: kandelMoles(easy.fr), en: gradeOf(easy.en) });
    expect(hardest).toEqual({ fr: kandelMoles(hard.fr), en: gradeOf(hard.en) });
    const two = checkReadability([entrySaying('a', easy), entrySaying('hard', hard)], new Map());
    expect(two.median.en).toBeCloseTo((gradeOf(easy.en) + gradeOf(hard.en)) / 2, 6);
  });
});
