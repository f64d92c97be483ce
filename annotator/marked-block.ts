import Mark from 'mark.js';
import { type Anchor, staticRangeOf } from './anchor.ts';
import { MARK_ATTRIBUTE } from './painter.ts';
import type { Segment, TextBlock } from './text-block.ts';

/** Elements whose text mark.js leaves out when it counts. */
const NOT_COUNTED = new Set(['script', 'style', 'title', 'head', 'html']);

/** A text node of the page, and the nodes that stand for its text while it is marked. */
interface Split {
  readonly node: Text;
  readonly data: string;
  /** The node itself (what is left of it) first. */
  readonly pieces: readonly { readonly node: Text | Element; readonly data: string }[];
}

/** One block with its marks in the page: made by mark.js, undone to the very nodes that were there. */
export class MarkedBlock {
  readonly anchors: ReadonlySet<Anchor>;
  readonly marks = new Map<Element, Anchor>();
  readonly #block: TextBlock;
  readonly #segments: readonly Segment[];
  readonly #splits: readonly Split[];

  /** @param anchors of this block, each within one text node; the block must be current */
  constructor(block: TextBlock, anchors: ReadonlySet<Anchor>) {
    this.anchors = anchors;
    this.#block = block;
    this.#segments = block.segments;
    const owner = block.owner as HTMLElement;
    const starts = startsOf(owner);
    const ranges = [...anchors].flatMap((anchor) => {
      const range = staticRangeOf(anchor);
      const start = range && starts.get(range.startContainer);
      if (!range || start === undefined) return [];
      return [{ start: start + range.startOffset, length: range.endOffset - range.startOffset, anchor }];
    });
    const nexts = block.segments.map(({ node }) => node.nextSibling);
    new Mark(owner).markRanges(ranges, {
      each: (element, range) => this.#dress(element, (range as (typeof ranges)[number]).anchor),
    });
    this.#splits = block.segments.map((segment, k) => splitOf(segment, nexts[k] ?? null));
    block.rebase(rebased(this.#segments, this.#splits));
  }

  /**
   * Takes the marks out. What the page has left alone is put together again, the page's own node
   * with its whole text; where the page has written new text, ours goes and the new text stays.
   */
  restore(): void {
    for (const split of this.#splits) if (split.pieces.length > 1) join(split);
    this.#block.rebase(this.#segments);
  }

  #dress(mark: Element, anchor: Anchor): void {
    mark.removeAttribute('data-markjs');
    mark.setAttribute(MARK_ATTRIBUTE, '');
    mark.setAttribute('tabindex', '0');
    // Its words are its name: a button that opens a dialog, read as « melanoma, button ».
    mark.setAttribute('role', 'button');
    mark.setAttribute('aria-haspopup', 'dialog');
    this.marks.set(mark, anchor);
  }
}

/** Where each text node begins in the text of a subtree as mark.js counts it. */
function startsOf(owner: Element): Map<Node, number> {
  const starts = new Map<Node, number>();
  const nodes = owner.ownerDocument.createNodeIterator(owner, NodeFilter.SHOW_TEXT);
  let at = 0;
  for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
    if (NOT_COUNTED.has((node.parentNode as Element).localName)) continue;
    starts.set(node, at);
    at += (node as Text).data.length;
  }
  return starts;
}

/** What has become of a text node: itself, then marks and texts, as far as what stood after it. */
function splitOf({ node, data }: Segment, next: Node | null): Split {
  const pieces: Split['pieces'][number][] = [{ node, data: node.data }];
  for (let at = node.nextSibling; at && at !== next; at = at.nextSibling) {
    pieces.push({ node: at as Text | Element, data: at.textContent ?? '' });
  }
  return { node, data, pieces };
}

/** The segments of the same text in the nodes that hold it now. */
function rebased(segments: readonly Segment[], splits: readonly Split[]): Segment[] {
  return segments.flatMap((segment, k) => {
    let { start } = segment;
    return (splits[k] as Split).pieces.map(({ node, data }) => {
      const text = (node instanceof Text ? node : node.firstChild) as Text;
      const part = { node: text, data, from: 0, start };
      start += data.length;
      return part;
    });
  });
}

function join({ node, data, pieces }: Split): void {
  const [own, ...others] = pieces;
  const changedByPage = own?.data !== node.data;
  const othersAsLeft = others.every((piece) => piece.node.textContent === piece.data);
  if (changedByPage || othersAsLeft) {
    // The page knows its own node only: the others are ours, whatever stands between them.
    if (!changedByPage) node.data = data;
    for (const piece of others) piece.node.remove();
  } else for (const { node: piece } of others) if (piece instanceof Element) piece.replaceWith(...piece.childNodes);
}
