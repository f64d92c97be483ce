import { describe, expect, it } from 'vitest';
import { joinList, readIdentifiers, splitList, withoutGuard } from './cell.ts';
import { parseCsv, serialiseCsv } from './csv.ts';
import { readHeading } from './table-columns.ts';
import { readRows } from './table-rows.ts';
import { finish } from './slices.ts';
import { parseTsv, serialiseTsv } from './tsv.ts';
import type { UserGlossary, UserTerm } from './user-term.ts';

const fr = (pref: string, alt: string[] = []) => ({ fr: { pref, alt, hidden: [] } });
const en = (pref: string, alt: string[] = []) => ({ en: { pref, alt, hidden: [] } });
const termOf = (id: string, labels: UserTerm['labels'], rest: Partial<UserTerm> = {}): UserTerm => ({ id, labels, definition: {}, identifiers: [], ...rest });
const glossaryOf = (...terms: UserTerm[]): UserGlossary => ({ name: 'G', origin: 'O', date: '2026-11-22', languages: ['fr'], reviewed: false, terms });

describe('readHeading', () => {
  it.each([
    ['terme', { field: 'pref', hint: 'fr' }],
    ['Term', { field: 'pref', hint: 'en' }],
    ['Libellé préféré', { field: 'pref', hint: 'fr' }],
    ['prefLabel', { field: 'pref', hint: 'en' }],
    ['term_fr', { field: 'pref', language: 'fr' }],
    ['FR', { field: 'pref', language: 'fr' }],
    ['English', { field: 'pref', language: 'en' }],
    ['Terme (anglais)', { field: 'pref', language: 'en' }],
    ['terme en français', { field: 'pref', language: 'fr' }],
    ['Definition [en]', { field: 'definition', language: 'en' }],
    ['DÉFINITION', { field: 'definition' }],
    ['Synonymes', { field: 'alt', hint: 'fr' }],
    ['autres noms - fr', { field: 'alt', language: 'fr' }],
    ['  Commentaire ', { field: 'note' }],
    ['sujet', undefined],
    ['note_fr', undefined],
    ['__proto__', undefined],
    ['constructor', undefined],
    ['', undefined],
  ])('reads « %s »', (heading, column) => {
    expect(readHeading(heading)).toEqual(column);
  });
});

describe('the columns of a table', () => {
  it.each([
    ['terme,définition', { labels: fr('a'), definition: { fr: 'b' } }],
    ['term,definition', { labels: en('a'), definition: { en: 'b' } }],
    ['definition,term', { labels: en('b'), definition: { en: 'a' } }],
    ['Français,Anglais', { labels: { ...fr('a'), ...en('b') } }],
    ['terme,term', { labels: { ...fr('a'), ...en('b') } }],
    ['fr,synonymes', { labels: fr('a', ['b']) }],
    ['id,terme', { id: 'a', labels: fr('b') }],
  ])('under the heading %s are understood', (heading, term) => {
    expect(parseCsv(`${heading}\na,b`).terms).toMatchObject([term]);
  });

  it('without a language of their own are in the one that the reader names', () => {
    expect(parseCsv('expression,definition\na,b').problems).toMatchObject([{ row: 2, reason: 'no-label' }, { reason: 'language-unknown' }]);
    expect(parseCsv('expression,definition\na,b', { language: 'en' }).terms).toMatchObject([{ labels: en('a'), definition: { en: 'b' } }]);
    expect(parseCsv('term,definition\na,b', { language: 'fr' }).terms).toMatchObject([{ labels: fr('a'), definition: { fr: 'b' } }]);
  });

  it('take the language that a column of languages gives each row', () => {
    const { terms, problems } = parseCsv('term,language\na,fr\nb,en\nc,de');
    expect(terms).toMatchObject([{ labels: fr('a') }, { labels: en('b') }]);
    expect(problems).toMatchObject([{ row: 4, reason: 'no-label' }, { reason: 'language-left-out', params: { language: 'de', count: 1 } }]);
  });

  it('that are not known, or named twice, are told once and left out', () => {
    expect(parseCsv('terme,couleur,terme\na,b,c')).toMatchObject({
      terms: [{ labels: fr('a') }],
      problems: [
        { row: 1, column: 'couleur', reason: 'unknown-column', lost: 'part' },
        { row: 1, column: 'terme', reason: 'column-twice', lost: 'part' },
      ],
    });
  });

  it('of which none is known refuse the file, for we would have to guess', () => {
    expect(parseCsv('Garance,Paul\n1,2')).toMatchObject({ terms: [], problems: [{}, {}, { row: 1, reason: 'no-known-column', lost: 'file' }] });
  });
});

