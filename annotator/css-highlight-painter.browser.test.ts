import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { staticRangeOf } from './anchor.ts';
import { ACTIVE_HIGHLIGHT_NAME, CssHighlightPainter, HIGHLIGHT_NAME } from './css-highlight-painter.ts';
import { MOST_RETURNS } from './limits.ts';
import { anchorIn, anchorsIn, centreOf, highlightNames, must, paintedTexts, put, shade, surfaceOf } from './testing.ts';

const PAGE = '<p>A <b>mela</b>noma and a lymphoma.</p><p>A sarcoma.</p>';
const WORDS = ['melanoma', 'lymphoma', 'sarcoma'];

let painter: CssHighlightPainter;

beforeEach(() => {
  painter = new CssHighlightPainter();
  return () => painter.clear();
});

describe('CssHighlightPainter', () => {
  it('paints the words of its anchors', () => {
    painter.paint(anchorsIn(put(PAGE), ...WORDS));
    expect(paintedTexts()).toEqual(['lymphoma', 'melanoma', 'sarcoma']);
  });

  it('names its highlights oncogloss, and says nothing of what they are about', () => {
    const anchors = anchorsIn(put(PAGE), ...WORDS);
    painter.paint(anchors);
    painter.setActive(anchors[0]);
    expect(highlightNames()).toEqual([HIGHLIGHT_NAME, ACTIVE_HIGHLIGHT_NAME]);
    expect(highlightNames().every((name) => name.startsWith('oncogloss'))).toBe(true);
  });

  it.each(['solid', 'tint'] as const)('draws a %s mark under a name of its own, and takes it away', (style) => {
    const styled = new CssHighlightPainter(style);
    const anchors = anchorsIn(put(PAGE), ...WORDS);
    styled.paint(anchors);
    expect(highlightNames()).toEqual([`${HIGHLIGHT_NAME}-${style}`]);
    styled.erase(anchors);
    expect(highlightNames()).toEqual([]);
    styled.paint(anchors);
    styled.clear();
    expect(highlightNames()).toEqual([]);
  });

  it('does NOT change a byte of the page, nor tell its observers of a change', () => {
    const root = put(PAGE);
    const before = document.documentElement.outerHTML;
    const watching = new MutationObserver(() => undefined);
    watching.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    const nodes = [...must(root.firstElementChild).childNodes];
    const anchors = anchorsIn(root, ...WORDS);
    painter.paint(anchors);
    painter.setActive(anchors[0]);
    expect(document.documentElement.outerHTML).toBe(before);
    painter.clear();
    expect(document.documentElement.outerHTML).toBe(before);
    expect([...must(root.firstElementChild).childNodes]).toEqual(nodes);
    expect(watching.takeRecords()).toEqual([]);
  });

  it('paints with static ranges, which cost the page nothing when it changes', () => {
    painter.paint(anchorsIn(put(PAGE), ...WORDS));
    expect([...must(CSS.highlights.get(HIGHLIGHT_NAME))].filter((range) => !(range instanceof StaticRange))).toEqual([]);
  });

  it('paints an anchor once, however often it is asked to', () => {
    const anchors = anchorsIn(put(PAGE), ...WORDS);
    painter.paint(anchors);
    painter.paint(anchors);
    expect(paintedTexts()).toHaveLength(3);
  });

  it('leaves out an anchor whose text has changed', () => {
    const root = put(PAGE);
    const anchors = anchorsIn(root, ...WORDS);
    must(root.lastElementChild).textContent = 'A fibroma.';
    painter.paint(anchors);
    expect(paintedTexts()).toEqual(['lymphoma', 'melanoma']);
  });

  it('does NOT register a name when there is nothing to paint', () => {
    painter.paint([]);
    painter.setActive(undefined);
    expect(highlightNames()).toEqual([]);
  });

  it('takes single marks away, and its name with the last', () => {
    const anchors = anchorsIn(put(PAGE), ...WORDS);
    painter.paint(anchors);
    painter.erase(anchors.slice(0, 2));
    expect(paintedTexts()).toEqual(['sarcoma']);
    painter.erase(anchors);
    expect(highlightNames()).toEqual([]);
  });

  it('leaves no name behind when cleared', () => {
    const anchors = anchorsIn(put(PAGE), ...WORDS);
    painter.paint(anchors);
    painter.setActive(anchors[0]);
    painter.clear();
    expect(highlightNames()).toEqual([]);
  });

  it('paints again after it was cleared', () => {
    const anchors = anchorsIn(put(PAGE), ...WORDS);
    painter.paint(anchors);
    painter.clear();
    painter.paint(anchors);
    expect(paintedTexts()).toHaveLength(3);
  });

  it('does NOT touch highlights of the page itself', () => {
    const range = must(staticRangeOf(anchorIn(put('<p>their word</p>'), 'word')));
    CSS.highlights.set('search', new Highlight(range));
    onTestFinished(() => void CSS.highlights.delete('search'));
    painter.paint(anchorsIn(put(PAGE), ...WORDS));
    painter.clear();
    expect(highlightNames()).toEqual(['search']);
    expect(paintedTexts('search')).toEqual(['word']);
  });

  it('comes back with the next mark when the page has emptied the registry', () => {
    const [first, ...rest] = anchorsIn(put(PAGE), ...WORDS);
    painter.paint([must(first)]);
    CSS.highlights.clear();
    painter.paint(rest);
    expect(paintedTexts()).toHaveLength(3);
  });
});

