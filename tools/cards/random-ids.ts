import type { Entry } from '../../glossary/entry.ts';

interface Share {
  readonly count: number;
  holds(entry: Entry): boolean;
}

const SHARES: readonly Share[] = [
  { count: 4, holds: ({ kind }) => kind === 'concept' },
  { count: 4, holds: ({ kind, category }) => kind === 'thing' && category === 'drug' },
  { count: 2, holds: ({ kind, category }) => kind === 'thing' && category === 'trial' },
  { count: 2, holds: ({ kind, category }) => kind === 'thing' && category === 'gene-protein' },
];

/** Twelve ids of each kind of card, the same for the same seed and glossary. */
export function randomIds(entries: readonly Entry[], seed: string): string[] {
  const random = generatorOf(seed);
  return SHARES.flatMap(({ count, holds }) => {
    const pool = entries.filter(holds).map(({ id }) => id);
    return Array.from({ length: Math.min(count, pool.length) }, () => pool.splice(Math.floor(random() * pool.length), 1).join());
  });
}

/** Numbers in [0, 1), told by the seed alone (Mulberry32, started by an FNV-1a hash). */
function generatorOf(seed: string): () => number {
  let state = 0x811c9dc5;
  for (const char of seed) state = Math.imul(state ^ (char.codePointAt(0) ?? 0), 0x01000193);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
