import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FIREFOX } from '../tests/support/firefox-path.ts';
import { SCENARIOS_FILE, scenarioTable } from '../tests/support/scenario-table.ts';
import { ROOT } from './project.ts';

/**
 * `npm run test:browsers`: builds the test variants, plays what readers do in Chromium and, where it
 * is installed, in Firefox, and prints the table of scenarios and browsers. `--built` takes the builds
 * that are there.
 */
const folder = mkdtempSync(join(tmpdir(), 'oncogloss-scenarios-'));
const outcomes = join(folder, 'outcomes.jsonl');
let failed = false;

function run(...args: readonly string[]): void {
  const { status } = spawnSync('npx', args, { cwd: ROOT, stdio: 'inherit', env: { ...process.env, [SCENARIOS_FILE]: outcomes } });
  failed ||= status !== 0;
}

if (!process.argv.includes('--built')) {
  run('wxt', 'build', '--mode', 'e2e');
  if (FIREFOX) run('wxt', 'build', '-b', 'firefox', '--mv3', '--mode', 'e2e');
}
run('vitest', 'run', 'tests/e2e/scenarios.e2e.ts', ...(FIREFOX ? ['tests/firefox/scenarios.firefox.ts'] : []));
process.stdout.write(`\n${scenarioTable(outcomes, ['Chromium', 'Firefox'])}\n`);
if (!FIREFOX) process.stdout.write('\nNo Firefox was found (FIREFOX may name one): its column is empty.\n');
rmSync(folder, { recursive: true, force: true });
process.exitCode = failed ? 1 : 0;
