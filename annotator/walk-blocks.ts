import { isInline, isSkipped } from './element-rules.ts';
import { BlockBuilder, type BlockOwner, piecesOf, type TextBlock } from './text-block.ts';

/** Gives the shadow root of an element, closed ones too where the platform allows; else null. */
export type ShadowRootOf = (element: Element) => ShadowRoot | null;

/**
 * Walks a subtree in document order and yields its blocks of text. Lazy: the caller may stop or
 * pause between two blocks. Reads the page, changes nothing; nodes that disappear during the walk
 * end it early at worst (the observer brings what came instead).
 */
export function* walkBlocks(root: BlockOwner, shadowRootOf: ShadowRootOf): Generator<TextBlock, void> {
  const builder = new BlockBuilder();
  const owners: BlockOwner[] = [root];
  const shadows: ShadowRoot[] = [];
  if (root instanceof Element) {
    const shadow = shadowRootOf(root);
    if (shadow) shadows.push(shadow);
  }
  let node: Node | null = root.firstChild;
  while (node) {
    let descend = false;
    if (node.nodeType === Node.TEXT_NODE) {
      for (const piece of piecesOf((node as Text).data)) {
        builder.add(owners.at(-1) as BlockOwner, node as Text, piece);
        if (builder.full) yield* taken(builder);
      }
    } else if (node.nodeType === Node.ELEMENT_NODE) {
      const element = node as Element;
      if (element.localName === 'br') {
        // One <br> is a line break in a phrase; two part paragraphs.
        if (builder.endsWithBreak) yield* taken(builder);
        else builder.addBreak();
      } else if (!isSkipped(element)) {
        const shadow = shadowRootOf(element);
        if (shadow) shadows.push(shadow);
        descend = element.firstChild !== null;
        if (!isInline(element)) {
          yield* taken(builder);
          if (descend) owners.push(element);
        }
      } else if (endsLine(element)) yield* taken(builder);
      else if (!isUnseen(element)) builder.addObject();
    }
    const next: Node | null = descend ? node.firstChild : yield* leave(node, root, builder, owners);
    node = next;
  }
  yield* taken(builder);
  for (const shadow of shadows) yield* walkBlocks(shadow, shadowRootOf);
}

/** Skipped elements that show nothing: the words before and after them touch. */
const UNSEEN = new Set(['script', 'style', 'noscript', 'template']);

/** Skipped elements that stand inside a line: what follows them still belongs to the sentence. */
const FLOWING = new Set(['code', 'kbd', 'button', 'input', 'svg', 'math', ...UNSEEN]);

function isUnseen(skipped: Element): boolean {
  return UNSEEN.has(skipped.localName) || skipped.hasAttribute('hidden');
}

function endsLine(skipped: Element): boolean {
  return !isInline(skipped) && !FLOWING.has(skipped.localName);
}

/** The node after `node`, closing the elements left on the way. */
function* leave(
  node: Node,
  root: Node,
  builder: BlockBuilder,
  owners: BlockOwner[],
): Generator<TextBlock, Node | null> {
  let at: Node = node;
  while (!at.nextSibling) {
    const parent: Node | null = at.parentNode;
    if (!parent || parent === root) return null;
    if (owners.length > 1 && owners.at(-1) === parent) {
      yield* taken(builder);
      owners.pop();
    }
    at = parent;
  }
  return at.nextSibling;
}

function* taken(builder: BlockBuilder): Generator<TextBlock, void> {
  const block = builder.take();
  if (block) yield block;
}

/** The blocks that belong to one owner itself, without those of block elements inside it. */
export function ownBlocks(owner: BlockOwner): TextBlock[] {
  const builder = new BlockBuilder();
  const blocks: TextBlock[] = [];
  const take = () => {
    const block = builder.take();
    if (block) blocks.push(block);
  };
  const readText = (node: Text) => {
    for (const piece of piecesOf(node.data)) {
      builder.add(owner, node, piece);
      if (builder.full) take();
    }
  };
  const readElement = (element: Element) => {
    if (element.localName === 'br') {
      if (builder.endsWithBreak) take();
      else builder.addBreak();
    } else if (isSkipped(element)) {
      if (endsLine(element)) take();
      else if (!isUnseen(element)) builder.addObject();
    } else if (isInline(element)) visit(element);
    else take();
  };
  const visit = (parent: Node) => {
    for (let child = parent.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === Node.TEXT_NODE) readText(child as Text);
      else if (child.nodeType === Node.ELEMENT_NODE) readElement(child as Element);
    }
  };
  visit(owner);
  take();
  return blocks;
}
