import { afterEach, describe, expect, it, onTestFinished } from 'vitest';
import { cdp } from 'vitest/browser';
import { type Anchor, liveRangeOf } from './anchor.ts';
import { mentionAtReader, neighbour, scrollToAnchor } from './term-cursor.ts';
import { anchorIn, must, put, shade, surfaceOf } from './testing.ts';

const WORDS = ['melanoma', 'lymphoma', 'sarcoma'];
const PAGE = '<p>A melanoma.</p><p>Between.</p><p>A lymphoma.</p><p>A sarcoma.</p><p>The end.</p>';
const FAR = '<div style="height: 20000px"></div>';

const anchorsOf = (root: Element, words: readonly string[] = WORDS) => words.map((word) => anchorIn(root, word));
const word = (anchor: Anchor | undefined) => anchor && surfaceOf(anchor);

/** Selects from an offset of a paragraph's text, or puts the caret there. */
function select(root: Element, paragraph: number, from: number, to = from): void {
  const text = must(must(root.children[paragraph]).firstChild);
  must(getSelection()).setBaseAndExtent(text, from, text, to);
}

afterEach(() => {
  getSelection()?.removeAllRanges();
  scrollTo(0, 0);
});

describe('neighbour', () => {
  it.each([
    ['melanoma', 1, 'lymphoma'],
    ['lymphoma', 1, 'sarcoma'],
    ['sarcoma', 1, 'melanoma'],
    ['sarcoma', -1, 'lymphoma'],
    ['melanoma', -1, 'sarcoma'],
  ] as const)('goes from %s by %i to %s', (from, step, to) => {
    const anchors = anchorsOf(put(PAGE));
    expect(word(neighbour(anchors, anchors[WORDS.indexOf(from)], step))).toBe(to);
  });

  it('goes on from a mention that was read anew meanwhile', () => {
    const anchors = anchorsOf(put(PAGE));
    const { block, mention } = must(anchors[0]);
    expect(word(neighbour(anchors, { block, mention: { ...mention } }, 1))).toBe('lymphoma');
  });

  it('has nowhere to go where there is no mention', () => {
    expect(neighbour([], undefined, 1)).toBeUndefined();
  });

  it.each([
    [1, 'lymphoma'],
    [-1, 'melanoma'],
  ] as const)('starts at the top of the view (by %i)', (step, expected) => {
    const root = put(`<p>A melanoma.</p>${FAR}<p>A lymphoma.</p><p>A sarcoma.</p>${FAR}`);
    must(root.children[2]).scrollIntoView();
    expect(word(neighbour(anchorsOf(root), undefined, step))).toBe(expected);
  });

  it.each([
    [1, 'lymphoma'],
    [-1, 'melanoma'],
  ] as const)('starts at the caret when that is in view (by %i)', (step, expected) => {
    const root = put(PAGE);
    select(root, 1, 3);
    expect(word(neighbour(anchorsOf(root), undefined, step))).toBe(expected);
  });

  it('goes round at the end from a caret behind the last mention', () => {
    const root = put(PAGE);
    select(root, 4, 3);
    expect(word(neighbour(anchorsOf(root), undefined, 1))).toBe('melanoma');
  });

  it('does NOT go back to a caret that was left behind', () => {
    const root = put(`<p>A melanoma.</p><p>Between.</p><p>A lymphoma.</p>${FAR}<p>A sarcoma.</p>${FAR}`);
    select(root, 1, 3);
    must(root.children[4]).scrollIntoView();
    expect(word(neighbour(anchorsOf(root), undefined, 1))).toBe('sarcoma');
  });

  it.each([
    [1, 'sarcoma'],
    [-1, 'sarcoma'],
  ] as const)('does NOT stop at a mention that the page does not show (by %i)', (step, expected) => {
    const root = put('<p>A melanoma.</p><p style="display: none">A lymphoma.</p><p>A sarcoma.</p>');
    const anchors = anchorsOf(root);
    expect(word(neighbour(anchors, anchors[0], step))).toBe(expected);
  });

  it('does NOT stop at a mention in a section that is folded up', () => {
    const root = put('<p>A melanoma.</p><details><summary>More</summary><p>A lymphoma.</p></details><p>A sarcoma.</p>');
    const anchors = anchorsOf(root);
    expect(word(neighbour(anchors, anchors[0], 1))).toBe('sarcoma');
    must(root.querySelector('details')).open = true;
    expect(word(neighbour(anchors, anchors[0], 1))).toBe('lymphoma');
  });

  it('finds its way in and out of shadow trees', () => {
    const root = put('<p>Before.</p><x-a></x-a><p>A sarcoma.</p>');
    shade(must(root.querySelector('x-a')), '<p>A melanoma and a lymphoma.</p>');
    const anchors = anchorsOf(root);
    select(root, 0, 3);
    expect(word(neighbour(anchors, undefined, 1))).toBe('melanoma');
    select(root, 2, 0);
    expect(word(neighbour(anchors, undefined, 1))).toBe('sarcoma');
    expect(word(neighbour(anchors, undefined, -1))).toBe('lymphoma');
  });
});

