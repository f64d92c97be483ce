import { type Anchor, staticRangeOf } from './anchor.ts';
import { highlightPainter, type MarkStyle } from './css-highlight-painter.ts';
import { MarkedBlock } from './marked-block.ts';
import { MARK_ATTRIBUTE, type Painter } from './painter.ts';
import type { PopoverController } from './popover-controller.ts';
import { isStill } from './still-places.ts';
import type { BlockOwner, TextBlock } from './text-block.ts';

/**
 * Paints with elements around words (mark.js), each a keyboard stop: an opt-in for readers who need
 * to reach terms with the Tab key, since highlights cannot take the focus. It changes the page's
 * DOM; so only where the page holds still ({@link isStill}), and within one text node. Everything
 * else is painted as highlights.
 */
export class MarkPainter implements Painter {
  readonly changesPage = true;
  readonly #elsewhere: Painter;
  readonly #blocks = new Map<TextBlock, MarkedBlock>();
  /** Elements whose text the page has changed under our eyes: never marked again. */
  readonly #moving = new WeakSet<BlockOwner>();

  /** @param style how highlights look where no mark may stand */
  constructor(style: MarkStyle = 'dotted') {
    this.#elsewhere = highlightPainter(style);
  }

  paint(anchors: Iterable<Anchor>): void {
    const elsewhere: Anchor[] = [];
    const wanted = new Map<TextBlock, Set<Anchor>>();
    for (const anchor of anchors) {
      if (this.#mayMark(anchor)) wanted.set(anchor.block, (wanted.get(anchor.block) ?? new Set()).add(anchor));
      else elsewhere.push(anchor);
    }
    for (const [block, added] of wanted) this.#setMarks(block, this.#anchorsOf(block).union(added));
    this.#elsewhere.paint(elsewhere);
  }

  erase(anchors: Iterable<Anchor>): void {
    const all = new Set(anchors);
    for (const block of new Set([...all].map((anchor) => anchor.block))) {
      if (block.retired) this.#moving.add(block.owner);
      // A mark that only leaves the view keeps the reader's place while it has the focus.
      if (block.retired || !this.#hasFocus(block)) this.#setMarks(block, this.#anchorsOf(block).difference(all));
    }
    this.#elsewhere.erase(all);
  }

  setActive(anchor: Anchor | undefined): void {
    this.#elsewhere.setActive(anchor);
  }

  anchorAt(x: number, y: number): Anchor | undefined {
    const element = document.elementFromPoint(x, y);
    return (element && this.#anchorOf(element)) ?? this.#elsewhere.anchorAt(x, y);
  }

  clear(): void {
    for (const marked of this.#blocks.values()) marked.restore();
    this.#blocks.clear();
    this.#elsewhere.clear();
  }

  /** Lets the keyboard open cards from the marks. */
  listen(controller: PopoverController, signal: AbortSignal): void {
    const passive = { capture: true, passive: true, signal };
    const at = (event: Event) => (event.isTrusted && event.target instanceof Element ? this.#anchorOf(event.target) : undefined);
    document.addEventListener(
      'focusin',
      (event) => {
        const target = at(event);
        if (target) controller.dispatch({ type: 'enter-mention', target, at: performance.now() });
      },
      passive,
    );
    document.addEventListener('focusout', (event) => at(event) && controller.dispatch({ type: 'leave-mention', at: performance.now() }), passive);
    document.addEventListener(
      'keydown',
      (event) => {
        const target = event.key === 'Enter' || event.key === ' ' ? at(event) : undefined;
        if (!target) return;
        controller.dispatch({ type: 'explain', target });
        // The key was pressed on our own element: the page must not scroll or submit for it.
        event.preventDefault();
      },
      { capture: true, signal },
    );
  }

  #mayMark(anchor: Anchor): boolean {
    const { block } = anchor;
    if (!(block.owner instanceof Element) || this.#moving.has(block.owner) || !block.isCurrent()) return false;
    // A text of which only a part is in the block belongs to two blocks: it is not taken apart.
    if (!this.#blocks.has(block) && block.segments.some(({ node, from }, k, all) => from > 0 || all[k + 1]?.node === node)) return false;
    const range = staticRangeOf(anchor);
    const place = range?.startContainer.parentElement;
    if (!range || !place || range.startContainer !== range.endContainer) return false;
    return this.#anchorOf(place) !== undefined || isStill(place);
  }

  #anchorsOf(block: TextBlock): ReadonlySet<Anchor> {
    return this.#blocks.get(block)?.anchors ?? new Set();
  }

  #setMarks(block: TextBlock, anchors: ReadonlySet<Anchor>): void {
    const before = this.#blocks.get(block);
    if (before?.anchors.size === anchors.size || (!before && anchors.size === 0)) return;
    before?.restore();
    this.#blocks.delete(block);
    if (anchors.size > 0) this.#blocks.set(block, new MarkedBlock(block, anchors));
  }

  #anchorOf(element: Element): Anchor | undefined {
    const mark = element.closest(`[${MARK_ATTRIBUTE}]`);
    if (!mark) return undefined;
    for (const { marks } of this.#blocks.values()) {
      const anchor = marks.get(mark);
      if (anchor) return anchor;
    }
    return undefined;
  }

  #hasFocus(block: TextBlock): boolean {
    const { activeElement } = document;
    return activeElement !== null && this.#blocks.get(block)?.marks.has(activeElement) === true;
  }
}
