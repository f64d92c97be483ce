import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../tools/project.ts';

const NUMBERS = [...Array.from({ length: 29 }, (_, k) => k + 1), 41, 42, 43, 44, 45, 48, 52];
const rows = readFileSync(join(ROOT, 'tests/cases.md'), 'utf8')
  .split('\n')
  .filter((line) => /^\| \d+ \|/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()));

describe('the table of cases', () => {
  it('has every case of live pages, once and in order', () => {
    expect(rows.map(([, number]) => Number(number))).toEqual(NUMBERS);
  });

  it.each(rows.map(([, number = '', promise = '', tests = '']) => [number, promise, tests]))('names a promise of case %s, and tests that exist', (_, promise, tests) => {
    expect(promise).not.toBe('');
    const files = tests.split(', ');
    expect(files.filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
  });
});
