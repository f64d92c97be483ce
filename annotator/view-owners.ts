import { blockElementOf, isInsideSkipped, isPlain } from './element-rules.ts';
import type { BlockOwner } from './text-block.ts';

/** Where the view is asked what stands there: in the middle every line, at both sides less often. */
const COLUMNS = [
  { at: 0.5, everyPx: 16 },
  { at: 0.2, everyPx: 96 },
  { at: 0.8, everyPx: 96 },
];

/** A frame may be as tall as its document: no screen is taller than this. */
const MOST_PX = 3_000;

/** An element with more children than this is a container of text, not a text: hit between two of them. */
const MOST_CHILDREN = 60;

/**
 * The elements whose text stands in view, in the order of the page: what a reader sees first is read
 * first, however long the page. A sample: what it misses is read with the rest.
 */
export function ownersInView(document: Document): BlockOwner[] {
  const { innerWidth, innerHeight } = document.defaultView ?? { innerWidth: 0, innerHeight: 0 };
  const owners = new Set<BlockOwner>();
  for (const { at, everyPx } of COLUMNS) {
    for (let y = everyPx / 2; y < Math.min(innerHeight, MOST_PX); y += everyPx) {
      const hit = document.elementFromPoint(at * innerWidth, y);
      const owner = hit && blockElementOf(hit);
      if (!owner || owner.childElementCount > MOST_CHILDREN || isInsideSkipped(hit)) continue;
      owners.add(owner);
      // On a long page each question costs: one that is nothing but a text is not asked for again.
      if (owner instanceof Element && isPlain(owner)) y = Math.max(y, owner.getBoundingClientRect().bottom - everyPx / 2);
    }
  }
  return [...owners].sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
}
