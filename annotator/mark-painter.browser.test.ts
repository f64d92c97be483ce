import { beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { DEFAULT_CHOICE } from '../matching/reader-choice.ts';
import { MarkPainter } from './mark-painter.ts';
import { annotatePage } from './page-annotator.ts';
import type { PopoverController } from './popover-controller.ts';
import type { PopoverEvent } from './popover-state.ts';
import type { Anchor } from './anchor.ts';
import { anchorIn, anchorsIn, lifetime, mentionIn, must, openRoots, paintedTexts, put, surfaceOf } from './testing.ts';

const PAGE = '<p>A melanoma and a <i>lymphoma</i>, no more.</p><p>sarcoma</p>';
const WORDS = ['melanoma', 'lymphoma', 'sarcoma'];

let painter: MarkPainter;
beforeEach(() => {
  painter = new MarkPainter();
  return () => painter.clear();
});

const marksIn = (root: ParentNode) => [...root.querySelectorAll<HTMLElement>('[data-oncogloss-mark]')];
const textsIn = (root: ParentNode) => marksIn(root).map(({ textContent }) => textContent);

/** Every text node of a subtree, the nodes themselves and what they hold. */
function textsOf(root: Node): (Text | string)[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: (Text | string)[] = [];
  while (walker.nextNode()) found.push(walker.currentNode as Text, (walker.currentNode as Text).data);
  return found;
}

describe('MarkPainter', () => {
  it('makes each mark a keyboard stop whose name is its words', () => {
    const root = put(PAGE);
    painter.paint(anchorsIn(root, ...WORDS));
    expect(textsIn(root)).toEqual(WORDS);
    for (const mark of marksIn(root)) {
      expect(mark.tabIndex).toBe(0);
      expect(mark.getAttribute('role')).toBe('button');
      expect(mark.getAttribute('aria-haspopup')).toBe('dialog');
      expect(mark.getAttribute('data-markjs')).toBeNull();
    }
  });

  it('goes without a trace: the same bytes, and the very text nodes that were there', () => {
    const root = put(PAGE);
    const [bytes, texts] = [root.innerHTML, textsOf(root)];
    painter.paint(anchorsIn(root, ...WORDS));
    expect(root.innerHTML).not.toBe(bytes);
    painter.clear();
    expect(root.innerHTML).toBe(bytes);
    expect(textsOf(root)).toEqual(texts);
    expect(textsOf(root).every((text, k) => text === texts[k])).toBe(true);
  });

  it('takes single marks away and paints more beside those that stay', () => {
    const root = put('<p>A melanoma, a lymphoma and a sarcoma.</p>');
    const bytes = root.innerHTML;
    const [first, second, third] = anchorsIn(root, ...WORDS);
    painter.paint([must(first)]);
    painter.paint([must(second), must(third)]);
    expect(textsIn(root)).toEqual(WORDS);
    painter.erase([must(second)]);
    expect(textsIn(root)).toEqual(['melanoma', 'sarcoma']);
    painter.erase([must(first), must(third)]);
    expect(root.innerHTML).toBe(bytes);
  });

  it('counts only text, past scripts and styles', () => {
    const root = put('<div><style>p{}</style>A <script>0</script>melanoma.</div>');
    painter.paint(anchorsIn(root, 'melanoma'));
    expect(textsIn(root)).toEqual(['melanoma']);
  });

  it('finds the mark under the pointer, and highlights beside it', () => {
    const root = put('<p>A melanoma.</p><p><a href="#">sarcoma</a></p>');
    const anchors = anchorsIn(root, 'melanoma', 'sarcoma');
    painter.paint(anchors);
    for (const [element, anchor] of [[must(marksIn(root)[0]), anchors[0]], [must(root.querySelector('a')), anchors[1]]] as const) {
      const { x, y, width, height } = element.getBoundingClientRect();
      expect(painter.anchorAt(x + width / 2, y + height / 2)).toBe(anchor);
    }
  });
});

describe('where no mark may stand', () => {
  it.each([
    ['a live region', '<div aria-live="polite"><p>A melanoma.</p></div>'],
    ['a status', '<p role="status">A melanoma.</p>'],
    ['the root of a React page', '<div id="root"><p>A melanoma.</p></div>'],
    ['the root of a Vue page', '<div data-v-app><p>A melanoma.</p></div>'],
    ['the root of an Angular page', '<app-x ng-version="22"><p>A melanoma.</p></app-x>'],
    ['a web component', '<x-card><p>A melanoma.</p></x-card>'],
    ['a link', '<p>A <a href="#">melanoma</a>.</p>'],
    ['a label', '<label>A melanoma</label>'],
    ['a term across two elements', '<p>A mela<b>noma</b>.</p>'],
  ])('paints highlights instead, and does NOT touch %s', (_, html) => {
    const root = put(html);
    const bytes = root.innerHTML;
    painter.paint(anchorsIn(root, 'melanoma'));
    expect(root.innerHTML).toBe(bytes);
    expect(paintedTexts()).toEqual(['melanoma']);
  });

  it('does NOT mark again what the page has changed under a mark', () => {
    const root = put('<p>A melanoma.</p>');
    const anchor = anchorIn(root, 'melanoma');
    painter.paint([anchor]);
    anchor.block.retire();
    painter.erase([anchor]);
    painter.paint([anchorIn(root, 'melanoma')]);
    expect(marksIn(root)).toEqual([]);
    expect(paintedTexts()).toEqual(['melanoma']);
  });
});

describe('a page that changes marked text', () => {
  const NODE_KNOWN: readonly [string, (text: Text) => void, string][] = [
    ['sets the text of its node', (text) => (text.data = 'Quiet now.'), '<p>Quiet now.</p>'],
    ['takes its node out', (text) => text.remove(), '<p></p>'],
    ['puts another node behind its own', (text) => text.after(document.createElement('hr')), '<p>A melanoma, seen.<hr></p>'],
    ['moves its node', (text) => must(text.parentElement).before(text), 'A melanoma, seen.<p></p>'],
  ];

  it.each(NODE_KNOWN)('has the text that it wants when it %s', (_, change, expected) => {
    const root = put('<p>A melanoma, seen.</p>');
    const text = must(root.querySelector('p')).firstChild as Text;
    painter.paint(anchorsIn(root, 'melanoma'));
    change(text);
    painter.clear();
    expect(root.innerHTML).toBe(expected);
  });

  it('keeps what was written into a mark', () => {
    const root = put('<p>A melanoma, seen.</p>');
    painter.paint(anchorsIn(root, 'melanoma'));
    must(marksIn(root)[0]).append('s');
    painter.clear();
    expect(root.innerHTML).toBe('<p>A melanomas, seen.</p>');
  });
});

describe('in a page that is read', () => {
  const find = async (texts: readonly string[]) => texts.map((text) => WORDS.filter((word) => text.includes(word)).map((word) => mentionIn(text, word)));

  it('does NOT wake its own observer, and is repaired before the reader sees a change', async () => {
    const root = put('<p>A melanoma, seen.</p><p>A sarcoma.</p>');
    const ask = vi.fn(find);
    const annotator = annotatePage({ document, find: ask, painter, choice: { ...DEFAULT_CHOICE, density: 'all' }, shadowRootOf: openRoots, signal: lifetime().signal });
    await annotator.ready;
    await expect.poll(() => textsIn(root)).toEqual(['melanoma', 'sarcoma']);
    const asked = ask.mock.calls.length;
    const text = must(root.querySelector('p')).firstChild as Text;
    text.data = 'A lymphoma, instead.';
    await Promise.resolve();
    expect(must(root.querySelector('p')).outerHTML).toBe('<p>A lymphoma, instead.</p>');
    await expect.poll(() => paintedTexts()).toEqual(['lymphoma']);
    expect(textsIn(root)).toEqual(['sarcoma']);
    expect(ask).toHaveBeenCalledTimes(asked + 1);
    expect(annotator.highlighter.anchors().map(surfaceOf).sort()).toEqual(['lymphoma', 'sarcoma']);
  });
});

describe('listen', () => {
  it('opens cards from the keyboard alone', async () => {
    const root = put('<button id="before">x</button><p>A melanoma.</p><p>A sarcoma.</p>');
    const events: PopoverEvent<Anchor>[] = [];
    painter.paint(anchorsIn(root, 'melanoma', 'sarcoma'));
    painter.listen({ dispatch: (event) => void events.push(event) } as PopoverController, lifetime().signal);
    must(root.querySelector<HTMLElement>('#before')).focus();
    await userEvent.keyboard('{Tab}');
    expect(document.activeElement?.textContent).toBe('melanoma');
    await userEvent.keyboard('{Tab}{Enter}');
    expect(document.activeElement?.textContent).toBe('sarcoma');
    const told = events.map((event) => ('target' in event ? `${event.type} ${surfaceOf(event.target)}` : event.type));
    expect(told).toEqual(['enter-mention melanoma', 'leave-mention', 'enter-mention sarcoma', 'explain sarcoma']);
  });

  it('keeps the mark that has the focus while its place leaves the view', () => {
    const root = put('<p>A melanoma.</p>');
    const anchors = anchorsIn(root, 'melanoma');
    painter.paint(anchors);
    must(marksIn(root)[0]).focus();
    painter.erase(anchors);
    expect(document.activeElement).toBe(marksIn(root)[0]);
  });
});
