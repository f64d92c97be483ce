import { isInline, isInsideSkipped, isPlain, isSkipped } from './element-rules.ts';
import type { BlockOwner } from './text-block.ts';

/** An element with more children than this is a container of texts; they are looked through by halves. */
const MOST_CHILDREN = 60;

/** So many elements are asked where they stand, on any page. */
const MOST_LOOKS = 400;

/** A frame may be as tall as its document: no screen is taller than this. */
const MOST_PX = 3_000;

/** Neighbours out of view that are passed over in search of one that is in view: floating parts, empty ones. */
const MOST_PASSED = 5;

/**
 * The elements whose text stands in view, in the order of the page: what a reader sees first is read first, however
 * long the page. A sample, taken on the assumption that what comes later stands lower: what it misses is read with the
 * rest. By where elements stand, not by what is hit at points of the view: on a long page one hit costs as much as
 * twenty elements.
 */
export function ownersInView(document: Document): BlockOwner[] {
  const root = document.body ?? document.documentElement;
  const viewHeight = Math.min(document.defaultView?.innerHeight ?? 0, MOST_PX);
  const owners = new Set<BlockOwner>();
  let looks = 0;
  if (root && !isInsideSkipped(root)) enter(root);
  return [...owners];

  function enter(element: Element): void {
    const plain = isPlain(element);
    // The text between many children is no text to be looked for, and to gather it would be to go through them all.
    if (!isInline(element) && (plain || element.childElementCount <= MOST_CHILDREN)) owners.add(element);
    if (plain) return;
    let passed = 0;
    for (let child = firstNear(element); child && passed < MOST_PASSED && looks < MOST_LOOKS; child = child.nextElementSibling) {
      const side = sideOf(child);
      if (side === 'below') passed++;
      else if (side === 'in view' && !isSkipped(child)) enter(child);
    }
  }

  /** The first child that need be looked at: of many, one that is near the first in view. */
  function firstNear({ children, firstElementChild }: Element): Element | null {
    if (children.length <= MOST_CHILDREN) return firstElementChild;
    let low = 0;
    let high = children.length;
    while (low < high && looks < MOST_LOOKS) {
      const middle = (low + high) >> 1;
      let at = middle;
      let side = sideOf(children[at] as Element);
      while (side === 'nowhere' && at + 1 < high && looks < MOST_LOOKS) side = sideOf(children[++at] as Element);
      if (side === 'above') low = at + 1;
      else high = middle;
    }
    return children[low] ?? null;
  }

  function sideOf(element: Element): 'above' | 'in view' | 'below' | 'nowhere' {
    looks++;
    const { top, bottom, width, height } = Element.prototype.getBoundingClientRect.call(element);
    // What has no box of its own (`display: contents`) stands where its children do.
    if (width === 0 && height === 0) return hasContentsOnly(element) ? 'in view' : 'nowhere';
    if (top >= viewHeight) return 'below';
    // What is in an element may hang out of it below: floats, a page whose frame is as tall as the window.
    return bottom > 0 || top + element.scrollHeight > 0 ? 'in view' : 'above';
  }
}

function hasContentsOnly(element: Element): boolean {
  return getComputedStyle(element).display === 'contents';
}
