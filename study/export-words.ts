import type { Language } from '../glossary/concept-schema.ts';
import type { Explanation } from './explanation.ts';

/** The few fixed words of an export, in the language of its reader (the pure rooms know no catalogue). */
export const EXPORT_WORDS = {
  fr: {
    word: 'Mot', other: 'Autre langue', definition: 'Définition', source: 'Source', reviewed: 'Relu le', notReviewed: 'non relu',
    sentence: 'Phrase', page: 'Page', address: 'Adresse', saved: 'Enregistré le', state: 'État', title: 'Mes mots',
    none: 'Plus de définition dans le glossaire.',
    states: { new: 'nouveau', learning: 'en cours', known: 'connu' },
  },
  en: {
    word: 'Word', other: 'Other language', definition: 'Definition', source: 'Source', reviewed: 'Reviewed', notReviewed: 'not reviewed',
    sentence: 'Sentence', page: 'Page', address: 'Address', saved: 'Saved', state: 'State', title: 'My words',
    none: 'No longer defined in the glossary.',
    states: { new: 'new', learning: 'learning', known: 'known' },
  },
} as const satisfies Readonly<Record<Language, object>>;

/** Whose an explanation is and when it was reviewed: « NCI. Relu le 2026-11-22 », « Ma liste, non relu »; empty where neither is known. */
export function originInWords(source: Explanation['source'], reviewed: Explanation['reviewed'], language: Language): string {
  const words = EXPORT_WORDS[language];
  const review = reviewed === false ? words.notReviewed : reviewed && `${words.reviewed} ${reviewed}`;
  return [source, review].filter(Boolean).join(reviewed === false ? ', ' : '. ');
}
