import type { Identifier } from './user-term.ts';

/**
 * What one cell of a table can hold. A list is parted by bars or semicolons (or, in spreadsheets, by
 * line ends); a backslash before one makes it an ordinary character.
 */

/** Reads a cell that holds several values. */
export function splitList(cell: string): string[] {
  const items = cell.match(/(?:\\[\\|;]|[^|;\n])+/g) ?? [];
  return items.map((item) => item.replace(/\\([\\|;])/g, '$1').trim()).filter(Boolean);
}

/** Writes several values into one cell; {@link splitList} gives them back. */
export function joinList(items: readonly string[]): string {
  return items.map((item) => item.replace(/[\\|;]/g, '\\$&')).join(' | ');
}

/** Reads `ncit:C4872 | uri:https://…`; a value without a scheme is a code of an unnamed one. */
export function readIdentifiers(cell: string): Identifier[] {
  return splitList(cell).map((item) => {
    const colon = item.indexOf(':');
    return colon < 1 ? { scheme: 'code', value: item } : { scheme: item.slice(0, colon).trim(), value: item.slice(colon + 1).trim() };
  });
}

export const writeIdentifiers = (identifiers: readonly Identifier[]) =>
  joinList(identifiers.map(({ scheme, value }) => `${scheme}:${value}`));

/**
 * What a spreadsheet would run instead of showing: the signs at which Excel, LibreOffice and Google
 * Sheets start a formula (OWASP « CSV injection », the full-width forms included), behind any
 * apostrophes that stand there already.
 */
export const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;

/** The writer puts an apostrophe before a formula, so that it is shown; this takes it off again. */
export function withoutGuard(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}
