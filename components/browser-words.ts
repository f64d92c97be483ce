import { type Language, otherLanguage } from '../glossary/concept-schema.ts';
import type { EntrySummary } from '../glossary/entry.ts';
import { CATEGORY_NAMES } from './category-name.ts';
import { createTranslator, pluralKey } from './messages.ts';
import type { MessageKey } from './messages.ts';
import { siteName } from './site-name.ts';

/** The words that the browser itself shows for us, in the reader's language and not the browser's. */

const MENU_TITLES = {
  'explain-page': 'menuExplainPage',
  'explain-selection': 'menuExplainSelection',
  'note-selection': 'menuNoteSelection',
  'add-selection': 'menuAddSelection',
  'open-panel': 'menuOpenPanel',
  'read-pdf': 'menuReadPdf',
} as const satisfies Record<string, MessageKey>;

/** The title of an item in the context menu. */
export function menuTitle(id: keyof typeof MENU_TITLES, lang: Language): string {
  return createTranslator(lang)(MENU_TITLES[id]);
}

/** The tooltip of our icon on a page with so many terms. */
export function buttonTitle(terms: number, lang: Language): string {
  const t = createTranslator(lang);
  return terms === 0 ? t('actionTitle') : t(pluralKey(lang, terms, 'buttonTermsOne', 'buttonTermsMany'), terms);
}

/** The tooltip of our icon where we are silent. */
export function silentTitle(host: string, lang: Language): string {
  return createTranslator(lang)('buttonOff', siteName(host));
}

/** A suggestion in the address bar: the name, and what stands beside it. */
export function suggestionOf({ label, category }: EntrySummary, lang: Language): { name: string; note: string } {
  const other = label[otherLanguage(lang)];
  const kind = createTranslator(lang)(CATEGORY_NAMES[category]);
  return { name: label[lang], note: other === label[lang] ? kind : `${kind}, ${other}` };
}
