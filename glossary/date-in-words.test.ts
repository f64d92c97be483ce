import { describe, expect, it } from 'vitest';
import { formatDate } from './date-in-words.ts';

describe('formatDate', () => {
  it.each([
    ['2026-11-22', 'fr', '22 novembre 2026'],
    ['2026-11-22', 'en', '22 November 2026'],
    ['2024-06', 'fr', 'juin 2024'],
    ['2024-06', 'en', 'June 2024'],
    ['2015', 'fr', '2015'],
    ['2024-01-01', 'fr', '1er janvier 2024'],
    ['2024-01-01', 'en', '1 January 2024'],
  ] as const)('writes %s in %s as %s', (date, lang, expected) => {
    expect(formatDate(date, lang)).toBe(expected);
  });

  it.each(['', 'soon', '2024-13-45'])('does NOT invent a date from %j', (date) => {
    expect(formatDate(date, 'fr')).toBe(date);
  });
});
