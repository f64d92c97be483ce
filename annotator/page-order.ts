import type { TextBlock } from './text-block.ts';

/**
 * Compares two blocks by their places in the page, for sorting: negative when `a` comes first. A
 * shadow tree stands where its host is.
 */
export function compareBlocks(a: TextBlock, b: TextBlock): number {
  if (a.walk !== undefined && a.walk === b.walk) return a.index - b.index;
  const [first, second] = [a.segments[0], b.segments[0]];
  if (!first || !second) return 0;
  if (first.node === second.node) return first.from - second.from;
  const place = first.node.compareDocumentPosition(second.node);
  if (!(place & Node.DOCUMENT_POSITION_DISCONNECTED)) return place & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
  const [pathA, pathB] = [pathOf(first.node), pathOf(second.node)];
  let k = 0;
  while (pathA[k] === pathB[k]) k++;
  // The first steps that differ are in one tree; there are such, since a text node is no host.
  const [placeA, placeB] = [pathA[k], pathB[k]];
  if (!placeA || !placeB) return 0;
  return placeA.compareDocumentPosition(placeB) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

/** The hosts of the shadow trees around a node, outermost first, and the node itself. */
function pathOf(node: Node): Node[] {
  const path = [node];
  for (let root = node.getRootNode(); root instanceof ShadowRoot; root = root.host.getRootNode()) path.unshift(root.host);
  return path;
}
