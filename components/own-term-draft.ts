import { LANGUAGES } from '../glossary/concept-schema.ts';
import type { Language } from '../glossary/concept-schema.ts';
import type { TermFault, UserTerm } from '../glossary/exchange/user-term.ts';
import { reasonSentence } from './import-problem.ts';
import { createTranslator } from './messages.ts';

export type CaseRule = 'general' | 'exact' | 'any';

/** A term as it is being written: what stands in the fields of the form. */
export interface TermFields {
  readonly names: Readonly<Record<Language, { readonly pref: string; readonly alt: string; readonly definition: string }>>;
  readonly case: CaseRule;
  readonly source: string;
}

/** The fields of a form for a term that is there, or for a new one with some words in it. */
export function fieldsOf(term: UserTerm | undefined, words: string, lang: Language): TermFields {
  const namesIn = (one: Language) => ({
    pref: term ? (term.labels[one]?.pref ?? '') : one === lang ? words : '',
    alt: (term?.labels[one]?.alt ?? []).join('\n'),
    definition: term?.definition[one] ?? '',
  });
  return { names: { fr: namesIn('fr'), en: namesIn('en') }, case: term?.case ?? 'general', source: term?.source ?? '' };
}

/** What is saved: the fields, with what the form does not show of the term as it was. */
export function draftOf({ names, case: rule, source }: TermFields, before: UserTerm | undefined): Record<string, unknown> {
  const labels: Partial<Record<Language, object>> = {};
  const definition: Partial<Record<Language, string>> = {};
  for (const lang of LANGUAGES) {
    const { pref, alt, definition: text } = names[lang];
    const others = alt.split('\n').map((line) => line.trim()).filter((line) => line !== '');
    // Other names alone: the first of them is the name.
    const [first, ...rest] = pref.trim() === '' ? others : [pref, ...others];
    if (first !== undefined) labels[lang] = { pref: first, alt: rest, hidden: before?.labels[lang]?.hidden ?? [] };
    if (text.trim() !== '') definition[lang] = text;
  }
  const { domain, note, identifiers = [] } = before ?? {};
  const kept = { ...(domain === undefined ? {} : { domain }), ...(note === undefined ? {} : { note }), identifiers };
  return { labels, definition, ...kept, ...(rule === 'general' ? {} : { case: rule }), ...(source.trim() === '' ? {} : { source }) };
}

/** Whether anything names the term: without a name there is nothing to save. */
export function hasName({ names }: TermFields): boolean {
  return LANGUAGES.some((lang) => names[lang].pref.trim() !== '' || names[lang].alt.trim() !== '');
}

/** What is wrong with a field of the form, by its path in the term; what belongs to no field is told at `''`. */
export function faultsByField(faults: readonly TermFault[], lang: Language): ReadonlyMap<string, string> {
  const told = new Map<string, string>();
  for (const { field, reason, params } of faults) {
    const shown = /^(?:labels\.(?:fr|en)\.(?:pref|alt)|definition\.(?:fr|en)|source)/.exec(field)?.[0] ?? '';
    const sentence = reason === 'no-label' ? createTranslator(lang)('termNoLabel') : reasonSentence(reason, params, lang);
    if (!told.has(shown)) told.set(shown, sentence);
  }
  return told;
}
