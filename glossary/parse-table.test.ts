import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { parseTable } from './parse-table.ts';
import { DrugRow, GeneRow, TrialRow } from './table-schema.ts';

const Row = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z]+$/, 'is no id')),
  name: v.string(),
  brands: v.pipe(v.string(), v.transform((cell) => cell.split('|').filter(Boolean))),
});
const HEADING = 'id\tname\tbrands';
const parse = (...lines: string[]) => parseTable([HEADING, ...lines].join('\n'), Row);

describe('parseTable', () => {
  it('reads rows in order, cells as the schema turns them', () => {
    expect(parse('a\tun nom\tX|Y', 'b\t\t')).toEqual({
      rows: [{ id: 'a', name: 'un nom', brands: ['X', 'Y'] }, { id: 'b', name: '', brands: [] }],
      problems: [],
    });
  });

  it('takes columns in any order', () => {
    expect(parseTable('name\tbrands\tid\nun nom\t\ta\n', Row).rows).toEqual([{ id: 'a', name: 'un nom', brands: [] }]);
  });

  it.each([
    ['CRLF line ends', `${HEADING}\r\na\tun nom\t\r\n`],
    ['a byte order mark', `\uFEFF${HEADING}\na\tun nom\t\n`],
    ['empty lines', `${HEADING}\n\na\tun nom\t\n\n\n`],
    ['no line end at the end', `${HEADING}\na\tun nom\t`],
  ])('reads a file with %s', (_what, text) => {
    expect(parseTable(text, Row)).toEqual({ rows: [{ id: 'a', name: 'un nom', brands: [] }], problems: [] });
  });

  it('takes quotation marks as they stand: cells are not quoted', () => {
    expect(parse('a\t"un "nom"\t').rows[0]?.name).toBe('"un "nom"');
  });

  it.each([
    ['a cell too few', 'a\tun nom', { row: 2, column: '(row)', reason: 'has 2 cells, the heading names 3' }],
    ['a cell too many', 'a\tun nom\t\t', { row: 2, column: '(row)', reason: 'has 4 cells, the heading names 3' }],
    ['a wrong cell', 'A1\tun nom\t', { row: 2, column: 'id', reason: 'is no id ("A1")' }],
  ])('tells the row, the column and the reason of %s, and leaves the row out', (_what, line, problem) => {
    expect(parse(line, 'b\tun nom\t')).toEqual({ rows: [{ id: 'b', name: 'un nom', brands: [] }], problems: [problem] });
  });

  it('counts rows as an editor does, empty lines included', () => {
    expect(parse('a\tun\t', '', 'B\tdeux\t').problems).toMatchObject([{ row: 4 }]);
  });

  it('refuses a second row for one id, and says where the first is', () => {
    expect(parse('a\tun\t', 'b\tdeux\t', 'a\ttrois\t')).toMatchObject({
      rows: [{ name: 'un' }, { name: 'deux' }],
      problems: [{ row: 4, column: 'id', reason: '"a" has a row already: row 2' }],
    });
  });
});

describe('the heading', () => {
  it.each([
    ['a column that the table does not know', 'id\tname\tbrands\tcolour\na\tun\t\tblue', 'colour', 'is no column of this table'],
    ['a misspelt column', 'id\tnmae\tbrands\na\tun\t', 'nmae', 'is no column of this table'],
    ['a column named twice', 'id\tname\tbrands\tname\na\tun\t\tdeux', 'name', 'is named twice'],
    ['a missing column', 'id\tname\na\tun', 'brands', 'is missing'],
  ])('is refused, once and not row by row, for %s', (_what, text, column, reason) => {
    const { rows, problems } = parseTable(text, Row);
    expect(rows).toEqual([]);
    expect(problems).toContainEqual({ row: 1, column, reason });
    expect(problems.every(({ row }) => row === 1)).toBe(true);
  });

  it('is missing from an empty file', () => {
    expect(parseTable('', Row).problems).toContainEqual({ row: 1, column: 'id', reason: 'is missing' });
  });

  it('alone is a table without rows', () => {
    expect(parseTable(HEADING, Row)).toEqual({ rows: [], problems: [] });
  });
});

