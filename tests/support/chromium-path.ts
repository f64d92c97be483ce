import { existsSync } from 'node:fs';

/** Chromium or Chrome, where this machine has one (the same places as in tools/setup.mjs). */
export const CHROMIUM = [
  process.env['CHROMIUM'],
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
].find((path) => path !== undefined && existsSync(path));
