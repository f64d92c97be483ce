import type { Language } from '../glossary/concept-schema.ts';
import type { UserTerm } from '../glossary/exchange/user-term.ts';

const other = (lang: Language): Language => (lang === 'fr' ? 'en' : 'fr');

/** The name of a reader's own term in a language, or in the other where it has none in this one. */
export function shownName({ labels }: UserTerm, lang: Language): string {
  return labels[lang]?.pref ?? labels[other(lang)]?.pref ?? '';
}

/** Its name in the other language; empty where it has none, or the same. */
export function otherNameOf(term: UserTerm, lang: Language): string {
  const name = term.labels[other(lang)]?.pref ?? '';
  return name === shownName(term, lang) ? '' : name;
}

/** A text in the reader's language, or in the other, with the language that it is in. */
export function definitionOf({ definition }: UserTerm, lang: Language): { readonly text: string; readonly lang: Language } | undefined {
  for (const one of [lang, other(lang)]) {
    const text = definition[one];
    if (text !== undefined) return { text, lang: one };
  }
  return undefined;
}
