import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { DEFAULT_CHOICE, type ReaderChoice } from '../matching/reader-choice.ts';
import type { Anchor } from './anchor.ts';
import { Highlighter } from './highlighter.ts';
import type { Painter } from './painter.ts';
import { blocksOf, type MentionWish, mentionIn, must, put, shade, surfaceOf } from './testing.ts';
import type { TextBlock } from './text-block.ts';

/** A painter that only remembers what is painted. */
class Canvas implements Painter {
  readonly painted = new Set<Anchor>();
  active: Anchor | undefined;

  paint(anchors: Iterable<Anchor>): void {
    for (const anchor of anchors) this.painted.add(anchor);
  }
  erase(anchors: Iterable<Anchor>): void {
    for (const anchor of anchors) this.painted.delete(anchor);
  }
  setActive(anchor: Anchor | undefined): void {
    this.active = anchor;
  }
  anchorAt(): Anchor | undefined {
    return undefined;
  }
  clear(): void {
    this.painted.clear();
  }
  get words(): string[] {
    return [...this.painted].map(surfaceOf).sort();
  }
}

const FAR = '<div style="height: 20000px"></div>';
const PAGE = '<p>A melanoma.</p><p>A lymphoma and an RCP.</p><p>A sarcoma.</p>';

let canvas: Canvas;
let highlighter: Highlighter;

beforeEach(() => {
  canvas = new Canvas();
  highlighter = open();
  onTestFinished(() => scrollTo(0, 0));
});

/** One that paints what is near the view alone, however few mentions there are. */
function open(marginal = false, density: ReaderChoice['density'] = 'all', alwaysPainted = 0): Highlighter {
  const opened = new Highlighter(canvas, { ...DEFAULT_CHOICE, density, level: marginal ? 'all' : 'helpful' }, alwaysPainted);
  onTestFinished(() => opened.clear());
  return opened;
}

function blockWith(root: Element, word: string): TextBlock {
  return must(blocksOf(root).find(({ text }) => text.includes(word)));
}

/** Adds the block that has a word, with a mention of it. */
function add(root: Element, word: string, wish: MentionWish = {}): TextBlock {
  const block = blockWith(root, word);
  highlighter.add(block, [mentionIn(block.text, word, wish)]);
  highlighter.paintAdded();
  return block;
}

