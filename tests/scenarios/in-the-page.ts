import { expect } from 'vitest';
import { inPageOrder, painted } from '../support/painted.ts';
import type { ApiForTests, Box, Tab, Visitor } from './visitor.ts';

/** What scenarios do and read in pages, in any browser. Functions given to `evaluate` stand alone: they run in the page. */

/** Slow machines read a page in seconds, not in one. */
const PATIENCE = { timeout: 20_000, interval: 50 };

/** Waits until something holds in a page. */
export async function until(holds: () => Promise<boolean>, what: string): Promise<void> {
  await expect.poll(holds, { ...PATIENCE, message: what }).toBe(true);
}

/** Opens a page and waits for its first full pass (test builds say so on the root element). */
export async function openRead(visitor: Visitor, url: string): Promise<Tab> {
  const tab = await visitor.open(url);
  await until(() => tab.evaluate(() => document.documentElement.hasAttribute('data-oncogloss-ready')), `${url} is read`);
  return tab;
}

/** A painted mark, and where its first line stands. */
export interface Mark extends Box {
  readonly text: string;
}

/** Everything painted in the page, in the order of the page. */
export async function marksIn(tab: Tab): Promise<Mark[]> {
  return inPageOrder(await tab.evaluate(painted, 'oncogloss')).map(({ text, box }) => ({ text, ...box }));
}

export async function textsIn(tab: Tab): Promise<string[]> {
  return (await marksIn(tab)).map(({ text }) => text);
}

export async function markOf(tab: Tab, text: string): Promise<Mark> {
  const mark = (await marksIn(tab)).find((one) => one.text === text);
  if (!mark) throw new Error(`« ${text} » is not marked`);
  return mark;
}

/** Rests the pointer on a mark. */
export async function restOn(tab: Tab, text: string): Promise<void> {
  const { x, y, width, height } = await markOf(tab, text);
  await tab.moveTo(x + width / 2 - 2, y + height / 2);
  await tab.moveTo(x + width / 2, y + height / 2);
}

/** The heading of the open card in a page; nothing where none is open. */
export function cardIn(tab: Tab): Promise<string> {
  return tab.evaluate(() => document.querySelector('[data-oncogloss]')?.shadowRoot?.querySelector<HTMLElement>('#og-heading')?.innerText ?? '');
}

export async function untilCard(tab: Tab, heading: string): Promise<void> {
  await until(async () => (await cardIn(tab)).includes(heading), heading === '' ? 'a card opens' : `the card of ${heading} opens`);
}

/** Waits until our host has left the page. */
export async function untilNoCard(tab: Tab): Promise<void> {
  await until(() => tab.evaluate(() => document.querySelector('[data-oncogloss]') === null), 'the card goes');
}

/** Clicks, with the pointer, on the first shown element that a selector and a text find; in our card too. What still moves is waited for. */
export async function clickOn(tab: Tab, selector: string, text = ''): Promise<void> {
  const find = () =>
    tab.evaluate(
      ({ selector: wanted, text: words }) => {
        const roots = [document, document.querySelector('[data-oncogloss]')?.shadowRoot].filter((root) => root !== undefined && root !== null);
        const found = roots.flatMap((root) => [...root.querySelectorAll<HTMLElement>(wanted)]).find((one) => one.innerText.includes(words) || one.ariaLabel?.includes(words));
        found?.scrollIntoView({ block: 'nearest' });
        const box = found?.getBoundingClientRect();
        return box && box.width > 0 ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : undefined;
      },
      { selector, text },
    );
  let place: { readonly x: number; readonly y: number } | undefined;
  const rests = async () => {
    const before = place;
    place = await find();
    return place !== undefined && place.x === before?.x && place.y === before.y;
  };
  await until(rests, `${selector} « ${text} » is shown`);
  if (place) await tab.click(place.x, place.y);
}

/** The text that a page shows. */
export function wordsIn(tab: Tab): Promise<string> {
  return tab.evaluate(() => document.body.innerText);
}

/** Opens a page of the extension that is told which tab it stands beside, as the browser would know. */
export async function openBeside(visitor: Visitor, path: string, url: string): Promise<Tab> {
  const tab = await visitor.open(`${visitor.extension}/welcome.html`);
  const id = await tab.evaluate(async (wanted) => {
    const scope = globalThis as unknown as { browser?: ApiForTests; chrome: ApiForTests };
    return (await (scope.browser ?? scope.chrome).tabs.query({})).find((one) => one.url === wanted)?.id;
  }, url);
  await tab.close();
  return visitor.open(`${visitor.extension}/${path}?tab=${id}`);
}

/** Sends to a page what the background sends it at a keyboard command, with the script that answers. */
export async function command(visitor: Visitor, url: string, name: string): Promise<void> {
  const tab = await visitor.open(`${visitor.extension}/welcome.html`);
  await tab.evaluate(
    async (given) => {
      const scope = globalThis as unknown as { browser?: ApiForTests; chrome: ApiForTests };
      const { scripting, tabs } = scope.browser ?? scope.chrome;
      const page = (await tabs.query({})).find((one) => one.url === given.url);
      await scripting.executeScript({ target: { tabId: page?.id ?? -1 }, files: ['mentions.js'] });
      await tabs.sendMessage(page?.id ?? -1, { name: 'runCommand', data: { command: given.name } }, { frameId: 0 });
    },
    { url, name },
  );
  await tab.close();
}

/** Makes the extension speak French, whatever the browser's own language. */
export async function speakFrench(visitor: Visitor): Promise<void> {
  const tab = await visitor.open(`${visitor.extension}/welcome.html`);
  await tab.evaluate(() => {
    const scope = globalThis as unknown as { browser?: ApiForTests; chrome: ApiForTests };
    return (scope.browser ?? scope.chrome).storage.local.set({ settings: { version: 1, language: 'fr' } });
  });
  await tab.close();
}
