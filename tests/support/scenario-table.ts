import { appendFileSync, existsSync, readFileSync } from 'node:fs';

/** Where a run of all tests gathers what passed in which browser. */
export const SCENARIOS_FILE = 'ONCOGLOSS_SCENARIOS';

/** How a scenario ended in a browser. */
export interface Outcome {
  readonly title: string;
  readonly browser: string;
  readonly passed: boolean;
}

export function tellOutcome(outcome: Outcome): void {
  const file = process.env[SCENARIOS_FILE];
  if (file) appendFileSync(file, `${JSON.stringify(outcome)}\n`);
}

/** The table of scenarios and browsers that outcomes in a file make. */
export function scenarioTable(file: string, browsers: readonly string[]): string {
  const outcomes = existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line) as Outcome) : [];
  const titles = [...new Set(outcomes.map(({ title }) => title))];
  const width = Math.max(0, ...titles.map(({ length }) => length));
  const sign = (title: string, browser: string) => {
    const outcome = outcomes.find((one) => one.title === title && one.browser === browser);
    if (outcome === undefined) return 'not run';
    return outcome.passed ? 'passed' : 'FAILED';
  };
  const row = (first: string, cells: readonly string[]) => `${first.padEnd(width)}  ${cells.map((cell) => cell.padEnd(9)).join('')}`.trimEnd();
  return [row('', browsers), ...titles.map((title) => row(title, browsers.map((browser) => sign(title, browser))))].join('\n');
}
