import { type Language, otherLanguage } from '../glossary/concept-schema.ts';
import type { UserTerm } from '../glossary/exchange/user-term.ts';


/** The name of a reader's own term in a language, or in the other where it has none in this one. */
export function shownName({ labels }: UserTerm, lang: Language): string {
  return labels[lang]?.pref ?? labels[otherLanguage(lang)]?.pref ?? '';
}

/** Its name in the other language; empty where it has none, or the same. */
export function otherNameOf(term: UserTerm, lang: Language): string {
  const name = term.labels[otherLanguage(lang)]?.pref ?? '';
  return name === shownName(term, lang) ? '' : name;
}

/** A text in the reader's language, or in the other, with the language that it is in. */
export function definitionOf({ definition }: UserTerm, lang: Language): { readonly text: string; readonly lang: Language } | undefined {
  for (const one of [lang, otherLanguage(lang)]) {
    const text = definition[one];
    if (text !== undefined) return { text, lang: one };
  }
  return undefined;
}
