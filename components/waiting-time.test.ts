import { describe, expect, it } from 'vitest';
import { formatWait } from './waiting-time.ts';

const NOW = new Date('2026-11-22T10:00:00.000Z');
const after = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000).toISOString();

describe('formatWait', () => {
  it.each([
    [-5, 'in 1 minute', 'dans 1 minute'],
    [10, 'in 10 minutes', 'dans 10 minutes'],
    [89, 'in 89 minutes', 'dans 89 minutes'],
    [120, 'in 2 hours', 'dans 2 heures'],
    [60 * 48, 'in 2 days', 'dans 2 jours'],
    [60 * 24 * 59, 'in 59 days', 'dans 59 jours'],
    [60 * 24 * 90, 'in 3 months', 'dans 3 mois'],
    [60 * 24 * 365 * 3, 'in 3 years', 'dans 3 ans'],
  ])('%i minutes', (minutes, en, fr) => {
    expect(formatWait(NOW, after(minutes), 'en')).toBe(en);
    expect(formatWait(NOW, after(minutes), 'fr')).toBe(fr);
  });
});
