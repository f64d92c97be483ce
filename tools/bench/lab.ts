import type { Browser, BrowserContext, Worker } from 'playwright-core';
import { launch } from '../../tests/support/browser.ts';
import { LoadedPage } from './loaded-page.ts';
import { ProcessCpu } from './process-cpu.ts';
import type { WorkerScope } from './worker-scope.ts';

/** A browser with one build of the extension, whose script runs in a page only when the bench says so. */
export class Lab {
  readonly browser: Browser;
  readonly #context: BrowserContext;
  readonly #worker: Worker;
  readonly #url: string;
  readonly #background: ProcessCpu;

  private constructor(browser: Browser, context: BrowserContext, worker: Worker, url: string, background: ProcessCpu) {
    this.browser = browser;
    this.#context = context;
    this.#worker = worker;
    this.#url = url;
    this.#background = background;
  }

  /** @param url where the pages are served */
  static async open(extension: string, url: string): Promise<Lab> {
    const context = await launch({ extension });
    const browser = context.browser();
    if (!browser) throw new Error('the browser gives no handle for measuring');
    const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
    await worker.evaluate(waitForBench);
    const background = await ProcessCpu.of(worker, await browser.newBrowserCDPSession());
    const lab = new Lab(browser, context, worker, url, background);
    // Once before anything is measured: the background is awake and holds its lexicon, as it does
    // once per browser. Pages are measured cold all the same: each has a process of its own.
    await lab.with('5k', (page) => page.annotate());
    return lab;
  }

  /** Loads a page in a process of its own, waits until it rests, and hands it over. */
  async with<Result>(name: string, use: (page: LoadedPage) => Promise<Result>): Promise<Result> {
    const page = await this.#context.newPage();
    const broken = new Promise<never>((_resolve, reject) => page.on('pageerror', reject));
    await page.goto(`${this.#url}/${name}`);
    const loaded = await LoadedPage.of(page, this.#worker);
    await loaded.rest();
    const result = await Promise.race([use(loaded), broken]);
    await page.close();
    return result;
  }

  /** CPU time of the background in some work, ms. */
  async backgroundCpuOf(work: () => Promise<unknown>): Promise<number> {
    const before = await this.#background.now();
    await work();
    return (await this.#background.now()) - before;
  }

  close(): Promise<void> {
    return this.#context.close();
  }
}

/**
 * In the background: pages load without our script, so that our share can be told from their own. The
 * style of the marks comes with the page, as it does where we run on every page.
 */
async function waitForBench(): Promise<void> {
  const { scripting } = (globalThis as unknown as WorkerScope).chrome;
  while ((await scripting.getRegisteredContentScripts()).length === 0) await new Promise((resolve) => setTimeout(resolve, 50));
  await scripting.unregisterContentScripts();
  const style = { id: 'bench-style', css: ['assets/highlight.css'], matches: ['http://127.0.0.1/*'], runAt: 'document_start' };
  await scripting.registerContentScripts([{ ...style, persistAcrossSessions: false }]);
}
