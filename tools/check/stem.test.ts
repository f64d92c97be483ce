import { describe, expect, it } from 'vitest';
import { stemOf } from './stem.ts';

describe('stemOf', () => {
  it.each([
    ['fr', ['petite', 'petites', 'petits', 'PETITES']],
    ['fr', ['muscle', 'muscles']],
    ['fr', ['forme', 'former', 'formé', 'formées', 'forment']],
    ['en', ['grow', 'grows', 'growing']],
    ['en', ['cell', 'cells']],
    ['en', ['body', 'bodies']],
    ['en', ['treat', 'treats', 'treated', 'treating']],
  ] as const)('brings together in %s: %j', (lang, words) => {
    expect(new Set(words.map((word) => stemOf(word, lang))).size).toBe(1);
  });

  it.each([
    ['fr', 'sein', 'soin'],
    ['fr', 'cellule', 'cellulite'],
    ['en', 'cell', 'call'],
    ['en', 'tumour', 'tumult'],
  ] as const)('does NOT bring together in %s: %s and %s', (lang, one, other) => {
    expect(stemOf(one, lang)).not.toBe(stemOf(other, lang));
  });

  it.each(['os', 'sang', 'âge', 'ses'])('leaves three letters at least of %s', (word) => {
    expect(stemOf(word, 'fr').length).toBeGreaterThanOrEqual(Math.min(3, word.length));
  });
});
