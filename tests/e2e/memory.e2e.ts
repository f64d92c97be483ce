import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CASES, LINE_MARKS } from '../pages/cases.ts';
import { E2E_BUILD, launch, ready } from '../support/browser.ts';
import { choose } from '../support/extension-worker.ts';
import { errorsOf } from '../support/page-bytes.ts';
import { serve, type Site } from '../support/site.ts';
import { wordsIn } from '../support/visits.ts';

const VISITS = 20;

let context: BrowserContext;
let site: Site;

beforeAll(async () => {
  site = await serve(CASES);
  context = await launch({ extension: E2E_BUILD, remembersPages: true });
  await choose(context, { language: 'fr', density: 'all' });
});

afterAll(async () => {
  await context.close();
  await site.close();
});

interface Remembered {
  readonly shown: number;
  readonly persisted: boolean;
}

/** Leaves a page by a link and comes back with the browser's button. @returns what the page saw of it */
async function leaveAndReturn(page: Page, whileAway: () => Promise<void> = async () => undefined): Promise<Remembered> {
  await page.evaluate(() => void setTimeout(() => location.assign('/none')));
  await page.waitForURL(/none/);
  await whileAway();
  await page.evaluate(() => void setTimeout(() => history.back()));
  await page.waitForURL(/back/, { waitUntil: 'commit' });
  return page.evaluate(() => ({ shown: (globalThis as unknown as Remembered).shown, persisted: (globalThis as unknown as Remembered).persisted }));
}

describe('a page in the browser’s memory', () => {
  it(`comes back with its marks, ${VISITS} times, and stays there for all that we do`, async () => {
    const page = await context.newPage();
    const errors = errorsOf(page);
    await page.goto(`${site.url}/back`);
    await ready(page);
    for (let k = 0; k < VISITS; k++) {
      expect(await leaveAndReturn(page)).toEqual({ shown: k + 2, persisted: true });
      await expect.poll(() => wordsIn(page)).toEqual(LINE_MARKS);
    }
    await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<p>Un lymphome.</p>'));
    await expect.poll(() => wordsIn(page)).toEqual([...LINE_MARKS, 'lymphome']);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('follows what was switched off meanwhile', async () => {
    const page = await context.newPage();
    await page.goto(`${site.url}/back`);
    await ready(page);
    const seen = await leaveAndReturn(page, () => choose(context, { offHosts: ['127.0.0.1'] }));
    expect(seen.persisted).toBe(true);
    await expect.poll(() => wordsIn(page), { timeout: 1_000 }).toEqual([]);
  });
});