describe('parseCsv', () => {
  it.each([
    ['commas', 'terme,définition\na,b\n'],
    ['semicolons', 'terme;définition\na;b\n'],
    ['tabs', 'terme\tdéfinition\na\tb\n'],
    ['bars', 'terme|définition\na|b\n'],
    ['a « sep= » line of Excel', 'sep=;\r\nterme;définition\r\na;b\r\n'],
    ['CRLF', 'terme,définition\r\na,b\r\n'],
    ['bare carriage returns', 'terme,définition\ra,b\r'],
    ['mixed line ends', 'terme,définition\na,b\r\n'],
    ['a byte order mark', '\uFEFFterme,définition\na,b'],
    ['quoted cells', '"terme","définition"\n"a","b"'],
    ['blank lines and empty rows', '\n\nterme,définition\n,\n\na,b\n\n'],
    ['trailing empty cells', 'terme,définition,,\na,b,,,,'],
    ['short rows', 'terme,définition,note\na,b'],
  ])('reads a table with %s', (_what, file) => {
    expect(parseCsv(file)).toMatchObject({ terms: [termOf('a', fr('a'), { definition: { fr: 'b' } })], problems: [] });
  });

  it('keeps line ends, doubled quotes and delimiters inside quotes', () => {
    expect(parseCsv('terme,définition\na,"l’un,\r\nl’""autre"""').terms[0]?.definition.fr).toBe('l’un,\nl’"autre"');
  });

  it.each([
    ['a cell too many', 'a,b,c', 'too-many-cells'],
    ['no term', ',b', 'no-label'],
    ['text behind a closing quote', '"a"x,b', 'quote-malformed'],
    ['a NUL', 'a\0,b', 'control-character'],
    ['a lone surrogate', 'a\uD83E,b', 'lone-surrogate'],
    ['a label longer than any term', `${'a'.repeat(501)},b`, 'field-too-long'],
    ['a definition longer than any card', `a,${'b'.repeat(20_001)}`, 'field-too-long'],
  ])('refuses a row with %s, says which and why, and takes the others', (_what, line, reason) => {
    const { terms, problems, refused } = parseCsv(`terme,définition\nx,y\n${line}\nz,\n`);
    expect(terms.map(({ id }) => id)).toEqual(reason === 'quote-malformed' ? expect.arrayContaining(['x']) : ['x', 'z']);
    expect(problems).toMatchObject([{ row: 3, reason, lost: 'term' }]);
    expect(refused).toBe(1);
  });

  it('counts rows as a spreadsheet does: blank ones too, and a cell of several lines as one', () => {
    expect(parseCsv('terme,définition\n"a\nb",c\n\n,d\n').problems).toMatchObject([{ row: 4, reason: 'no-label' }]);
  });

  it('refuses a value that is none of a column', () => {
    expect(parseCsv('terme,casse\na,toujours').problems).toMatchObject([{ row: 2, reason: 'wrong-value', params: { value: 'toujours', field: 'case' } }]);
    expect(parseCsv('terme,casse\na,Exacte\nb,indifférente').terms).toMatchObject([{ case: 'exact' }, { case: 'any' }]);
  });

  it('gives equal names ids of their own, and takes one row that stands twice once', () => {
    const { terms, problems } = parseCsv('terme,définition\nMP,un\nMP,deux\nMP,un\nm.p.,trois');
    expect(terms.map(({ id }) => id)).toEqual(['mp', 'mp-2', 'm-p']);
    expect(problems).toMatchObject([{ row: 4, reason: 'duplicate-row', lost: 'nothing', params: { first: 2 } }]);
  });

  it('refuses a second row of one id, and says where the first is', () => {
    expect(parseCsv('id,terme\nA,a\nA,b')).toMatchObject({ terms: [{ id: 'A' }], problems: [{ row: 3, reason: 'duplicate-id', params: { id: 'A', first: 2 } }] });
  });

  it('refuses a million rows with the limit, before it has built them', () => {
    const rows = `terme\n${'\n'.repeat(999_998)}a\n`;
    expect(parseCsv(rows).problems).toEqual([{ row: 1_000_000, reason: 'too-many-rows', params: { limit: 1_000_000 }, lost: 'file' }]);
    expect(parseCsv('terme\na\nb\nc', { limits: { rows: 4 } })).toMatchObject({ terms: [], problems: [{ row: 4, reason: 'too-many-rows', params: { limit: 4 } }] });
    expect(parseCsv('terme\na\nb', { limits: { rows: 4 } }).terms).toHaveLength(2);
  }, 20_000);

  it.each(['', '\n\n', '\uFEFF', ',,,'])('refuses %j, which is no table', (file) => {
    expect(parseCsv(file)).toMatchObject({ terms: [], problems: [{ reason: 'empty-file', lost: 'file' }] });
  });

  it('tells at most a thousand problems one by one', () => {
    const { problems, refused } = parseCsv(`terme,note\n${',x\n'.repeat(1_500)}`);
    expect(problems).toHaveLength(1_001);
    expect(problems.at(-1)).toMatchObject({ reason: 'more-problems', params: { count: 500 } });
    expect(refused).toBe(1_500);
  });
});

