import { countUpTo } from '../text/count-up-to.ts';
import type { Span } from '../text/span.ts';

/** The text content of a page's body, as it is, with the way from a place in it to the page and back. */
export class BodyText {
  readonly text: string;
  readonly #body: Element;
  readonly #nodes: readonly Text[];
  readonly #starts: readonly number[];

  private constructor(body: Element, nodes: readonly Text[], starts: readonly number[], text: string) {
    this.#body = body;
    this.#nodes = nodes;
    this.#starts = starts;
    this.text = text;
  }

  /** Reads the text as it is now; what the page changes later is not followed. */
  static read(body: Element = document.body ?? document.documentElement): BodyText {
    const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_CDATA_SECTION);
    const nodes: Text[] = [];
    const starts: number[] = [];
    const pieces: string[] = [];
    let length = 0;
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      nodes.push(node);
      starts.push(length);
      pieces.push(node.data);
      length += node.data.length;
    }
    return new BodyText(body, nodes, starts, pieces.join(''));
  }

  /** What the reader has selected; undefined where it is not in the text of the body (a field, a shadow tree). */
  spanOf(range: Range): Span | undefined {
    if (range.collapsed || !this.#body.contains(range.commonAncestorContainer)) return undefined;
    const before = document.createRange();
    before.setStart(this.#body, 0);
    before.setEnd(range.startContainer, range.startOffset);
    const start = before.toString().length;
    return { start, end: start + range.toString().length };
  }

  /** A place in the page; undefined where the span lies outside the text. */
  rangeOf({ start, end }: Span): Range | undefined {
    if (start < 0 || end > this.text.length || start >= end) return undefined;
    const [first, last] = [this.#at(start), this.#at(end - 1)];
    const [from, to] = [this.#nodes[first], this.#nodes[last]];
    if (!from || !to) return undefined;
    const range = document.createRange();
    range.setStart(from, start - (this.#starts[first] ?? 0));
    range.setEnd(to, end - (this.#starts[last] ?? 0));
    return range;
  }

  /** The index of the node that holds a unit of the text. Empty nodes hold none: of equal starts the last one is meant. */
  #at(unit: number): number {
    return countUpTo(this.#starts, unit) - 1;
  }
}
