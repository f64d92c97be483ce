import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { LINE_MARKS } from '../pages/cases.ts';
import { card, hover, marks } from '../support/browser.ts';
import { bytesOf } from '../support/page-bytes.ts';
import { Visits, wordsIn } from '../support/visits.ts';

let visits: Visits;
beforeAll(async () => {
  visits = await Visits.start();
});
afterEach(() => visits.closePages());
afterAll(() => visits.end());

/** Does the same in a page with us and in one without us; gives both results. */
async function both<Result>(path: string, act: (page: Page, context: BrowserContext) => Promise<Result>): Promise<readonly [Result, Result]> {
  const ours = await visits.open(path);
  const base = await visits.openPlain(path);
  return [await act(ours.page, visits.ours), await act(base.page, visits.plain)];
}

describe('a page’s own listeners', () => {
  it('hear the same events, none of them stopped or prevented', async () => {
    const [ours, base] = await both('/events', async (page) => {
      await page.evaluate(() => {
        const heard: string[] = [];
        Object.assign(globalThis, { heard });
        const types = ['mousedown', 'mouseup', 'click', 'dblclick', 'keydown', 'keyup', 'input', 'submit', 'focusin', 'focusout', 'change', 'contextmenu', 'pointerdown', 'pointerup', 'hashchange'];
        for (const type of types) {
          window.addEventListener(type, (event) => {
            const target = event.target as Element;
            // After all other listeners: what they prevented is known then.
            if (!target.hasAttribute?.('data-oncogloss')) queueMicrotask(() => heard.push(`${type} ${target.id ?? ''} ${event.defaultPrevented}`));
          });
        }
      });
      for (const id of ['p', 'a', 'i', 'b', 'p']) {
        // Where no term is: our card would lie over the page, and be closed by the next press.
        await page.locator(`#${id}`).click({ position: { x: 4, y: 8 } });
        await page.locator('[data-oncogloss]').waitFor({ state: 'detached' });
      }
      await page.locator('#i').click();
      await page.keyboard.type('un mot');
      await page.keyboard.press('Escape');
      return page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
    });
    expect(ours).toEqual(base);
    expect(ours.length).toBeGreaterThan(30);
  });
});

describe('a page’s own observers', () => {
  it('are told of nothing but the one host, when a card comes and goes', async () => {
    const { page } = await visits.visit(visits.ours, '/none');
    await page.evaluate(() => {
      const seen: string[] = [];
      Object.assign(globalThis, { seen });
      const isHost = (node: Node) => (node as Element).hasAttribute?.('data-oncogloss') ?? false;
      new MutationObserver((records) => {
        for (const { type, target, attributeName, addedNodes, removedNodes } of records) {
          if (attributeName === 'data-oncogloss-ready' || isHost(target)) continue;
          const hosts = [...addedNodes, ...removedNodes].every(isHost);
          seen.push(`${type} ${hosts ? 'host' : target.nodeName} +${addedNodes.length} -${removedNodes.length}`);
        }
      }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
      document.querySelector('p')!.textContent = 'Un mélanome.';
    });
    const own = ['childList P +1 -1'];
    const seen = () => page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen);
    await expect.poll(() => wordsIn(page)).toEqual(['mélanome']);
    expect(await seen()).toEqual(own);
    await hover(page, /mélanome/);
    expect(await seen()).toEqual([...own, 'childList host +1 -0']);
    // A hand moves more than once: a single event may be lost on a busy machine.
    await page.mouse.move(900, 700, { steps: 8 });
    await card(page).waitFor({ state: 'detached', timeout: 20_000 });
    expect(await seen()).toEqual([...own, 'childList host +1 -0', 'childList host +0 -1']);
  });
});

