import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';

const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

/** A browser that can be killed as a power cut would: a process of ours over a profile that stays. */
export interface OwnBrowser {
  readonly browser: Browser;
  /** A page of the extension. */
  open(path: string): Promise<Page>;
  /** Ends every process of it at once, without a word. Resolves when they are gone. */
  kill(): Promise<void>;
}

/** A folder for a profile, and what removes it. */
export function profile(): { readonly folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'oncogloss-profile-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }) };
}

/** Starts a browser with an extension over a profile. */
export async function startBrowser(folder: string, extension: string): Promise<OwnBrowser> {
  const told = join(folder, 'DevToolsActivePort');
  rmSync(told, { force: true });
  const args = [
    '--headless=new', '--no-sandbox', '--no-first-run', '--remote-debugging-port=0', `--user-data-dir=${folder}`,
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1', '--disable-background-networking',
    `--disable-extensions-except=${extension}`, `--load-extension=${extension}`, 'about:blank',
  ];
  // A group of its own, so that all its processes can be ended by one id.
  const child = spawn(CHROMIUM, args, { detached: true, stdio: 'ignore' });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const until = Date.now() + 20_000;
  while (!existsSync(told) || readFileSync(told, 'utf8').split('\n').length < 2) {
    if (Date.now() > until) throw new Error('the browser did not start');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const [port] = readFileSync(told, 'utf8').split('\n');
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const context = browser.contexts()[0];
  if (!context) throw new Error('no context');
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const host = new URL(worker.url()).host;
  return {
    browser,
    open: async (path) => {
      const page = await context.newPage();
      await page.goto(`chrome-extension://${host}/${path}`);
      return page;
    },
    kill: async () => {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
      await gone;
      await browser.close().catch(() => undefined);
    },
  };
}
