import { fold } from './fold.ts';
import { hashFolded } from './tokens.ts';

/**
 * Some words by their hashes, each with a number from 1 to 255. It is asked about every word of a
 * page, which is why it is no `Map`: most of our hashes are too large for the small integers of
 * JavaScript engines, and a map then compares boxed numbers. Open addressing (Knuth, TAOCP 6.4).
 */
export class WordTable {
  readonly #keys: Int32Array;
  readonly #values: Uint8Array;
  readonly #mask: number;

  /** @param words hashes with their numbers; the numbers of one hash are joined bit by bit */
  constructor(words: readonly (readonly [hash: number, value: number])[]) {
    let size = 8;
    while (size < words.length * 4) size *= 2;
    this.#keys = new Int32Array(size);
    this.#values = new Uint8Array(size);
    this.#mask = size - 1;
    for (const [hash, value] of words) {
      const slot = this.#slotOf(hash);
      this.#keys[slot] = hash;
      this.#values[slot] = (this.#values[slot] as number) | value;
    }
  }

  /** The number of a word, or 0 where it is none of them. */
  get(hash: number): number {
    return this.#values[this.#slotOf(hash)] as number;
  }

  has(hash: number): boolean {
    return this.get(hash) !== 0;
  }

  /** The slot that holds a hash, or the empty one where it would stand: a quarter of them are full at most. */
  #slotOf(hash: number): number {
    let slot = hash & this.#mask;
    while (this.#values[slot] !== 0 && this.#keys[slot] !== hash) slot = (slot + 1) & this.#mask;
    return slot;
  }
}

/** A table of words written in one string, all with the number 1. */
export function wordTable(words: string): WordTable {
  return new WordTable(words.split(' ').map((word) => [hashFolded(fold(word)), 1]));
}
