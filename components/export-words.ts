import type { Language } from '../glossary/concept-schema.ts';
import type { Entry } from '../glossary/entry.ts';
import type { ExportWords, PageGlossary } from '../glossary/page-export/page-glossary.ts';
import { CATEGORY_NAMES } from './category-name.ts';
import { formatDate } from '../glossary/date-in-words.ts';
import { DIFFICULTY_NAMES } from './difficulty-name.ts';
import { createTranslator, pluralKey } from './messages.ts';
import { termsOf } from './panel-order.ts';
import type { ListedPage, PanelTerm } from './panel-state.ts';

/** The words of a saved list, in the reader's language. */
export function exportWords(lang: Language, readAt: string): ExportWords {
  const t = createTranslator(lang);
  return {
    title: t('panelTitle'),
    readOn: t('exportReadOn', formatDate(readAt.slice(0, 10), lang)),
    sources: t('labelled', t('sources')),
    notAdvice: t('notAdvice'),
    category: ({ category }) => t(CATEGORY_NAMES[category]),
    difficulty: ({ difficulty }) => t(DIFFICULTY_NAMES[difficulty]),
    times: (count) => t(pluralKey(lang, count, 'timesOne', 'timesMany'), count),
    reviewed: (date) => t('reviewed', formatDate(date, lang)),
    columns: {
      fr: t('exportFrench'),
      en: t('exportEnglish'),
      category: t('exportSubject'),
      difficulty: t('exportDifficulty'),
      count: t('exportCount'),
      definition: t('exportDefinition'),
      context: t('exportContext'),
      reviewed: t('exportReviewedOn'),
      permalink: t('exportPermalink'),
      page: t('exportPage'),
    },
  };
}

/** What a list is made of beside its terms. */
export interface GlossaryParts {
  readonly lang: Language;
  readonly readAt: string;
  /** The page as it is now, with the places of its mentions. */
  readonly page: Pick<ListedPage, 'title' | 'url' | 'concepts' | 'mentions'>;
  load(id: string): Promise<Entry | undefined>;
  permalinkOf(id: string): string;
}

/** The glossary of a page with all that is saved of it: the wanted terms that are still there, in their order, with their cards. */
export async function glossaryOf(wanted: readonly PanelTerm[], { lang, readAt, page, load, permalinkOf }: GlossaryParts): Promise<PageGlossary> {
  const now = new Map(termsOf(page).map((term) => [term.summary.id, term]));
  const terms = wanted.flatMap(({ summary }) => now.get(summary.id) ?? []);
  const entries = await Promise.all(terms.map(({ summary }) => load(summary.id).catch(() => undefined)));
  return {
    lang,
    readAt,
    page: { title: page.title, url: page.url },
    terms: terms.map(({ summary, mentions }, k) => ({ summary, mentions, entry: entries[k], permalink: permalinkOf(summary.id) })),
  };
}
