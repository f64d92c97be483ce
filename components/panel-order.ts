import { CATEGORIES } from '../glossary/concept-schema.ts';
import type { Category, Language } from '../glossary/concept-schema.ts';
import { compareTexts } from './glossary-order.ts';
import type { ListedPage, PanelTerm } from './panel-state.ts';

/** As the page mentions them first; by kind; by name. */
export const TERM_ORDERS = ['page', 'kind', 'name'] as const;
export type TermOrder = (typeof TERM_ORDERS)[number];

/** Terms that stand together; under a heading where they are ordered by kind. */
export interface TermGroup {
  readonly category: Category | undefined;
  readonly terms: readonly PanelTerm[];
}

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
  if (order === 'page') return [{ category: undefined, terms }];
  const compare = compareTexts(lang);
  const byName = terms.toSorted(({ summary: a }, { summary: b }) => compare(a.label[lang], b.label[lang]) || (a.id < b.id ? -1 : 1));
  if (order === 'name') return [{ category: undefined, terms: byName }];
  return CATEGORIES.map((category) => ({ category, terms: byName.filter(({ summary }) => summary.category === category) })).filter((group) => group.terms.length > 0);
}

/** The terms that have some words in a name, in either language, or as the page writes them. Accents and case do not matter. */
export function filterTerms(terms: readonly PanelTerm[], words: string): PanelTerm[] {
  const wanted = plain(words).trim();
  if (wanted === '') return [...terms];
  return terms.filter(({ summary: { label }, mentions }) => [label.fr, label.en, ...mentions.map(({ text }) => text)].some((name) => plain(name).includes(wanted)));
}

/** Without accents and case; PD‑L1 with whatever hyphen it has. */
function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/\p{Pd}/gu, '-').replace(/\s+/gu, ' ').replaceAll('\u2019', "'").toLowerCase();
}
