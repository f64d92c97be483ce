import { describe, expect, it } from 'vitest';
import { piecesOf } from './prose.tsx';

describe('piecesOf', () => {
  it.each([
    ['PD-L1 is the key', ['', 'PD-L1', ' is the key']],
    ['un anti-PD-1.', ['un ', 'anti-PD-1', '.']],
    ['CA 15-3 and BCR-ABL1', ['CA ', '15-3', ' and ', 'BCR-ABL1', '']],
  ])('keeps the names of %j together', (text, pieces) => {
    expect(piecesOf(text)).toEqual(pieces);
  });

  it.each(['castration-resistant', 'Jean-Pierre', 'peut-être', 'ABCDEFGH-IJKLMNOP', '', 'a - b'])('does NOT keep %j together', (text) => {
    expect(piecesOf(text)).toEqual([text]);
  });

  it.each(['PD-L1', 'x PD-L1 y HER2-low', '--PD-1--'])('loses nothing of %j', (text) => {
    expect(piecesOf(text).join('')).toBe(text);
  });
});
