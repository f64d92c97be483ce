import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { card, E2E_BUILD, hover, keep, launch, marks, ready, speak } from '../support/browser.ts';
import { type CardPlace, placeOfCard } from '../support/card-place.ts';
import { html } from '../support/fixture-pages.ts';
import { serve, type Site } from '../support/site.ts';

const WORDS = ['Le mélanome se soigne.', 'La ferroptose est étudiée.', 'L’osimertinib vise l’EGFR.', 'L’amiante abîme la plèvre.', 'Le mésothéliome pleural est rare.'];
const SPREAD = `<style>body{margin:0;height:100vh;display:flex;flex-direction:column;justify-content:space-between}p{margin:0 4px}p:nth-child(even){text-align:right}</style>${WORDS.map((words) => `<p>${words}</p>`).join('')}`;
const PAGES = new Map([
  ['/spread', html(SPREAD)],
  ['/rtl', { ...html(SPREAD), body: String(html(SPREAD).body).replace('<html lang="fr"', '<html lang="fr" dir="rtl"') }],
  ['/dialog', html('<p>L’amiante.</p><dialog id="d"><p>Le mélanome et l’osimertinib.</p></dialog><script>document.getElementById("d").showModal()</script>')],
  ['/zoomed', html(SPREAD.replace('100vh', '62vh'), { head: '<style>html{zoom:1.6;font-size:9px}</style>' })],
]);

let context: BrowserContext;
let site: Site;
let page: Page;

beforeAll(async () => {
  site = await serve(PAGES);
  context = await launch({ extension: E2E_BUILD });
  await speak(context, 'fr');
});
afterAll(async () => {
  await context.close();
  await site.close();
});
beforeEach(async () => {
  await keep(context, { version: 1, language: 'fr' });
  page = await context.newPage();
  return () => page.close();
});

async function open(path: string, size?: { width: number; height: number }): Promise<void> {
  if (size) await page.setViewportSize(size);
  await page.goto(site.url + path);
  await ready(page);
}
async function allPlaces(): Promise<CardPlace[]> {
  const places: CardPlace[] = [];
  for (const mark of await marks(page)) places.push(await placeOfCard(page, mark));
  return places;
}
const faults = (places: readonly CardPlace[]) => places.filter(({ offView, coversWords }) => offView.length > 0 || coversWords);
/** Some time in which nothing is to happen. */
const letPass = (ms: number) => page.waitForFunction((time) => new Promise((resolve) => setTimeout(() => resolve(true), time)), ms);

describe('its place', () => {
  // Zooming by 200 % halves the view in CSS pixels, by 400 % quarters it.
  it.each([
    ['/spread', 1280, 800],
    ['/spread', 640, 400],
    ['/spread', 320, 640],
    ['/rtl', 1280, 800],
    ['/rtl', 360, 640],
    ['/zoomed', 1280, 800],
  ])('is in the view and beside the words, for all of %s at %i × %i', async (path, width, height) => {
    await open(path, { width, height });
    const places = await allPlaces();
    expect(places.length).toBeGreaterThan(4);
    expect(faults(places)).toEqual([]);
    expect(places.every((place) => place.width > 280 && place.height <= 0.6 * height + 1)).toBe(true);
  });

  it('can be read to its end in a low view: all of it scrolls', async () => {
    await open('/spread', { width: 640, height: 400 });
    await hover(page, /ferroptose/);
    await card(page).getByRole('button', { name: 'Copier avec la source' }).scrollIntoViewIfNeeded();
    await card(page).getByRole('button', { name: 'Copier avec la source' }).click();
  });

  it('does NOT move nor change its size once it is there', async () => {
    await open('/spread', { width: 1280, height: 800 });
    await page.evaluate(() => {
      const shifts: number[] = [];
      Object.assign(globalThis, { shifts });
      new PerformanceObserver((list) => shifts.push(...list.getEntries().map((entry) => (entry as unknown as { value: number }).value))).observe({ type: 'layout-shift' });
    });
    await hover(page, /ferroptose/);
    await card(page).evaluate((element) => Promise.all(element.getAnimations().map(({ finished }) => finished)));
    const box = await card(page).boundingBox();
    await letPass(600);
    expect(await card(page).boundingBox()).toEqual(box);
    expect(await page.evaluate(() => (globalThis as unknown as { shifts: number[] }).shifts)).toEqual([]);
  });

  it('stays on its side of the words while details open and the language changes', async () => {
    await open('/spread', { width: 1280, height: 700 });
    const isBelow = async () => {
      const mark = (await marks(page)).find(({ text }) => text === 'EGFR')!;
      return (await card(page).boundingBox())!.y > mark.y;
    };
    await hover(page, /EGFR/);
    const before = await isBelow();
    await card(page).getByRole('button', { name: 'En détail' }).click();
    expect(await isBelow()).toBe(before);
    await card(page).getByRole('button', { name: /^EN/ }).click();
    expect(await isBelow()).toBe(before);
  });
});

