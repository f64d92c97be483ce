import type { Entry } from '../../glossary/entry.ts';
import { seeded } from '../bench/random.ts';

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

/** Twelve ids, some of each kind of card, the same for the same seed and glossary. */
export function randomIds(entries: readonly Entry[], seed: string): string[] {
  const random = seeded(hashOf(seed));
  return SHARES.flatMap(({ count, holds }) => {
    const pool = entries.filter(holds).map(({ id }) => id);
    return Array.from({ length: Math.min(count, pool.length) }, () => pool.splice(random.below(pool.length), 1).join());
  });
}

/** A number out of a text (FNV-1a, by code points). */
function hashOf(seed: string): number {
  let hash = 0x811c9dc5;
  for (const char of seed) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  return hash;
}
