// Set-up on a fresh machine, before anything installed can be relied on: plain JavaScript, no
// dependency. Installs the packages when they are missing or out of date, and a Chromium where
// Debian's apt is there and none is found. Called by `npm start` and `npm test`.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const run = (command, args) => spawnSync(command, args, { cwd: root, stdio: 'inherit' }).status === 0;

function packagesAreCurrent() {
  const installed = join(root, 'node_modules/.package-lock.json');
  return existsSync(installed) && statSync(installed).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs;
}

function findChromium() {
  const candidates = [
    process.env.CHROMIUM,
    '/usr/bin/chromium',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:/Program Files/Google/Chrome/Application/chrome.exe',
  ];
  return candidates.find((path) => path && existsSync(path));
}

if (!packagesAreCurrent() && !run('npm', ['ci', '--no-audit', '--no-fund'])) {
  console.error('The packages could not be installed: is the npm registry within reach?');
  process.exit(1);
}
if (!findChromium() && existsSync('/usr/bin/apt-get')) {
  const sudo = process.getuid?.() === 0 ? [] : ['sudo'];
  const apt = (...args) => run(sudo[0] ?? 'apt-get', [...(sudo.length ? ['apt-get'] : []), ...args]);
  apt('update');
  apt('install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-core', 'fonts-dejavu-core');
}
if (!findChromium()) {
  console.error('No Chromium was found. Install Chromium or Chrome, or set CHROMIUM to its path, and try again.');
  process.exit(1);
}
