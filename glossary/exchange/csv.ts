import { finish } from './slices.ts';
import type { Steps } from './slices.ts';
import { readTable, writeTable } from './table.ts';
import type { TableWriteOptions } from './table.ts';
import type { ParsedGlossary, ReadOptions } from './term-collector.ts';
import type { UserGlossary } from './user-term.ts';

export interface CsvWriteOptions extends TableWriteOptions {
  /** A French Excel expects semicolons, an English one commas; we read both. */
  readonly delimiter?: ',' | ';';
}

/** Reads comma-separated values, in steps; also those parted by semicolons, tabs or bars. */
export const readCsv = (text: string, options?: ReadOptions): Steps<ParsedGlossary> => readTable(text, [',', ';', '\t', '|'], options);

/** Reads comma-separated values at once. */
export const parseCsv = (text: string, options?: ReadOptions): ParsedGlossary => finish(readCsv(text, options));

/** Writes comma-separated values, some terms at a time. */
export const writeCsv = (glossary: UserGlossary, { delimiter = ',', ...options }: CsvWriteOptions = {}) =>
  writeTable(glossary, delimiter, options);

/** Writes comma-separated values at once. Holds the terms whole, and nothing of the glossary's header. */
export const serialiseCsv = (glossary: UserGlossary, options?: CsvWriteOptions): string => [...writeCsv(glossary, options)].join('');
