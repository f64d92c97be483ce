import type { PageMention } from '../matching/mention.ts';
import type { Highlighter } from './highlighter.ts';
import { Slice } from './idle.ts';
import { BATCH_UNITS, MOST_BATCHES_IN_FLIGHT } from './limits.ts';
import type { BlockOwner, TextBlock } from './text-block.ts';
import { ownBlocks, type ShadowRootOf, walkBlocks } from './walk-blocks.ts';

/**
 * Asks for the mentions in some texts; one list per text, in the same order. Passed in by the
 * entrypoint, so that this room knows no messaging. Rejects when the background cannot answer.
 */
export type FindMentions = (texts: readonly string[]) => Promise<readonly (readonly PageMention[])[]>;

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
  #inFlight = 0;
  #waiting: (() => void)[] = [];

  constructor(options: {
    find: FindMentions;
    highlighter: Highlighter;
    shadowRootOf: ShadowRootOf;
    onShadowRoot: (root: ShadowRoot) => void;
    signal: AbortSignal;
  }) {
    this.#find = options.find;
    this.#highlighter = options.highlighter;
    this.#shadowRootOf = options.shadowRootOf;
    this.#onShadowRoot = options.onShadowRoot;
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
    await this.#readAll(walkBlocks(root, noticed));
  }

  /** Reads again the text that belongs to one element itself. */
  async readOwn(owner: BlockOwner): Promise<void> {
    this.#forget(owner);
    await this.#readAll(ownBlocks(owner));
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

  async #readAll(blocks: Iterable<TextBlock>): Promise<void> {
    const slice = new Slice();
    const answers: Promise<void>[] = [];
    let batch: TextBlock[] = [];
    let units = 0;
    for (const block of blocks) {
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

  async #match(batch: readonly TextBlock[]): Promise<void> {
    this.#inFlight++;
    try {
      const answers = await this.#find(batch.map((block) => block.text));
      if (this.#signal.aborted || answers.length !== batch.length) return;
      const slice = new Slice();
      for (const [k, block] of batch.entries()) {
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