describe('Highlighter', () => {
  it('paints what is near the view, and NOT what is far', async () => {
    const root = put(`<p>A melanoma.</p>${FAR}<p>A sarcoma.</p>`);
    add(root, 'melanoma');
    add(root, 'sarcoma');
    await expect.poll(() => canvas.words).toEqual(['melanoma']);
  });

  it('paints the first mentions of a page wherever they lie, and those that come in their place', async () => {
    highlighter = open(false, 'all', 2);
    const root = put(`<p>A melanoma.</p>${FAR}<p>A sarcoma.</p><p>A lymphoma.</p><p>A glioma.</p>`);
    add(root, 'melanoma');
    const block = add(root, 'sarcoma');
    add(root, 'lymphoma');
    await highlighter.painted();
    expect(canvas.words).toEqual(['melanoma', 'sarcoma']);
    highlighter.remove(block);
    add(root, 'glioma');
    await highlighter.painted();
    expect(canvas.words).toEqual(['glioma', 'melanoma']);
  });

  it('does NOT paint the first mentions of a page that lie out of view, where it is to keep to the view', async () => {
    highlighter = open(false, 'all', 2);
    const root = put(`<p>A melanoma.</p>${FAR}<p>A sarcoma.</p>`);
    highlighter.keepToView();
    highlighter.expectInView(blockWith(root, 'melanoma').owner);
    add(root, 'melanoma');
    expect(canvas.words).toEqual(['melanoma']);
    add(root, 'sarcoma');
    await highlighter.painted();
    expect(canvas.words).toEqual(['melanoma']);
  });

  it('lets go of marks out of view when a page is to keep to the view, and paints them when the reader comes there', async () => {
    highlighter = open(false, 'all', 2);
    const root = put(`<p>A melanoma.</p>${FAR}<p>A sarcoma.</p>`);
    add(root, 'sarcoma');
    add(root, 'melanoma');
    expect(canvas.words).toEqual(['melanoma', 'sarcoma']);
    highlighter.keepToView();
    expect(canvas.words).toEqual(['melanoma', 'sarcoma']);
    await highlighter.painted();
    expect(canvas.words).toEqual(['melanoma']);
    scrollTo(0, document.body.scrollHeight);
    await expect.poll(() => canvas.words).toEqual(['sarcoma']);
  });

  it('paints neighbours that nobody has looked at yet, when a page is to keep to the view', async () => {
    highlighter = open(false, 'all', 1);
    const root = put('<p>A glioma.</p><p>A melanoma.<br><br>A sarcoma.</p>');
    const first = add(root, 'glioma');
    add(root, 'melanoma');
    highlighter.remove(first);
    add(root, 'sarcoma');
    expect(canvas.words).toEqual(['sarcoma']);
    highlighter.keepToView();
    await highlighter.painted();
    expect(canvas.words).toEqual(['melanoma', 'sarcoma']);
  });

  it('follows the reader down the page and back', async () => {
    const root = put(`<p>A melanoma.</p>${FAR}<p>A sarcoma.</p>`);
    add(root, 'melanoma');
    add(root, 'sarcoma');
    scrollTo(0, document.body.scrollHeight);
    await expect.poll(() => canvas.words).toEqual(['sarcoma']);
    scrollTo(0, 0);
    await expect.poll(() => canvas.words).toEqual(['melanoma']);
  });

  it('paints what comes into a block that is near already', async () => {
    const root = put('<p>A melanoma.<br><br>A sarcoma.</p>');
    add(root, 'melanoma');
    await expect.poll(() => canvas.words).toEqual(['melanoma']);
    add(root, 'sarcoma');
    expect(canvas.words).toEqual(['melanoma', 'sarcoma']);
  });

  it('takes the marks of a block away with the block', async () => {
    const root = put(PAGE);
    const block = add(root, 'melanoma');
    add(root, 'sarcoma');
    await expect.poll(() => canvas.words).toEqual(['melanoma', 'sarcoma']);
    highlighter.remove(block);
    expect(canvas.words).toEqual(['sarcoma']);
    expect(highlighter.anchors().map(surfaceOf)).toEqual(['sarcoma']);
  });

  it('does NOT paint an answer that comes when its block is retired', async () => {
    const root = put(PAGE);
    const block = blockWith(root, 'melanoma');
    block.retire();
    highlighter.add(block, [mentionIn(block.text, 'melanoma')]);
    add(root, 'sarcoma');
    await expect.poll(() => canvas.words).toEqual(['sarcoma']);
  });

  it('gives its anchors in the order of the page, whatever the order of the answers', () => {
    const root = put(PAGE);
    for (const word of ['sarcoma', 'melanoma', 'lymphoma']) add(root, word);
    expect(highlighter.anchors().map(surfaceOf)).toEqual(['melanoma', 'lymphoma', 'sarcoma']);
  });

  it('gives the anchors of a shadow tree where its host is', () => {
    const root = put('<p>A melanoma.</p><x-a></x-a><p>A sarcoma.</p><x-b></x-b>');
    const outer = shade(must(root.querySelector('x-a')), '<p>A lymphoma.</p><x-c></x-c><p>A myeloma.</p>');
    shade(must(outer.querySelector('x-c')), '<p>A leukemia.</p>');
    shade(must(root.querySelector('x-b')), '<p>A glioma.</p>');
    const inOrder = ['melanoma', 'lymphoma', 'leukemia', 'myeloma', 'sarcoma', 'glioma'];
    for (const word of ['glioma', 'sarcoma', 'leukemia', 'melanoma', 'myeloma', 'lymphoma']) add(root, word);
    expect(highlighter.anchors().map(surfaceOf)).toEqual(inOrder);
  });

  it('does NOT give anchors whose text has changed', () => {
    const root = put(PAGE);
    for (const word of ['melanoma', 'sarcoma']) add(root, word);
    must(root.lastElementChild).textContent = 'Nothing.';
    expect(highlighter.anchors().map(surfaceOf)).toEqual(['melanoma']);
  });

  it('has nothing painted and nothing to give when cleared', async () => {
    const root = put(PAGE);
    add(root, 'melanoma');
    await expect.poll(() => canvas.words).toEqual(['melanoma']);
    highlighter.clear();
    expect(canvas.words).toEqual([]);
    expect(highlighter.anchors()).toEqual([]);
  });
});

