import type { BlockOwner, TextBlock } from './text-block.ts';

/**
 * The blocks that are known of a page, by the element they belong to. What is added is only kept at first, and put
 * in order when an element is asked for: a page that never changes never asks.
 */
export class BlocksByOwner {
  readonly #of = new Map<BlockOwner, TextBlock[]>();
  #added: TextBlock[] = [];

  add(block: TextBlock): void {
    this.#added.push(block);
  }

  get empty(): boolean {
    return this.#added.length === 0 && this.#of.size === 0;
  }

  /** The blocks of one element itself, in its order. */
  of(owner: BlockOwner): readonly TextBlock[] {
    return this.#sorted().get(owner) ?? [];
  }

  /** As {@link of}; they are known no more afterwards. */
  take(owner: BlockOwner): readonly TextBlock[] {
    const blocks = this.of(owner);
    this.#of.delete(owner);
    return blocks;
  }

  owners(): Iterable<BlockOwner> {
    return this.#sorted().keys();
  }

  /** All blocks, those of an element together. */
  all(): TextBlock[] {
    return [...this.#sorted().values()].flat();
  }

  #sorted(): Map<BlockOwner, TextBlock[]> {
    if (this.#added.length === 0) return this.#of;
    for (const block of this.#added) {
      const known = this.#of.get(block.owner);
      if (known) known.push(block);
      else this.#of.set(block.owner, [block]);
    }
    this.#added = [];
    return this.#of;
  }
}
