import type { ComponentChildren } from 'preact';
import { useId, useMemo, useState } from 'preact/hooks';
import type { Language } from '../glossary/concept-schema.ts';
import { FactTableHead } from './fact-table-head.tsx';
import { createTranslator } from './messages.ts';
import type { MessageKey } from './messages.ts';
import { NearestNames } from './nearest-names.tsx';
import type { SearchHit } from './page-state.ts';
import { TableFilter } from './table-filter.tsx';
import { pressColumn, sortRows } from './table-order.ts';
import type { TableOrder } from './table-order.ts';
import { passes, plainText } from './text-filter.ts';

/** One column: its name, the text that it sorts by and that the filter sees, and how a cell looks. */
export interface FactColumn<Row> {
  readonly key: string;
  readonly name: MessageKey;
  text(row: Row): string;
  cell?(row: Row): ComponentChildren;
}

export interface FactTableProps<Row> {
  readonly lang: Language;
  readonly caption: string;
  readonly filterHint: string;
  /** The first one names the row. */
  readonly columns: readonly [FactColumn<Row>, ...FactColumn<Row>[]];
  readonly rows: readonly Row[];
  /** Words that find a row without being shown in it: its name in the other language. */
  alsoFoundBy(row: Row): string;
  nearest(query: string): readonly SearchHit[];
  onOpen(id: string): void;
}

/** A table that can be sorted by each column and filtered; in a narrow view, a list of records. */
export function FactTable<Row extends { readonly id: string }>(props: FactTableProps<Row>) {
  const { lang, caption, columns, rows, alsoFoundBy } = props;
  const [order, setOrder] = useState<TableOrder>({ column: columns[0].key, direction: 'ascending' });
  const [filter, setFilter] = useState('');
  const tableId = useId();
  const sortedBy = columns.find(({ key }) => key === order.column) ?? columns[0];
  const sorted = useMemo(() => sortRows(rows, sortedBy.text, order.direction, lang), [rows, order, lang]);
  const words = useMemo(() => new Map(rows.map((row) => [row.id, plainText([...columns.map(({ text }) => text(row)), alsoFoundBy(row)].join(' '))])), [rows, lang]);
  const shown = sorted.filter(({ id }) => passes(words.get(id) ?? '', filter));
  return (
    <div class="og-facts">
      <TableFilter {...{ lang, filter, tableId, hint: props.filterHint, shown: shown.length, total: rows.length }} onFilter={setFilter} />
      {shown.length === 0 ? (
        <NothingLeft {...props} filter={filter} onShowAll={() => setFilter('')} />
      ) : (
        // Roles said again: laid out as records, a table is one no more for some screen readers.
        <table class="og-table" role="table" id={tableId}>
          <caption class="og-spoken">{caption}</caption>
          <FactTableHead {...{ lang, columns, order }} onPress={(column) => setOrder(pressColumn(order, column))} />
          <tbody role="rowgroup">
            {shown.map((row) => (
              <FactRow key={row.id} {...{ lang, row, columns }} />
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

interface FactRowProps<Row> {
  readonly lang: Language;
  readonly row: Row;
  readonly columns: FactTableProps<Row>['columns'];
}

function FactRow<Row>({ lang, row, columns: [first, ...others] }: FactRowProps<Row>) {
  const t = createTranslator(lang);
  const contentOf = ({ text, cell }: FactColumn<Row>) => cell?.(row) ?? text(row);
  return (
    <tr role="row">
      <th scope="row" role="rowheader">
        {contentOf(first)}
      </th>
      {others.map((column) => (
        <td key={column.key} role="cell" class={`og-column-${column.key}`} data-name={t(column.name)}>
          {contentOf(column)}
        </td>
      ))}
    </tr>
  );
}

interface NothingLeftProps {
  readonly lang: Language;
  readonly filter: string;
  readonly rows: readonly { readonly id: string }[];
  nearest(query: string): readonly SearchHit[];
  onOpen(id: string): void;
  onShowAll(): void;
}

function NothingLeft({ lang, filter, rows, nearest, onOpen, onShowAll }: NothingLeftProps) {
  const t = createTranslator(lang);
  const ids = useMemo(() => new Set(rows.map(({ id }) => id)), [rows]);
  return (
    <div class="og-notice">
      <p class="og-sentence">{t('tableNothing', filter.trim())}</p>
      <NearestNames lang={lang} hits={nearest(filter).filter(({ id }) => ids.has(id))} onPick={onOpen} />
      <button type="button" class="og-button" onClick={onShowAll}>
        {t('tableShowAll')}
      </button>
    </div>
  );
}
