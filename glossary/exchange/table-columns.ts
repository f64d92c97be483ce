import type { Language } from '../concept-schema.ts';

/** What a column of a table may hold. */
export type Field =
  | 'id' | 'pref' | 'alt' | 'hidden' | 'definition' | 'case' | 'domain' | 'note' | 'source' | 'identifiers' | 'language';

export interface Column {
  readonly field: Field;
  /** Absent where the column is not in one language, or its name does not say in which. */
  readonly language?: Language | undefined;
  /** The language in which the column is named: a weaker hint than one that it names. */
  readonly hint?: Language | undefined;
}

/** The names under which a field is known, folded; those of one list are of one language. */
const NAMES: Readonly<Record<Field, { readonly fr: string; readonly en: string; readonly both?: string }>> = {
  id: { fr: 'identifiant', en: 'identifier', both: 'id,uri' },
  pref: {
    fr: 'terme,libelle,vedette,mot,nom,terme prefere,libelle prefere,terme retenu,appellation,entree',
    en: 'term,label,word,name,headword,preferred term,preferred label,pref label,preflabel,entry',
    both: 'pref,expression',
  },
  alt: {
    fr: 'synonyme,synonymes,autre nom,autres noms,variante,variantes,acronyme,acronymes,abreviation,abreviations,sigle,sigles,terme alternatif,termes alternatifs',
    en: 'synonym,synonyms,other name,other names,variant,variants,acronym,acronyms,abbreviation,abbreviations,alternative label,alternative labels,alt label,alt labels,altlabel,aliases',
    both: 'alt,alias',
  },
  hidden: { fr: 'forme cachee,formes cachees', en: 'hidden form,hidden forms,hidden label,hidden labels,hiddenlabel', both: 'hidden' },
  definition: { fr: 'explication,sens', en: 'explanation,meaning,gloss', both: 'definition,definitions,description' },
  case: { fr: 'casse,regle de casse', en: 'case rule,case sensitive', both: 'case' },
  domain: { fr: 'domaine,categorie,theme,thematique', en: 'domain,category,subject field,subject,topic,field' },
  note: { fr: 'remarque,remarques,commentaire,commentaires', en: 'comment,comments,remark,remarks', both: 'note,notes' },
  source: { fr: '', en: '', both: 'source,sources,reference,references' },
  identifiers: { fr: 'identifiants,codes', en: 'identifiers', both: 'code' },
  language: { fr: 'langue', en: 'lang', both: 'language' },
};

const BY_NAME = new Map(
  Object.entries(NAMES).flatMap(([field, lists]) =>
    (['fr', 'en', 'both'] as const).flatMap((list) =>
      (lists[list] ?? '').split(',').filter(Boolean).map((name) => [name, { field: field as Field, list }] as const),
    ),
  ),
);

const FULL: Readonly<Record<string, Language>> = { francais: 'fr', french: 'fr', francaise: 'fr', fra: 'fr', fre: 'fr', anglais: 'en', english: 'en', anglaise: 'en', eng: 'en' };
const LANGUAGE_WORDS = new Map<string, Language>(Object.entries(FULL));
const SHORT_WORDS = new Map<string, Language>([['fr', 'fr'], ['en', 'en'], ['vf', 'fr'], ['va', 'en']]);
/** Fields of which a term has one in each language. */
export const BILINGUAL: readonly Field[] = ['pref', 'alt', 'hidden', 'definition'];

const wordsOf = (heading: string) =>
  heading.normalize('NFD').replace(/\p{M}+/gu, '').toLowerCase().split(/[^\p{L}\p{N}]+/u).filter(Boolean);

/**
 * The field that a heading names, in French or in English: « Définition (anglais) », `term_fr`,
 * « Synonymes ». « terme » without a language hints at French and « term » at English; « definition »
 * may be of either.
 */
export function readHeading(heading: string): Column | undefined {
  const words = wordsOf(heading.slice(0, 200));
  const whole = LANGUAGE_WORDS.has(words.join(' ')) ? undefined : BY_NAME.get(words.join(' '));
  if (whole) return columnOf(whole, undefined);
  // « terme en français »: where the language is named in full, « en » is a preposition.
  const named = words.find((word) => LANGUAGE_WORDS.has(word));
  const short = words.find((word) => SHORT_WORDS.has(word));
  const language = named === undefined ? SHORT_WORDS.get(short ?? '') : LANGUAGE_WORDS.get(named);
  if (!language) return undefined;
  const rest = words.filter((word) => word !== named && !SHORT_WORDS.has(word) && word !== 'in');
  const found = rest.length === 0 ? { field: 'pref' as const, list: language } : BY_NAME.get(rest.join(' '));
  return found && BILINGUAL.includes(found.field) ? columnOf(found, language) : undefined;
}

function columnOf({ field, list }: { field: Field; list: Language | 'both' }, language: Language | undefined): Column {
  if (!BILINGUAL.includes(field)) return { field };
  if (language) return { field, language };
  return list === 'both' ? { field } : { field, hint: list };
}

/** The columns we write, with their names in each language of the interface. */
export const WRITTEN: readonly (Column & { readonly fr: string; readonly en: string })[] = [
  { field: 'id', fr: 'id', en: 'id' },
  { field: 'pref', language: 'fr', fr: 'terme_fr', en: 'term_fr' },
  { field: 'alt', language: 'fr', fr: 'synonymes_fr', en: 'synonyms_fr' },
  { field: 'hidden', language: 'fr', fr: 'formes_cachées_fr', en: 'hidden_forms_fr' },
  { field: 'definition', language: 'fr', fr: 'définition_fr', en: 'definition_fr' },
  { field: 'pref', language: 'en', fr: 'terme_en', en: 'term_en' },
  { field: 'alt', language: 'en', fr: 'synonymes_en', en: 'synonyms_en' },
  { field: 'hidden', language: 'en', fr: 'formes_cachées_en', en: 'hidden_forms_en' },
  { field: 'definition', language: 'en', fr: 'définition_en', en: 'definition_en' },
  { field: 'case', fr: 'casse', en: 'case' },
  { field: 'domain', fr: 'domaine', en: 'domain' },
  { field: 'note', fr: 'note', en: 'note' },
  { field: 'source', fr: 'source', en: 'source' },
  { field: 'identifiers', fr: 'identifiants', en: 'identifiers' },
];
