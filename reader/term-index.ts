import type { EntrySummary } from '../glossary/entry.ts';
import type { MentionOnPage } from '../glossary/page-export/page-mention.ts';
import type { PlacedMention } from './page-marks.ts';

/** Pages and the mentions shown on them, in the order of the document. */
type ShownPages = Iterable<readonly [page: number, shown: readonly PlacedMention[]]>;

/** A concept of the document: how often it is mentioned, and where first. */
export interface DocumentTerm extends EntrySummary {
  readonly count: number;
  readonly page: number;
}

/** The concepts of some pages, in the order of their first mentions. */
export function countTerms(pages: ShownPages): DocumentTerm[] {
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

/** All mentions of some pages as the side panel lists them. A PDF has no text content that a place could count in. */
export function listMentions(pages: ShownPages): MentionOnPage[] {
  return [...pages].flatMap(([, shown]) =>
    shown.map(({ mention, surface, before, after }) => ({ id: mention.senses[0]?.id ?? '', text: surface, before, after, place: undefined })),
  );
}

/** The page on which one of the mentions of a concept stands (counted from 0 over all pages), and which of that page's it is. */
export function placeOfOccurrence(pages: ShownPages, id: string, occurrence: number): { readonly page: number; readonly nth: number } | undefined {
  let left = occurrence;
  for (const [page, shown] of pages) {
    const here = shown.filter(({ mention }) => mention.senses[0]?.id === id).length;
    if (left < here) return { page, nth: left };
    left -= here;
  }
  return undefined;
}
