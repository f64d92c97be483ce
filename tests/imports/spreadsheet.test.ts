import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { otherProgram, runOther } from '../support/other-program.ts';
import { fixture, importOf } from './read-import.ts';
import { SHEET_TERMS, SHEET_TERMS_1252 } from './spreadsheet-words.ts';

/**
 * The same sheet as LibreOffice saves it. The options of its CSV filter: delimiter, quote, character
 * set, first line, columns, language, all text quoted, values as shown, formulas.
 */
const SAVED = [
  ['utf8-comma.csv', '44,34,76,1,,0,false,true,false'],
  // What someone gets in France who takes what is offered.
  ['windows-1252-semicolon.csv', '59,34,1,1,,1036,false,true,false'],
  ['utf16-tab.csv', '9,34,65535,1,,0,false,true,false'],
  ['utf8-all-quoted.csv', '44,34,76,1,,0,true,true,false'],
] as const;

const NAMELESS = { row: 13, reason: 'no-label', params: { field: 'labels' }, lost: 'term' };
const GUESSED = { path: '', reason: 'encoding-guessed', params: { encoding: 'Windows-1252' }, lost: 'nothing' };

function expectTheSheet(path: string): void {
  const narrow = path.includes('1252');
  expect(importOf(path)).toEqual({
    format: 'csv',
    header: {},
    terms: narrow ? SHEET_TERMS_1252 : SHEET_TERMS,
    // Rows are those of the sheet, empty ones and line breaks within cells counted as it counts them.
    problems: narrow ? [GUESSED, NAMELESS] : [NAMELESS],
    refused: 1,
  });
}

describe('a sheet that LibreOffice saved', () => {
  it.each(SAVED)('as %s is read cell by cell', (name) => {
    expectTheSheet(fixture(`spreadsheet/${name}`));
  });

  it('does NOT depend on the language that the reader names, for its columns name theirs', () => {
    const path = fixture('spreadsheet/utf8-comma.csv');
    expect(importOf(path, 'fr')).toEqual(importOf(path));
  });
});

const soffice = otherProgram('soffice', 'sheets that LibreOffice saves now');

describe.skipIf(soffice === undefined)('a sheet that LibreOffice saves now', () => {
  const folder = mkdtempSync(join(tmpdir(), 'oncogloss-sheet-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  /** Saves words.fods as something else, with a profile of its own: a running LibreOffice is left alone. */
  function save(as: string, name: string): string {
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    runOther(soffice!, [profile, '--headless', '--convert-to', as, '--outdir', folder, fixture('spreadsheet/words.fods')]);
    renameSync(join(folder, `words.${as.split(':')[0]}`), join(folder, name));
    return join(folder, name);
  }

  it.each(SAVED)('as %s is read cell by cell', (name, options) => {
    expectTheSheet(save(`csv:Text - txt - csv (StarCalc):${options}`, name));
  });

  it.each(['ods', 'xlsx', 'xls'])('as a workbook (.%s) is NOT read, and the reader told to save it as CSV', (extension) => {
    expect(importOf(save(extension, `book.${extension}`))).toEqual({
      header: {},
      terms: [],
      problems: [{ path: '', reason: 'spreadsheet-file', params: {}, lost: 'file' }],
      refused: 0,
    });
  });
});
