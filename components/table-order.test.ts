import { describe, expect, it } from 'vitest';
import { pressColumn, sortRows } from './table-order.ts';

const sorted = (texts: string[], direction: 'ascending' | 'descending' = 'ascending') => sortRows(texts, (text) => text, direction, 'fr');

describe('sortRows', () => {
  it.each([
    ['accents', ['zoledronique', 'étoposide', 'Erlotinib'], ['Erlotinib', 'étoposide', 'zoledronique']],
    ['phases', ['3', '1b/2', '2/3', '1', '2'], ['1', '1b/2', '2', '2/3', '3']],
    ['years', ['2024', '2011', '2019'], ['2011', '2019', '2024']],
  ])('sorts %s', (_what, texts, expected) => {
    expect(sorted(texts)).toEqual(expected);
    expect(sorted(texts, 'descending')).toEqual(expected.toReversed());
  });

  it.each(['ascending', 'descending'] as const)('puts blanks last (%s)', (direction) => {
    expect(sorted(['', 'a', '', 'b'], direction).slice(2)).toEqual(['', '']);
  });

  it('keeps equal rows in the order in which they came', () => {
    const rows = [1, 2, 3].map((id) => ({ id, text: 'same' }));
    expect(sortRows(rows, ({ text }) => text, 'descending', 'en').map(({ id }) => id)).toEqual([1, 2, 3]);
  });

  it('does NOT change the rows it is given', () => {
    expect(sorted(Object.freeze(['b', 'a']) as string[])).toEqual(['a', 'b']);
  });
});

describe('pressColumn', () => {
  it.each([
    ['another column starts ascending', { column: 'year', direction: 'descending' }, 'phase', { column: 'phase', direction: 'ascending' }],
    ['the same column turns round', { column: 'year', direction: 'ascending' }, 'year', { column: 'year', direction: 'descending' }],
    ['and back again', { column: 'year', direction: 'descending' }, 'year', { column: 'year', direction: 'ascending' }],
  ] as const)('%s', (_what, order, column, expected) => {
    expect(pressColumn(order, column)).toEqual(expected);
  });
});
