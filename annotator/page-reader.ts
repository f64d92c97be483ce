import { BlocksByOwner } from './blocks-by-owner.ts';
import type { Highlighter } from './highlighter.ts';
import { nextFrame } from './idle.ts';
import { BLOCKS_ASKED_AGAIN, ELEMENTS_OF_A_LONG_PAGE, ELEMENTS_OF_A_VERY_LONG_PAGE } from './limits.ts';
import type { KnownDefinitions } from './known-definitions.ts';
import { type FindMentions, MentionAsker } from './mention-asker.ts';
import { ReadingRound } from './reading-round.ts';
import { SectionKeeper } from './section-keeper.ts';
import type { BlockOwner, TextBlock } from './text-block.ts';
import { ownersInView } from './view-owners.ts';
import { BlockWalk, ownBlocks, type ShadowRootOf } from './walk-blocks.ts';

/** Parts of a page to read: whole subtrees, and the text that belongs to single elements themselves. */
interface ToRead {
  readonly trees: Iterable<BlockOwner>;
  readonly owners: Iterable<BlockOwner>;
}

/** Gives a block its section. */
interface Places {
  place(block: TextBlock): void;
}

/**
 * Reads the page: what is in view first, then the rest in slices. Walks its blocks, has them matched in
 * batches, hands the mentions to the highlighter. Knows which blocks belong to which element, so that a
 * change re-reads that one only.
 */
export class PageReader {
  readonly #asker: MentionAsker;
  readonly #highlighter: Highlighter;
  readonly #shadowRootOf: ShadowRootOf;
  readonly #signal: AbortSignal;
  readonly #blocks = new BlocksByOwner();
  readonly #shadows = new Set<ShadowRoot>();
  readonly #sections = new SectionKeeper((owner) => this.#blocks.of(owner as BlockOwner)[0]?.section);
  /** While a page is read as a whole: the elements that were read apart from that, being in view or new. */
  #apart: Set<BlockOwner> | undefined;

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

  /** Reads a page of which nothing is known yet; of a very long one first what is in view. Resolves when all is answered. */
  async readPage(root: BlockOwner): Promise<void> {
    const sections = this.#sections.from(root);
    this.#apart = new Set();
    const elements = root.ownerDocument.getElementsByTagName('*');
    // Not by their number, for which the browser would count them all.
    if (elements.item(ELEMENTS_OF_A_LONG_PAGE)) this.#highlighter.keepToView();
    if (elements.item(ELEMENTS_OF_A_VERY_LONG_PAGE)) await this.#readView(root.ownerDocument);
    const round = new ReadingRound(this.#asker);
    await this.#readTree(root, sections, round, this.#apart);
    this.#apart = undefined;
    await round.end();
  }

  /** Reads parts of the page; what was known of them is forgotten first. Resolves when all is answered. */
  async read({ trees, owners }: ToRead): Promise<void> {
    const round = new ReadingRound(this.#asker);
    for (const tree of trees) {
      const sections = this.#sections.from(tree);
      this.forgetTree(tree);
      await this.#readTree(tree, sections, round);
    }
    for (const owner of owners) {
      const sections = this.#sections.from(owner);
      this.forgetOwn(owner);
      await this.#readOwn(ownBlocks(owner), sections, round);
    }
    await round.end();
    this.#highlighter.settle();
  }

  async #readView(document: Document): Promise<void> {
    const round = new ReadingRound(this.#asker);
    for (const owner of ownersInView(document)) {
      const blocks = ownBlocks(owner);
      if (blocks.length === 0) continue;
      this.#highlighter.expectInView(owner);
      await this.#readOwn(blocks, this.#sections.from(owner), round);
    }
    if (this.#apart?.size === 0 || this.#signal.aborted) return;
    await round.end();
    // The frame with these marks comes before the rest of the page is read.
    await nextFrame();
  }

  /** @param apart while the page is read as a whole: what was read of it before is not read again */
  async #readTree(tree: BlockOwner, sections: Places, round: ReadingRound, apart?: ReadonlySet<BlockOwner>): Promise<void> {
    const walk = new BlockWalk(tree, this.#shadowRootOf);
    for (let block = walk.next(); block && !this.#signal.aborted; block = walk.next()) {
      sections.place(block);
      if (apart?.has(block.owner) && this.#isReadApart(block.owner)) continue;
      if (!apart) this.#apart?.add(block.owner);
      this.#blocks.add(block);
      if (!round.add(block)) await round.rest();
    }
  }

  async #readOwn(blocks: readonly TextBlock[], sections: Places, round: ReadingRound): Promise<void> {
    for (const block of blocks) {
      sections.place(block);
      this.#apart?.add(block.owner);
      this.#blocks.add(block);
      if (!round.add(block)) await round.rest();
      if (this.#signal.aborted) return;
    }
  }

  /** Whether an element that was read apart from the page is as it was then. */
  #isReadApart(owner: BlockOwner): boolean {
    const blocks = this.#blocks.of(owner);
    // A block that was let go of cannot be compared any more; had its text changed, it would have been retired.
    if (blocks.length > 0 && blocks.every((block) => (block.released ? !block.retired : block.isCurrent()))) return true;
    this.#apart?.delete(owner);
    this.forgetOwn(owner);
    return false;
  }

  /** Forgets all blocks of an element and of what it contains, shadow trees included. */
  forgetTree(root: Node): void {
    this.forgetOwn(root);
    // The elements of the subtree are looked up, not all known owners compared: a page adds many small trees.
    const walker = (root.ownerDocument ?? (root as Document)).createTreeWalker(root, NodeFilter.SHOW_ELEMENT);
    while (!this.#blocks.empty && walker.nextNode()) this.forgetOwn(walker.currentNode);
    for (const shadow of this.#shadows) if (shadow !== root && root.contains(shadow.host)) this.forgetTree(shadow);
  }

  /** Forgets the blocks of one element itself. */
  forgetOwn(owner: Node): void {
    for (const block of this.#blocks.take(owner as BlockOwner)) {
      block.retire();
      this.#highlighter.remove(block);
    }
  }

  /** Forgets the blocks of one element itself whose text the page has changed: their marks would be on other letters. */
  forgetStale(owner: Node): void {
    for (const block of this.#blocks.of(owner as BlockOwner)) {
      if (block.retired || block.isCurrent()) continue;
      block.retire();
      this.#highlighter.remove(block);
    }
  }

  /** Forgets the blocks whose element has left the page. */
  forgetDetached(): void {
    for (const owner of this.#blocks.owners()) if (!owner.isConnected) this.forgetOwn(owner);
    for (const shadow of this.#shadows) if (!shadow.isConnected) this.#shadows.delete(shadow);
  }

  /** Asks again about the blocks in which one of the words stands, a few at a time. */
  async #askAgain(words: readonly string[]): Promise<void> {
    const concerned = this.#blocks.all().filter((block) => words.some((word) => block.text.includes(word)));
    for (let from = 0; from < concerned.length && !this.#signal.aborted; from += BLOCKS_ASKED_AGAIN) {
      await this.#asker.room();
      // Looked at only now: while we waited, an answer may have let a block go.
      const blocks = concerned.slice(from, from + BLOCKS_ASKED_AGAIN).filter((block) => !block.retired);
      const asked = this.#asker.ask(blocks.filter((block) => !block.released));
      const released = new Set(blocks.filter((block) => block.released).map(({ owner }) => owner));
      if (released.size > 0) await this.read({ trees: [], owners: released });
      await asked;
    }
  }
}
