import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { FindMentions } from './mention-asker.ts';
import { type PageSession, startSession } from './page-session.ts';
import type { CardView } from './popover-controller.ts';
import { TermWalk } from './term-walk.ts';
import { highlightNames, lifetime, mentionIn, must, openRoots, paintedTexts, put, surfaceOf } from './testing.ts';

const WORDS = ['melanoma', 'lymphoma', 'sarcoma'];
const PAGE = '<p>A <b>melanoma</b>.</p><p>A <i>lymphoma</i>, a second <u>sarcoma</u>.</p><p style="margin-top: 200px">A sarcoma, <span>nothing</span>.</p>';

const find: FindMentions = async (texts) => texts.map((text) => WORDS.filter((word) => text.includes(word)).map((word) => mentionIn(text, word)));

let life: AbortController;
let log: string[];
let root: HTMLElement;
let walk: TermWalk;

const view: CardView = {
  show: (anchor, { focus }) => log.push(`show ${surfaceOf(anchor)}${focus ? ' with focus' : ''}`),
  hide: ({ restoreFocus }) => log.push(restoreFocus ? 'hide, focus back' : 'hide'),
  owns: () => false,
};

beforeEach(() => {
  life = lifetime();
  log = [];
});
afterEach(() => getSelection()?.removeAllRanges());

async function start(html = PAGE): Promise<PageSession> {
  root = put(html);
  const session = startSession({ find, loadView: async () => view, shadowRootOf: openRoots, signal: life.signal });
  walk = new TermWalk(session.controller, session.marked);
  await session.ready;
  await vi.waitFor(() => expect(paintedTexts().length).toBeGreaterThan(0));
  return session;
}

/** Lets time pass only as the test says. */
function freezeTime(): void {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
}

const at = (selector: string) => must(root.querySelector<HTMLElement>(selector));

/** Counts the events of a type that the page itself sees, and those that someone has prevented. */
function listen(type: string): { seen: number; prevented: number } {
  const count = { seen: 0, prevented: 0 };
  const listener = (event: Event) => {
    count.seen++;
    if (event.defaultPrevented) count.prevented++;
  };
  window.addEventListener(type, listener);
  onTestFinished(() => window.removeEventListener(type, listener));
  return count;
}

describe('the pointer', () => {
  it('opens a card by resting on a term, and closes it by going away', async () => {
    await start();
    await userEvent.hover(at('b'));
    await expect.poll(() => log).toEqual(['show melanoma']);
    await userEvent.hover(at('span'));
    await expect.poll(() => log).toEqual(['show melanoma', 'hide']);
  });

  it('pins the card with a click, and closes it with a click elsewhere', async () => {
    await start();
    freezeTime();
    await userEvent.click(at('b'));
    expect(log).toEqual(['show melanoma']);
    await userEvent.hover(at('span'));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(log).toEqual(['show melanoma']);
    await userEvent.click(at('span'));
    expect(log).toEqual(['show melanoma', 'hide']);
  });

  it('does NOT take a click from the page', async () => {
    await start();
    const clicks = listen('click');
    await userEvent.click(at('b'));
    expect(clicks).toEqual({ seen: 1, prevented: 0 });
  });

  it.each(['<p><a href="#there">melanoma</a></p>', '<p role="button">melanoma</p>', '<label>melanoma <input type="checkbox"></label>', '<details><summary>melanoma</summary></details>'])(
    'does NOT pin a card where a click is the page’s own (%s)',
    async (html) => {
      const session = await start(`${html}<p>A sarcoma.</p>`);
      await userEvent.click(must(at('a, p, label, summary')), { position: { x: 20, y: 8 } });
      expect(session.controller.shown).toBeUndefined();
    },
  );

  it('does NOT hear a rest that the page makes up', async () => {
    await start();
    freezeTime();
    const { left, top } = at('b').getBoundingClientRect();
    at('b').dispatchEvent(new PointerEvent('pointermove', { bubbles: true, clientX: left + 5, clientY: top + 5 }));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(log).toEqual([]);
  });

  it('does NOT hear clicks and keys that the page makes up', async () => {
    const session = await start();
    const { left, top } = at('b').getBoundingClientRect();
    at('b').click();
    at('b').dispatchEvent(new PointerEvent('click', { bubbles: true, clientX: left + 5, clientY: top + 5 }));
    expect(session.controller.shown).toBeUndefined();
    walk.explain();
    at('b').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(session.controller.shown).toBeDefined();
  });
});

