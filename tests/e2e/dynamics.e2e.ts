import type { CDPSession, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { LINE, LINE_MARKS } from '../pages/cases.ts';
import { Visits, wordsIn } from '../support/visits.ts';

/** Changes of route, and after how many of them the page is given time to be marked. */
const ROUTES = 500;
const ROUTES_AT_ONCE = 50;

let visits: Visits;
beforeAll(async () => {
  visits = await Visits.start();
});
afterEach(() => visits.closePages());
afterAll(() => visits.end());

/** What a page holds after the browser has cleared away what nobody holds. */
async function heldBy(page: Page, session: CDPSession): Promise<{ nodes: number; listeners: number; heap: number }> {
  for (let k = 0; k < 3; k++) await session.send('HeapProfiler.collectGarbage');
  const { nodes, jsEventListeners: listeners } = await session.send('Memory.getDOMCounters');
  const { metrics } = await session.send('Performance.getMetrics');
  expect(page.isClosed()).toBe(false);
  return { nodes, listeners, heap: metrics.find(({ name }) => name === 'JSHeapUsedSize')!.value };
}

/** Draws a view of an app in place of the one before. */
function route(page: Page, from: number, to: number): Promise<void> {
  return page.evaluate(
    ([first, last, line]) => {
      for (let k = first; k < last; k++) {
        const rows = Array.from({ length: 20 }, (_, row) => `<li>${line} ${k} ${row}</li>`).join('');
        document.getElementById('m')!.innerHTML = `<h1>Vue ${k}</h1><ul>${rows}</ul>`;
      }
    },
    [from, to, LINE] as const,
  );
}

describe('an app that changes its view', () => {
  it(`leaves nothing of ${ROUTES} views behind: no nodes, no listeners, no ranges, no heap`, async () => {
    const { page, errors } = await visits.open('/app');
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    await route(page, 0, 1);
    await expect.poll(async () => (await wordsIn(page)).length).toBe(40);
    const before = await heldBy(page, session);
    for (let k = 0; k < ROUTES; k += ROUTES_AT_ONCE) {
      await route(page, k, k + ROUTES_AT_ONCE);
      await expect.poll(async () => (await wordsIn(page)).length).toBe(40);
    }
    // What is watched is told to the browser a moment after the last view has come.
    await expect.poll(async () => (await heldBy(page, session)).nodes - before.nodes).toBeLessThan(150);
    const after = await heldBy(page, session);
    expect(after.listeners).toBe(before.listeners);
    expect(after.heap - before.heap).toBeLessThan(5_000_000);
    expect(errors).toEqual([]);
  });

  it('marks what an endless list adds, and nothing twice', async () => {
    const { page } = await visits.open('/app');
    for (let k = 1; k <= 10; k++) {
      await page.evaluate((line) => document.getElementById('m')!.insertAdjacentHTML('beforeend', `<p>${line}</p>`), LINE);
      await expect.poll(async () => (await wordsIn(page)).length).toBe(2 * k);
    }
  });
});

describe('a page that never rests', () => {
  it('answers within a second, and is marked rightly once it rests', async () => {
    const { page, errors } = await visits.open('/line');
    const slowest = await page.evaluate(async (line) => {
      const p = document.querySelector('p')!;
      const end = performance.now() + 5_000;
      let longest = 0;
      let last = performance.now();
      for (let k = 0; performance.now() < end; k++) {
        for (let m = 0; m < 20; m++) p.firstChild!.nodeValue = `${k} ${m} ${line}`;
        await new Promise((resolve) => setTimeout(resolve, 10));
        longest = Math.max(longest, performance.now() - last);
        last = performance.now();
      }
      return longest;
    }, LINE);
    expect(slowest).toBeLessThan(1_000);
    await expect.poll(() => wordsIn(page)).toEqual(LINE_MARKS);
    expect(errors).toEqual([]);
  });

  it('does NOT get into a loop with a page that fights back at each of our marks', async () => {
    const { page, errors } = await visits.visit(visits.ours, '/fights');
    const frames = await page.evaluate(async () => {
      let count = 0;
      for (const end = performance.now() + 8_000; performance.now() < end; count++) await new Promise(requestAnimationFrame);
      return count;
    });
    // Changed in every frame, and drawn all the same; marked ever more rarely.
    expect(frames).toBeGreaterThan(80);
    expect(await page.evaluate(() => (globalThis as unknown as { marked: number }).marked)).toBeLessThan(30);
    expect(errors).toEqual([]);
  });

  it('does NOT have marks put back for ever that it clears', async () => {
    const { page, errors } = await visits.open('/clears');
    const cleared = () => page.evaluate(() => (globalThis as unknown as { cleared: number }).cleared);
    for (let k = 0; k < 8; k++) {
      await page.evaluate((line) => document.getElementById('d')!.insertAdjacentHTML('beforeend', `<p>${line}</p>`), `${LINE} ${k}`);
      await page.waitForFunction((count) => document.querySelectorAll('#d p').length === count, k + 1);
    }
    await expect.poll(cleared).toBeGreaterThan(0);
    expect(await cleared()).toBeLessThanOrEqual(4);
    expect(errors).toEqual([]);
  });
});
