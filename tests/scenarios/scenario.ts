import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, it } from 'vitest';
import { serve, type Site } from '../support/site.ts';
import { speakFrench } from './in-the-page.ts';
import { pages } from './pages.ts';
import type { Visitor } from './visitor.ts';

/** Something that a reader does, told once for all browsers. */
export interface Scenario {
  readonly title: string;
  run(visitor: Visitor, site: Site): Promise<void>;
}

/** Where a run of all tests gathers what passed in which browser. */
export const SCENARIOS_FILE = 'ONCOGLOSS_SCENARIOS';

interface Outcome {
  readonly title: string;
  readonly browser: string;
  readonly passed: boolean;
}

/** Plays scenarios in one browser, each a test. */
export function play(groups: Readonly<Record<string, readonly Scenario[]>>, start: () => Promise<Visitor>): void {
  let visitor: Visitor;
  let site: Site;
  beforeAll(async () => {
    [site, visitor] = await Promise.all([pages().then((all) => serve(all)), start()]);
    await speakFrench(visitor);
  });
  afterEach(({ task }) => {
    const file = process.env[SCENARIOS_FILE];
    const outcome: Outcome = { title: `${task.suite?.name ?? ''} ${task.name}`, browser: visitor.name, passed: task.result?.state !== 'fail' };
    if (file) appendFileSync(file, `${JSON.stringify(outcome)}\n`);
  });
  afterAll(async () => {
    await visitor.close();
    await site.close();
  });
  for (const [name, scenarios] of Object.entries(groups)) {
    describe(name, () => {
      for (const { title, run } of scenarios) it(title, () => run(visitor, site));
    });
  }
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
