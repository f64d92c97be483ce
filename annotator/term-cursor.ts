import { type Anchor, isSame, isShown, liveRangeOf } from './anchor.ts';
import { scrollToRange } from './scroll-to-range.ts';

/**
 * The mention after (or before) a place in the page, in reading order, going round at the ends;
 * mentions that the page does not show are passed over.
 *
 * @param current the mention being explained, if any; else the caret in view or the top of the view counts
 */
export function neighbour(anchors: readonly Anchor[], current: Anchor | undefined, step: 1 | -1): Anchor | undefined {
  const count = anchors.length;
  const at = current ? anchors.findIndex((anchor) => isSame(anchor, current)) : -1;
  let index = at;
  if (at < 0) {
    const next = firstAfter(anchors, caretInView());
    index = step === 1 ? next - 1 : next;
  }
  for (let k = 0; k < count; k++) {
    index = (index + step + count) % count;
    const anchor = anchors[index];
    if (anchor && isShown(liveRangeOf(anchor))) return anchor;
  }
  return undefined;
}

/** The mention at the selection or caret, else the first one in view. */
export function mentionAtReader(anchors: readonly Anchor[]): Anchor | undefined {
  const chosen = selectedText();
  const touched = chosen && anchors.find((anchor) => touches(chosen, liveRangeOf(anchor)));
  return touched ?? anchors[firstAfter(anchors, undefined)];
}

/** Index of the first shown anchor after the caret, or below the top of the view without one; 0 when there is none. */
function firstAfter(anchors: readonly Anchor[], caret: Range | undefined): number {
  const index = anchors.findIndex((anchor) => {
    const range = liveRangeOf(anchor);
    if (!isShown(range)) return false;
    return caret ? isBehind(range, caret) : range.getBoundingClientRect().bottom > 0;
  });
  return Math.max(0, index);
}

function selectedText(): Range | undefined {
  const selection = getSelection();
  return selection && selection.rangeCount > 0 && selection.anchorNode instanceof Text ? selection.getRangeAt(0) : undefined;
}

/** The selection or caret, if the reader has not scrolled away from it. */
function caretInView(): Range | undefined {
  const caret = selectedText();
  const rect = caret?.getBoundingClientRect();
  return rect && rect.bottom > 0 && rect.top < innerHeight ? caret : undefined;
}

function touches(chosen: Range, range: Range | undefined): boolean {
  // Ranges in different trees (shadow trees) cannot be compared.
  if (range?.startContainer.getRootNode() !== chosen.startContainer.getRootNode()) return false;
  return chosen.compareBoundaryPoints(Range.END_TO_START, range) <= 0 && chosen.compareBoundaryPoints(Range.START_TO_END, range) >= 0;
}

/** Whether a range begins at the end of the caret or later; a shadow tree stands where its host is. */
function isBehind(range: Range, { endContainer, endOffset }: Range): boolean {
  if (range.startContainer === endContainer) return range.startOffset >= endOffset;
  let place: Node = range.startContainer;
  for (let root = place.getRootNode(); root instanceof ShadowRoot; root = place.getRootNode()) place = root.host;
  return (endContainer.compareDocumentPosition(place) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

/** Brings a mention into view; one that is gone moves nothing. */
export function scrollToAnchor(anchor: Anchor): void {
  const range = liveRangeOf(anchor);
  if (range) scrollToRange(range);
}
