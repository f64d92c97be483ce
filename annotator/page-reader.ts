import type { Highlighter } from './highlighter.ts';
import { Slice } from './idle.ts';
import { BATCH_UNITS } from './limits.ts';
import type { KnownDefinitions } from './known-definitions.ts';
import { type FindMentions, MentionAsker } from './mention-asker.ts';
import { SectionKeeper } from './section-keeper.ts';
import type { BlockOwner, TextBlock } from './text-block.ts';
import { ownBlocks, type ShadowRootOf, walkBlocks } from './walk-blocks.ts';

/** Parts of a page to read: whole subtrees, and the text that belongs to single elements themselves. */
export interface ToRead {
  readonly trees: Iterable<BlockOwner>;
  readonly owners: Iterable<BlockOwner>;
}

/**
 * Reads the page: walks its blocks in slices, has them matched in batches, hands the mentions to the
 * highlighter. Knows which blocks belong to which element, so that a change re-reads that one only.
 */
export class PageReader {
  readonly #asker: MentionAsker;
  readonly #highlighter: Highlighter;
  readonly #shadowRootOf: ShadowRootOf;
  readonly #signal: AbortSignal;
  readonly #blocksOf = new Map<BlockOwner, TextBlock[]>();
  readonly #shadows = new Set<ShadowRoot>();
  readonly #sections = new SectionKeeper();

  constructor(options: {
    find: FindMentions;
    highlighter: Highlighter;
    shadowRootOf: ShadowRootOf;
    onShadowRoot: (root: ShadowRoot) => void;
    /** What the page defines; blocks that use a word defined elsewhere are asked about again. */
    definitions?: KnownDefinitions | undefined;
    signal: AbortSignal;
  }) {
    const { find, highlighter, shadowRootOf, onShadowRoot, definitions, signal } = options;
    this.#asker = new MentionAsker(find, highlighter, signal);
    this.#highlighter = highlighter;
    this.#shadowRootOf = (element) => {
      const shadow = shadowRootOf(element);
      if (shadow && !this.#shadows.has(shadow)) {
        this.#shadows.add(shadow);
        onShadowRoot(shadow);
      }
      return shadow;
    };
    definitions?.onNew((fresh) => void this.#askAgain(fresh.map(({ short }) => short)), signal);
    this.#signal = signal;
  }

  /** Reads parts of the page; what was known of them is forgotten first. Resolves when all is answered. */
  async read({ trees, owners }: ToRead): Promise<void> {
    const slice = new Slice();
    const answers: Promise<unknown>[] = [];
    let batch: TextBlock[] = [];
    let units = 0;
    for (const block of this.#blocks(trees, owners)) {
      this.#remember(block);
      batch.push(block);
      units += block.text.length;
      if (units >= BATCH_UNITS) {
        await this.#asker.room();
        answers.push(this.#asker.ask(batch));
        batch = [];
        units = 0;
      }
      await slice.pauseIfOver();
      if (this.#signal.aborted) return;
    }
    answers.push(this.#asker.ask(batch));
    await Promise.all(answers);
  }

  /** Forgets all blocks of an element and of what it contains, shadow trees included. */
  forgetTree(root: Node): void {
    this.forgetOwn(root);
    // The elements of the subtree are looked up, not all known owners compared: a page adds many small trees.
    const walker = (root.ownerDocument ?? (root as Document)).createTreeWalker(root, NodeFilter.SHOW_ELEMENT);
    while (this.#blocksOf.size > 0 && walker.nextNode()) this.forgetOwn(walker.currentNode);
    for (const shadow of this.#shadows) if (shadow !== root && root.contains(shadow.host)) this.forgetTree(shadow);
  }

  /** Forgets the blocks of one element itself. */
  forgetOwn(owner: Node): void {
    const blocks = this.#blocksOf.get(owner as BlockOwner);
    if (!blocks) return;
    for (const block of blocks) {
      block.retire();
      this.#highlighter.remove(block);
    }
    this.#blocksOf.delete(owner as BlockOwner);
  }

  /** Forgets the blocks of one element itself whose text the page has changed: their marks would be on other letters. */
  forgetStale(owner: Node): void {
    for (const block of this.#blocksOf.get(owner as BlockOwner) ?? []) {
      if (block.retired || block.isCurrent()) continue;
      block.retire();
      this.#highlighter.remove(block);
    }
  }

  /** Forgets the blocks whose element has left the page. */
  forgetDetached(): void {
    for (const owner of this.#blocksOf.keys()) if (!owner.isConnected) this.forgetOwn(owner);
    for (const shadow of this.#shadows) if (!shadow.isConnected) this.#shadows.delete(shadow);
  }

  /** The blocks to read, in order; a part is forgotten when its turn comes. */
  *#blocks(trees: Iterable<BlockOwner>, owners: Iterable<BlockOwner>): Generator<TextBlock, void> {
    for (const tree of trees) {
      this.forgetTree(tree);
      yield* this.#placed(walkBlocks(tree, this.#shadowRootOf), tree);
    }
    for (const owner of owners) {
      this.forgetOwn(owner);
      yield* this.#placed(ownBlocks(owner), owner);
    }
  }

  *#placed(blocks: Iterable<TextBlock>, root: BlockOwner): Generator<TextBlock, void> {
    const sections = this.#sections.from(root);
    for (const block of blocks) {
      sections.place(block);
      yield block;
    }
  }

  #remember(block: TextBlock): void {
    const known = this.#blocksOf.get(block.owner);
    if (known) known.push(block);
    else this.#blocksOf.set(block.owner, [block]);
  }

  /** Asks again about the blocks in which one of the words stands. */
  async #askAgain(words: readonly string[]): Promise<void> {
    const blocks = [...this.#blocksOf.values()].flat().filter((block) => words.some((word) => block.text.includes(word)));
    await this.#asker.askAgain(blocks);
  }
}