describe('the tables of named things', () => {
  const parseCells = <S extends Parameters<typeof parseTable>[1]>(schema: S, cells: Readonly<Record<string, string>>) =>
    parseTable(`${Object.keys(schema.entries).join('\t')}\n${Object.keys(schema.entries).map((key) => cells[key] ?? '').join('\t')}`, schema);
  const common = { source: 'HGNC', source_id: 'HGNC:950', reviewed: '2026-11-22', difficulty: 'core' };
  const gene = { id: 'bap1', symbol: 'BAP1', name_fr: 'nom', name_en: 'name', kind: 'suppressor', role_fr: 'Rôle.', role_en: 'Role.', ...common };
  const drug = { id: 'd', fr: 'd', en: 'd', class: 'c', use_fr: 'Usage.', use_en: 'Use.', ...common };
  const trial = { id: 't', acronym: 'T', question_fr: 'Q ?', question_en: 'Q?', source: 'The Lancet', reviewed: '2026-11-22' };

  it('may leave what is not known empty', () => {
    expect(parseCells(GeneRow, gene).problems).toEqual([]);
    expect(parseCells(DrugRow, drug)).toMatchObject({ problems: [], rows: [{ brands_fr: [], route: [], target: [], atc: '' }] });
    expect(parseCells(TrialRow, trial).problems).toEqual([]);
  });

  it('hold several values between bars', () => {
    expect(parseCells(DrugRow, { ...drug, brands_fr: 'Aaa | Bbb|', route: 'oral|subcutaneous' }).rows[0]).toMatchObject({
      brands_fr: ['Aaa', 'Bbb'],
      route: ['oral', 'subcutaneous'],
    });
  });

  it.each([
    ['hgnc', GeneRow, { ...gene, hgnc: '950' }],
    ['kind', GeneRow, { ...gene, kind: 'enzyme' }],
    ['role_fr', GeneRow, { ...gene, role_fr: ' ' }],
    ['reviewed', GeneRow, { ...gene, reviewed: '2026-02-30' }],
    ['difficulty', DrugRow, { ...drug, difficulty: '' }],
    ['route', DrugRow, { ...drug, route: 'oral|rectal' }],
    ['atc', DrugRow, { ...drug, atc: 'L01EBX4' }],
    ['phase', TrialRow, { ...trial, phase: 'III' }],
    ['nct', TrialRow, { ...trial, nct: 'NCT0448708' }],
    ['participants', TrialRow, { ...trial, participants: 'about 400' }],
    ['year', TrialRow, { ...trial, year: '24' }],
    ['source_url', TrialRow, { ...trial, source_url: 'www.example.org' }],
  ])('are refused for a wrong %s', (column, schema, cells) => {
    expect(parseCells(schema, cells).problems).toMatchObject([{ row: 2, column }]);
  });
});

describe('parseTable, of any text', () => {
  const cell = fc.string().map((text) => text.replace(/[\t\r\n]/g, ''));

  it('gives back the cells that were written, whatever they hold', () => {
    const row = fc.record({ id: fc.stringMatching(/^[a-z]{1,8}$/), name: cell });
    fc.assert(
      fc.property(fc.uniqueArray(row, { selector: ({ id }) => id }), (rows) => {
        const { rows: read, problems } = parse(...rows.map(({ id, name }) => `${id}\t${name}\t`));
        expect(problems).toEqual([]);
        expect(read.map(({ id, name }) => ({ id, name }))).toEqual(rows);
      }),
    );
  });

  it('accounts for every line of any text: a row, a problem, or nothing on it', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: fc.constantFrom('a', 'b', 'A', '\t', ' ') })), (lines) => {
        const { rows, problems } = parse(...lines);
        const told = new Set(problems.map(({ row }) => row));
        expect(rows.length + told.size).toBe(lines.filter((line) => line.trim() !== '').length);
      }),
    );
  });
});
