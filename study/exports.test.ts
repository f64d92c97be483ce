import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { ankiTsv, escapeField } from './anki.ts';
import { appointmentSheet } from './appointment-sheet.ts';
import { studyCsv } from './study-csv.ts';
import { escapeMarkdown, studyMarkdown } from './study-markdown.ts';
import { explained, itemOf, NOW } from './testing.ts';

const HOSTILE = ['=1+1', '+cmd', '-2', '@SUM(A1)', '\t=1', '<img src=x onerror=alert(1)>', '[sound:x.mp3]', '{{c1::x}}', '\\(x\\)', 'a\nb', 'a\tb', '"quoted"', '#separator:comma', '[latex]x[/latex]', '</style>'];
const hostile = HOSTILE.map((text, k) => explained(itemOf(`h${k}`, { met: { sentence: text, title: text } }), { name: text, plain: text, otherName: text, source: text }));

/** Reads an Anki text file as its manual describes it: header lines, then fields parted by tabs. */
function readAnki(file: string) {
  const lines = file.split('\n');
  const head = Object.fromEntries(lines.filter((line) => line.startsWith('#')).map((line) => line.slice(1).split(/:(.*)/s)));
  const rows = lines.filter((line) => line !== '' && !line.startsWith('#')).map((line) => line.split('\t'));
  return { head: head as Record<string, string>, rows };
}

const textOf = (html: string) => html.replace(/<br>/g, '\n').replace(/<\/?[bi]>/g, '').replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code))).replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&amp;/g, '&');

describe('ankiTsv', () => {
  it('is read back field by field', () => {
    const item = itemOf('a', { met: { sentence: 'Le PD-L1 est là.', title: 'Un titre', address: 'https://a.example/' } });
    const { head, rows } = readAnki(ankiTsv([explained(item, { name: 'PD-L1', plain: 'Une protéine.', source: 'NCI', reviewed: '2026-11-22' })], 'fr'));
    expect(head).toEqual({ separator: 'tab', html: 'true', columns: 'ID\tMot\tDéfinition\tTags', 'guid column': '1', 'tags column': '4' });
    expect(rows).toEqual([['oncogloss-a', '<b>PD-L1</b><br><i>Le PD-L1 est là.</i>', 'Une protéine.<br><br>NCI. Relu le 2026-11-22<br><br>Un titre https://a.example/', 'oncogloss oncogloss::new']]);
  });

  it('keeps four fields a note whatever they hold, and no markup but ours', () => {
    const { rows } = readAnki(ankiTsv(hostile, 'en'));
    expect(rows.map((row) => row.length)).toEqual(HOSTILE.map(() => 4));
    for (const [, front, back] of rows as [string, string, string][]) {
      expect((front + back).replace(/<\/?[bi]>|<br>/g, '')).not.toMatch(/[<>[\]{}\\"']/);
    }
  });

  it.each(HOSTILE.filter((text) => !/[\n\t]/.test(text)))('shows %j as it stands', (text) => {
    expect(textOf(escapeField(text))).toBe(text);
  });
});

describe('studyCsv', () => {
  it('is read back by a reader of CSV', () => {
    const { data } = Papa.parse(studyCsv([explained(itemOf('a'), { name: 'mot ; « x »', plain: 'a\n"b"' })], 'fr').slice(1).trimEnd(), { delimiter: ';' } as never) as unknown as { data: string[][] };
    expect(data[0]?.slice(0, 3)).toEqual(['Mot', 'Autre langue', 'Définition']);
    expect([data[1]?.[0], data[1]?.[2], data[1]?.[8], data[1]?.[9]]).toEqual(['mot ; « x »', 'a\n"b"', '2026-11-22', 'nouveau']);
  });

  it('does NOT let a spreadsheet run a cell', () => {
    const { data } = Papa.parse(studyCsv(hostile, 'en').slice(1).trimEnd(), { delimiter: ',' } as never) as unknown as { data: string[][] };
    for (const cell of data.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
  });
});

describe('studyMarkdown', () => {
  it('writes a heading a word', () => {
    const item = itemOf('a', { met: { sentence: 'Une phrase.', title: 'Page', address: 'https://a.example/x y(1)' } });
    expect(studyMarkdown([explained(item, { name: 'PD-L1', plain: 'Une protéine.', source: 'NCI', reviewed: false })], 'fr')).toBe(
      '# Mes mots\n\n## PD-L1\n\nUne protéine.\n\n> Une phrase.\n\n[Page](<https://a.example/x%20y(1)>)\n\nSource\u00A0: NCI, non relu\n',
    );
  });

  it.each([
    ['<script>', '&lt;script\\>'],
    ['[x](javascript:alert)', '\\[x\\](javascript:alert)'],
    ['# titre', '\\# titre'],
    ['1. liste', '1\\. liste'],
    ['a\n# b', 'a # b'],
    ['*gras* `code` a|b', '\\*gras\\* \\`code\\` a\\|b'],
  ])('does NOT let %j be more than text', (text, expected) => {
    expect(escapeMarkdown(text)).toBe(expected);
  });

  it('does NOT link to what is no web address', () => {
    const item = itemOf('a', { met: { address: 'file:///x' } });
    expect(studyMarkdown([explained(item)], 'en')).not.toContain('](');
  });
});

describe('appointmentSheet', () => {
  it('holds the words, what they mean and room for questions', () => {
    const item = itemOf('a', { met: { sentence: 'Une phrase.' } });
    expect(appointmentSheet([explained(item, { name: 'PD-L1', plain: 'Une protéine.', source: 'NCI', reviewed: '2026-11-01' })], [' Pourquoi ? ', '', ' '], 'fr', NOW)).toEqual({
      language: 'fr',
      made: '2026-11-22',
      words: [{ name: 'PD-L1', plain: 'Une protéine.', sentence: 'Une phrase.', origin: 'NCI. Relu le 1er novembre 2026', blankLines: 2 }],
      questions: ['Pourquoi ?'],
      blankLines: 8,
    });
  });
});
