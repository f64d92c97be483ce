import { describe, expect, it } from 'vitest';
import en from '../public/_locales/en/messages.json' with { type: 'json' };
import fr from '../public/_locales/fr/messages.json' with { type: 'json' };
import { createTranslator, isMessageKey, pluralKey } from './messages.ts';

type Catalogue = Record<string, { message: string; description: string }>;
const CATALOGUES: readonly (readonly [string, Catalogue])[] = [
  ['fr', fr],
  ['en', en],
];

function placeholders(message: string): string[] {
  return (message.match(/\$\d/g) ?? []).toSorted();
}

describe('message catalogues', () => {
  it('have the same keys', () => {
    expect(Object.keys(fr)).toEqual(Object.keys(en));
  });

  it('have the same placeholders under each key', () => {
    const other: Catalogue = en;
    for (const [key, { message }] of Object.entries(fr)) {
      expect([key, placeholders(message)]).toEqual([key, placeholders(other[key]?.message ?? '')]);
    }
  });

  it.each(CATALOGUES)('hold well-formed keys and say what each is for (%s)', (_, catalogue) => {
    for (const [key, { message, description }] of Object.entries(catalogue)) {
      expect(key).toMatch(/^[A-Za-z0-9_]+$/);
      expect(message.trim(), key).not.toBe('');
      expect(description.trim(), key).not.toBe('');
    }
  });

  it.each(CATALOGUES)('keep the store description within 132 characters (%s)', (_, catalogue) => {
    expect(catalogue['extDescription']?.message.length).toBeLessThanOrEqual(132);
  });

  it.each(CATALOGUES)('do NOT use typewriter apostrophes, quotes or dots (%s)', (_, catalogue) => {
    for (const { message } of Object.values(catalogue)) expect(message).not.toMatch(/['"]|\.\.\./);
  });

  it('do NOT let a French sign of punctuation begin a line', () => {
    for (const { message } of Object.values(fr)) {
      expect(message).not.toMatch(/ [:;?!»]|« |[^\s\u00A0\u202F][;?!»]/);
    }
  });
});

describe('createTranslator', () => {
  it.each([
    ['fr', 'reviewed', ['22 novembre 2026'], 'Relu le 22 novembre 2026.'],
    ['en', 'termsMany', [14, 'example.org'], '14 terms explained on example.org'],
    ['en', 'searchNothing', ['$1'], 'Nothing in the glossary for “$1”. Try a shorter word, or its acronym.'],
    ['en', 'reviewed', [], 'Reviewed on .'],
  ] as const)('%s: fills %s', (lang, key, substitutions, expected) => {
    expect(createTranslator(lang)(key, ...substitutions)).toBe(expected);
  });
});

describe('pluralKey', () => {
  it.each([
    ['fr', 0, 'timesOne'],
    ['fr', 1, 'timesOne'],
    ['fr', 2, 'timesMany'],
    ['en', 0, 'timesMany'],
    ['en', 1, 'timesOne'],
  ] as const)('%s %i → %s', (lang, count, expected) => {
    expect(pluralKey(lang, count, 'timesOne', 'timesMany')).toBe(expected);
  });
});

describe('isMessageKey', () => {
  it.each([
    ['propertyBrand', true],
    ['brand', false],
    ['toString', false],
    ['__proto__', false],
  ])('%s → %s', (key, expected) => {
    expect(isMessageKey(key)).toBe(expected);
  });
});
