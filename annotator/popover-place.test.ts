import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, cornerOf, EDGE, GAP, holds, layOut } from './popover-place.ts';

const STAYS = { rtl: false, follows: false };
const VIEW = { width: 1000, height: 800 };
const line = (top: number, left = 100, width = 80): Box => ({ left, top, right: left + width, bottom: top + 20 });

describe('layOut', () => {
  it.each([
    ['below words with room under them', 100, 'below', 480],
    ['below words in the middle', 380, 'below', 384],
    ['above words near the bottom', 700, 'above', 480],
  ] as const)('puts the card %s', (_, top, side, room) => {
    expect(layOut(line(top), VIEW)).toEqual({ side, room });
  });

  it('does NOT give more than 60 % of the view', () => {
    expect(layOut(line(0), { width: 320, height: 500 }).room).toBe(300);
  });

  it('gives room for a sentence even in a very low view', () => {
    expect(layOut(line(60), { width: 640, height: 140 }).room).toBe(96);
  });
});

describe('cornerOf', () => {
  const card = { width: 384, height: 300 };

  it('starts where the words start, and ends where they end in a right-to-left page', () => {
    const at = (rtl: boolean) => cornerOf({ side: 'below', room: 480 }, { first: line(100, 500), last: line(100, 500) }, VIEW, card, { rtl, follows: false }).x;
    expect([at(false), at(true)]).toEqual([500, 580 - 384]);
  });

  it('starts at the last line of words that run over two, and leaves both free', () => {
    const lines = { first: line(100, 900), last: line(120, 10) };
    expect(cornerOf({ side: 'below', room: 480 }, lines, VIEW, card, STAYS)).toEqual({ x: 10, y: 140 + GAP });
    expect(cornerOf({ side: 'above', room: 480 }, { first: line(500, 600), last: line(520, 10) }, VIEW, card, STAYS)).toEqual({ x: 600, y: 500 - GAP - 300 });
  });

  it('goes with words that the reader scrolls away, and waits inside the view for words still to come', () => {
    const lines = { first: line(-100), last: line(-100) };
    const y = (follows: boolean) => cornerOf({ side: 'below', room: 480 }, lines, VIEW, card, { rtl: false, follows }).y;
    expect([y(true), y(false)]).toEqual([-80 + GAP, EDGE]);
  });

  it('is never off the view and never over the words, wherever they are and however high the card is', () => {
    const views = fc.record({ width: fc.integer({ min: 320, max: 2000 }), height: fc.integer({ min: 320, max: 1400 }) });
    const property = fc.property(views, fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 1, max: 2000 }), fc.boolean(), (view, down, along, wish, rtl) => {
      const words = line(down * (view.height - 20), along * (view.width - 80));
      const layout = layOut(words, view);
      const size = { width: Math.min(384, view.width - 2 * EDGE), height: Math.min(wish, layout.room) };
      const { x, y } = cornerOf(layout, { first: words, last: words }, view, size, { rtl, follows: false });
      expect(holds(layout, words, view, size.height)).toBe(true);
      expect(x >= EDGE && x + size.width <= view.width - EDGE + 1).toBe(true);
      expect(y >= EDGE - 1 && y + size.height <= view.height - EDGE + 1).toBe(true);
      expect(y >= words.bottom || y + size.height <= words.top).toBe(true);
    });
    fc.assert(property, { numRuns: 500 });
  });
});
