import type { PageMention } from '../matching/mention.ts';
import type { Highlighter } from './highlighter.ts';
import { Slice } from './idle.ts';
import { BATCH_UNITS, MOST_BATCHES_IN_FLIGHT } from './limits.ts';
import type { KnownDefinitions } from './known-definitions.ts';
import { SectionKeeper } from './section-keeper.ts';
import type { BlockOwner, TextBlock } from './text-block.ts';
import { ownBlocks, type ShadowRootOf, walkBlocks } from './walk-blocks.ts';

/**
 * Asks for the mentions in some texts; one list per text, in the same order. Passed in by the
 * entrypoint, so that this room knows no messaging. Rejects when the background cannot answer.
 */
export type FindMentions = (texts: readonly string[]) => Promise<readonly (readonly PageMention[])[]>;

/** How many blocks one question holds when a new definition has them asked about again. */
const BLOCKS_ASKED_AGAIN = 200;

/**
 * Reads the page: walks its blocks in slices, has them matched in batches, hands the mentions to the
 * highlighter. Knows which blocks belong to which element, so that a change re-reads that one only.
 */
export class PageReader {
  readonly #find: FindMentions;
  readonly #highlighter: Highlighter;
  readonly #shadowRootOf: ShadowRootOf;
  readonly #signal: AbortSignal;
  readonly #onShadowRoot: (root: ShadowRoot) => void;
  readonly #blocksOf = new Map<BlockOwner, TextBlock[]>();
  readonly #sections = new SectionKeeper();
  /** How often a block was asked about: only the latest answer counts. */
  readonly #asked = new WeakMap<TextBlock, number>();
  #inFlight = 0;
  #waiting: (() => void)[] = [];

  constructor(options: {
    find: FindMentions;
    highlighter: Highlighter;
    shadowRootOf: ShadowRootOf;
    onShadowRoot: (root: ShadowRoot) => void;
    /** What the page defines; blocks that use a word defined elsewhere are asked about again. */
    definitions?: KnownDefinitions | undefined;
    signal: AbortSignal;
  }) {
    this.#find = options.find;
    this.#highlighter = options.highlighter;
    this.#shadowRootOf = options.shadowRootOf;
    this.#onShadowRoot = options.onShadowRoot;
    options.definitions?.onNew((fresh) => void this.#askAgain(fresh.map(({ short }) => short)), options.signal);
    this.#signal = options.signal;
  }

  /** Reads a whole subtree; what was known of it is forgotten first. Resolves when all is answered. */
  async readTree(root: BlockOwner): Promise<void> {
    this.forgetTree(root);
    const noticed = (element: Element): ShadowRoot | null => {
      const shadow = this.#shadowRootOf(element);
      if (shadow) this.#onShadowRoot(shadow);
      return shadow;
    };
    await this.#readAll(walkBlocks(root, noticed), root);
  }

  /** Reads again the text that belongs to one element itself. */
  async readOwn(owner: BlockOwner): Promise<void> {
    this.#forget(owner);
    await this.#readAll(ownBlocks(owner), owner);
  }

  /** Forgets all blocks of an element and of what it contains, shadow trees included. */
  forgetTree(root: Node): void {
    for (const owner of this.#blocksOf.keys()) {
      if (owner === root || root.contains(owner) || (owner instanceof ShadowRoot && root.contains(owner.host))) this.#forget(owner);
    }
  }

  /** Forgets the blocks whose element has left the page. */
  forgetDetached(): void {
    for (const owner of this.#blocksOf.keys()) if (!owner.isConnected) this.#forget(owner);
  }

  #forget(owner: BlockOwner): void {
    for (const block of this.#blocksOf.get(owner) ?? []) {
      block.retire();
      this.#highlighter.remove(block);
    }
    this.#blocksOf.delete(owner);
  }

  async #readAll(blocks: Iterable<TextBlock>, root: BlockOwner): Promise<void> {
    const slice = new Slice();
    const sections = this.#sections.from(root);
    const answers: Promise<void>[] = [];
    let batch: TextBlock[] = [];
    let units = 0;
    for (const block of blocks) {
      sections.place(block);
      this.#remember(block);
      batch.push(block);
      units += block.text.length;
      if (units >= BATCH_UNITS) {
        await this.#room();
        answers.push(this.#match(batch));
        batch = [];
        units = 0;
      }
      await slice.pauseIfOver();
      if (this.#signal.aborted) return;
    }
    if (batch.length > 0) answers.push(this.#match(batch));
    await Promise.all(answers);
  }

  #remember(block: TextBlock): void {
    const known = this.#blocksOf.get(block.owner);
    if (known) known.push(block);
    else this.#blocksOf.set(block.owner, [block]);
  }

  /** Back-pressure: waits while enough batches are under way. */
  async #room(): Promise<void> {
    while (this.#inFlight >= MOST_BATCHES_IN_FLIGHT) await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  /** Asks again about the blocks in which one of the words stands. */
  async #askAgain(words: readonly string[]): Promise<void> {
    const blocks = [...this.#blocksOf.values()].flat().filter((block) => words.some((word) => block.text.includes(word)));
    for (let from = 0; from < blocks.length; from += BLOCKS_ASKED_AGAIN) {
      await this.#room();
      await this.#match(blocks.slice(from, from + BLOCKS_ASKED_AGAIN));
    }
  }

  async #match(batch: readonly TextBlock[]): Promise<void> {
    this.#inFlight++;
    const turns = batch.map((block) => (this.#asked.get(block) ?? 0) + 1);
    batch.forEach((block, k) => this.#asked.set(block, turns[k] as number));
    try {
      const answers = await this.#find(batch.map((block) => block.text));
      if (this.#signal.aborted || answers.length !== batch.length) return;
      const slice = new Slice();
      for (const [k, block] of batch.entries()) {
        if (this.#asked.get(block) !== turns[k]) continue;
        if (turns[k] !== 1) this.#highlighter.remove(block);
        this.#highlighter.add(block, answers[k] ?? []);
        await slice.pauseIfOver();
        if (this.#signal.aborted) return;
      }
    } catch {
      // A background that cannot answer means a page without marks, never an error in the page.
    } finally {
      this.#inFlight--;
      this.#waiting.shift()?.();
    }
  }
}
