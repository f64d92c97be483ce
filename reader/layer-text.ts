import type { Span } from '../text/span.ts';

/** A place in a text layer: a node and an offset in it. */
export interface LayerPart {
  readonly node: Text;
  readonly from: number;
  readonly to: number;
}

/** The parts of text nodes that a span of a layer's text covers, in order. */
export function partsOf(layer: Element, { start, end }: Span): LayerPart[] {
  const parts: LayerPart[] = [];
  const walker = layer.ownerDocument.createTreeWalker(layer, NodeFilter.SHOW_TEXT);
  let at = 0;
  for (let node = walker.nextNode(); node && at < end; node = walker.nextNode()) {
    const { length } = node as Text;
    const from = Math.max(start, at) - at;
    const to = Math.min(end, at + length) - at;
    if (from < to) parts.push({ node: node as Text, from, to });
    at += length;
  }
  return parts;
}