describe('the keyboard', () => {
  it('closes the card with Escape before the page hears of it', async () => {
    await start();
    walk.explain();
    await expect.poll(() => log).toEqual(['show melanoma with focus']);
    const keys = listen('keydown');
    await userEvent.keyboard('{Escape}');
    expect(log).toEqual(['show melanoma with focus', 'hide, focus back']);
    expect(keys.seen).toBe(0);
  });

  it('does NOT take Escape, nor any other key, from a page without a card', async () => {
    await start();
    const keys = listen('keydown');
    await userEvent.keyboard('{Escape}');
    walk.explain();
    await userEvent.keyboard('x');
    expect(keys).toEqual({ seen: 2, prevented: 0 });
  });

  it('goes from term to term and round', async () => {
    const session = await start();
    for (const step of [1, 1, 1, 1, 1, -1, -1] as const) expect(walk.step(step)).toBe(true);
    await expect.poll(() => log.at(-1)).toMatch(/sarcoma with focus/);
    expect(must(session.controller.shown).mention.senses[0]?.id).toBe('sarcoma');
    walk.step(-1);
    expect(must(session.controller.shown).mention.senses[0]?.id).toBe('lymphoma');
  });

  it('goes on behind the term that was visited last, when its card is closed', async () => {
    const session = await start();
    walk.step(1);
    session.controller.dispatch({ type: 'escape' });
    walk.step(1);
    expect(must(session.controller.shown).mention.senses[0]?.id).toBe('lymphoma');
  });

  it('explains the term at the caret', async () => {
    const session = await start();
    must(getSelection()).collapse(at('u').firstChild, 2);
    expect(walk.explain()).toBe(true);
    expect(must(session.controller.shown).mention.senses[0]?.id).toBe('sarcoma');
  });
});

describe('a page that changes under a card', () => {
  it('loses the card with the words that it explains', async () => {
    const session = await start();
    walk.explain();
    await expect.poll(() => log).toEqual(['show melanoma with focus']);
    must(root.firstElementChild).remove();
    await expect.poll(() => log).toEqual(['show melanoma with focus', 'hide']);
    expect(session.controller.shown).toBeUndefined();
  });

  it('does NOT lose the card when the words stay where they are', async () => {
    const session = await start();
    walk.explain();
    must(root.firstElementChild).append(' Their lymphoma.');
    await expect.poll(() => session.terms().map(({ id, count }) => `${id} ${count}`)).toContain('lymphoma 2');
    expect(log).toEqual(['show melanoma with focus']);
    expect(session.controller.shown).toBeDefined();
  });
});

describe('the list of terms', () => {
  it('names each concept once, in the order of the page, with its count', async () => {
    const session = await start();
    expect(session.terms().map(({ id, count }) => `${id} ${count}`)).toEqual(['melanoma 1', 'lymphoma 1', 'sarcoma 2']);
  });

  it('jumps to the next place of a concept each time', async () => {
    const session = await start();
    const places = new Set<unknown>();
    for (let k = 0; k < 4; k++) {
      expect(walk.jumpTo('sarcoma')).toBe(true);
      places.add(must(session.controller.shown).block.owner);
    }
    expect(places.size).toBe(2);
  });

  it('does NOT jump to a concept that the page does not have', async () => {
    await start();
    expect(walk.jumpTo('glioma')).toBe(false);
  });
});

describe('the end', () => {
  it('takes marks, card and ears away', async () => {
    await start();
    walk.explain();
    await expect.poll(() => log).toHaveLength(1);
    life.abort();
    expect(log).toEqual(['show melanoma with focus', 'hide']);
    expect(highlightNames()).toEqual([]);
    const keys = listen('keydown');
    await userEvent.click(at('b'));
    await userEvent.keyboard('{Escape}');
    expect(keys).toEqual({ seen: 1, prevented: 0 });
    expect(log).toHaveLength(2);
    expect(highlightNames()).toEqual([]);
    expect([walk.step(1), walk.explain(), walk.jumpTo('sarcoma')]).toEqual([false, false, false]);
  });
});
