import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashFolded } from './tokens.ts';
import { WordTable, wordTable } from './word-table.ts';

describe('WordTable', () => {
  it('gives the numbers that a map would give', () => {
    const words = fc.array(fc.tuple(fc.integer(), fc.integer({ min: 1, max: 255 })), { maxLength: 60 });
    fc.assert(
      fc.property(words, fc.array(fc.integer()), (entries, others) => {
        const map = new Map<number, number>();
        for (const [hash, value] of entries) map.set(hash, (map.get(hash) ?? 0) | value);
        const table = new WordTable(entries);
        for (const hash of [...map.keys(), ...others, 0]) expect(table.get(hash)).toBe(map.get(hash) ?? 0);
      }),
    );
  });

  it('does NOT hold anything when it is empty', () => {
    expect(new WordTable([]).has(0)).toBe(false);
  });

  it('knows words as they are folded', () => {
    const table = wordTable('métastatique or');
    expect([table.has(hashFolded('metastatique')), table.has(hashFolded('et'))]).toEqual([true, false]);
  });
});
