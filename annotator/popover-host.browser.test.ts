import { describe, expect, it, onTestFinished } from 'vitest';
import { liveRangeOf } from './anchor.ts';
import { MENTION, open, hosts, cardOf, rectOf, whenPlaced } from './popover-testing.ts';
import { anchorIn, must, put } from './testing.ts';

describe('PopoverHost', () => {
  it('adds one element to the page, named data-oncogloss, and takes it away', () => {
    const anchor = anchorIn(put(MENTION), 'melanoma');
    const before = document.documentElement.outerHTML;
    const host = open();
    expect(document.documentElement.outerHTML).toBe(before);
    host.show(anchor);
    host.show(anchor);
    expect(hosts()).toEqual([host.element]);
    host.hide();
    host.hide();
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('keeps the card in a closed shadow root, out of the page’s reach', () => {
    const host = open();
    host.show(anchorIn(put(MENTION), 'melanoma'));
    expect(host.element.shadowRoot).toBeNull();
    expect(host.root.mode).toBe('closed');
    expect(document.body.innerText).not.toContain('Close');
  });

  it('has an open root only where a test asks for one', () => {
    expect(open('open').element.shadowRoot).not.toBeNull();
  });

  it('stands in the top layer', () => {
    const host = open();
    host.show(anchorIn(put(MENTION), 'melanoma'));
    expect(host.element.matches(':popover-open')).toBe(true);
  });

  it('does NOT add a style sheet to the page', () => {
    const host = open();
    host.show(anchorIn(put(MENTION), 'melanoma'));
    expect(document.adoptedStyleSheets).toEqual([]);
    expect(getComputedStyle(cardOf(host)).backgroundColor).toBe('rgb(1, 2, 3)');
  });

  it('does NOT come for an anchor whose text is gone', () => {
    const root = put(MENTION);
    const anchor = anchorIn(root, 'melanoma');
    root.replaceChildren();
    open().show(anchor);
    expect(hosts()).toEqual([]);
  });

  it('goes away when it is to show an anchor that is gone', () => {
    const root = put('<p>A melanoma.</p><p>A sarcoma.</p>');
    const [first, second] = [anchorIn(root, 'melanoma'), anchorIn(root, 'sarcoma')];
    const host = open();
    host.show(first);
    must(root.lastElementChild).remove();
    host.show(second);
    expect(hosts()).toEqual([]);
  });
});

describe('its place', () => {
  it.each([
    ['below words at the top', '0'],
    ['above words at the bottom', 'calc(100vh - 60px)'],
  ])('is %s', async (_, top) => {
    const root = put(MENTION);
    root.style.cssText = `position: absolute; top: ${top}; left: 20px`;
    const anchor = anchorIn(root, 'melanoma');
    const host = open();
    host.show(anchor);
    await whenPlaced(host, anchor);
    const card = cardOf(host).getBoundingClientRect();
    expect(card.top >= 0 && card.bottom <= innerHeight).toBe(true);
  });

  it('is inside the view for words at its right edge, in a right-to-left page too', async () => {
    const root = put(MENTION);
    root.style.cssText = 'position: absolute; top: 40px; right: 0';
    root.dir = 'rtl';
    const anchor = anchorIn(root, 'melanoma');
    const host = open();
    host.show(anchor);
    await whenPlaced(host, anchor);
    await expect.poll(() => cardOf(host).getBoundingClientRect().right).toBeLessThanOrEqual(innerWidth);
  });

  it('is inside the view when it is nearly as wide', async () => {
    const root = put(MENTION);
    root.style.cssText = 'position: absolute; top: 40px; left: 40%';
    const anchor = anchorIn(root, 'melanoma');
    const host = open();
    cardOf(host).style.width = `${innerWidth - 60}px`;
    host.show(anchor);
    await whenPlaced(host, anchor);
    const { left, right } = cardOf(host).getBoundingClientRect();
    expect(left >= 0 && right <= innerWidth).toBe(true);
  });

  it('starts where the words end, in a right-to-left page', async () => {
    const root = put(MENTION);
    root.style.cssText = 'position: absolute; top: 40px; left: 200px; width: 200px';
    root.dir = 'rtl';
    const anchor = anchorIn(root, 'melanoma');
    const host = open();
    host.show(anchor);
    await whenPlaced(host, anchor);
    expect(cardOf(host).getBoundingClientRect().right).toBeCloseTo(rectOf(anchor).right, -0.5);
  });

  it('does NOT change side, nor leave the view, when the card grows', async () => {
    const root = put(MENTION);
    root.style.cssText = 'position: absolute; top: 55vh; left: 20px';
    const anchor = anchorIn(root, 'melanoma');
    const host = open();
    cardOf(host).style.cssText = 'max-height: var(--oncogloss-room)';
    host.show(anchor);
    await whenPlaced(host, anchor);
    const isBelow = () => cardOf(host).getBoundingClientRect().top >= rectOf(anchor).bottom;
    const before = isBelow();
    cardOf(host).style.height = '3000px';
    await expect.poll(() => cardOf(host).getBoundingClientRect().height).toBeGreaterThan(150);
    await whenPlaced(host, anchor);
    const { top, bottom } = cardOf(host).getBoundingClientRect();
    expect([isBelow(), top >= 0, bottom <= innerHeight]).toEqual([before, true, true]);
  });

  it('is never under a pointer that rests on the words, not for the moment when its content comes', async () => {
    const root = put(MENTION);
    root.style.cssText = 'position: absolute; top: calc(100vh - 60px); left: 20px';
    const anchor = anchorIn(root, 'melanoma');
    const host = open();
    const content = cardOf(host);
    content.remove();
    host.show(anchor);
    const { left, top, width, height } = rectOf(anchor);
    const isMet = () => document.elementFromPoint(left + width / 2, top + height / 2) === host.element;
    host.root.append(content);
    expect(isMet()).toBe(false);
    await whenPlaced(host, anchor);
    expect(isMet()).toBe(false);
    content.style.height = '140px';
    expect(isMet()).toBe(false);
    expect(content.getBoundingClientRect().bottom).toBeLessThanOrEqual(top);
  });

  it('can have the focus before it has its place', () => {
    const host = open();
    host.show(anchorIn(put(MENTION), 'melanoma'));
    must(host.root.querySelector('button')).focus();
    expect(document.activeElement).toBe(host.element);
  });

  it('covers no line of words that run over two', async () => {
    const root = put('<p style="width: 90px; position: absolute; top: 30px">A rare large-cell lymphoma.</p>');
    const anchor = anchorIn(root, 'large-cell lymphoma');
    const host = open();
    host.show(anchor);
    await whenPlaced(host, anchor);
    const rects = [...must(liveRangeOf(anchor)).getClientRects()];
    expect(rects.length).toBeGreaterThan(1);
    const card = cardOf(host).getBoundingClientRect();
    expect(rects.filter((line) => line.bottom > card.top && line.top < card.bottom)).toEqual([]);
  });

  it('stands beside its words under a page’s own zoom, at its own size', async () => {
    document.documentElement.style.zoom = '1.5';
    onTestFinished(() => document.documentElement.removeAttribute('style'));
    const root = put(MENTION);
    root.style.cssText = 'position: absolute; top: 40px; left: 60px';
    const anchor = anchorIn(root, 'melanoma');
    const host = open();
    host.show(anchor);
    await whenPlaced(host, anchor);
    const { left, width } = cardOf(host).getBoundingClientRect();
    expect([Math.abs(left - rectOf(anchor).left) < 2, Math.round(width)]).toEqual([true, 200]);
  });

  it('is in the size of type that the reader chose, whatever size the page gives itself', () => {
    document.documentElement.style.fontSize = '10px';
    onTestFinished(() => document.documentElement.removeAttribute('style'));
    const host = open();
    host.show(anchorIn(put(MENTION), 'melanoma'));
    expect(getComputedStyle(cardOf(host)).getPropertyValue('--oncogloss-unit')).toBe('16px');
  });

  it('follows the words when the page scrolls', async () => {
    const root = put(`<p style="margin-top: 400px">A melanoma.</p><div style="height: 3000px"></div>`);
    const anchor = anchorIn(root, 'melanoma');
    const host = open();
    host.show(anchor);
    await whenPlaced(host, anchor);
    scrollBy(0, 150);
    onTestFinished(() => scrollTo(0, 0));
    await whenPlaced(host, anchor);
  });

  it('goes to the next mention with the card', async () => {
    const root = put('<p>A melanoma.</p><p style="margin-top: 250px">A sarcoma.</p>');
    const [first, second] = [anchorIn(root, 'melanoma'), anchorIn(root, 'sarcoma')];
    const host = open();
    host.show(first);
    await whenPlaced(host, first);
    host.show(second);
    await whenPlaced(host, second);
    expect(hosts()).toHaveLength(1);
  });
});
