import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './project.ts';

/**
 * `npm run zip`: what the stores get, into `.output`: the packages for Chrome, Edge and Firefox, and
 * the sources that Mozilla's reviewers build again. The same sources give the same bytes: WXT writes
 * entries in the order of their names and without times.
 */
const OUTPUT = join(ROOT, '.output');
/** Whatever the shell has set: a build for development would name the files of this machine in it. */
const env = { ...process.env, NODE_ENV: 'production' };

function wxtZip(...args: readonly string[]): void {
  const { status, stdout, stderr } = spawnSync('npx', ['wxt', 'zip', ...args], { cwd: ROOT, env, encoding: 'utf8' });
  if (status === 0) return;
  process.stderr.write(stdout + stderr);
  process.exit(1);
}

wxtZip();
wxtZip('-b', 'firefox', '--mv3');
const { name, version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { name: string; version: string };
const prefix = `${name}-${version}-`;
// Edge is Chromium: its store gets the same package, under its own name.
copyFileSync(join(OUTPUT, `${prefix}chrome.zip`), join(OUTPUT, `${prefix}edge.zip`));
for (const file of readdirSync(OUTPUT).filter((one) => one.startsWith(prefix) && one.endsWith('.zip')).sort()) {
  const bytes = readFileSync(join(OUTPUT, file));
  const digest = createHash('sha256').update(bytes).digest('hex');
  process.stdout.write(`${file.padEnd(32)} ${(bytes.length / 1e6).toFixed(2).padStart(6)} MB  sha256 ${digest}\n`);
}
