import { describe, expect, it } from 'vitest';
import type { EntrySummary } from '../glossary/entry.ts';
import type { PageMention } from './mention.ts';
import { DEFAULT_CHOICE, isWanted } from './reader-choice.ts';

function mentionOf(...senses: readonly Partial<EntrySummary>[]): PageMention {
  const summary: EntrySummary = { id: 'x', kind: 'concept', category: 'biology', difficulty: 'core', label: { fr: 'x', en: 'x' } };
  return { start: 0, end: 1, senses: senses.map((sense) => ({ ...summary, ...sense })), need: 'nothing', reason: { kind: 'name' } };
}

describe('isWanted', () => {
  it.each([
    ['core', 'core', true],
    ['core', 'helpful', false],
    ['helpful', 'helpful', true],
    ['helpful', 'marginal', false],
    ['all', 'marginal', true],
  ] as const)('at level %s, shows a %s concept: %s', (level, difficulty, wanted) => {
    expect(isWanted(mentionOf({ difficulty }), { ...DEFAULT_CHOICE, level })).toBe(wanted);
  });

  it('leaves out what the reader knows', () => {
    expect(isWanted(mentionOf({ id: 'pd-l1' }), { ...DEFAULT_CHOICE, known: ['pd-l1'] })).toBe(false);
  });

  it('leaves out the categories that the reader switched off', () => {
    expect(isWanted(mentionOf({ category: 'care' }), { ...DEFAULT_CHOICE, withoutCategories: ['care'] })).toBe(false);
  });

  it('keeps a word of which one sense is wanted', () => {
    expect(isWanted(mentionOf({ id: 'known' }, { id: 'new' }), { ...DEFAULT_CHOICE, known: ['known'] })).toBe(true);
  });
});
