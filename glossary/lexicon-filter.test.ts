import { describe, expect, it } from 'vitest';
import { tokenize } from '../text/tokens.ts';
import { compileLexicon } from './compile-lexicon.ts';
import { summaryOf } from './entry.ts';
import { IS_FORM, PrefixFilter } from './lexicon-filter.ts';
import { ENTRY_INTS, extendPrefix, openLexicon, PREFIX_SEED } from './lexicon.ts';
import { entryOf } from './testing.ts';

const lexiconOf = (surfaces: readonly string[]) =>
  openLexicon(compileLexicon([{ ...summaryOf(entryOf('one')), forms: surfaces.map((surface) => ({ surface, exactCase: false })) }]));

const prefixOf = (text: string) => {
  const { count, hashes } = tokenize(text);
  return [...hashes.subarray(0, count)].reduce(extendPrefix, PREFIX_SEED);
};

describe('PrefixFilter', () => {
  const lexicon = lexiconOf(Array.from({ length: 3_000 }, (_, k) => `mot${k} de ${k % 7}`));
  const filter = PrefixFilter.of(lexicon);

  it('lets every prefix of the table through, and tells whole forms', () => {
    for (let at = 0; at < lexicon.table.length; at += ENTRY_INTS) {
      const prefix = lexicon.table[at] as number;
      if (prefix === 0) continue;
      expect(filter.look(prefix)).not.toBe(0);
      if (lexicon.table[at + 1] !== -1) expect(filter.look(prefix) & IS_FORM).toBe(IS_FORM);
    }
  });

  it('does NOT let most other words through', () => {
    const others = Array.from({ length: 2_000 }, (_, k) => prefixOf(`autre${k}`));
    expect(others.filter((prefix) => filter.look(prefix) !== 0).length).toBeLessThan(0.25 * others.length);
  });

  it('is made once for a lexicon', () => {
    expect(PrefixFilter.of(lexicon)).toBe(filter);
  });

  it('does NOT let anything through where the lexicon is empty', () => {
    expect(PrefixFilter.of(lexiconOf([])).look(prefixOf('mot'))).toBe(0);
  });
});
