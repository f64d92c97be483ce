import { ENTRY_INTS, type Lexicon } from './lexicon.ts';

/** Places per slot of the table; at most half of the slots are used, so at least twice as many per prefix. */
const PLACES_PER_SLOT = 4;
/** Sixteen places of two bits in one int. */
const PLACES_BITS = 4;

const IS_PREFIX = 1;
/** A bit of what {@link PrefixFilter.look} gives. */
export const IS_FORM = 2;

const FILTERS = new WeakMap<Int32Array, PrefixFilter>();

/**
 * Tells of nearly every prefix that a lexicon does not have that it does not have it, with one load
 * from a small array: the table of 100,000 forms is 6 MB and lies outside the fast caches, its filter
 * is a twelfth of that. After Bloom (Space/time trade-offs in hash coding with allowable errors,
 * 1970), with one hash; errors are false alarms only.
 */
export class PrefixFilter {
  readonly #places: Int32Array;
  readonly #mask: number;

  private constructor({ table, tableMask }: Lexicon) {
    const count = Math.max(1 << PLACES_BITS, (tableMask + 1) * PLACES_PER_SLOT);
    const mask = count - 1;
    const places = new Int32Array(count >> PLACES_BITS);
    for (let at = 0; at < table.length; at += ENTRY_INTS) {
      const prefix = table[at] as number;
      if (prefix === 0) continue;
      const place = prefix & mask;
      const bits = table[at + 1] === -1 ? IS_PREFIX : IS_PREFIX | IS_FORM;
      places[place >> PLACES_BITS] = (places[place >> PLACES_BITS] as number) | (bits << (2 * (place & 15)));
    }
    this.#mask = mask;
    this.#places = places;
  }

  /** The filter of a lexicon: made when it is first asked for, gone with its table. */
  static of(lexicon: Lexicon): PrefixFilter {
    let filter = FILTERS.get(lexicon.table);
    if (!filter) FILTERS.set(lexicon.table, (filter = new PrefixFilter(lexicon)));
    return filter;
  }

  /** What a prefix may be: 0 where the lexicon surely lacks it, without {@link IS_FORM} where it surely is no whole form. */
  look(prefix: number): number {
    const place = prefix & this.#mask;
    return ((this.#places[place >> PLACES_BITS] as number) >> (2 * (place & 15))) & (IS_PREFIX | IS_FORM);
  }
}
