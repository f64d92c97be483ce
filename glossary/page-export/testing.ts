import type { Entry, EntrySummary } from '../entry.ts';
import { entrySaying, labelsOf } from '../testing.ts';
import type { ExportWords, PageGlossary } from './page-glossary.ts';
import { AROUND_UNITS, type MentionOnPage } from './page-mention.ts';

/** Page glossaries for tests. */

export function summary(id: string, fr = id, en = id): EntrySummary {
  return { id, kind: 'concept', category: 'cancer', difficulty: 'core', label: { fr, en } };
}

/** A card with nothing but its plain definition and one source. */
export function entryOf({ id, kind, category, difficulty, label }: EntrySummary, plain = 'A cancer.'): Entry {
  const sources = [{ publisher: 'NCI', title: 'Dictionary', url: 'https://www.cancer.gov/d(x)', seen: 'lookup' as const }];
  return entrySaying(id, { fr: plain, en: plain }, { kind, category, difficulty, labels: labelsOf(label.fr, label.en), sources });
}

/** The mention of some words in a text, with its place counted in code points. */
export function mentionIn(text: string, id: string, words: string, from = 0): MentionOnPage {
  const at = text.indexOf(words, from);
  const [before, after] = [text.slice(Math.max(0, at - AROUND_UNITS), at), text.slice(at + words.length, at + words.length + AROUND_UNITS)];
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
