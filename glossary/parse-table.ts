import * as v from 'valibot';

/** Why a cell, a row or a whole table cannot be read. `row` counts from 1, the heading being row 1. */
export interface TableProblem {
  readonly row: number;
  readonly column: string;
  readonly reason: string;
}

export interface ParsedTable<Row> {
  readonly rows: readonly Row[];
  readonly problems: readonly TableProblem[];
}

type RowSchema = v.StrictObjectSchema<v.ObjectEntries, undefined>;

/**
 * Reads a table of tab-separated text: the first line names the columns, cells are plain text
 * without quoting (IANA text/tab-separated-values). Rows with a fault are left out of `rows` and
 * told in `problems`; a second row for one id is refused by name.
 *
 * @param text the file, with LF or CRLF line ends
 * @param schema what a row must be; a column too many, missing or named twice is a fault of the
 *   heading, and no row is then read
 */
export function parseTable<Schema extends RowSchema>(text: string, schema: Schema): ParsedTable<v.InferOutput<Schema>> {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const columns = (lines[0] ?? '').split('\t');
  const faults = headingFaults(columns, Object.keys(schema.entries));
  if (faults.length > 0) return { rows: [], problems: faults };
  const rows: v.InferOutput<Schema>[] = [];
  const problems: TableProblem[] = [];
  const firstRowOf = new Map<string, number>();
  for (const [index, line] of lines.entries()) {
    if (index === 0 || line.trim() === '') continue;
    const row = index + 1;
    const cells = line.split('\t');
    if (cells.length !== columns.length) {
      problems.push({ row, column: '(row)', reason: `has ${cells.length} cells, the heading names ${columns.length}` });
      continue;
    }
    const parsed = v.safeParse(schema, Object.fromEntries(columns.map((column, k) => [column, cells[k]])));
    if (!parsed.success) {
      for (const issue of parsed.issues) {
        problems.push({ row, column: columnOf(issue), reason: `${issue.message} (${JSON.stringify(issue.input)})` });
      }
      continue;
    }
    const { id } = parsed.output as { readonly id: string };
    const before = firstRowOf.get(id);
    if (before !== undefined) problems.push({ row, column: 'id', reason: `"${id}" has a row already: row ${before}` });
    else rows.push(parsed.output);
    firstRowOf.set(id, before ?? row);
  }
  return { rows, problems };
}

function headingFaults(columns: readonly string[], wanted: readonly string[]): TableProblem[] {
  const say = (reason: string) => (column: string) => ({ row: 1, column, reason });
  return [
    ...columns.filter((column) => !wanted.includes(column)).map(say('is no column of this table')),
    ...columns.filter((column, k) => columns.indexOf(column) < k).map(say('is named twice')),
    ...wanted.filter((column) => !columns.includes(column)).map(say('is missing')),
  ];
}

function columnOf(issue: v.BaseIssue<unknown>): string {
  return v.getDotPath(issue)?.split('.')[0] ?? '(row)';
}
