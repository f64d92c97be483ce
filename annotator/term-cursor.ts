import { type Anchor, liveRangeOf } from './anchor.ts';

/**
 * The mention after (or before) a place in the page, in reading order, going round at the ends.
 *
 * @param current the mention being explained, if any; else the caret or the top of the view counts
 */
export function neighbour(anchors: readonly Anchor[], current: Anchor | undefined, step: 1 | -1): Anchor | undefined {
  if (anchors.length === 0) return undefined;
  const at = current ? anchors.findIndex((anchor) => same(anchor, current)) : -1;
  if (at >= 0) return anchors[(at + step + anchors.length) % anchors.length];
  const from = firstAtOrAfter(anchors);
  return anchors[step === 1 ? from % anchors.length : (from - 1 + anchors.length) % anchors.length];
}

/** The mention at the selection or caret, else the first one in view. */
export function mentionAtReader(anchors: readonly Anchor[]): Anchor | undefined {
  const selection = getSelection();
  if (selection && selection.rangeCount > 0 && selection.anchorNode instanceof Text) {
    const chosen = selection.getRangeAt(0);
    const touched = anchors.find((anchor) => {
      const range = liveRangeOf(anchor);
      return range && chosen.compareBoundaryPoints(Range.END_TO_START, range) <= 0 && chosen.compareBoundaryPoints(Range.START_TO_END, range) >= 0;
    });
    if (touched) return touched;
  }
  return anchors[firstAtOrAfter(anchors)] ?? anchors[0];
}

function same(a: Anchor, b: Anchor): boolean {
  return a === b || (a.block === b.block && a.mention.start === b.mention.start);
}

/** Index of the first anchor after the caret, or below the top of the view. */
function firstAtOrAfter(anchors: readonly Anchor[]): number {
  const index = anchors.findIndex((anchor) => {
    const rect = liveRangeOf(anchor)?.getBoundingClientRect();
    return rect !== undefined && rect.bottom > 0 && rect.height > 0;
  });
  return index === -1 ? 0 : index;
}

/** Brings a mention into view: only as far as needed, without animation where none is wanted. */
export function scrollToAnchor(anchor: Anchor): void {
  const range = liveRangeOf(anchor);
  if (!range) return;
  const rect = range.getBoundingClientRect();
  if (rect.top >= 0 && rect.bottom <= innerHeight) return;
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: calm ? 'instant' : 'smooth' });
}
