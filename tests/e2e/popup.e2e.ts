import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { E2E_BUILD, launch, marks, ready, speak } from '../support/browser.ts';
import { ARTICLE } from '../support/fixture-pages.ts';
import { serve, type Site } from '../support/site.ts';

let context: BrowserContext;
let site: Site;
let id: string;

beforeAll(async () => {
  site = await serve(new Map([['/article', ARTICLE]]));
  context = await launch({ extension: E2E_BUILD });
  id = await speak(context, 'fr');
});

afterAll(async () => {
  await context.close();
  await site.close();
});

/** The popup as a tab of its own, told which tab it would have been opened on. */
async function popupFor(page?: Page): Promise<Page> {
  let tab = '';
  if (page) {
    const url = page.url();
    tab = String(await context.serviceWorkers()[0]!.evaluate(async (wanted) => {
        const { chrome } = globalThis as unknown as { chrome: { tabs: { query(options: object): Promise<{ id: number; url?: string }[]> } } };
        return (await chrome.tabs.query({})).find((t) => t.url === wanted)?.id;
      }, url));
  }
  const popup = await context.newPage();
  await popup.setViewportSize({ width: 400, height: 600 });
  await popup.goto(`chrome-extension://${id}/popup.html${tab ? `?tab=${tab}` : ''}`);
  return popup;
}

describe('glossary search', () => {
  it.each([
    ['ferropto', 'ferroptose'],
    ['mesotheliome', 'mésothéliome'],
    ['PDL1', 'PD-L1'],
    ['pd l1', 'PD-L1'],
    ['osimertinb', 'osimertinib'],
    ['survie sans prog', 'survie sans progression'],
    ['EILI', 'effet indésirable lié à l’immunothérapie'],
  ])('finds for %j first %j', async (typed, wanted) => {
    const popup = await popupFor();
    await popup.getByRole('combobox').fill(typed);
    const first = popup.getByRole('option').first();
    await first.waitFor();
    expect((await first.innerText()).replace(/'/g, '’')).toContain(wanted);
    await popup.close();
  });

  it('opens a card with the keyboard and comes back', async () => {
    const popup = await popupFor();
    await popup.getByRole('combobox').fill('ferropto');
    await popup.getByRole('option').first().waitFor();
    await popup.keyboard.press('ArrowDown');
    await popup.keyboard.press('Enter');
    await popup.getByText(/façon de mourir/).waitFor();
    await popup.getByRole('button', { name: 'Retour' }).click();
    await popup.getByRole('combobox').waitFor();
    await popup.close();
  });

  it('does NOT find anything for nonsense, and says what to do', async () => {
    const popup = await popupFor();
    await popup.getByRole('combobox').fill('zzzzqqqq');
    await popup.getByText(/Rien dans le glossaire/).waitFor();
    await popup.close();
  });
});

describe('on this page', () => {
  it('lists the terms with counts and goes to one', async () => {
    const page = await context.newPage();
    await page.goto(`${site.url}/article`);
    await ready(page);
    const popup = await popupFor(page);
    await popup.getByRole('tab', { name: 'Sur cette page' }).click();
    await popup.getByRole('button', { name: /amiante/ }).first().click();
    await page.bringToFront();
    await page.locator('[data-oncogloss] #og-heading', { hasText: 'amiante' }).waitFor();
    await page.close();
  });

  it('switches the site off: the page is byte for byte what it was; and on again', async () => {
    const page = await context.newPage();
    await page.goto(`${site.url}/article`);
    await ready(page);
    await page.evaluate(() => document.documentElement.removeAttribute('data-oncogloss-ready'));
    const server = await (await fetch(`${site.url}/article`)).text();
    const popup = await popupFor(page);
    await popup.getByRole('tab', { name: 'Sur cette page' }).click();
    await popup.getByRole('switch').click();
    await expect.poll(async () => (await marks(page)).length).toBe(0);
    const parsed = await page.evaluate((source) => new DOMParser().parseFromString(source, 'text/html').documentElement.outerHTML, server);
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(parsed);
    expect(await page.evaluate(() => [...CSS.highlights.keys()])).toEqual([]);
    await popup.getByRole('button', { name: 'Rallumer sur ce site' }).click();
    await expect.poll(async () => (await marks(page)).length).toBeGreaterThan(0);
    await popup.close();
    await page.close();
  });
});

describe('the welcome page', () => {
  it('asks once, in plain words, with the three ways', async () => {
    const page = await context.newPage();
    await page.goto(`chrome-extension://${id}/welcome.html`);
    await expect.poll(() => page.getByRole('group', { name: /lire une page/ }).getByRole('radio').count()).toBe(3);
    await page.close();
  });
});
