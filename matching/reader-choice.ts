import type { Category } from '../glossary/concept-schema.ts';
import type { PageMention } from './mention.ts';

/** Which words a reader wants explained. */
export interface ReaderChoice {
  /** `core`: what keeps a sentence closed; `helpful`: and what helps; `all`: everything we know. */
  readonly level: 'core' | 'helpful' | 'all';
  /** `first`: a concept once in each section of a page; `all`: every time. */
  readonly density: 'first' | 'all';
  /** Kinds of words that the reader does not want marked. */
  readonly withoutCategories: readonly Category[];
  /** Ids of the concepts that the reader knows. */
  readonly known: readonly string[];
}

/** What is chosen until a reader chooses. */
export const DEFAULT_CHOICE: ReaderChoice = { level: 'helpful', density: 'first', withoutCategories: [], known: [] };

const RANK = { core: 0, helpful: 1, marginal: 2 } as const;
const MOST = { core: 0, helpful: 1, all: 2 } as const;

/** Whether a mention is one that the reader wants marked: at least one of its senses is. */
export function isWanted({ senses }: PageMention, { level, withoutCategories, known }: ReaderChoice): boolean {
  return senses.some(
    ({ id, difficulty, category, own }) =>
      // A reader's own term has no category to be switched off with.
      RANK[difficulty] <= MOST[level] && (own !== undefined || !withoutCategories.includes(category)) && !known.includes(id),
  );
}
