import { CATEGORIES, DIFFICULTIES } from '../glossary/concept-schema.ts';
import type { Difficulty, Language } from '../glossary/concept-schema.ts';
import { compareNames } from './glossary-order.ts';
import type { MessageKey } from './messages.ts';
import type { ListedPage, PanelTerm } from './panel-state.ts';
import { SUBJECT_NAMES } from './subject-name.ts';
import { passes, plainText } from './text-filter.ts';

/** As the page mentions them first; by kind; by name; by how much they matter. */
export const TERM_ORDERS = ['page', 'kind', 'name', 'difficulty'] as const;
export type TermOrder = (typeof TERM_ORDERS)[number];

/** Terms that stand together, under a name where the list is parted; then each need not say again what parts it. */
export interface TermGroup {
  readonly order: TermOrder;
  readonly name: MessageKey | undefined;
  readonly terms: readonly PanelTerm[];
}

const DIFFICULTY_GROUPS: Readonly<Record<Difficulty, MessageKey>> = { core: 'groupCore', helpful: 'groupHelpful', marginal: 'groupMarginal' };

/** The terms of a page in the order of their first mentions. A mention of a concept that is not told is left out. */
export function termsOf({ concepts, mentions }: Pick<ListedPage, 'concepts' | 'mentions'>): PanelTerm[] {
  const byId = Map.groupBy(mentions, ({ id }) => id);
  const summaries = new Map(concepts.map((concept) => [concept.id, concept]));
  return [...byId].flatMap(([id, all]) => {
    const summary = summaries.get(id);
    return summary ? [{ summary, mentions: all }] : [];
  });
}

/** The terms in an order, in groups. */
export function groupTerms(terms: readonly PanelTerm[], order: TermOrder, lang: Language): TermGroup[] {
  if (order === 'page') return [{ order, name: undefined, terms }];
  const compare = compareNames(lang);
  const byName = terms.toSorted(({ summary: a }, { summary: b }) => compare(a, b));
  if (order === 'name') return [{ order, name: undefined, terms: byName }];
  const groups =
    order === 'kind'
      ? [
          ...CATEGORIES.map((category) => ({ order, name: SUBJECT_NAMES[category], terms: byName.filter(({ summary }) => !summary.own && summary.category === category) })),
          { order, name: 'ownGroup' as const, terms: byName.filter(({ summary }) => summary.own) },
        ]
      : DIFFICULTIES.map((difficulty) => ({ order, name: DIFFICULTY_GROUPS[difficulty], terms: byName.filter(({ summary }) => summary.difficulty === difficulty) }));
  return groups.filter((group) => group.terms.length > 0);
}

/** The terms with a name, in either language or as the page writes it, that has every word of a filter. */
export function filterTerms(terms: readonly PanelTerm[], filter: string): PanelTerm[] {
  return terms.filter(({ summary: { label }, mentions }) => [label.fr, label.en, ...mentions.map(({ text }) => text)].some((name) => passes(plainText(name), filter)));
}
