import { describe, expect, it } from 'vitest';
import { piecesOf } from './prose.tsx';

describe('piecesOf', () => {
  it.each([
    ['PD-L1 is the key', ['', 'PD-L1', ' is the key']],
    ['un anti-PD-1.', ['un ', 'anti-PD-1', '.']],
    ['CA 15-3 and BCR-ABL1', ['CA ', '15-3', ' and ', 'BCR-ABL1', '']],
    ['un nom en « -nib », en phase 3', ['un nom en « ', '-nib', ' », en ', 'phase 3', '']],
    ['un lymphocyte T ; of type A1B', ['un ', 'lymphocyte T', ' ; of ', 'type A1B', '']],
    ['on T cells and NK cells', ['on ', 'T cells', ' and ', 'NK cells', '']],
    ['from 12 years on', ['from ', '12 years', ' on']],
    ['de 10,1 mois, 1\u202f074 personnes', ['de ', '10,1 mois', ', ', '1\u202f074 personnes', '']],
  ])('keeps the names and measures of %j together', (text, pieces) => {
    expect(piecesOf(text)).toEqual(pieces);
  });

  it.each(['castration-resistant', 'Jean-Pierre', 'peut-être', 'PD 1 year-old', 'in 2024, days', 'ABCDEFGH-IJKLMNOP', '', 'a - b'])('does NOT keep %j together', (text) => {
    expect(piecesOf(text)).toEqual([text]);
  });

  it.each(['PD-L1', 'x PD-L1 y HER2-low', '--PD-1--'])('loses nothing of %j', (text) => {
    expect(piecesOf(text).join('')).toBe(text);
  });
});
