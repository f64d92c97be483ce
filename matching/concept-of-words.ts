import type { EntrySummary } from '../glossary/entry.ts';
import type { Lexicon } from '../glossary/lexicon.ts';
import type { NearestNames } from '../glossary/nearest-names.ts';
import type { GlossarySearch } from '../glossary/search.ts';
import { fold } from '../text/fold.ts';
import { findMentions } from './find-mentions.ts';
import { resolveSenses } from './mention.ts';

/** Where words are looked up. */
export interface WordSources {
  readonly lexicon: Lexicon;
  readonly search: GlossarySearch;
  readonly nearest: NearestNames;
}

/** A selection longer than a few sentences is not a word to be explained; its beginning is looked at. */
const LONGEST_WORDS = 400;

/**
 * The concept that the reader most likely means by some selected words: the one of that name, else
 * the longest term among them (plurals, other spellings), else the nearest name.
 */
export function conceptOfWords(selected: string, { lexicon, search, nearest }: WordSources): EntrySummary | undefined {
  const words = selected.slice(0, LONGEST_WORDS).trim();
  const wanted = bare(words);
  if (wanted === '') return undefined;
  const [best] = search.find(words, 1);
  // The rules that keep « MET » from being read into a sentence do not hold when it is asked for.
  if (best && bare(best.matched) === wanted) return best;
  return longestIn(words, lexicon) ?? nearest.find(words, 1)[0] ?? best;
}

function longestIn(words: string, lexicon: Lexicon): EntrySummary | undefined {
  const mentions = findMentions(lexicon, words).map((mention) => resolveSenses(lexicon, mention));
  const longest = mentions.toSorted((a, b) => b.end - b.start - (a.end - a.start))[0];
  return longest?.senses[0];
}

/** Letters and digits alone: PD-L1, pd l1 and PDL1 are one name. */
function bare(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]+/gu, '');
}
