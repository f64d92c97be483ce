import { describe, expect, it } from 'vitest';
import { type Anchor, liveRangeOf, staticRangeOf } from './anchor.ts';
import { LONGEST_BLOCK_UNITS } from './limits.ts';
import { anchorIn, blocksOf, mentionIn, must, put, shade, textOf } from './testing.ts';

const paragraph = (html: string) => must(put(html).querySelector('p'));
const textNode = (root: Node, k = 0) => root.childNodes[k] as Text;

describe('staticRangeOf', () => {
  it.each([
    ['<p>a cancer cell</p>', 'cancer'],
    ['<p>a can<b>cer</b> cell</p>', 'cancer'],
    ['<p>a <b>c<i>an</i></b>ce<u>r</u> cell</p>', 'cancer'],
    ['<p><b>cancer</b></p>', 'cancer'],
    ['<p>no<script>0</script>dule</p>', 'nodule', 'no0dule'],
    ['<p>one<br>cancer</p>', 'cancer'],
    ['<p>one<br><br>cancer</p>', 'cancer'],
    ['<p>one <code>x</code> cancer</p>', 'cancer'],
    ['<p>one<br>two <kbd>k</kbd> can<b>cer</b></p>', 'cancer'],
    ['<p>méso&shy;thé\u0301liome 🎗 cancer</p>', 'cancer'],
    ['<div>before<p>inside</p>a cancer</div>', 'cancer'],
  ])('finds its words again in %j', (html, surface, inPage = surface) => {
    expect(textOf(must(staticRangeOf(anchorIn(put(html), surface))))).toBe(inPage);
  });

  it('begins in the node of its first letter and ends in the node of its last', () => {
    const p = paragraph('<p>a <b>cancer</b> cell</p>');
    const range = must(staticRangeOf(anchorIn(p, 'cancer')));
    expect([range.startContainer, range.startOffset, range.endContainer, range.endOffset]).toEqual([textNode(must(p.querySelector('b'))), 0, textNode(must(p.querySelector('b'))), 6]);
  });

  it('gives every span of a block the text of that span', () => {
    const root = put('<p>ab<b>cd</b><i>e</i><script>0</script>fg</p>');
    for (const node of root.querySelectorAll('script')) node.textContent = '';
    const [block] = blocksOf(root);
    const text = must(block).text;
    for (let start = 0; start < text.length; start++) {
      for (let end = start + 1; end <= text.length; end++) {
        const range = must(staticRangeOf({ block: must(block), mention: { ...mentionIn(text, text), start, end } }));
        expect(textOf(range)).toBe(text.slice(start, end));
      }
    }
  });

  it('finds words behind the place where a very long text was cut', () => {
    const root = put(`<p>${'word '.repeat(LONGEST_BLOCK_UNITS / 2)}cancer</p>`);
    expect(textOf(must(staticRangeOf(anchorIn(root, 'cancer'))))).toBe('cancer');
  });

  it('finds words in a shadow root', () => {
    const root = put('<x-a></x-a>');
    const shadow = shade(must(root.querySelector('x-a')), '<p>a can<b>cer</b></p>');
    const range = must(staticRangeOf(anchorIn(root, 'cancer')));
    expect(range.startContainer.getRootNode()).toBe(shadow);
    expect(textOf(range)).toBe('cancer');
  });
});

const CHANGES: readonly (readonly [what: string, change: (p: HTMLElement) => void])[] = [
  ['a node is removed', (p) => must(p.querySelector('b')).remove()],
  ['the paragraph is removed', (p) => p.remove()],
  ['a node says something else', (p) => (textNode(p).data = 'the can')],
  ['a node is shorter', (p) => (textNode(p).data = 'a ca')],
  ['a node is empty', (p) => (textNode(p).data = '')],
  ['a node is longer', (p) => textNode(must(p.querySelector('b'))).appendData('ous')],
  ['a node is split', (p) => void textNode(p).splitText(3)],
  ['nodes are made one', (p) => {
    must(p.querySelector('b')).replaceWith('cer');
    p.normalize();
  }],
  ['all nodes are others with the same text', (p) => p.replaceChildren('a can', must(p.querySelector('b')).cloneNode(true))],
];

describe('an anchor of a page that changed', () => {
  it.each(CHANGES)('has NO range when %s', (_, change) => {
    const p = paragraph('<p>a can<b>cer</b></p>');
    const anchor = anchorIn(p, 'cancer');
    expect(staticRangeOf(anchor)).toBeDefined();
    change(p);
    expect(staticRangeOf(anchor)).toBeUndefined();
    expect(liveRangeOf(anchor)).toBeUndefined();
  });

  it('has NO range when its block is retired', () => {
    const anchor = anchorIn(put('<p>cancer</p>'), 'cancer');
    anchor.block.retire();
    expect(staticRangeOf(anchor)).toBeUndefined();
  });

  it('keeps its range when the change is elsewhere', () => {
    const root = put('<p>cancer</p><p>other</p>');
    const anchor = anchorIn(root, 'cancer');
    must(root.lastElementChild).textContent = 'something else';
    root.prepend('before');
    expect(textOf(must(staticRangeOf(anchor)))).toBe('cancer');
  });

  it.each([
    [-3, 2],
    [4, 99],
    [98, 99],
  ])('has NO range when an answer names a span outside the text (%i to %i)', (start, end) => {
    const { block, mention } = anchorIn(put('<p>can<b>cer</b></p>'), 'cancer');
    const wrong: Anchor = { block, mention: { ...mention, start, end } };
    expect(staticRangeOf(wrong)).toBeUndefined();
  });
});

describe('liveRangeOf', () => {
  it('measures the words where they are', () => {
    const p = paragraph('<p>a <b>cancer</b></p>');
    const range = must(liveRangeOf(anchorIn(p, 'cancer')));
    expect(range.toString()).toBe('cancer');
    expect(range.getBoundingClientRect().left).toBe(must(p.querySelector('b')).getBoundingClientRect().left);
  });
});
