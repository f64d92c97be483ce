import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatRoute, parseRoute, wordsOf } from './glossary-route.ts';
import type { GlossaryRoute } from './glossary-route.ts';

const PLACES: readonly (readonly [string, GlossaryRoute])[] = [
  ['#/concept/pd-l1', { kind: 'concept', id: 'pd-l1' }],
  ['#/category/side-effect', { kind: 'category', category: 'side-effect' }],
  ['#/letter/c', { kind: 'letter', letter: 'C' }],
  ['#/letter/0-9', { kind: 'letter', letter: '0-9' }],
  ['#/drugs', { kind: 'table', table: 'drugs' }],
  ['#/trials', { kind: 'table', table: 'trials' }],
  ['#/my/words', { kind: 'my', place: 'words' }],
  ['#/my/review', { kind: 'my', place: 'review' }],
  ['#/', { kind: 'start' }],
];

describe('parseRoute', () => {
  it.each(PLACES)('reads %s', (hash, route) => {
    expect(parseRoute(hash)).toEqual(route);
  });

  it.each([
    ['nothing', '', { kind: 'start' }],
    ['a lone #', '#', { kind: 'start' }],
    ['nothing but signs', '#/--_/', { kind: 'start' }],
    ['a capital letter', '#/letter/C', { kind: 'letter', letter: 'C' }],
    ['a slash at the end', '#/drugs/', { kind: 'table', table: 'drugs' }],
    ['what is the reader’s own, its list first', '#/my', { kind: 'my', place: 'words' }],
    ['an escaped address', '#/concept/pd%2Dl1', { kind: 'concept', id: 'pd-l1' }],
  ] as const)('reads %s', (_what, hash, route) => {
    expect(parseRoute(hash)).toEqual(route);
  });

  it.each([
    ['markup', '#/concept/<script>alert(1)</script>', '<script>alert(1)< script>'],
    ['escaped markup', '#/concept/%3Cscript%3E', '<script>'],
    ['a path upwards', '#/concept/../search', '.. search'],
    ['a name of the language', '#/concept/__proto__', 'proto'],
    ['a name with capitals and spaces', '#/concept/PD L1', 'PD L1'],
    ['a broken escape', '#/concept/%E0%A4%A', '%E0%A4%A'],
    ['a letter of another alphabet', '#/letter/я', 'я'],
    ['a category that there is not', '#/category/sport', 'sport'],
    ['a table with more behind it', '#/drugs/osimertinib', 'osimertinib'],
    ['a place of one’s own that there is not', '#/my/secrets', 'secrets'],
    ['a word alone', '#osimertinib', 'osimertinib'],
    ['control characters', '#/concept/a\u0000b\u202e', 'a b'],
  ])('does NOT take %s for a place', (_what, hash, words) => {
    expect(parseRoute(hash)).toEqual({ kind: 'unknown', words });
  });

  it('looks at the beginning of an endless address only', () => {
    const route = parseRoute(`#/concept/${'x'.repeat(10_000)}`);
    expect(route.kind === 'concept' ? route.id.length : 0).toBeLessThan(100);
  });
});

describe('formatRoute', () => {
  it.each(PLACES)('writes %s', (hash, route) => {
    expect(formatRoute(route)).toBe(hash);
  });

  it('leads from an unknown place to the start', () => {
    expect(formatRoute({ kind: 'unknown', words: '<b>' })).toBe('#/');
  });
});

describe('wordsOf', () => {
  it('makes words of an id', () => {
    expect(wordsOf('non-small-cell-lung-cancer')).toBe('non small cell lung cancer');
  });
});

describe('properties', () => {
  it('any address is a place or words, never an error', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (hash) => {
      const route = parseRoute(hash);
      expect(parseRoute(formatRoute(route)).kind).toBe(route.kind === 'unknown' ? 'start' : route.kind);
    }));
  });
});
