import { describe, expect, it } from 'vitest';
import { entryOf } from '../glossary/testing.ts';
import { termOf } from '../glossary/user/testing.ts';
import { explanationOfEntry, explanationOfItem, explanationOfTerm, sourcesInWords } from './explanation.ts';
import { itemOf } from './testing.ts';

const SOURCES = [
  { publisher: 'Nature', title: 'Iron' },
  { publisher: 'INCa', title: 'Mots' },
] as unknown as Parameters<typeof sourcesInWords>[0];

describe('sourcesInWords', () => {
  it.each([
    ['fr', 'Nature, Iron\u202f; INCa, Mots'],
    ['en', 'Nature, Iron; INCa, Mots'],
  ] as const)('divides them as %s does', (lang, expected) => {
    expect(sourcesInWords(SOURCES, lang)).toBe(expected);
  });

  it('is empty without any', () => {
    expect(sourcesInWords([], 'fr')).toBe('');
  });
});

describe('explanations', () => {
  it('say where they come from and when they were reviewed', () => {
    expect(explanationOfEntry(entryOf('met'), 'fr')).toEqual({ name: 'met', plain: 'Une phrase simple.', source: 'A publisher, A title', reviewed: '2026-11-22' });
  });

  it('of a reader’s own term say whose it is and that it is not reviewed', () => {
    const term = termOf(['mot'], { definition: { en: 'Only English.' } });
    expect(explanationOfTerm(term, { name: 'Liste', origin: 'Moi' }, 'fr')).toEqual({ name: 'mot', plain: 'Only English.', source: 'Liste (Moi)', reviewed: false });
  });

  it('of a word that is gone keep its name', () => {
    expect(explanationOfItem(itemOf('x', { label: { fr: '', en: 'word' } }), 'fr')).toEqual({ name: 'word' });
  });
});
