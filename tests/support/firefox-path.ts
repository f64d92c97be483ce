import { existsSync } from 'node:fs';

/** Firefox, where this machine has one. */
export const FIREFOX = [process.env['FIREFOX'], '/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'].find(
  (path) => path !== undefined && existsSync(path),
);
