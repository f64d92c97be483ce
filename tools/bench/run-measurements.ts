import { parseArgs } from 'node:util';
import { asJson, asTable, type Figures } from './figures.ts';

const { values } = parseArgs({ options: { json: { type: 'boolean' }, only: { type: 'string' } } });
const started = performance.now();

/** Tells on standard error what is being done now, with the seconds since the start. */
export function say(what: string): void {
  process.stderr.write(`${String(Math.round((performance.now() - started) / 1_000)).padStart(4)} s  ${what}\n`);
}

/** Measurements by name, in their order. */
export type Measurements = Readonly<Record<string, () => Figures | Promise<Figures>>>;

/** Takes the measurements that the command line asks for with `--only`, all without it. */
export async function runMeasurements(measurements: Measurements): Promise<Figures> {
  const only = values.only?.split(',');
  let figures: Figures = {};
  for (const [name, measure] of Object.entries(measurements)) {
    if (only && !only.includes(name)) continue;
    say(name);
    figures = { ...figures, ...(await measure()) };
  }
  return figures;
}

/** Prints the figures as a table, with `--json` as one object of numbers. */
export function printFigures(figures: Figures): void {
  say('done');
  process.stdout.write(`${values.json ? asJson(figures) : asTable(figures)}\n`);
}
