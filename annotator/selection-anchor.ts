import type { EntrySummary } from '../glossary/entry.ts';
import type { Anchor } from './anchor.ts';
import { TextBlock } from './text-block.ts';

/**
 * An anchor for a concept at the reader's selection, whether or not its words are marked; undefined
 * where no text is selected that a card could stand beside (in a field, in a shadow tree).
 */
export function anchorAtSelection(sense: EntrySummary): Anchor | undefined {
  const selection = getSelection();
  if (!selection?.rangeCount) return undefined;
  const range = selection.getRangeAt(0);
  for (const node of textNodesIn(range)) {
    const { data, parentElement } = node;
    const start = node === range.startContainer ? range.startOffset : 0;
    // A card stands beside one line: of a selection across elements, beside its first words.
    const end = node === range.endContainer ? range.endOffset : data.length;
    if (!parentElement || !/\S/.test(data.slice(start, end))) continue;
    const block = new TextBlock(parentElement, data, [{ node, data, from: 0, start: 0 }]);
    return { block, mention: { start, end, senses: [sense], need: 'nothing', reason: { kind: 'name' } } };
  }
  return undefined;
}

function* textNodesIn(range: Range): Generator<Text, void> {
  const { commonAncestorContainer: root } = range;
  if (root instanceof Text) return yield root;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) if (range.intersectsNode(walker.currentNode)) yield walker.currentNode as Text;
}