describe('a page that throws our marks out', () => {
  it('has its way when it insists', () => {
    const anchors = anchorsIn(put('<p>A melanoma.</p>'.repeat(10)), 'melanoma');
    let cleared = 0;
    for (const anchor of anchors) {
      painter.paint([anchor]);
      if (CSS.highlights.has(HIGHLIGHT_NAME)) cleared++;
      CSS.highlights.clear();
    }
    expect(cleared).toBe(1 + MOST_RETURNS);
  });

  it('does NOT count names that we took away ourselves', () => {
    const anchors = anchorsIn(put('<p>A melanoma.</p>'), 'melanoma');
    for (let k = 0; k < 10; k++) {
      painter.paint(anchors);
      expect(paintedTexts()).toEqual(['melanoma']);
      painter.erase(anchors);
    }
  });
});

describe('setActive', () => {
  it('draws one anchor at a time', () => {
    const anchors = anchorsIn(put(PAGE), ...WORDS);
    painter.setActive(anchors[0]);
    painter.setActive(anchors[1]);
    expect(paintedTexts(ACTIVE_HIGHLIGHT_NAME)).toEqual(['lymphoma']);
    painter.setActive(undefined);
    expect(highlightNames()).toEqual([]);
  });

  it('draws none whose text has changed', () => {
    const root = put(PAGE);
    const anchor = anchorIn(root, 'sarcoma');
    must(root.lastElementChild).textContent = 'A fibroma.';
    painter.setActive(anchor);
    expect(highlightNames()).toEqual([]);
  });
});

describe('anchorAt', () => {
  it('finds the mark under the pointer', () => {
    const anchors = anchorsIn(put(PAGE), ...WORDS);
    painter.paint(anchors);
    for (const anchor of anchors) {
      const { x, y } = centreOf(must(staticRangeOf(anchor)));
      expect(surfaceOf(must(painter.anchorAt(x, y)))).toBe(surfaceOf(anchor));
    }
  });

  it('does NOT find one beside the marks, nor an erased one', () => {
    const root = put(PAGE);
    const anchors = anchorsIn(root, 'melanoma');
    const beside = centreOf(must(staticRangeOf(anchorIn(root, 'sarcoma'))));
    const { x, y } = centreOf(must(staticRangeOf(must(anchors[0]))));
    painter.paint(anchors);
    expect(painter.anchorAt(beside.x, beside.y)).toBeUndefined();
    painter.erase(anchors);
    expect(painter.anchorAt(x, y)).toBeUndefined();
  });

  it('finds a mark in a shadow root', () => {
    const root = put('<x-a></x-a>');
    shade(must(root.querySelector('x-a')), '<p>A sarcoma.</p>');
    const anchor = anchorIn(root, 'sarcoma');
    painter.paint([anchor]);
    const { x, y } = centreOf(must(staticRangeOf(anchor)));
    expect(painter.anchorAt(x, y)).toBe(anchor);
  });

  it('finds a mark in a shadow tree within a shadow tree, and in text at the top of one', () => {
    const root = put('<x-a></x-a>');
    const outer = shade(must(root.querySelector('x-a')), 'A melanoma. <x-b></x-b>');
    shade(must(outer.querySelector('x-b')), '<p>A sarcoma.</p>');
    const anchors = anchorsIn(root, 'melanoma', 'sarcoma');
    painter.paint(anchors);
    for (const anchor of anchors) {
      const { x, y } = centreOf(must(staticRangeOf(anchor)));
      expect(painter.anchorAt(x, y)).toBe(anchor);
    }
  });

  it('does NOT find a mark that something covers', () => {
    const root = put(`${PAGE}<div style="position: fixed; inset: 0"></div>`);
    const [anchor] = anchorsIn(root, 'melanoma');
    painter.paint([must(anchor)]);
    const { x, y } = centreOf(must(staticRangeOf(must(anchor))));
    expect(painter.anchorAt(x, y)).toBeUndefined();
  });
});
