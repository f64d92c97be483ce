import { finish } from './slices.ts';
import type { Steps } from './slices.ts';
import { readTable, writeTable } from './table.ts';
import type { TableWriteOptions } from './table.ts';
import type { ParsedGlossary, ReadOptions } from './term-collector.ts';
import type { UserGlossary } from './user-term.ts';

/** Reads tab-separated values, in steps. */
export const readTsv = (text: string, options?: ReadOptions): Steps<ParsedGlossary> => readTable(text, ['\t'], options);

/** Reads tab-separated values at once. */
export const parseTsv = (text: string, options?: ReadOptions): ParsedGlossary => finish(readTsv(text, options));

/** Writes tab-separated values, some terms at a time. */
export const writeTsv = (glossary: UserGlossary, options?: TableWriteOptions) => writeTable(glossary, '\t', options);

/** Writes tab-separated values at once. Holds the terms whole, and nothing of the glossary's header. */
export const serialiseTsv = (glossary: UserGlossary, options?: TableWriteOptions): string => [...writeTsv(glossary, options)].join('');
