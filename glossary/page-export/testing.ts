import type { Entry, EntrySummary } from '../entry.ts';
import type { ExportWords, PageGlossary } from './page-glossary.ts';
import type { MentionOnPage } from './page-mention.ts';

/** Page glossaries for tests. */

export function summary(id: string, fr = id, en = id): EntrySummary {
  return { id, kind: 'concept', category: 'cancer', difficulty: 'core', label: { fr, en } };
}

/** A card with nothing but its plain definition and one source. */
export function entryOf({ id, kind, category, difficulty, label }: EntrySummary, plain = 'A cancer.'): Entry {
  const labels = { fr: { pref: label.fr, alt: [], hidden: [] }, en: { pref: label.en, alt: [], hidden: [] } };
  const empty = { not_to_confuse: [], pronunciation: {}, relations: [], status: [], facts: [], identifiers: {}, properties: [] };
  const sources = [{ publisher: 'NCI', title: 'Dictionary', url: 'https://www.cancer.gov/d(x)', seen: 'lookup' as const }];
  return { ...empty, id, kind, category, difficulty, labels, sources, reviewed: '2026-11-22', definition: { fr: { plain }, en: { plain } } };
}

/** The mention of some words in a text, with its place counted in code points. */
export function mentionIn(text: string, id: string, words: string, from = 0): MentionOnPage {
  const at = text.indexOf(words, from);
  const [before, after] = [text.slice(Math.max(0, at - 48), at), text.slice(at + words.length, at + words.length + 48)];
  const points = (of: string) => Array.from(of).length;
  const start = points(text.slice(0, at));
  return { id, text: words, before, after, place: { start, end: start + points(words), exact: words, prefix: before, suffix: after } };
}

/** A glossary of one page with the terms given. */
export function glossary(terms: readonly { summary: EntrySummary; entry?: Entry; mentions: readonly MentionOnPage[] }[], change: Partial<PageGlossary> = {}): PageGlossary {
  return {
    page: { title: 'A page', url: 'https://a.org/page?x=1#top' },
    lang: 'en',
    readAt: '2026-11-22T08:00:00.000Z',
    terms: terms.map((term) => ({ entry: undefined, permalink: `urn:x:${term.summary.id}`, ...term })),
    ...change,
  };
}

export const WORDS: ExportWords = {
  title: 'Terms',
  readOn: 'Read today.',
  sources: 'Sources:',
  notAdvice: 'Not advice.',
  category: ({ category }) => category,
  difficulty: ({ difficulty }) => difficulty,
  times: (count) => `${count} times`,
  reviewed: (date) => `Reviewed on ${date}.`,
  columns: { fr: 'fr', en: 'en', category: 'category', difficulty: 'difficulty', count: 'count', definition: 'definition', context: 'context', reviewed: 'reviewed', permalink: 'permalink', page: 'page' },
};
