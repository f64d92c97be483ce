import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FIGURES_FILE, tableOf } from '../tests/support/figures.ts';
import { FIREFOX } from '../tests/support/firefox-path.ts';
import { SCENARIOS_FILE, scenarioTable } from '../tests/support/scenario-table.ts';
import { ROOT } from './project.ts';

/**
 * `npm test` after the set-up: linter, types, glossary check, unit and browser tests, both browsers
 * end to end, the store packages. Firefox is left out where none is installed. Everything runs even when
 * something failed; the last line counts all of it.
 */
interface Count {
  passed: number;
  failed: number;
}

const total: Count = { passed: 0, failed: 0 };
/** What the suites leave here: their reports, the outcomes of scenarios, measured figures. */
const folder = mkdtempSync(join(tmpdir(), 'oncogloss-tests-'));
const scenarios = join(folder, 'scenarios.jsonl');
const figures = join(folder, 'figures.jsonl');
const env = { ...process.env, [SCENARIOS_FILE]: scenarios, [FIGURES_FILE]: figures };

function run(command: string, args: readonly string[]): number {
  process.stdout.write(`\n» ${command} ${args.join(' ')}\n`);
  return spawnSync(command, args, { cwd: ROOT, stdio: 'inherit', env }).status ?? 1;
}

/** A check without tests of its own counts as one. */
function check(command: string, ...args: string[]): void {
  if (run(command, args) === 0) total.passed++;
  else total.failed++;
}

function vitest(project: string): void {
  const report = join(folder, `${project}.json`);
  const status = run('npx', ['vitest', 'run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]);
  try {
    const { numPassedTests, numFailedTests, numTotalTestSuites } = JSON.parse(readFileSync(report, 'utf8')) as Record<string, number>;
    total.passed += numPassedTests ?? 0;
    // A file that cannot even load has no failed test: it must still count.
    total.failed += Math.max(numFailedTests ?? 0, status === 0 && (numTotalTestSuites ?? 0) > 0 ? 0 : 1);
  } catch {
    total.failed++;
  }
}

check('npx', 'oxlint');
check('npx', 'tsc', '--noEmit');
check('npx', 'tsc', '--noEmit', '-p', 'tsconfig.core.json');
check('node', 'tools/glossary.ts', '--check');
vitest('unit');
vitest('browser');
check('npx', 'wxt', 'build', '--mode', 'e2e');
check('npx', 'wxt', 'build');
vitest('e2e');
check('npx', 'wxt', 'build', '-b', 'firefox', '--mv3');
vitest('packages');
if (FIREFOX) {
  check('npx', 'wxt', 'build', '-b', 'firefox', '--mv3', '--mode', 'e2e');
  vitest('firefox');
}

process.stdout.write(`\n${tableOf(figures)}\n${scenarioTable(scenarios, ['Chromium', 'Firefox'])}\n`);
if (!FIREFOX) process.stdout.write('\nFirefox was left out: none was found (FIREFOX may name one).\n');
rmSync(folder, { recursive: true, force: true });
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`);
process.exitCode = total.failed === 0 ? 0 : 1;
