import { cpus } from 'node:os';
import type { CDPSession } from 'playwright-core';

const LOOK_MS = 250;

/** How busy the processors have been so far, all of them together, ms. */
function busy(): number {
  return cpus().reduce((sum, { times: { user, nice, sys, irq } }) => sum + user + nice + sys + irq, 0);
}

/** How busy this bench and its browser have been so far, ms. */
async function own(browser: CDPSession): Promise<number> {
  const { processInfo } = await browser.send('SystemInfo.getProcessInfo');
  const { user, system } = process.cpuUsage();
  return processInfo.reduce((sum, { cpuTime }) => sum + 1_000 * cpuTime, 0) + (user + system) / 1_000;
}

/** Does some work, and tells which share of the processors everything else on this machine has taken meanwhile. */
export async function withOtherLoad<Result>(browser: CDPSession, work: () => Promise<Result>): Promise<{ readonly result: Result; readonly others: number }> {
  const before = { at: performance.now(), busy: busy(), own: await own(browser) };
  const result = await work();
  const [others, ours] = [busy() - before.busy, (await own(browser)) - before.own];
  return { result, others: Math.max(0, others - ours) / (cpus().length * (performance.now() - before.at)) };
}

/** Waits until the processors have little to do, but not for ever. */
export async function quietMachine(most: number): Promise<void> {
  for (const end = performance.now() + most; performance.now() < end; ) {
    const before = busy();
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    if (busy() - before <= 0.2 * LOOK_MS * cpus().length) return;
  }
}
