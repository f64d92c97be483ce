import Papa from 'papaparse';
import { CHUNK } from './limits.ts';
import type { Steps } from './slices.ts';

/** Characters of a table read at once: some 300 rows, each of which becomes a checked term. */
const WINDOW = CHUNK / 8;

type LineEnd = '\n' | '\r\n' | '\r';

export interface TableRow {
  readonly cells: readonly string[];
  /** True where a quoted cell goes on after its closing quote, or never closes. */
  readonly broken: boolean;
}

/**
 * Reads the rows of delimited text (RFC 4180) one by one. The parser is given a window of the text
 * at a time and its last row is read again with the next window, for it may be cut.
 *
 * @param onRow called for each row in order, blank lines included (they count in a spreadsheet too);
 *   returns false to stop
 */
export function* readRows(text: string, delimiter: string, onRow: (row: TableRow) => boolean): Steps<void> {
  const newline = findLineEnd(text);
  let start = 0;
  let size = WINDOW;
  while (start < text.length) {
    // papaparse takes a byte order mark off each text it is given, and does not count it.
    if (text.charCodeAt(start) === 0xfeff) start++;
    const isLast = start + size >= text.length;
    const rows: (TableRow & { readonly end: number })[] = [];
    Papa.parse(text.slice(start, start + size), {
      delimiter,
      newline,
      step: ({ data, errors, meta }) => {
        rows.push({ cells: data.map(withoutReturn), broken: errors.some(({ type }) => type === 'Quotes'), end: meta.cursor });
      },
    });
    if (!isLast) rows.pop();
    for (const row of rows) if (!onRow(row)) return;
    const read = rows.at(-1)?.end ?? 0;
    start = isLast ? text.length : start + read;
    // A row longer than the window: a wider look, doubled so that even one endless row is read in linear time.
    size = read === 0 ? size * 2 : WINDOW;
    yield { done: start, total: text.length };
  }
}

/** How the first line ends; files that mix line ends keep a carriage return, which cells then lose. */
function findLineEnd(text: string): LineEnd {
  let quoted = false;
  for (let k = 0; k < Math.min(text.length, CHUNK); k++) {
    const unit = text[k];
    if (unit === '"') quoted = !quoted;
    else if (!quoted && unit === '\n') return '\n';
    else if (!quoted && unit === '\r') return text[k + 1] === '\n' ? '\r\n' : '\r';
  }
  return '\n';
}

const withoutReturn = (cell: string) => (cell.endsWith('\r') ? cell.slice(0, -1) : cell);

/** Writes rows so that a spreadsheet shows every cell and runs none. */
export function writeRows(rows: readonly (readonly string[])[], delimiter: string, guard: RegExp): string {
  return `${Papa.unparse(rows, { delimiter, newline: '\r\n', escapeFormulae: guard, header: false })}\r\n`;
}
