import { SUPPORTIVE_CLASSES } from './drug-families.ts';
import type { FormRule } from './concept-schema.ts';
import type { Property } from './entry.ts';
import { withNoBreakSpaces } from './french-typography.ts';
import { acronymRule, rulesOf } from './name-rules.ts';
import type { DrugClassRow, DrugRow, ROUTES } from './table-schema.ts';
import { capitalised, filled, sourceOfRow, type Thing } from './thing.ts';

const ROUTE_NAMES: Readonly<Record<(typeof ROUTES)[number], { fr: string; en: string }>> = {
  oral: { fr: 'par la bouche', en: 'by mouth' },
  intravenous: { fr: 'dans une veine', en: 'into a vein' },
  subcutaneous: { fr: 'sous la peau', en: 'under the skin' },
  intramuscular: { fr: 'dans un muscle', en: 'into a muscle' },
  topical: { fr: 'sur la peau', en: 'on the skin' },
  intravesical: { fr: 'dans la vessie', en: 'into the bladder' },
  intrathecal: { fr: 'dans le liquide autour de la moelle épinière', en: 'into the fluid around the spinal cord' },
  other: { fr: 'autre voie', en: 'another route' },
};

/** Brand names that are words of a language: the reader « emends » a text. */
const ORDINARY_BRANDS = new Set(['Emend']);

/** The card of a drug: what it is, what such a drug does, where it is used; then the row's facts. */
export function composeDrug(row: DrugRow, drugClass: DrugClassRow): Thing {
  return {
    id: row.id,
    kind: 'thing',
    category: 'drug',
    difficulty: row.difficulty,
    labels: {
      fr: { pref: row.fr, alt: row.brands_fr, hidden: row.synonyms },
      en: { pref: row.en, alt: row.brands_intl, hidden: row.synonyms },
    },
    match: matchRulesOf(row),
    definition: {
      fr: { plain: withNoBreakSpaces(`${capitalised(drugClass.fr)}. ${drugClass.does_fr} ${row.use_fr}`) },
      en: { plain: `${capitalised(drugClass.en)}. ${drugClass.does_en} ${row.use_en}` },
    },
    pronunciation: {},
    relations: [
      { type: 'broader', to: row.class },
      ...row.target.map((to) => ({ type: 'targets', to }) as const),
    ],
    status: [],
    facts: [],
    identifiers: filled({ atc: row.atc }),
    sources: [sourceOfRow(row.source, row.source_id, row.en, row.reviewed)],
    reviewed: row.reviewed,
    properties: propertiesOf(row, drugClass),
  };
}

function matchRulesOf(row: DrugRow): FormRule[] {
  const supportive = SUPPORTIVE_CLASSES.has(row.class);
  const names = [...row.brands_fr, ...row.brands_intl, ...row.synonyms];
  return rulesOf(supportive ? [row.fr, row.en, ...names] : names, (form) => {
    if (ORDINARY_BRANDS.has(form)) return { form, case: 'exact', cue: ['aprépitant', 'aprepitant', 'nausée', 'nausea', 'vomi'] };
    const acronym = acronymRule(form);
    return supportive ? { form, only: 'oncology', ...(acronym ? { case: 'exact' } : {}) } : acronym;
  });
}

function propertiesOf(row: DrugRow, drugClass: DrugClassRow): Property[] {
  const routes = row.route.map((route) => ROUTE_NAMES[route]);
  const brands = { fr: row.brands_fr.length > 0 ? row.brands_fr : row.brands_intl, en: [...new Set([...row.brands_intl, ...row.brands_fr])] };
  const listed: Property[] = [
    { name: 'propertyBrand', fr: brands.fr.join(', '), en: brands.en.join(', ') },
    { name: 'propertyClass', fr: withoutArticle(drugClass.fr), en: withoutArticle(drugClass.en), concept: row.class },
    {
      name: 'propertyTarget',
      fr: row.target_fr,
      en: row.target_en,
      ...(row.target.length === 1 ? { concept: row.target[0] } : {}),
    },
    { name: 'propertyRoute', fr: routes.map((r) => r.fr).join(', '), en: routes.map((r) => r.en).join(', ') },
    { name: 'propertySynonyms', fr: frenchNames(row.synonyms).join(', '), en: englishNames(row.synonyms).join(', ') },
    { name: 'propertyCode', fr: row.atc && `ATC ${row.atc}`, en: row.atc && `ATC ${row.atc}` },
  ];
  return listed.filter(({ fr, en }) => fr !== '' && en !== '');
}

function withoutArticle(name: string): string {
  return name.replace(/^(un|une|an|a) /, '');
}

/** The column holds the names of both languages: an accent tells the French ones. */
function isFrench(name: string): boolean {
  return /[àâçèéêëîïôùûœ]/.test(name);
}

/** Codes, and the French names; where there are some, the unaccented words beside them are the English ones. */
function frenchNames(names: readonly string[]): readonly string[] {
  return names.some(isFrench) ? names.filter((name) => isFrench(name) || !/^[a-z]{3}/.test(name)) : names;
}

function englishNames(names: readonly string[]): readonly string[] {
  const english = names.filter((name) => !isFrench(name));
  return english.length > 0 ? english : names;
}
