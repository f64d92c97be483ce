import type { PageMention } from '../matching/mention.ts';
import type { TextBlock } from './text-block.ts';

/** A mention bound to a place in the live page. */
export interface Anchor {
  readonly block: TextBlock;
  readonly mention: PageMention;
}

/** Start and end of a mention as node and offset; undefined when the block no longer fits the page. */
export function staticRangeOf({ block, mention }: Anchor): StaticRange | undefined {
  if (!block.isCurrent()) return undefined;
  const start = locate(block, mention.start, false);
  const end = locate(block, mention.end, true);
  if (!start || !end) return undefined;
  return new StaticRange({
    startContainer: start.node,
    startOffset: start.offset,
    endContainer: end.node,
    endOffset: end.offset,
  });
}

/** A live range for measuring and scrolling; made only for the one anchor in use. */
export function liveRangeOf(anchor: Anchor): Range | undefined {
  const fixed = staticRangeOf(anchor);
  if (!fixed) return undefined;
  const range = (fixed.startContainer.ownerDocument ?? document).createRange();
  range.setStart(fixed.startContainer, fixed.startOffset);
  range.setEnd(fixed.endContainer, fixed.endOffset);
  return range;
}

/** Whether the words of an anchor have left the page; a block that was only read anew has not. */
export function hasLeft({ block, mention }: Anchor): boolean {
  return locate(block, mention.start, false)?.node.isConnected !== true;
}

/** Whether two anchors are the same mention: an answer that came again makes new ones. */
export function isSame(a: Anchor, b: Anchor): boolean {
  return a.block === b.block && a.mention.start === b.mention.start;
}

/** Whether the page shows the words of a range. Closed sections (`<details>`) keep the size of what they hide. */
export function isShown(range: Range | undefined): range is Range {
  if (!range || range.getBoundingClientRect().height === 0) return false;
  return range.startContainer.parentElement?.checkVisibility?.() !== false;
}

function locate(block: TextBlock, offset: number, asEnd: boolean): { node: Text; offset: number } | undefined {
  // The last segment that begins before the offset (at it, for a start): binary search.
  const { segments } = block;
  let low = 0;
  let high = segments.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const { start } = segments[middle] as { start: number };
    if (asEnd ? start < offset : start <= offset) low = middle;
    else high = middle - 1;
  }
  const segment = segments[low];
  if (!segment) return undefined;
  const within = offset - segment.start + segment.from;
  return within < segment.from || within > segment.data.length ? undefined : { node: segment.node, offset: within };
}
