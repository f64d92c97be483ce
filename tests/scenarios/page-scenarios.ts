import { expect } from 'vitest';
import { cardIn, clickOn, command, markOf, openRead, restOn, textsIn, until, untilCard, untilNoCard } from './in-the-page.ts';
import type { Scenario } from './scenario.ts';
import type { Tab } from './visitor.ts';

/** The bytes of a page, the mark of test builds left out. */
function bytesOf(tab: Tab): Promise<string> {
  return tab.evaluate(() => {
    const copy = document.documentElement.cloneNode(true) as Element;
    copy.removeAttribute('data-oncogloss-ready');
    return copy.outerHTML;
  });
}

/** The bytes that the server sent, as a browser writes them. */
function sentBytes(tab: Tab): Promise<string> {
  return tab.evaluate(async () => new DOMParser().parseFromString(await (await fetch(location.href)).text(), 'text/html').documentElement.outerHTML);
}

/** Whether a word looks otherwise once its mark is gone: it is drawn, not only registered. */
async function isDrawn(tab: Tab, text: string): Promise<boolean> {
  const { x, y, width, height } = await markOf(tab, text);
  const part = { x: Math.floor(x), y: Math.floor(y), width: Math.ceil(width), height: Math.ceil(height) + 3 };
  const drawn = await tab.picture(part);
  await tab.evaluate(() => {
    const mark = CSS.highlights.get('oncogloss');
    Object.assign(globalThis, { keptMark: mark });
    CSS.highlights.delete('oncogloss');
  });
  const plain = await tab.picture(part);
  await tab.evaluate(() => CSS.highlights.set('oncogloss', (globalThis as unknown as { keptMark: Highlight }).keptMark));
  return drawn !== plain;
}

export const MARKING: readonly Scenario[] = [
  {
    title: 'underlines where it speaks of cancer, across inline elements',
    async run(visitor, { url }) {
      const tab = await openRead(visitor, `${url}/article`);
      expect(await textsIn(tab)).toEqual(expect.arrayContaining(['osimertinib', 'EGFR', 'ferroptose', 'survie sans progression']));
      expect(await isDrawn(tab, 'ferroptose')).toBe(true);
      await tab.close();
    },
  },
  {
    title: 'does NOT underline code, forms, editors or everyday words',
    async run(visitor, { url }) {
      const tab = await openRead(visitor, `${url}/article`);
      const texts = await textsIn(tab);
      expect(texts.filter((text) => text === 'osimertinib')).toHaveLength(1);
      for (const word of ['met', 'car', 'table']) expect(texts).not.toContain(word);
      await tab.close();
      const other = await openRead(visitor, `${url}/other`);
      expect(await other.evaluate(() => CSS.highlights.size)).toBe(0);
      await other.close();
    },
  },
  {
    title: 'keeps the bytes of a page that it marks, and raises no error in it',
    async run(visitor, { url }) {
      const tab = await openRead(visitor, `${url}/article`);
      expect(await bytesOf(tab)).toBe(await sentBytes(tab));
      expect(tab.errors).toEqual([]);
      await tab.close();
    },
  },
  {
    title: 'draws in shadow trees, open and closed',
    async run(visitor, { url }) {
      const tab = await openRead(visitor, `${url}/shadows`);
      expect(await isDrawn(tab, 'ferroptose')).toBe(true);
      expect(await isDrawn(tab, 'mélanome')).toBe(true);
      await tab.close();
    },
  },
  {
    title: 'draws under the strictest policy of a page',
    async run(visitor, { url }) {
      const tab = await openRead(visitor, `${url}/strict`);
      expect(await isDrawn(tab, 'mélanome')).toBe(true);
      await restOn(tab, 'mélanome');
      await untilCard(tab, 'mélanome');
      await tab.close();
    },
  },
  {
    title: 'underlines what comes later',
    async run(visitor, { url }) {
      const tab = await openRead(visitor, `${url}/later`);
      expect(await textsIn(tab)).toEqual([]);
      await tab.evaluate(() => document.getElementById('feed')?.insertAdjacentHTML('beforeend', '<p>Un essai sur le mélanome.</p>'));
      await until(async () => (await textsIn(tab)).includes('mélanome'), 'the new text is marked');
      await tab.close();
    },
  },
  {
    title: 'does NOT keep a mark on text that has gone',
    async run(visitor, { url }) {
      const tab = await openRead(visitor, `${url}/article`);
      await tab.evaluate(() => document.querySelectorAll('p').forEach((p) => (p.textContent = 'Plus rien.')));
      await until(async () => (await textsIn(tab)).length === 0, 'the marks go');
      await tab.close();
    },
  },
];

export const CARDS: readonly Scenario[] = [
  {
    title: 'opens where the pointer rests, and closes when it goes',
    async run(visitor, { url }) {
      const tab = await openRead(visitor, `${url}/article`);
      await restOn(tab, 'osimertinib');
      await untilCard(tab, 'osimertinib');
      await tab.moveTo(5, 700);
      await tab.moveTo(6, 701);
      await untilNoCard(tab);
      await tab.close();
    },
  },
  {
    title: 'stays after a click until Escape, and speaks the other language',
    async run(visitor, { url }) {
      const tab = await openRead(visitor, `${url}/article`);
      const { x, y, width, height } = await markOf(tab, 'ferroptose');
      await tab.click(x + width / 2, y + height / 2);
      await untilCard(tab, 'ferroptose');
      await clickOn(tab, 'button', 'EN');
      await untilCard(tab, 'ferroptosis');
      await clickOn(tab, 'button', 'FR');
      await untilCard(tab, 'ferroptose');
      await tab.press('Escape');
      await untilNoCard(tab);
      await tab.close();
    },
  },
  {
    title: 'opens for the keyboard alone, takes the focus and gives it back',
    async run(visitor, { url }) {
      const tab = await openRead(visitor, `${url}/article`);
      const inside = () => tab.evaluate(() => document.activeElement?.hasAttribute('data-oncogloss') ?? false);
      await command(visitor, `${url}/article`, 'next-term');
      await tab.toFront();
      await until(async () => (await cardIn(tab)) !== '', 'a card opens');
      const first = await cardIn(tab);
      await until(inside, 'the focus is in the card');
      await tab.press('Tab');
      expect(await inside()).toBe(true);
      await command(visitor, `${url}/article`, 'next-term');
      await tab.toFront();
      await until(async () => !['', first].includes(await cardIn(tab)), 'the next card opens');
      await tab.press('Escape');
      await untilNoCard(tab);
      expect(await inside()).toBe(false);
      await tab.close();
    },
  },
  {
    title: 'can be used inside a modal dialog of the page',
    async run(visitor, { url }) {
      const tab = await openRead(visitor, `${url}/dialog`);
      await restOn(tab, 'mélanome');
      await untilCard(tab, 'mélanome');
      await clickOn(tab, 'button', 'EN');
      await untilCard(tab, 'melanoma');
      await clickOn(tab, 'button', 'FR');
      await untilCard(tab, 'mélanome');
      await tab.press('Escape');
      await untilNoCard(tab);
      expect(await tab.evaluate(() => document.querySelector('dialog')?.open)).toBe(true);
      await tab.close();
    },
  },
];
