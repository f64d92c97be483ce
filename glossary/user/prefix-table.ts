import { ENTRY_INTS, extendPrefix, PREFIX_SEED } from '../lexicon.ts';

/** No row: what an entry holds whose words only begin a longer form. */
export const NO_ROW = -1;

/**
 * The hash table of a lexicon while it grows: for each prefix of words the newest row of the forms
 * that end there, and whether longer forms begin so. Open addressing, as in the finished lexicon.
 */
export class PrefixTable {
  #table = new Int32Array(1024 * ENTRY_INTS);
  #count = 0;

  /** Room for entries, a power of two. */
  get size(): number {
    return this.#table.length / ENTRY_INTS;
  }

  get view(): Int32Array {
    return this.#table;
  }

  /** Enters a sequence of word hashes; gives the row that was the newest there, and puts `row` in its place. */
  enter(words: Int32Array, count: number, row: number): number {
    let prefix = PREFIX_SEED;
    let at = 0;
    for (let k = 0; k < count; k++) {
      prefix = extendPrefix(prefix, words[k] as number);
      at = this.#entryOf(prefix);
      if (k < count - 1) this.#table[at + 2] = 1;
    }
    const before = this.#table[at + 1] as number;
    this.#table[at + 1] = row;
    return before;
  }

  #entryOf(prefix: number): number {
    const found = find(this.#table, prefix);
    if (this.#table[found] === prefix) return found;
    // Three fifths full at most: pages are mostly looked up in vain, which then takes three probes.
    if ((this.#count + 1) * 5 > this.size * 3) {
      this.#grow();
      return this.#entryOf(prefix);
    }
    this.#count++;
    this.#table.set([prefix, NO_ROW, 0], found);
    return found;
  }

  #grow(): void {
    const wider = new Int32Array(this.#table.length * 2);
    for (let at = 0; at < this.#table.length; at += ENTRY_INTS) {
      const prefix = this.#table[at] as number;
      if (prefix === 0) continue;
      const to = find(wider, prefix);
      wider[to] = prefix;
      wider[to + 1] = this.#table[at + 1] as number;
      wider[to + 2] = this.#table[at + 2] as number;
    }
    this.#table = wider;
  }
}

/** Where a prefix stands in the table, or the empty place where it belongs. */
function find(table: Int32Array, prefix: number): number {
  const mask = table.length / ENTRY_INTS - 1;
  let slot = prefix & mask;
  while (table[slot * ENTRY_INTS] !== 0 && table[slot * ENTRY_INTS] !== prefix) slot = (slot + 1) & mask;
  return slot * ENTRY_INTS;
}
