import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './project.ts';

/**
 * `npm test` after the set-up: linter, types, glossary check, unit, browser and end-to-end tests.
 * The suites of work in progress (`npm run test:more`), Firefox (`test:firefox`) and the store packages
 * (`test:packages`) are run by hand until they are green together.
 * Everything runs even when something failed; the last line counts all of it.
 */
interface Count {
  passed: number;
  failed: number;
}

const total: Count = { passed: 0, failed: 0 };

function run(command: string, args: readonly string[]): number {
  process.stdout.write(`\n» ${command} ${args.join(' ')}\n`);
  return spawnSync(command, args, { cwd: ROOT, stdio: 'inherit' }).status ?? 1;
}

/** A check without tests of its own counts as one. */
function check(command: string, ...args: string[]): void {
  if (run(command, args) === 0) total.passed++;
  else total.failed++;
}

function vitest(project: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'oncogloss-tests-'));
  const report = join(folder, 'report.json');
  const status = run('npx', ['vitest', 'run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]);
  try {
    const { numPassedTests, numFailedTests, numTotalTestSuites } = JSON.parse(readFileSync(report, 'utf8')) as Record<string, number>;
    total.passed += numPassedTests ?? 0;
    // A file that cannot even load has no failed test: it must still count.
    total.failed += Math.max(numFailedTests ?? 0, status === 0 && (numTotalTestSuites ?? 0) > 0 ? 0 : 1);
  } catch {
    total.failed++;
  }
  rmSync(folder, { recursive: true, force: true });
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

process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`);
process.exitCode = total.failed === 0 ? 0 : 1;
