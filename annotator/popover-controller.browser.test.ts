import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Anchor } from './anchor.ts';
import { type CardView, PopoverController } from './popover-controller.ts';
import { ASK_MS, DWELL_MS, GRACE_MS, type PopoverEvent } from './popover-state.ts';
import { anchorIn, lifetime, put, surfaceOf } from './testing.ts';

/** What the card and the marks were told, in order. */
let log: string[];
let life: AbortController;
let melanoma: Anchor;
let sarcoma: Anchor;

beforeEach(() => {
  vi.useFakeTimers();
  log = [];
  life = lifetime();
  const root = put('<p>A melanoma and a sarcoma.</p>');
  melanoma = anchorIn(root, 'melanoma');
  sarcoma = anchorIn(root, 'sarcoma');
});
afterEach(() => vi.useRealTimers());

const view: CardView = {
  show: (anchor, { focus }) => log.push(`show ${surfaceOf(anchor)}${focus ? ' with focus' : ''}`),
  hide: ({ restoreFocus }) => log.push(restoreFocus ? 'hide, focus back' : 'hide'),
  owns: (event) => event.type === 'on-card',
};

function open(loadView: () => Promise<CardView | undefined> = async () => view): PopoverController {
  return new PopoverController({ loadView, setActive: () => undefined, signal: life.signal });
}

const now = () => performance.now();
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const enter = (target: Anchor): PopoverEvent<Anchor> => ({ type: 'enter-mention', target, at: now() });
const leave = (): PopoverEvent<Anchor> => ({ type: 'leave-mention', at: now() });
const press = (target: Anchor): PopoverEvent<Anchor> => ({ type: 'press', target });
const ESCAPE = { type: 'escape' } as const;
const OUTSIDE = { type: 'click-outside' } as const;

describe('resting on a mention', () => {
  it('shows the card after the dwell, and NOT before', async () => {
    const controller = open();
    controller.dispatch(enter(melanoma));
    await pass(DWELL_MS - 1);
    expect(log).toEqual([]);
    expect(controller.shown).toBeUndefined();
    await pass(1);
    expect(log).toEqual(['show melanoma']);
    expect(controller.shown).toBe(melanoma);
  });

  it('does NOT show a card to a pointer that passes by', async () => {
    const controller = open();
    controller.dispatch(enter(melanoma));
    await pass(DWELL_MS - 1);
    controller.dispatch(leave());
    await pass(10_000);
    expect(log).toEqual([]);
  });

  it('brings the card’s code only for a pointer that rests a while', async () => {
    const loadView = vi.fn(async () => view);
    const controller = open(loadView);
    controller.dispatch(enter(melanoma));
    await pass(ASK_MS - 1);
    controller.dispatch(leave());
    await pass(10_000);
    expect(loadView).not.toHaveBeenCalled();
    controller.dispatch(enter(melanoma));
    await pass(ASK_MS);
    expect(loadView).toHaveBeenCalledTimes(1);
    await pass(DWELL_MS);
    controller.dispatch(press(sarcoma));
    await pass(0);
    expect(loadView).toHaveBeenCalledTimes(1);
  });

  it('swaps the card only after a dwell on the other mention', async () => {
    const controller = open();
    controller.dispatch(enter(melanoma));
    await pass(DWELL_MS);
    controller.dispatch(enter(sarcoma));
    await pass(DWELL_MS - 1);
    expect(log).toEqual(['show melanoma']);
    await pass(1);
    expect(log).toEqual(['show melanoma', 'show sarcoma']);
  });
});

describe('leaving', () => {
  it('keeps the card for a grace, then hides it', async () => {
    const controller = open();
    controller.dispatch(enter(melanoma));
    await pass(DWELL_MS);
    controller.dispatch(leave());
    await pass(GRACE_MS - 1);
    expect(controller.shown).toBe(melanoma);
    await pass(1);
    expect(log).toEqual(['show melanoma', 'hide']);
    expect(controller.shown).toBeUndefined();
  });

  it('keeps the card while the pointer is on it, and hides it a grace after that', async () => {
    const controller = open();
    controller.dispatch(enter(melanoma));
    await pass(DWELL_MS);
    controller.dispatch(leave());
    await pass(GRACE_MS - 1);
    controller.dispatch({ type: 'enter-card' });
    await pass(60_000);
    expect(log).toEqual(['show melanoma']);
    controller.dispatch({ type: 'leave-card', at: now() });
    await pass(GRACE_MS);
    expect(log).toEqual(['show melanoma', 'hide']);
  });
});