describe('what a reader does with text', () => {
  it('copies the same text and the same markup', async () => {
    const [ours, base] = await both('/copy', async (page) => {
      await page.bringToFront();
      await page.evaluate(() => getSelection()!.selectAllChildren(document.querySelector('article')!));
      await page.keyboard.press('Control+c');
      await page.locator('#target').click();
      await page.keyboard.press('Control+v');
      return page.locator('#target').innerHTML();
    });
    expect(ours).toBe(base);
    expect(ours).toContain('<b');
  });

  it('finds words across marks', async () => {
    const [ours, base] = await both('/find', (page) =>
      page.evaluate(() => {
        const found = (window as unknown as { find(text: string): boolean }).find('cancer du sein et un mélanome');
        return [found, String(getSelection())];
      }),
    );
    expect(ours).toEqual(base);
    expect(ours).toEqual([true, 'cancer du sein et un mélanome']);
  });

  it('prints the same picture, an open card left out', async () => {
    const { page } = await visits.open('/line');
    await hover(page, /mélanome/);
    await page.emulateMedia({ media: 'print' });
    const base = await visits.openPlain('/line');
    await base.page.emulateMedia({ media: 'print' });
    expect((await page.screenshot()).equals(await base.page.screenshot())).toBe(true);
  });
});

describe('what belongs to the reader', () => {
  it('types into fields and editors as without us, which are never marked', async () => {
    const [ours, base] = await both('/fields', async (page) => {
      for (const id of ['t', 'i', 'e']) {
        await page.locator(`#${id}`).click();
        await page.keyboard.press('End');
        await page.keyboard.type(' un lymphome');
      }
      return page.evaluate(() => [...document.querySelectorAll('#t, #i, #e, #r')].map((field) => (field as HTMLInputElement).value ?? (field as HTMLElement).innerText));
    });
    expect(ours).toEqual(base);
    expect(await wordsIn(visits.ours.pages().at(-1)!)).toEqual(LINE_MARKS);
  });

  it('is un-marked when it becomes an editor, and marked again when it is none any more', async () => {
    const { page, errors } = await visits.open('/later');
    expect(await wordsIn(page)).toEqual(LINE_MARKS);
    await page.evaluate(() => document.getElementById('d')!.setAttribute('contenteditable', ''));
    expect(await wordsIn(page)).toEqual([]);
    await page.locator('#p').click();
    await page.keyboard.type('un mélanome ');
    expect(await wordsIn(page)).toEqual([]);
    await page.evaluate(() => document.getElementById('d')!.removeAttribute('contenteditable'));
    await expect.poll(async () => (await wordsIn(page)).length).toBe(3);
    expect(errors).toEqual([]);
  });

  it('is un-marked before the first letter when the whole page becomes an editor', async () => {
    const { page, errors } = await visits.open('/later');
    const line = () => page.evaluate(() => getComputedStyle(document.getElementById('p')!, '::highlight(oncogloss)').textDecorationLine);
    expect(await line()).toBe('underline');
    await page.evaluate(() => {
      document.designMode = 'on';
    });
    // Drawn nowhere from this moment on, even before we know of it.
    expect(await line()).toBe('none');
    await page.locator('#p').click();
    await expect.poll(() => wordsIn(page)).toEqual([]);
    await page.keyboard.type('un lymphome ');
    await page.evaluate(() => {
      document.designMode = 'off';
    });
    await page.mouse.click(600, 600);
    await expect.poll(async () => (await wordsIn(page)).length).toBe(3);
    expect(errors).toEqual([]);
  });
});

describe('documents of every kind', () => {
  it.each(['/xhtml', '/json', '/quirks', '/based'])('are marked without an error and without a change: %s', async (path) => {
    const { page, errors } = await visits.open(path);
    expect((await marks(page)).map(({ text }) => text)).toEqual(path === '/json' ? [] : LINE_MARKS);
    const base = await visits.openPlain(path);
    expect(await bytesOf(page)).toBe(await bytesOf(base.page));
    expect(errors).toEqual(base.errors);
  });

  it('are marked inside a frameset', async () => {
    const { page } = await visits.visit(visits.ours, '/frameset');
    await expect.poll(() => wordsIn(page.frames()[1]!)).toEqual(LINE_MARKS);
  });

  it('opens a card that is all in view on a page from right to left', async () => {
    const { page } = await visits.open('/rtl');
    for (const mark of await marks(page)) {
      await page.mouse.move(mark.x, mark.y);
      await card(page).waitFor();
      const box = (await card(page).boundingBox())!;
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(1100);
      await page.keyboard.press('Escape');
      await card(page).waitFor({ state: 'detached' });
    }
  });
});
