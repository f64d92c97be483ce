import { describe, expect, it, vi } from 'vitest';
import { CardSlot } from './card-slot.ts';
import type { CardView, PopoverController } from './popover-controller.ts';

const VIEW: CardView = { show: () => undefined, hide: () => undefined, owns: () => false };

/** A slot, or a failure of the test. */
function take(home: object, isAlive?: () => boolean): CardSlot {
  const slot = CardSlot.take(home, isAlive);
  if (!slot) throw new Error('taken');
  return slot;
}

describe('CardSlot.take', () => {
  it('gives a page to one script only, however often it is injected', () => {
    const home = {};
    const slot = take(home);
    expect(CardSlot.take(home)).toBeUndefined();
    expect(CardSlot.find(home)).toBe(slot);
    expect(slot.released).toBe(false);
  });

  it('ends a script that a reloaded extension left behind, and takes its place', () => {
    const home = {};
    let alive = true;
    const old = take(home, () => alive);
    const ended = vi.fn();
    old.onRelease(ended);
    alive = false;
    const next = take(home);
    expect(next).not.toBe(old);
    expect(ended).toHaveBeenCalledTimes(1);
    expect(CardSlot.find(home)).toBe(next);
  });

  it('leaves the page to another copy of the script, whose class is not ours', () => {
    const home = { oncogloss: { released: false, asked: false, isAlive: () => true, release: vi.fn() } };
    expect(CardSlot.take(home)).toBeUndefined();
    expect(home.oncogloss.release).not.toHaveBeenCalled();
  });

  it('ends what an older version left behind, whatever its form', () => {
    const release = vi.fn();
    expect(CardSlot.take({ oncogloss: { released: false, release } })).toBeDefined();
    expect(release).toHaveBeenCalledTimes(1);
  });

  it('makes room for the reader’s wish on a page where the script stays silent', () => {
    const home: { oncoglossAsked?: boolean } = {};
    const silent = take(home);
    home.oncoglossAsked = true;
    expect(take(home).asked).toBe(true);
    expect(silent.released).toBe(true);
    expect(CardSlot.take(home)).toBeUndefined();
  });

  it('gives the page again after it was released', () => {
    const home = {};
    take(home).release();
    expect(CardSlot.take(home)).toBeDefined();
  });

  it.each([
    [{ oncoglossAsked: true }, true],
    [{}, false],
  ])('knows whether the reader asked for the page (%j)', (home, asked) => {
    expect(take(home).asked).toBe(asked);
  });
});

describe('release', () => {
  it('stops everything once', () => {
    const slot = take({});
    const stops = [vi.fn(), vi.fn()];
    for (const stop of stops) slot.onRelease(stop);
    slot.release();
    slot.release();
    for (const stop of stops) expect(stop).toHaveBeenCalledTimes(1);
  });
});

describe('request', () => {
  it('gives the view that the card’s script makes, with the controller of the page', async () => {
    const slot = take({});
    const controller = {} as PopoverController;
    slot.controller = controller;
    const asked = slot.request(async () => {
      queueMicrotask(() => slot.provide((current) => (current() === controller ? VIEW : undefined)));
      return true;
    });
    expect(await asked).toBe(VIEW);
  });

  it('has the code brought once', async () => {
    const slot = take({});
    const bring = vi.fn(async () => {
      slot.provide(() => VIEW);
      return true;
    });
    expect([await slot.request(bring), await slot.request(bring)]).toEqual([VIEW, VIEW]);
    expect(bring).toHaveBeenCalledTimes(1);
  });

  it('gives nothing where the code is refused, and asks again', async () => {
    const slot = take({});
    expect(await slot.request(async () => false)).toBeUndefined();
    const asked = slot.request(async () => {
      slot.provide(() => VIEW);
      return true;
    });
    expect(await asked).toBe(VIEW);
  });

  it('gives nothing where no host can stand', async () => {
    const slot = take({});
    const asked = slot.request(async () => {
      slot.provide(() => undefined);
      return true;
    });
    expect(await asked).toBeUndefined();
  });

  it('does NOT mind a card’s script that nobody asked for', () => {
    expect(() => take({}).provide(() => VIEW)).not.toThrow();
  });
});
