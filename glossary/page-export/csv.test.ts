import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finish } from '../exchange/slices.ts';
import { readRows } from '../exchange/table-rows.ts';
import { writeCsv } from './csv.ts';
import { oneLine } from './page-glossary.ts';
import { entryOf, glossary, mentionIn, summary, WORDS } from './testing.ts';

/** The rows as the reader of tables sees them, the empty one behind the last line end left out. */
function rowsOf(csv: string, delimiter = ','): (readonly string[])[] {
  const rows: (readonly string[])[] = [];
  finish(readRows(csv, delimiter, ({ cells }) => rows.push(cells) > 0));
  return rows.slice(0, -1);
}
const one = (name: string, lang: 'fr' | 'en' = 'en') => glossary([{ summary: summary('a', name), mentions: [mentionIn('x', 'a', 'x')] }], { lang });

describe('writeCsv', () => {
  it('has a heading and a line for each term', () => {
    const melanoma = summary('melanoma', 'mélanome', 'melanoma');
    const text = 'A melanoma; a melanoma.';
    const mentions = [mentionIn(text, 'melanoma', 'melanoma'), mentionIn(text, 'melanoma', 'melanoma', 10)];
    const [heading, ...rows] = rowsOf(writeCsv(glossary([{ summary: melanoma, entry: entryOf(melanoma, 'A cancer, of "pigment" cells.'), mentions }]), WORDS));
    expect(heading).toEqual(Object.values(WORDS.columns));
    expect(rows).toEqual([['mélanome', 'melanoma', 'cancer', 'core', '2', 'A cancer, of "pigment" cells.', text, '2026-11-22', 'urn:x:melanoma', 'https://a.org/page?x=1#top']]);
  });

  it('parts cells as the spreadsheets of the language expect it', () => {
    expect(writeCsv(one('a;b', 'fr'), WORDS)).toMatch(/^\uFEFFfr;en;category.*\r\n"a;b";/);
  });

  it('leaves cells of a card that could not be loaded empty', () => {
    expect(rowsOf(writeCsv(one('a'), WORDS))[1]?.slice(5, 8)).toEqual(['', 'x', '']);
  });

  it.each(['=1+1', '+33 6', '-5', '@SUM(A1)', '\t=1', ' =HYPERLINK("http://x","y")', "'=1", '＝1+1'])('does NOT let a spreadsheet run %j', (name) => {
    const cell = rowsOf(writeCsv(one(name), WORDS))[1]?.[0] ?? '';
    expect(cell).toMatch(/^'/);
    expect(cell.slice(1)).toBe(oneLine(name));
  });

  it('gives every text back on one line, and never begins a cell with a formula', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('fr', 'en'), (name, lang) => {
        const rows = rowsOf(writeCsv(one(name, lang), WORDS), lang === 'fr' ? ';' : ',');
        expect(rows).toHaveLength(2);
        expect(rows[1]).toHaveLength(10);
        expect(rows[1]?.[0]?.replace(/^'(?='*[=+\-@＝＋－＠])/, '')).toBe(oneLine(name));
        for (const cell of rows[1] ?? []) expect(cell).not.toMatch(/^[=+\-@]/);
      }),
    );
  });
});
