import type { Language } from '../concept-schema.ts';
import { FORMULA, joinList, readIdentifiers, splitList, withoutGuard, writeIdentifiers } from './cell.ts';
import { BATCH, CHUNK } from './limits.ts';
import { excerpt } from './problem.ts';
import { BILINGUAL, readHeading, WRITTEN } from './table-columns.ts';
import type { Column } from './table-columns.ts';
import { readRows, writeRows } from './table-rows.ts';
import type { TableRow } from './table-rows.ts';
import { TermCollector } from './term-collector.ts';
import type { ParsedGlossary, ReadOptions } from './term-collector.ts';
import { TermDraft } from './term-draft.ts';
import { finish } from './slices.ts';
import type { Steps } from './slices.ts';
import type { UserGlossary, UserTerm } from './user-term.ts';

/** What CSV and TSV share: everything but the delimiter. */

/** Excel's own first line, « sep=; »: says the delimiter and is no row of the table. */
const SEPARATOR_LINE = /^sep=([,;\t|])\r?\n/;

/** Reads a table of terms: a heading that names the columns, then a row per term. */
export function* readTable(text: string, delimiters: readonly string[], options: ReadOptions = {}): Steps<ParsedGlossary> {
  const collector = new TermCollector(options);
  const bare = text.replace(/^\uFEFF/, '');
  const said = SEPARATOR_LINE.exec(bare);
  const body = said ? bare.slice(said[0].length) : bare;
  const delimiter = said?.[1] ?? chooseDelimiter(body, delimiters);
  let row = said ? 1 : 0;
  let columns: readonly (Column | undefined)[] | undefined;
  yield* readRows(body, delimiter, (line) => {
    row++;
    if (row >= collector.limits.rows) collector.fail({ row }, 'too-many-rows', { limit: collector.limits.rows });
    if (collector.failed) return false;
    if (line.cells.every((cell) => cell.trim() === '')) return true;
    if (columns) addRow(collector, columns, line, row);
    else columns = readColumns(collector, line.cells, row, options.language);
    return !collector.failed;
  });
  if (!columns) collector.fail({ row: 1 }, 'empty-file');
  return collector.finish();
}

/** The delimiter under which the first line names the most columns we know. */
function chooseDelimiter(text: string, delimiters: readonly string[]): string {
  const head = text.slice(0, CHUNK);
  let best = { delimiter: delimiters[0] ?? ',', known: -1, cells: 0 };
  for (const delimiter of delimiters) {
    let cells: readonly string[] = [];
    finish(
      readRows(head, delimiter, (row) => {
        cells = row.cells;
        return cells.every((cell) => cell.trim() === '');
      }),
    );
    const known = cells.filter((cell) => readHeading(cell)).length;
    if (known > best.known || (known === best.known && cells.length > best.cells)) best = { delimiter, known, cells: cells.length };
  }
  return best.delimiter;
}

const isSingle = (column: Column) => !['alt', 'hidden', 'note', 'identifiers'].includes(column.field);
const nameOf = ({ field, language }: Column) => `${field} ${language ?? ''}`;

/** Reads the heading; a file without one known name of terms is refused, for we would guess. */
function readColumns(
  collector: TermCollector,
  cells: readonly string[],
  row: number,
  language: Language | undefined,
): (Column | undefined)[] {
  const headings = cells.map((cell) => withoutGuard(cell.trim()));
  const read = headings.map(readHeading);
  const hints = new Set(read.flatMap((column) => (column?.field === 'pref' ? (column.language ?? column.hint ?? []) : [])));
  // What the reader says outranks a hint, unless the hints tell two columns apart.
  const fallback = hints.size === 2 ? undefined : language;
  const [ofTerms] = hints;
  const seen = new Set<string>();
  const columns = read.map((column, k) => {
    const place = { row, column: excerpt(headings[k] ?? '') };
    if (!column) {
      if (place.column !== '') collector.problems.add(place, 'unknown-column', 'part', { column: place.column });
      return undefined;
    }
    const settled = BILINGUAL.includes(column.field)
      ? { ...column, language: column.language ?? fallback ?? column.hint ?? ofTerms }
      : column;
    if (isSingle(settled) && seen.has(nameOf(settled))) {
      collector.problems.add(place, 'column-twice', 'part', { column: place.column });
      return undefined;
    }
    seen.add(nameOf(settled));
    return settled;
  });
  if (!columns.some((column) => column?.field === 'pref' || column?.field === 'alt')) {
    collector.fail({ row }, 'no-known-column', { columns: excerpt(headings.join(', ')) });
  }
  return columns;
}

