import { describe, expect, it } from 'vitest';
import { sourcesInWords } from './explanation.ts';

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
