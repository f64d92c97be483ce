import type { Language } from '../glossary/concept-schema.ts';
import { compareTexts } from './glossary-order.ts';

/** The order of a table: by one column, one way or the other. */
export interface TableOrder {
  readonly column: string;
  readonly direction: 'ascending' | 'descending';
}

/** The order after a press on a column: another column starts ascending, the same one turns round. */
export function pressColumn(order: TableOrder, column: string): TableOrder {
  const turned = order.column === column && order.direction === 'ascending';
  return { column, direction: turned ? 'descending' : 'ascending' };
}

/** The rows sorted by a text of each. Rows that say nothing come last both ways: blanks are no answer. */
export function sortRows<Row>(rows: readonly Row[], textOf: (row: Row) => string, direction: TableOrder['direction'], lang: Language): Row[] {
  const compare = compareTexts(lang);
  const sign = direction === 'ascending' ? 1 : -1;
  return rows
    .map((row) => ({ row, text: textOf(row) }))
    .toSorted((a, b) => Number(a.text === '') - Number(b.text === '') || sign * compare(a.text, b.text))
    .map(({ row }) => row);
}
