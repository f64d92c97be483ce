import { HARD, SLASH } from '../text/fold.ts';
import type { Tokens } from '../text/tokens.ts';
import type { Span } from '../text/span.ts';
import { ENTRY_INTS, extendPrefix, findEntry, type Lexicon, PREFIX_SEED } from '../glossary/lexicon.ts';

/** A place where the words of at least one form stand, not yet compared letter by letter. */
export interface Match extends Span {
  /** First of the rows of the lexicon that share these words. */
  readonly row: number;
  /** Words `[firstWord, lastWord]` of the tokens, both included. */
  readonly firstWord: number;
  readonly lastWord: number;
  /** Whether a slash stands between two of its words. */
  readonly slash: boolean;
}

/** No term is longer; keeps a hostile text of one repeated word linear. */
const MOST_WORDS = 16;

/**
 * All matches of all lengths at all words, in reading order, the shorter first at one start.
 * Linear in the text: one table look-up a word, more only while a longer form is still possible.
 */
export function findMatches(lexicon: Lexicon, tokens: Tokens): Match[] {
  const matches: Match[] = [];
  for (let first = 0; first < tokens.count; first++) {
    let prefix = extendPrefix(PREFIX_SEED, tokens.hashes[first] as number);
    let entry = findEntry(lexicon, prefix);
    let slash = false;
    for (let last = first; entry !== -1; ) {
      const row = lexicon.table[entry + 1] as number;
      if (row !== -1) {
        matches.push({
          start: tokens.starts[first] as number,
          end: tokens.ends[last] as number,
          row,
          firstWord: first,
          lastWord: last,
          slash,
        });
      }
      const goesOn = lexicon.table[entry + ENTRY_INTS - 1] === 1;
      last++;
      if (!goesOn || last >= tokens.count || last - first >= MOST_WORDS) break;
      const gap = tokens.gaps[last];
      if (gap === HARD) break;
      if (gap === SLASH) slash = true;
      prefix = extendPrefix(prefix, tokens.hashes[last] as number);
      entry = findEntry(lexicon, prefix);
    }
  }
  return matches;
}