describe('text that the reader made larger', () => {
  it('is as large in the card, which stays in the view', async () => {
    const larger = await launch({ extension: E2E_BUILD, viewport: { width: 1000, height: 800 }, args: ['--blink-settings=defaultFontSize=32'] });
    await speak(larger, 'fr');
    onTestFinished(() => larger.close());
    await page.close();
    page = await larger.newPage();
    await open('/spread');
    expect(faults(await allPlaces())).toEqual([]);
    await hover(page, /ferroptose/);
    expect(await card(page).locator('.og-plain').evaluate((plain) => getComputedStyle(plain).fontSize)).toBe('30px');
    expect((await card(page).boundingBox())!.width).toBeGreaterThan(700);
  });
});

describe('WCAG 2.2, 1.4.13', () => {
  it('is dismissed by Escape without moving the pointer, and does NOT come back by itself', async () => {
    await open('/spread');
    await hover(page, /ferroptose/);
    await page.keyboard.press('Escape');
    await card(page).waitFor({ state: 'detached' });
    await letPass(800);
    expect(await card(page).count()).toBe(0);
  });

  it('can be hovered, and persists there', async () => {
    await open('/spread');
    await hover(page, /ferroptose/);
    const box = (await card(page).boundingBox())!;
    await page.mouse.move(box.x + 60, box.y + 60, { steps: 10 });
    await letPass(1_500);
    expect(await card(page).count()).toBe(1);
  });

  it('persists while the focus is in it, wherever the pointer goes', async () => {
    await open('/spread');
    await hover(page, /ferroptose/);
    await card(page).getByRole('button', { name: 'En détail' }).click();
    await page.mouse.move(600, 2);
    await letPass(800);
    expect(await card(page).count()).toBe(1);
    await page.mouse.click(600, 300);
    await card(page).waitFor({ state: 'detached' });
  });

  it('goes when the pointer goes', async () => {
    await open('/spread');
    await hover(page, /ferroptose/);
    await page.mouse.move(600, 2);
    await card(page).waitFor({ state: 'detached' });
  });
});

describe('touch', () => {
  async function tap(x: number, y: number): Promise<void> {
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await session.detach();
  }

  it('opens a card that stays by a tap, uses it by a tap, and closes it by a tap outside', async () => {
    await open('/spread', { width: 390, height: 780 });
    const mark = (await marks(page)).find(({ text }) => text === 'ferroptose')!;
    await tap(mark.x, mark.y);
    await card(page).locator('#og-heading').waitFor();
    await letPass(800);
    const english = (await card(page).getByRole('button', { name: /^EN/ }).boundingBox())!;
    await tap(english.x + 10, english.y + 10);
    await card(page).getByText('A way for a cell to die').waitFor();
    await tap(380, 5);
    await card(page).waitFor({ state: 'detached' });
  });
});

describe('a modal dialog', () => {
  it('holds the card of its words, which works, and stays open when Escape closes the card', async () => {
    await open('/dialog');
    await hover(page, /mélanome/);
    await card(page).getByRole('button', { name: 'Pourquoi ce mot' }).click();
    await card(page).getByRole('combobox').selectOption('student');
    await card(page).locator('.og-names').waitFor();
    await page.keyboard.press('Escape');
    await card(page).waitFor({ state: 'detached' });
    expect(await page.locator('dialog').evaluate((dialog: HTMLDialogElement) => dialog.open)).toBe(true);
  });
});