describe('what is shown', () => {
  it('leaves out marginal concepts', async () => {
    const root = put(PAGE);
    add(root, 'melanoma');
    add(root, 'sarcoma', { difficulty: 'marginal' });
    await expect.poll(() => canvas.words).toEqual(['melanoma']);
    expect(highlighter.anchors().map(surfaceOf)).toEqual(['melanoma']);
  });

  it('shows marginal concepts to the reader who wants them', async () => {
    highlighter = open(true);
    add(put(PAGE), 'sarcoma', { difficulty: 'marginal' });
    await expect.poll(() => canvas.words).toEqual(['sarcoma']);
  });

  it('keeps a mention that needs a page about cancer until two concepts are sure', async () => {
    const root = put(PAGE);
    add(root, 'RCP', { need: 'oncology' });
    add(root, 'melanoma');
    await expect.poll(() => canvas.words).toEqual(['melanoma']);
    add(root, 'sarcoma');
    await expect.poll(() => canvas.words).toEqual(['RCP', 'melanoma', 'sarcoma']);
    expect(highlighter.anchors()).toHaveLength(3);
  });

  it('does NOT take the same concept twice, one in doubt, or one of all medicine for proof', async () => {
    const root = put('<p>An RCP.</p><p>A melanoma.</p><p>Their melanoma.</p><p>A PET.</p><p>The cells.</p>');
    add(root, 'RCP', { need: 'oncology' });
    add(root, 'A melanoma', { id: 'melanoma' });
    add(root, 'Their melanoma', { id: 'melanoma' });
    add(root, 'PET', { need: 'oncology' });
    add(root, 'cells', { oncology: false });
    await expect.poll(() => canvas.words).toEqual(['A melanoma', 'Their melanoma', 'cells']);
  });
});

describe('a long page', () => {
  /** Five hundred paragraphs, each a screen away from the next but one. */
  function longPage(): { root: HTMLElement; blocks: TextBlock[] } {
    const root = put(Array.from({ length: 500 }, (_, k) => `<p style="margin: 0; height: 600px">cancer${k}.</p>`).join(''));
    const blocks = blocksOf(root);
    for (const block of blocks) highlighter.add(block, [mentionIn(block.text, block.text.slice(0, -1))]);
    highlighter.paintAdded();
    return { root, blocks };
  }
  const scrollToPlace = (root: Element, k: number) => must(root.children[k]).scrollIntoView();

  // 128 and 304 are in the middle of a watched group, whose edges are then both far.
  it.each([0, 90, 128, 304, 499])('paints paragraph %i when it is in view, and only a part of the page', async (k) => {
    const { root } = longPage();
    scrollToPlace(root, k);
    await expect.poll(() => canvas.words).toContain(`cancer${k}`);
    await expect.poll(() => canvas.words.length).toBeLessThan(200);
  });

  it('paints a changed paragraph, though others far from it change before and after', async () => {
    const { root, blocks } = longPage();
    for (const k of [490, 130, 495]) {
      const old = must(blocks[k]);
      old.retire();
      highlighter.remove(old);
      must(root.children[k]).textContent = `sarcoma${k}.`;
      const block = must(blocksOf(must(root.children[k]))[0]);
      highlighter.add(block, [mentionIn(block.text, `sarcoma${k}`)]);
      highlighter.paintAdded();
    }
    scrollToPlace(root, 130);
    await expect.poll(() => canvas.words).toContain('sarcoma130');
  });
});