describe('pinning', () => {
  it('shows the card at once and keeps it wherever the pointer goes', async () => {
    const controller = open();
    controller.dispatch(press(melanoma));
    await pass(0);
    controller.dispatch(enter(sarcoma));
    controller.dispatch(leave());
    await pass(60_000);
    expect(log).toEqual(['show melanoma']);
    expect(controller.shown).toBe(melanoma);
  });

  it('shows the card once when a press follows a dwell', async () => {
    const controller = open();
    controller.dispatch(enter(melanoma));
    await pass(DWELL_MS);
    controller.dispatch(press(melanoma));
    await pass(60_000);
    expect(log).toEqual(['show melanoma']);
  });

  it.each<[string, PopoverEvent<Anchor> | 'same', string]>([
    ['Escape', ESCAPE, 'hide, focus back'],
    ['a click elsewhere', OUTSIDE, 'hide'],
    ['a second press', 'same', 'hide'],
  ])('ends with %s', async (_, event, told) => {
    const controller = open();
    controller.dispatch(press(melanoma));
    await pass(0);
    controller.dispatch(event === 'same' ? press(melanoma) : event);
    expect(log).toEqual(['show melanoma', told]);
    expect(controller.shown).toBeUndefined();
  });
});

describe('the keyboard', () => {
  it('moves the focus into the card that it asked for, and back on Escape', async () => {
    const controller = open();
    controller.dispatch({ type: 'explain', target: melanoma });
    await pass(0);
    controller.dispatch({ type: 'explain', target: sarcoma });
    await pass(0);
    controller.dispatch(ESCAPE);
    expect(log).toEqual(['show melanoma with focus', 'show sarcoma with focus', 'hide, focus back']);
  });

  it('moves the focus into a card that the pointer had opened', async () => {
    const controller = open();
    controller.dispatch(enter(melanoma));
    await pass(DWELL_MS);
    controller.dispatch({ type: 'explain', target: melanoma });
    await pass(0);
    expect(log).toEqual(['show melanoma', 'show melanoma with focus']);
  });

  it('does NOT hide anything on Escape when no card is shown', () => {
    open().dispatch(ESCAPE);
    expect(log).toEqual([]);
  });
});

describe('a card that comes late or never', () => {
  it('is NOT shown to a reader who has left', async () => {
    const { promise, resolve } = Promise.withResolvers<CardView>();
    const controller = open(() => promise);
    controller.dispatch(enter(melanoma));
    await pass(DWELL_MS);
    controller.dispatch(ESCAPE);
    resolve(view);
    await pass(0);
    expect(log).toEqual([]);
  });

  it('is shown for the mention where the reader is by then', async () => {
    const { promise, resolve } = Promise.withResolvers<CardView>();
    const controller = open(() => promise);
    controller.dispatch(press(melanoma));
    controller.dispatch(press(sarcoma));
    resolve(view);
    await pass(0);
    expect(log).toEqual(['show sarcoma']);
  });

  it.each<[string, () => Promise<undefined>]>([
    ['refused', async () => undefined],
    ['failing', () => Promise.reject(new Error('no background'))],
  ])('leaves nothing shown when it is %s, so that Escape stays the page’s', async (_, fail) => {
    const controller = open(fail);
    controller.dispatch(press(melanoma));
    await pass(0);
    expect(controller.shown).toBeUndefined();
  });

  it('is asked for again at the next mention', async () => {
    const answers = [() => Promise.reject(new Error('asleep')), async () => undefined, async () => view];
    const controller = open(() => (answers.shift() ?? (async () => undefined))());
    for (const target of [melanoma, sarcoma, melanoma]) {
      controller.dispatch(press(target));
      await pass(0);
    }
    expect(log).toEqual(['show melanoma']);
  });
});

describe('the marks', () => {
  it('are told which mention is explained', async () => {
    const active: (string | undefined)[] = [];
    const setActive = (anchor: Anchor | undefined) => active.push(anchor && surfaceOf(anchor));
    const controller = new PopoverController({ loadView: async () => view, setActive, signal: life.signal });
    controller.dispatch(enter(melanoma));
    await pass(DWELL_MS);
    controller.dispatch(press(sarcoma));
    controller.dispatch(ESCAPE);
    expect(active.filter((word, k) => word !== active[k - 1])).toEqual(['melanoma', 'sarcoma', undefined]);
  });
});

describe('the lifetime', () => {
  it('hides the card at its end', async () => {
    const controller = open();
    controller.dispatch(press(melanoma));
    await pass(0);
    life.abort();
    expect(log).toEqual(['show melanoma', 'hide']);
    expect(controller.shown).toBeUndefined();
  });

  it('shows nothing after its end', async () => {
    const controller = open();
    controller.dispatch(enter(melanoma));
    life.abort();
    controller.dispatch(enter(sarcoma));
    await pass(DWELL_MS);
    controller.dispatch(press(melanoma));
    await pass(10_000);
    expect(log).toEqual([]);
    expect(controller.shown).toBeUndefined();
  });

  it('does NOT show a card whose code comes after its end', async () => {
    const { promise, resolve } = Promise.withResolvers<CardView>();
    open(() => promise).dispatch(press(melanoma));
    life.abort();
    resolve(view);
    await pass(0);
    expect(log).toEqual([]);
  });
});

describe('isOnCard', () => {
  it('asks the card, once there is one', async () => {
    const controller = open();
    expect(controller.isOnCard(new Event('on-card'))).toBe(false);
    controller.dispatch(press(melanoma));
    await pass(0);
    expect(controller.isOnCard(new Event('on-card'))).toBe(true);
    expect(controller.isOnCard(new Event('elsewhere'))).toBe(false);
  });
});
