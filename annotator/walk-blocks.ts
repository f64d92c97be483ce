import { isInline, isSkipped } from './element-rules.ts';
import { BlockBuilder, type BlockOwner, type TextBlock } from './text-block.ts';

/** Gives the shadow root of an element, closed ones too where the platform allows; else null. */
export type ShadowRootOf = (element: Element) => ShadowRoot | null;

const TEXT = 3;
const ELEMENT = 1;

/**
 * Walks a subtree in document order and gives its blocks of text one by one: the caller may stop or
 * pause between two. Reads the page, changes nothing; nodes that disappear during the walk end it
 * early at worst (the observer brings what came instead). Shadow trees come after the tree around.
 *
 * One loop without generators: it meets every node of every page once, in code that is still cold
 * (measured on 500,000 words: a third of the time that nested generators took).
 */
export class BlockWalk {
  readonly #shadowRootOf: ShadowRootOf;
  readonly #builder = new BlockBuilder();
  readonly #shadows: ShadowRoot[] = [];
  #root: BlockOwner;
  #owners: BlockOwner[];
  #node: Node | null;
  #tree: object = {};
  #count = 0;

  constructor(root: BlockOwner, shadowRootOf: ShadowRootOf) {
    this.#shadowRootOf = shadowRootOf;
    this.#root = root;
    this.#owners = [root];
    this.#node = root.firstChild;
    if (root instanceof Element) this.#noteShadow(root);
  }

  /** The next block; undefined at the end. */
  next(): TextBlock | undefined {
    for (;;) {
      while (this.#node) {
        const block = this.#step(this.#node);
        if (block) return this.#numbered(block);
      }
      const last = this.#builder.take();
      if (last) return this.#numbered(last);
      const shadow = this.#shadows.shift();
      if (!shadow) return undefined;
      this.#root = shadow;
      this.#owners = [shadow];
      this.#node = shadow.firstChild;
      // A tree of its own, elsewhere in the page: its blocks are in order among themselves only.
      this.#tree = {};
    }
  }

  #numbered(block: TextBlock): TextBlock {
    block.walk = this.#tree;
    block.index = this.#count++;
    return block;
  }

  /** Takes one node in and goes on to the next. @returns the block that ends with it */
  #step(node: Node): TextBlock | undefined {
    const builder = this.#builder;
    let done: TextBlock | undefined;
    if (node.nodeType === TEXT) {
      // A very long text gives several blocks: the same node is come back to until it is used up.
      if (builder.add(this.#owners.at(-1) as BlockOwner, node as Text)) return builder.take();
    } else if (node.nodeType === ELEMENT) {
      const element = node as Element;
      if (element.localName === 'br') done = breakLine(builder);
      else if (isSkipped(element)) done = skip(element, builder);
      else {
        this.#noteShadow(element);
        const inside = element.firstChild;
        if (!isInline(element)) {
          done = builder.take();
          if (inside) this.#owners.push(element);
        }
        if (inside) {
          this.#node = inside;
          return done;
        }
      }
    }
    return this.#leave(node) ?? done;
  }

  /**
   * Goes to the node after `node`, out of the elements that end with it. @returns the block that ends with them:
   * never one besides that of the step, since nothing was gathered after that
   */
  #leave(node: Node): TextBlock | undefined {
    let done: TextBlock | undefined;
    let at = node;
    let next = at.nextSibling;
    while (!next) {
      const parent: Node | null = at.parentNode;
      if (!parent || parent === this.#root) break;
      if (this.#owners.length > 1 && this.#owners.at(-1) === parent) {
        done ??= this.#builder.take();
        this.#owners.pop();
      }
      at = parent;
      next = at.nextSibling;
    }
    this.#node = next;
    return done;
  }

  #noteShadow(element: Element): void {
    const shadow = this.#shadowRootOf(element);
    if (shadow) this.#shadows.push(shadow);
  }
}

/** One <br> is a line break in a phrase; two part paragraphs. */
function breakLine(builder: BlockBuilder): TextBlock | undefined {
  if (builder.endsWithBreak) return builder.take();
  builder.addBreak();
  return undefined;
}

/** Goes past an element that is not read: it ends the block, stands in the line, or shows nothing at all. */
function skip(element: Element, builder: BlockBuilder): TextBlock | undefined {
  if (endsLine(element)) return builder.take();
  if (!isUnseen(element)) builder.addObject();
  return undefined;
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

/** The blocks that belong to one owner itself, without those of block elements inside it. */
export function ownBlocks(owner: BlockOwner): TextBlock[] {
  const builder = new BlockBuilder();
  const blocks: TextBlock[] = [];
  const keep = (block: TextBlock | undefined) => {
    if (block) blocks.push(block);
  };
  const visit = (parent: Node) => {
    for (let child = parent.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === TEXT) while (builder.add(owner, child as Text)) keep(builder.take());
      else if (child.nodeType === ELEMENT) enter(child as Element);
    }
  };
  const enter = (element: Element) => {
    if (element.localName === 'br') keep(breakLine(builder));
    else if (isSkipped(element)) keep(skip(element, builder));
    else if (isInline(element)) visit(element);
    else keep(builder.take());
  };
  visit(owner);
  keep(builder.take());
  return blocks;
}
