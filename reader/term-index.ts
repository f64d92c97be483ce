import type { EntrySummary } from '../glossary/entry.ts';
import type { PlacedMention } from './page-marks.ts';

/** A concept of the document: how often it is mentioned, and where first. */
export interface DocumentTerm extends EntrySummary {
  readonly count: number;
  readonly page: number;
}

/** The concepts of some pages, given in the order of the document, in the order of their first mentions. */
export function countTerms(pages: Iterable<readonly [page: number, shown: readonly PlacedMention[]]>): DocumentTerm[] {
  const terms = new Map<string, EntrySummary & { count: number; page: number }>();
  for (const [page, shown] of pages) {
    for (const { mention } of shown) {
      const [sense] = mention.senses;
      if (!sense) continue;
      const known = terms.get(sense.id);
      if (known) known.count++;
      else terms.set(sense.id, { ...sense, count: 1, page });
    }
  }
  return [...terms.values()];
}
