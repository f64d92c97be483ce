import { CATEGORIES } from '../glossary/concept-schema.ts';
import type { Category, Language } from '../glossary/concept-schema.ts';
import type { EntrySummary } from '../glossary/entry.ts';
import { groupByLetter } from './glossary-order.ts';
import type { LetterGroup } from './glossary-order.ts';

/** Every concept of the glossary, in the orders in which the page shows them. Built once. */
export interface GlossaryContents {
  readonly byId: ReadonlyMap<string, EntrySummary>;
  readonly letters: Readonly<Record<Language, readonly LetterGroup[]>>;
  readonly categories: readonly CategoryGroup[];
}

/** The concepts of a category; those without any are left out. */
export interface CategoryGroup {
  readonly category: Category;
  readonly count: number;
  readonly letters: Readonly<Record<Language, readonly LetterGroup[]>>;
}

/** What the page knows of the glossary so far. */
export type GlossaryState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'ready'; readonly contents: GlossaryContents };

/** The contents of the glossary page. */
export function contentsOf(concepts: readonly EntrySummary[]): GlossaryContents {
  const letters = { fr: groupByLetter(concepts, 'fr'), en: groupByLetter(concepts, 'en') };
  const categories = CATEGORIES.map((category) => {
    const only = (groups: readonly LetterGroup[]) => within(groups, category);
    const count = concepts.filter((concept) => concept.category === category).length;
    return { category, count, letters: { fr: only(letters.fr), en: only(letters.en) } };
  });
  return { byId: new Map(concepts.map((concept) => [concept.id, concept])), letters, categories: categories.filter(({ count }) => count > 0) };
}

/** The groups cut down to a category: sorted once is sorted for all. */
function within(groups: readonly LetterGroup[], category: Category): LetterGroup[] {
  return groups
    .map(({ letter, concepts }) => ({ letter, concepts: concepts.filter((concept) => concept.category === category) }))
    .filter(({ concepts }) => concepts.length > 0);
}
