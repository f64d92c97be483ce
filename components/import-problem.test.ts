import { describe, expect, it } from 'vitest';
import { REASONS } from '../glossary/exchange/problem.ts';
import { placeOf, reasonSentence } from './import-problem.ts';
import { keyOf } from './messages.ts';

describe('reasonSentence', () => {
  it.each(REASONS)('has a sentence of its own for %s, in both languages', (reason) => {
    expect(keyOf('problem', reason)).toBeDefined();
    expect(reasonSentence(reason, {}, 'fr')).not.toBe(reasonSentence(reason, {}, 'en'));
  });

  it.each([
    ['field-too-long', { field: 'labels.fr.pref', limit: 500 }, 'en', 'Too long: name (limit: 500 characters).'],
    ['wrong-value', { field: 'case', value: '<b>x</b>' }, 'en', 'Value not expected for capitals: “<b>x</b>”.'],
    ['unknown-field', { field: 'colour' }, 'en', 'Unknown field: colour.'],
    ['file-too-large', { limit: 100_000_000 }, 'fr', 'Le fichier est trop gros (plus de 100 Mo). Coupez-le en plusieurs fichiers.'],
    ['duplicate-row', { first: 3 }, 'en', 'The same as: row 3. Taken once.'],
  ] as const)('says what %s speaks of', (reason, params, lang, sentence) => {
    expect(reasonSentence(reason, params, lang)).toBe(sentence);
  });
});

describe('placeOf', () => {
  it.each([
    [{ row: 1_200 }, 'Row 1,200'],
    [{ row: 4, column: 'def' }, 'Row 4, column “def”'],
    [{ path: 'terms.3' }, 'terms.3'],
    [{ path: '' }, undefined],
  ])('names %j', (place, expected) => {
    expect(placeOf({ ...place, reason: 'no-label', params: {}, lost: 'term' }, 'en')).toBe(expected);
  });
});
