import type { CDPSession, Page, Worker } from 'playwright-core';
import type { WorkerScope } from './worker-scope.ts';

/** A page that has been loaded without us, and what can be done to it and measured of it. */
export class LoadedPage {
  readonly page: Page;
  readonly cdp: CDPSession;
  readonly #worker: Worker;
  readonly #tabId: number;

  private constructor(page: Page, cdp: CDPSession, worker: Worker, tabId: number) {
    this.page = page;
    this.cdp = cdp;
    this.#worker = worker;
    this.#tabId = tabId;
  }

  static async of(page: Page, worker: Worker): Promise<LoadedPage> {
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
    const tabId = await worker.evaluate(async (url) => {
      const { chrome } = globalThis as unknown as WorkerScope;
      return (await chrome.tabs.query({ url })).at(-1)?.id ?? -1;
    }, page.url());
    return new LoadedPage(page, cdp, worker, tabId);
  }

  /** CPU time of the page's main thread so far, ms: true under load too, unlike the clock. */
  async #threadTime(): Promise<number> {
    const { metrics } = await this.cdp.send('Performance.getMetrics');
    return 1_000 * (metrics.find(({ name }) => name === 'ThreadTime')?.value ?? NaN);
  }

  /** Waits until the main thread has nothing left to do. */
  async rest(): Promise<void> {
    let before = await this.#threadTime();
    for (let quiet = 0; quiet < 3; ) {
      await this.page.waitForTimeout(100);
      const now = await this.#threadTime();
      quiet = now - before < 2 ? quiet + 1 : 0;
      before = now;
    }
  }

  /** Main-thread CPU of some work, ms, the price of asking for it left out. */
  async cpuOf(work: () => Promise<unknown>): Promise<number> {
    const first = await this.#threadTime();
    const second = await this.#threadTime();
    await work();
    return (await this.#threadTime()) - second - (second - first);
  }

  /** Brings the extension's script into the page, as the browser does. Resolves when the first full pass is painted. */
  async annotate(): Promise<void> {
    await this.evaluate(`ready = new Promise((resolve) => {
      new MutationObserver(() => resolve(performance.now())).observe(document.documentElement, { attributeFilter: ['data-oncogloss-ready'] });
    }), 0`);
    const ready = this.evaluate('started = performance.now(), ready');
    await this.#worker.evaluate(async (tabId) => {
      const { chrome } = globalThis as unknown as WorkerScope;
      await chrome.scripting.executeScript({ target: { tabId }, files: ['page.js'] });
    }, this.#tabId);
    await ready;
  }

  /** Takes us out of the page, as when the reader switches the site off, and waits until it rests. */
  async leave(): Promise<void> {
    await this.#worker.evaluate(async (tabId) => {
      const { chrome } = globalThis as unknown as WorkerScope;
      await chrome.tabs.sendMessage(tabId, { name: 'stop', data: {} });
    }, this.#tabId);
    await this.evaluate(`document.documentElement.removeAttribute('data-oncogloss-ready')`);
    await this.rest();
  }

  /**
   * The floor: what a content script costs that only reads every text node. Brought into the page the
   * same way as ours, into a world of its own.
   */
  async walkBarely(): Promise<void> {
    await this.#worker.evaluate(async (tabId) => {
      const { chrome } = globalThis as unknown as WorkerScope;
      const func = () => {
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        let units = 0;
        while (walker.nextNode()) units += (walker.currentNode as Text).data.length;
        return units;
      };
      await chrome.scripting.executeScript({ target: { tabId }, func });
    }, this.#tabId);
  }

  /** Evaluates code in the page's own world; resolves with its value, awaited. Adds nothing to the page that polls. */
  async evaluate<Value>(expression: string): Promise<Value> {
    const { result, exceptionDetails } = await this.cdp.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as Value;
  }
}
