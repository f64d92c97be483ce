import { readdirSync, readFileSync } from 'node:fs';
import type { CDPSession, Worker } from 'playwright-core';

/** CPU time of the process of an extension's background, which the browser gives no other name to. */
export class ProcessCpu {
  readonly #browser: CDPSession;
  readonly #pid: number;

  private constructor(browser: CDPSession, pid: number) {
    this.#browser = browser;
    this.#pid = pid;
  }

  /** Finds the process by giving it work, until one has clearly done it. */
  static async of(worker: Worker, browser: CDPSession): Promise<ProcessCpu> {
    for (let attempt = 0; attempt < 10; attempt++) {
      const before = await cpuByProcess(browser);
      await worker.evaluate(() => {
        let sum = 0;
        for (let k = 0; k < 3e8; k++) sum = (sum + k) | 0;
        return sum;
      });
      const grown = [...(await cpuByProcess(browser))].map(([pid, time]) => ({ pid, time: time - (before.get(pid) ?? 0) }));
      const [first, second] = grown.toSorted((a, b) => b.time - a.time);
      if (first && first.time >= 100 && first.time > 4 * (second?.time ?? 0)) return new ProcessCpu(browser, first.pid);
    }
    throw new Error('the process of the background was not found');
  }

  /** CPU time so far of all threads, ms. Fine-grained on Linux; in steps of 10 ms elsewhere. */
  async now(): Promise<number> {
    try {
      const tasks = `/proc/${this.#pid}/task`;
      return readdirSync(tasks).reduce((sum, task) => sum + Number(readFileSync(`${tasks}/${task}/schedstat`, 'utf8').split(' ')[0]) / 1e6, 0);
    } catch {
      return (await cpuByProcess(this.#browser)).get(this.#pid) ?? NaN;
    }
  }
}

async function cpuByProcess(browser: CDPSession): Promise<Map<number, number>> {
  const { processInfo } = await browser.send('SystemInfo.getProcessInfo');
  return new Map(processInfo.filter(({ type }) => type === 'renderer').map(({ id, cpuTime }) => [id, 1_000 * cpuTime]));
}
