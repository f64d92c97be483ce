import { expect } from 'vitest';
import type { Site } from '../support/site.ts';
import { clickOn, marksIn, openBeside, openRead, textsIn, until, untilCard, untilNoCard, wordsIn } from './in-the-page.ts';
import type { Scenario } from './scenario.ts';
import type { Tab, Visitor } from './visitor.ts';

/** The width of a small phone. */
const PHONE = { width: 360, height: 640 };

const says = (tab: Tab, words: RegExp) => until(async () => words.test(await wordsIn(tab)), `the page says ${words}`);

export const POPUP: readonly Scenario[] = [
  {
    title: 'finds a word as it is typed and opens its card by the keyboard',
    async run(visitor) {
      const popup = await visitor.open(`${visitor.extension}/popup.html`);
      await clickOn(popup, 'input[role="combobox"]');
      await popup.type('ferropto');
      await until(() => popup.evaluate(() => document.querySelector('[role="option"]')?.textContent?.includes('ferroptose') ?? false), 'ferroptose is found');
      await popup.press('ArrowDown');
      await popup.press('Enter');
      await says(popup, /façon de mourir/);
      expect(popup.errors).toEqual([]);
      await popup.close();
    },
  },
  {
    title: 'does NOT find anything for nonsense, and says what to do',
    async run(visitor) {
      const popup = await visitor.open(`${visitor.extension}/popup.html`);
      await clickOn(popup, 'input[role="combobox"]');
      await popup.type('zzzzqqqq');
      await says(popup, /Rien dans le glossaire/);
      await popup.close();
    },
  },
  {
    title: 'lists the terms of the page and goes to one',
    async run(visitor, { url }) {
      const tab = await openRead(visitor, `${url}/article`);
      const popup = await openBeside(visitor, 'popup.html', `${url}/article`);
      await clickOn(popup, '[role="tab"]', 'Sur cette page');
      await clickOn(popup, '.og-terms button', 'amiante');
      await until(() => popup.evaluate(() => false).catch(() => true), 'the popup closes');
      await tab.toFront();
      await untilCard(tab, 'amiante');
      await tab.close();
    },
  },
  {
    title: 'switches a site off, which leaves the page byte for byte what it was, and on again',
    async run(visitor, { url }) {
      const tab = await openRead(visitor, `${url}/article`);
      await tab.evaluate(() => document.documentElement.removeAttribute('data-oncogloss-ready'));
      const popup = await openBeside(visitor, 'popup.html', `${url}/article`);
      await clickOn(popup, '[role="tab"]', 'Sur cette page');
      await clickOn(popup, '[role="switch"]');
      await until(async () => (await marksIn(tab)).length === 0, 'the marks go');
      const [now, sent] = await tab.evaluate(async () => [
        document.documentElement.outerHTML,
        new DOMParser().parseFromString(await (await fetch(location.href)).text(), 'text/html').documentElement.outerHTML,
      ]);
      expect(now).toBe(sent);
      expect(await tab.evaluate(() => CSS.highlights.size)).toBe(0);
      await clickOn(popup, 'button', 'Rallumer sur ce site');
      // A popup leaves its page in sight; a tab of its own does not, and browsers let hidden pages rest.
      await tab.toFront();
      await until(async () => (await textsIn(tab)).includes('osimertinib'), 'the marks come back');
      await popup.close();
      await tab.close();
    },
  },
];

/** Whether a page of ours, as wide as a phone, needs no scrolling to the side. */
async function fitsPhone(visitor: Visitor, path: string): Promise<void> {
  const tab = await visitor.open(`${visitor.extension}/${path}`);
  await tab.resize(PHONE.width, PHONE.height);
  await until(() => tab.evaluate(() => document.getElementById('root')?.firstElementChild !== null), `${path} is drawn`);
  expect(await tab.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), path).toBeLessThanOrEqual(0);
  expect(tab.errors).toEqual([]);
  await tab.close();
}

/** Gives a PDF to our reader, as its picker would. */
async function openPdf(visitor: Visitor, { url }: Site): Promise<Tab> {
  const bytes = Buffer.from(await (await fetch(`${url}/paper.pdf`)).arrayBuffer()).toString('base64');
  const tab = await visitor.open(`${visitor.extension}/pdf.html`);
  await until(() => tab.evaluate(() => document.querySelector('input[type="file"]') !== null), 'a file can be chosen');
  await tab.evaluate((text) => {
    const input = document.querySelector('input[type="file"]') as HTMLInputElement;
    const chosen = new DataTransfer();
    chosen.items.add(new File([Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))], 'paper.pdf', { type: 'application/pdf' }));
    input.files = chosen.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }, bytes);
  return tab;
}

export const PAGES_OF_OURS: readonly Scenario[] = [
  {
    title: 'show the glossary, and a concept at its address',
    async run(visitor) {
      const tab = await visitor.open(`${visitor.extension}/glossary.html#/concept/ferroptosis`);
      await says(tab, /façon de mourir/);
      expect(tab.errors).toEqual([]);
      await tab.close();
    },
  },
  {
    title: 'list the terms beside the page, in the panel',
    async run(visitor, { url }) {
      const tab = await openRead(visitor, `${url}/article`);
      const panel = await openBeside(visitor, 'sidepanel.html', `${url}/article`);
      await says(panel, /ferroptose/);
      expect(panel.errors).toEqual([]);
      await panel.close();
      await tab.close();
    },
  },
  {
    title: 'read a PDF that the reader gives, with its terms marked, and open the card of one',
    async run(visitor, site) {
      const tab = await openPdf(visitor, site);
      const marked = (text: string) => tab.evaluate((wanted) => [...document.querySelectorAll('[data-oncogloss-mark]')].some((mark) => mark.textContent?.includes(wanted)), text);
      await until(() => marked('mélanome'), 'mélanome is marked');
      await until(() => marked('ferroptose'), 'ferroptose is marked');
      await clickOn(tab, '[data-oncogloss-mark]', 'ferroptose');
      await untilCard(tab, 'ferroptose');
      await tab.press('Escape');
      await untilNoCard(tab);
      expect(tab.errors).toEqual([]);
      await tab.close();
    },
  },
  {
    title: 'ask on the welcome page, in three ways, where to read',
    async run(visitor) {
      const tab = await visitor.open(`${visitor.extension}/welcome.html`);
      await until(async () => (await tab.evaluate(() => document.querySelectorAll('input[name][type="radio"], [role="radio"]').length)) >= 3, 'three choices are shown');
      await tab.close();
    },
  },
  {
    title: 'do NOT scroll sideways at the width of a phone',
    async run(visitor) {
      for (const path of ['popup.html', 'sidepanel.html', 'glossary.html', 'options.html', 'welcome.html', 'pdf.html']) await fitsPhone(visitor, path);
    },
  },
];
