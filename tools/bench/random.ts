/** Numbers that look random and are the same at every run. */
export interface Random {
  /** From 0 to below 1. */
  next(): number;
  /** From 0 to below `limit`, whole. */
  below(limit: number): number;
  /** Whole, both ends included. */
  between(least: number, most: number): number;
}

/** The generator « mulberry32 » of Tommy Ettinger: 32 bits of state are plenty for making pages. */
export function seeded(seed: number): Random {
  let state = seed | 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return { next, below, between: (least, most) => least + below(most - least + 1) };
}

/** An index below `count`, the first ones most often, as words are used in texts (Zipf's law). */
export function zipf(random: Random, count: number): number {
  return Math.min(count - 1, Math.floor((count + 1) ** random.next()) - 1);
}
