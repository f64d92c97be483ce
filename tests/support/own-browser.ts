import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { CHROMIUM } from './chromium-path.ts';

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

/**
 * The longest task of a page's main thread while something runs, in ms of the processor's time: what
 * else the machine does meanwhile does not count, as it would by the clock.
 */
export async function longestTaskOf(browser: Browser, page: Page, run: () => Promise<void>): Promise<number> {
  await browser.startTracing(page, { categories: ['-*', 'disabled-by-default-devtools.timeline', '__metadata'] });
  await run();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString('utf8')) as { traceEvents: readonly TraceEvent[] };
  const name = (kind: string) => (event: TraceEvent) => event.name === kind;
  // Of the tab's process: the one whose frame shows this page.
  const pids = new Set(traceEvents.filter(name('TracingStartedInBrowser')).flatMap(({ args }) => (args?.data?.frames ?? []).filter(({ url }) => url === page.url()).map(({ processId }) => processId)));
  const main = traceEvents.filter(name('thread_name')).filter(({ pid, args }) => pids.has(pid) && args?.name === 'CrRendererMain');
  const tasks = traceEvents.filter(({ name: kind, pid, tid }) => kind === 'RunTask' && main.some((thread) => thread.pid === pid && thread.tid === tid));
  if (tasks.length === 0) throw new Error('no tasks were traced');
  return Math.max(...tasks.map(({ tdur = 0 }) => tdur)) / 1000;
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string; readonly data?: { readonly frames?: readonly { readonly url: string; readonly processId: number }[] } };
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
  const child = spawn(CHROMIUM ?? chromium.executablePath(), args, { detached: true, stdio: 'ignore' });
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
