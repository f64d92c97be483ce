import { FORMULA } from '../exchange/cell.ts';
import { COLUMNS, type Column, contextOf, type ExportWords, oneLine, type PageGlossary, type PageTermEntry } from './page-glossary.ts';

/** The glossary of a page as a table for spreadsheets (RFC 4180), one line for each term. */
export function writeCsv(glossary: PageGlossary, words: ExportWords): string {
  // A French Excel expects semicolons.
  const delimiter = glossary.lang === 'fr' ? ';' : ',';
  const line = (cells: readonly string[]) => `${cells.map((cell) => quoted(cell, delimiter)).join(delimiter)}\r\n`;
  const rows = glossary.terms.map((term) => COLUMNS.map((column) => cellOf(column, term, glossary, words)));
  // Excel takes a file without the mark for Windows-1252, and shows « dÃ©finition ».
  return `\uFEFF${[COLUMNS.map((column) => words.columns[column]), ...rows].map(line).join('')}`;
}

function cellOf(column: Column, { summary, entry, permalink, mentions }: PageTermEntry, { page, lang }: PageGlossary, words: ExportWords): string {
  switch (column) {
    case 'fr':
    case 'en':
      return summary.label[column];
    case 'category':
      return words.category(summary);
    case 'difficulty':
      return words.difficulty(summary);
    case 'count':
      return String(mentions.length);
    case 'definition':
      return entry?.definition[lang].plain ?? '';
    case 'context':
      return mentions[0] ? contextOf(mentions[0]) : '';
    case 'reviewed':
      return entry?.reviewed ?? '';
    case 'permalink':
      return permalink;
    case 'page':
      return page.url;
  }
}

/** A cell on one line, shown and never run: a spreadsheet takes « = + - @ » at the beginning for a formula. */
function quoted(cell: string, delimiter: string): string {
  const text = oneLine(cell);
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return safe.includes('"') || safe.includes(delimiter) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