function addRow(collector: TermCollector, columns: readonly (Column | undefined)[], { cells, broken }: TableRow, row: number): void {
  const refuse = (reason: 'quote-malformed' | 'too-many-cells', params = {}) => collector.problems.add({ row }, reason, 'term', params);
  if (broken) return refuse('quote-malformed');
  if (cells.slice(columns.length).some((cell) => cell.trim() !== '')) {
    return refuse('too-many-cells', { cells: cells.length, columns: columns.length });
  }
  const draft = new TermDraft();
  const said = cells[columns.findIndex((column) => column?.field === 'language')]?.trim() ?? '';
  const ofRow = said === '' ? undefined : collector.readLanguage(said);
  for (const [k, column] of columns.entries()) {
    const cell = withoutGuard(cells[k] ?? '').trim();
    if (!column || cell === '') continue;
    if (!BILINGUAL.includes(column.field)) fill(draft, column, cell);
    else {
      const read = said === '' ? collector.readLanguage(column.language ?? '') : ofRow;
      if (read) fillIn(read.language, draft, column, cell);
    }
  }
  collector.add(draft, { row });
}

const ANY_CASE = ['any', 'indifférente', 'indifferente', 'no', 'non', 'false', 'faux', '0', 'insensitive'];
const EXACT_CASE = ['exact', 'exacte', 'yes', 'oui', 'true', 'vrai', '1', 'sensitive'];

function readCase(cell: string): string {
  const word = cell.toLowerCase();
  return ANY_CASE.includes(word) ? 'any' : EXACT_CASE.includes(word) ? 'exact' : cell;
}

function fill(draft: TermDraft, { field }: Column, cell: string): void {
  if (field === 'case') draft.case = readCase(cell);
  else if (field === 'note') draft.notes.push(cell);
  else if (field === 'identifiers') draft.identifiers.push(...readIdentifiers(cell));
  else if (field === 'id' || field === 'domain' || field === 'source') draft[field] = cell;
}

function fillIn(language: Language, draft: TermDraft, { field }: Column, cell: string): void {
  if (field === 'definition') draft.setDefinition(language, cell);
  else if (field === 'pref') draft.addLabel(field, language, cell);
  else if (field === 'alt' || field === 'hidden') for (const label of splitList(cell)) draft.addLabel(field, language, label);
}

export interface TableWriteOptions {
  /** The language of the column names; both are read again. */
  readonly headings?: Language;
}

/** Writes a glossary as a table, some terms at a time. */
export function* writeTable(
  glossary: Pick<UserGlossary, 'terms'>,
  delimiter: string,
  { headings = 'en' }: TableWriteOptions = {},
): Generator<string, void, void> {
  // Excel takes a file without the mark for Windows-1252, and shows « dÃ©finition ».
  yield `\uFEFF${writeRows([WRITTEN.map((column) => column[headings])], delimiter, FORMULA)}`;
  for (let k = 0; k < glossary.terms.length; k += BATCH) {
    yield writeRows(glossary.terms.slice(k, k + BATCH).map(cellsOf), delimiter, FORMULA);
  }
}

function cellsOf(term: UserTerm): string[] {
  return WRITTEN.map(({ field, language = 'fr' }) => {
    const labels = term.labels[language];
    switch (field) {
      case 'pref':
        return labels?.pref ?? '';
      case 'alt':
      case 'hidden':
        return joinList(labels?.[field] ?? []);
      case 'definition':
        return term.definition[language] ?? '';
      case 'identifiers':
        return writeIdentifiers(term.identifiers);
      case 'language':
        return '';
      default:
        return term[field] ?? '';
    }
  });
}
