import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { LINE_MARKS } from '../pages/cases.ts';
import { card, hover, marks } from '../support/browser.ts';
import { Visits } from '../support/visits.ts';

let visits: Visits;
beforeAll(async () => {
  visits = await Visits.start();
});
afterEach(() => visits.closePages());
afterAll(() => visits.end());

/** What a page can see of itself that an extension might change. */
function tracesIn(page: Page): Promise<Record<string, unknown>> {
  return page.evaluate(() => ({
    globals: Object.getOwnPropertyNames(globalThis).toSorted(),
    sheets: document.styleSheets.length,
    adopted: document.adoptedStyleSheets.length,
    attributes: document.documentElement.getAttributeNames().filter((name) => name !== 'data-oncogloss-ready'),
    elements: document.querySelectorAll('*').length,
    resources: performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname).filter((name) => name !== '/favicon.ico'),
    timers: performance.getEntriesByType('mark').length + performance.getEntriesByType('measure').length,
    highlights: [...CSS.highlights.keys()],
  }));
}

describe('what a page can see of us', () => {
  it('is nothing where no term is', async () => {
    const [ours, base] = [await visits.open('/none'), await visits.openPlain('/none')];
    expect(await tracesIn(ours.page)).toEqual(await tracesIn(base.page));
  });

  it('is one neutral name where terms are, and nothing else', async () => {
    const [ours, base] = [await visits.open('/line'), await visits.openPlain('/line')];
    expect(await tracesIn(ours.page)).toEqual({ ...(await tracesIn(base.page)), highlights: ['oncogloss'] });
  });

  it('is no report of a strict policy, in a page where the card opens all the same', async () => {
    const { page, errors } = await visits.open('/strict');
    expect((await marks(page)).map(({ text }) => text)).toEqual(LINE_MARKS);
    await hover(page, /mélanome/);
    const painted = await page.evaluate(() => getComputedStyle(document.querySelector('p')!, '::highlight(oncogloss)').textDecorationLine);
    expect(painted).toBe('underline');
    expect((await card(page).boundingBox())!.width).toBeGreaterThan(250);
    const base = await visits.openPlain('/strict');
    const reports = (of: Page) => of.evaluate(() => (globalThis as unknown as { reports: string[] }).reports);
    expect(await reports(page)).toEqual(await reports(base.page));
    expect(errors).toEqual(base.errors);
  });
});

describe('a page’s own scripts', () => {
  it('do NOT open a card with events that they make', async () => {
    const { page } = await visits.open('/line');
    const [first, second] = await marks(page);
    await page.evaluate(
      ({ x, y }) => {
        const seen: string[] = [];
        Object.assign(globalThis, { seen });
        new MutationObserver((records) => {
          for (const { addedNodes } of records) for (const node of addedNodes) if ((node as Element).hasAttribute?.('data-oncogloss')) seen.push('card');
        }).observe(document, { childList: true, subtree: true });
        const at = { bubbles: true, composed: true, clientX: x, clientY: y };
        const p = document.querySelector('p')!;
        for (const type of ['pointerover', 'pointerenter', 'pointermove', 'pointerdown', 'pointerup']) p.dispatchEvent(new PointerEvent(type, at));
        for (const type of ['mouseover', 'mousemove', 'mousedown', 'mouseup', 'click']) p.dispatchEvent(new MouseEvent(type, at));
        for (const key of ['Enter', ' ', 'Escape']) p.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
      },
      { x: first!.x, y: first!.y },
    );
    // The reader's own pointer opens the first card of all.
    await page.mouse.move(second!.x, second!.y);
    await card(page).locator('#og-heading', { hasText: 'osimertinib' }).waitFor();
    expect(await page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen)).toEqual(['card']);
  });

  it('do NOT reach us by breaking what the language and the page are made of', async () => {
    const page = await visits.ours.newPage();
    await page.goto(`${visits.site.url}/sabotage`, { waitUntil: 'commit' });
    // The page's world is broken: it is asked through the debugger alone.
    const session = await page.context().newCDPSession(page);
    const size = async () => (await session.send('Runtime.evaluate', { expression: 'CSS.highlights.size' })).result.value as number;
    await expect.poll(size).toBe(1);
  });
});
