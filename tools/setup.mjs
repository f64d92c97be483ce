// Set-up on a fresh machine, before anything installed can be relied on: plain JavaScript, no
// dependency. Installs the packages when they are missing or out of date, and browsers where Debian's
// apt is there and none is found: a Chromium, and with `--firefox` a Firefox too, which the tests can
// do without. Called by `npm start` and `npm test`.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const run = (command, args) => spawnSync(command, args, { cwd: root, stdio: 'inherit' }).status === 0;

// The same places as in tests/support/chromium-path.ts.
const CHROMIUMS = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
];
// The same places as in tests/support/firefox-path.ts.
const FIREFOXES = [process.env.FIREFOX, '/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'];

const isThere = (places) => places.some((path) => path && existsSync(path));

function packagesAreCurrent() {
  const installed = join(root, 'node_modules/.package-lock.json');
  return existsSync(installed) && statSync(installed).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs;
}

const missing = [];
if (!isThere(CHROMIUMS)) missing.push(['chromium', 'fonts-noto-core', 'fonts-dejavu-core']);
if (process.argv.includes('--firefox') && !isThere(FIREFOXES)) missing.push(['firefox-esr']);

if (!packagesAreCurrent() && !run('npm', ['ci', '--no-audit', '--no-fund'])) {
  console.error('The packages could not be installed: is the npm registry within reach?');
  process.exit(1);
}
if (missing.length > 0 && existsSync('/usr/bin/apt-get')) {
  const [command, ...first] = process.getuid?.() === 0 ? ['apt-get'] : ['sudo', 'apt-get'];
  run(command, [...first, 'update']);
  // One after the other: where a system does not know one of them, the others still come.
  for (const names of missing) run(command, [...first, 'install', '-y', '--no-install-recommends', ...names]);
}
if (!isThere(CHROMIUMS)) {
  console.error('No Chromium was found. Install Chromium or Chrome, or set CHROMIUM to its path, and try again.');
  process.exit(1);
}