describe('readRows', () => {
  const rowsOf = (text: string) => {
    const rows: (readonly string[])[] = [];
    finish(readRows(text, ',', ({ cells }) => rows.push(cells) > 0));
    return rows;
  };

  it('reads a row longer than its window, and what follows', () => {
    const long = 'x'.repeat(300_000);
    expect(rowsOf(`a,"${long}\n${long}",b\nc,d\n`)).toEqual([['a', `${long}\n${long}`, 'b'], ['c', 'd'], ['']]);
  });

  it('reads every row once, whatever the windows cut', () => {
    const rows = Array.from({ length: 20_000 }, (_, k) => [String(k), k % 7 === 0 ? `"${k}\n"` : `\uFEFF${k}`]);
    const text = rows.map(([a, b]) => `${a},${b}`).join('\n');
    expect(rowsOf(text)).toEqual(rows.map(([a, b]) => [a, b?.replaceAll('"', '')]));
  });

  it('reads a quote that never closes in linear time', () => {
    expect(rowsOf(`a\n"${'b\n'.repeat(500_000)}`)).toHaveLength(2);
  }, 10_000);
});

describe('formulas', () => {
  const FORMULAS = ['=1+1', '+1', '-1', '@SUM(A1)', '=HYPERLINK("javascript:alert(1)")', '＝1+1', "'=1", "''+1", '-'];

  it.each(FORMULAS)('%s is guarded in a file, as LibreOffice and Excel need it, and read back as it was', (formula) => {
    const glossary = glossaryOf(termOf('a', fr(formula, [`${formula}2`, 'x']), { note: formula, domain: formula, source: formula, definition: { fr: formula } }));
    for (const [file, parse] of [[serialiseCsv(glossary), parseCsv], [serialiseTsv(glossary), parseTsv]] as const) {
      const cells = file.split('\r\n')[1]?.match(/"(?:[^"]|"")*"/g) ?? [];
      expect(cells).toHaveLength(6);
      expect(cells.every((cell) => cell.startsWith(`"'`))).toBe(true);
      expect(parse(file).terms).toEqual(glossary.terms);
    }
  });

  it.each(["'hui", "aujourd'hui", "l'=", "'"])('%s is none, and stays bare', (label) => {
    expect(withoutGuard(label)).toBe(label);
    expect(serialiseCsv(glossaryOf(termOf('a', fr(label))))).toContain(`,${label},`);
  });

  it('of a file that no one guarded are text', () => {
    expect(parseCsv('terme,note\n=cmd|calc!A0,+1').terms).toMatchObject([{ labels: fr('=cmd|calc!A0'), note: '+1' }]);
  });
});

describe('a list in a cell', () => {
  it.each([
    ['a | b|c', ['a', 'b', 'c']],
    ['a; b', ['a', 'b']],
    ['a\nb', ['a', 'b']],
    ['a||b;', ['a', 'b']],
    ['a\\|b | c\\;d | e\\\\f', ['a|b', 'c;d', 'e\\f']],
    ['\\a', ['\\a']],
    ['', []],
  ])('%j holds %j', (cell, items) => {
    expect(splitList(cell)).toEqual(items);
    expect(splitList(joinList(items))).toEqual(items);
  });

  it('of identifiers names their schemes', () => {
    expect(readIdentifiers('ncit:C1 | uri:https://example.org/a | X12 | :b')).toEqual([
      { scheme: 'ncit', value: 'C1' },
      { scheme: 'uri', value: 'https://example.org/a' },
      { scheme: 'code', value: 'X12' },
      { scheme: 'code', value: ':b' },
    ]);
  });
});
