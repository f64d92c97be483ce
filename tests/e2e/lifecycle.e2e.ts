import type { BrowserContext, Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { E2E_BUILD, launch, marks, ready } from '../support/browser.ts';
import { choose, disableExtension, reloadExtension, stopIn } from '../support/extension-worker.ts';
import { html } from '../support/fixture-pages.ts';
import { bytesOf, errorsOf } from '../support/page-bytes.ts';
import { serve, type Site } from '../support/site.ts';

let context: BrowserContext;
let site: Site;

beforeAll(async () => {
  site = await serve(
    new Map([
      ['/one', html('<p id="p">Un mélanome.</p>')],
      ['/two', html('<p>Le mélanome et l’osimertinib.</p><iframe src="/one"></iframe>')],
      ['/away', html('<p>Rien.</p>')],
      ['/fields', html('<p>Le mélanome et l’osimertinib.</p><form><input type="password" id="f"></form>')],
    ]),
  );
  context = await launch({ extension: E2E_BUILD });
  await choose(context, { language: 'fr', density: 'all' });
});

afterEach(async () => {
  for (const page of context.pages().slice(1)) await page.close();
});

beforeEach(() => choose(context, { offHosts: [], mode: 'everywhere', density: 'all' }));

afterAll(async () => {
  await context.close();
  await site.close();
});

const textsIn = async (page: Page) => (await marks(page)).map(({ text }) => text);

async function open(path: string): Promise<{ page: Page; errors: string[] }> {
  const page = await context.newPage();
  const errors = errorsOf(page);
  await page.goto(site.url + path);
  await ready(page);
  return { page, errors };
}

/** How many highlights of ours are registered in each frame of a page. */
function namesIn(page: Page): Promise<number[]> {
  return Promise.all(page.frames().map((frame: Frame) => frame.evaluate(() => [...CSS.highlights.keys()].filter((name) => name.startsWith('oncogloss')).length)));
}

const isClean = async (page: Page) => {
  await expect.poll(() => namesIn(page), { timeout: 1_000 }).toEqual(page.frames().map(() => 0));
  expect(await page.locator('[data-oncogloss]').count()).toBe(0);
};

describe('an extension that is reloaded', () => {
  it('marks five open pages once, without an error, and the old scripts are silent', async () => {
    const tabs = [await open('/one'), await open('/one'), await open('/two'), await open('/two'), await open('/one')];
    for (const { page } of tabs) await page.evaluate(() => document.documentElement.removeAttribute('data-oncogloss-ready'));
    await reloadExtension(context);
    for (const { page } of tabs) {
      await page.waitForSelector(':root[data-oncogloss-ready]', { state: 'attached' });
      const texts = await textsIn(page);
      expect(texts).toEqual(page.url().endsWith('one') ? ['mélanome'] : ['mélanome', 'osimertinib']);
      await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<p>Un lymphome.</p>'));
      await expect.poll(() => textsIn(page)).toEqual([...texts, 'lymphome']);
    }
    expect(tabs.flatMap(({ errors }) => errors)).toEqual([]);
  });
});

describe('a reader who takes access back', () => {
  it('has pages clean as soon as the mode does not name them any more', async () => {
    const { page, errors } = await open('/two');
    const before = await bytesOf(page);
    await choose(context, { mode: 'click' });
    await isClean(page);
    expect(await bytesOf(page)).toBe(before);
    expect(errors).toEqual([]);
  });

  it('has a page and its frames clean within a second: the site switched off', async () => {
    const { page, errors } = await open('/two');
    await expect.poll(() => namesIn(page)).toEqual([1, 1]);
    const before = await bytesOf(page);
    await choose(context, { offHosts: ['127.0.0.1'] });
    await isClean(page);
    expect(await bytesOf(page)).toBe(before);
    await choose(context, { offHosts: [] });
    await expect.poll(() => namesIn(page)).toEqual([1, 1]);
    expect(errors).toEqual([]);
  });

  it('has a frame clean whose site is switched off, and NOT the page around it', async () => {
    const { page } = await open('/two');
    await page.evaluate(() => {
      document.querySelector('iframe')!.src = location.href.replace('127.0.0.1', 'localhost').replace('two', 'one');
    });
    await expect.poll(() => namesIn(page)).toEqual([1, 1]);
    await choose(context, { offHosts: ['localhost'] });
    await expect.poll(() => namesIn(page), { timeout: 1_000 }).toEqual([1, 0]);
  });

  it('has every frame of a page clean when the background says stop', async () => {
    const { page } = await open('/two');
    await expect.poll(() => namesIn(page)).toEqual([1, 1]);
    const before = await bytesOf(page);
    await stopIn(context, page);
    await isClean(page);
    expect(await bytesOf(page)).toBe(before);
  });
});

describe('an extension that is switched off', () => {
  it('leaves a page as it was as soon as the reader does anything in it', async () => {
    const { page, errors } = await open('/one');
    const before = await bytesOf(page);
    await disableExtension(context);
    await page.bringToFront();
    await page.mouse.move(300, 300);
    await isClean(page);
    expect(await bytesOf(page)).toBe(before);
    expect(errors).toEqual([]);
  });
});
