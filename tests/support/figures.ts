import { appendFileSync, existsSync, readFileSync } from 'node:fs';

/** Where a run of all tests gathers its figures; none when single tests run. */
export const FIGURES_FILE = 'ONCOGLOSS_FIGURES';

/** A measured figure of a test run. */
export interface Figure {
  readonly name: string;
  readonly value: string;
  /** What it must be. */
  readonly bar: string;
}

/** Tells a figure: printed at once, and again in the table at the end of `npm test`. */
export function tell(name: string, value: string | number, bar: string | number): void {
  const figure: Figure = { name, value: String(value), bar: String(bar) };
  process.stdout.write(`${name}: ${figure.value} (must be ${figure.bar})\n`);
  const file = process.env[FIGURES_FILE];
  if (file) appendFileSync(file, `${JSON.stringify(figure)}\n`);
}

/** The table of all figures that were told into a file. */
export function tableOf(file: string): string {
  if (!existsSync(file)) return '';
  const figures = readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line) as Figure);
  const width = Math.max(0, ...figures.map(({ name }) => name.length));
  return figures.map(({ name, value, bar }) => `${name.padEnd(width)}  ${value.padEnd(12)} must be ${bar}\n`).join('');
}
