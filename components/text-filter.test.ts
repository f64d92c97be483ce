import { describe, expect, it } from 'vitest';
import { passes, plainText } from './text-filter.ts';

describe('passes', () => {
  const plain = plainText('Œdème, PD‑L1, Étoposide, cancer de l’os');
  it.each(['', '  ', 'oedeme', 'ŒDÈME', 'pd-l1', 'pd l1', 'etopo oed', "l'os", 'l’os'])('lets %j through', (filter) => {
    expect(passes(plain, filter)).toBe(true);
  });

  it.each(['pd-l2', 'etoposide mélanome', '.*', '<b>'])('does NOT let %j through', (filter) => {
    expect(passes(plain, filter)).toBe(false);
  });
});