describe('mentionAtReader', () => {
  it.each([
    ['the caret in it', 2, 5, 5, 'lymphoma'],
    ['the caret before it', 2, 2, 2, 'lymphoma'],
    ['the caret behind it', 2, 10, 10, 'lymphoma'],
    ['a part of it selected', 3, 4, 6, 'sarcoma'],
    ['the whole line selected', 3, 0, 9, 'sarcoma'],
    ['the caret elsewhere', 1, 3, 3, 'melanoma'],
  ] as const)('is right with %s', (_, paragraph, from, to, expected) => {
    const root = put(PAGE);
    select(root, paragraph, from, to);
    expect(word(mentionAtReader(anchorsOf(root)))).toBe(expected);
  });

  it('takes the first mention that a selection touches', () => {
    const root = put(PAGE);
    must(getSelection()).setBaseAndExtent(must(must(root.children[1]).firstChild), 0, must(must(root.children[3]).firstChild), 9);
    expect(word(mentionAtReader(anchorsOf(root)))).toBe('lymphoma');
  });

  it('is the first one in view without a selection', () => {
    const root = put(`<p>A melanoma.</p>${FAR}<p>A lymphoma.</p><p>A sarcoma.</p>${FAR}`);
    must(root.children[2]).scrollIntoView();
    expect(word(mentionAtReader(anchorsOf(root)))).toBe('lymphoma');
  });

  it('does NOT stumble over a shadow tree before the selection', () => {
    const root = put('<p>x</p><x-a></x-a><p>A sarcoma.</p>');
    shade(must(root.querySelector('x-a')), '<p>A melanoma and a lymphoma.</p>');
    select(root, 2, 4);
    expect(word(mentionAtReader(anchorsOf(root)))).toBe('sarcoma');
  });

  it('is nothing where there is no mention', () => {
    expect(mentionAtReader([])).toBeUndefined();
  });
});

describe('scrollToAnchor', () => {
  const inView = (anchor: Anchor) => {
    const { top, bottom } = must(liveRangeOf(anchor)).getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  };

  it('brings a mention into view', async () => {
    const anchor = anchorIn(put(`${FAR}<p>A melanoma.</p>`), 'melanoma');
    expect(inView(anchor)).toBe(false);
    scrollToAnchor(anchor);
    await expect.poll(() => inView(anchor), { timeout: 5_000 }).toBe(true);
  });

  /** For the rest of the test. */
  async function wantNoMotion(): Promise<void> {
    await cdp().send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-reduced-motion', value: 'reduce' }] });
    onTestFinished(async () => void (await cdp().send('Emulation.setEmulatedMedia', { features: [] })));
  }

  it('goes there at once for readers who want no motion', async () => {
    await wantNoMotion();
    const anchor = anchorIn(put(`${FAR}<p>A melanoma.</p>`), 'melanoma');
    scrollToAnchor(anchor);
    expect(inView(anchor)).toBe(true);
  });

  it('does NOT move the page when the mention is in view', async () => {
    await wantNoMotion();
    const anchor = anchorIn(put(`<p>Before.</p><p style="margin-top: 600px">A melanoma.</p>${FAR}`), 'melanoma');
    scrollTo(0, 10);
    scrollToAnchor(anchor);
    expect(scrollY).toBe(10);
  });

  it('does NOT move the page for a mention that is gone', async () => {
    await wantNoMotion();
    const root = put(`${FAR}<p>A melanoma.</p>`);
    const anchor = anchorIn(root, 'melanoma');
    must(root.lastElementChild).textContent = 'Nothing.';
    scrollToAnchor(anchor);
    expect(scrollY).toBe(0);
  });
});
