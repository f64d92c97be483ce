import * as v from 'valibot';
import { DIFFICULTIES, FullDate, IdentifiersSchema } from './concept-schema.ts';

/**
 * The rows of the tables of named things (drugs, tumour types, genes, trials), one schema each.
 * Cells are texts; an empty one means that the fact is not known, and the card then says nothing.
 */

const Filled = v.pipe(v.string(), v.trim(), v.nonEmpty('is empty'));
const Cell = v.pipe(v.string(), v.trim());
const Id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not a kebab-case id'));
const Rank = v.picklist(DIFFICULTIES, `is none of ${DIFFICULTIES.join(', ')}`);
const Address = v.pipe(v.string(), v.check((cell) => cell === '' || /^https?:\/\/\S+$/.test(cell), 'is not an http(s) address'));

/** Several values of one cell, between bars. */
const List = v.pipe(
  v.string(),
  v.transform((cell) => cell.split('|').map((value) => value.trim()).filter(Boolean)),
);

/** An empty cell, or a text of the given shape. */
function ids(pattern: RegExp, what: string) {
  return v.pipe(v.string(), v.check((cell) => cell === '' || pattern.test(cell), `is not ${what}`));
}

function listOf<const T extends readonly string[]>(values: T) {
  return v.pipe(List, v.array(v.picklist(values, `has a value that is none of ${values.join(', ')}`)));
}

export const ROUTES = ['oral', 'intravenous', 'subcutaneous', 'intramuscular', 'topical', 'intravesical', 'intrathecal', 'other'] as const;
export const GENE_KINDS = ['oncogene', 'suppressor', 'repair', 'receptor', 'marker', 'other'] as const;

const identifiers = IdentifiersSchema.entries;

function idOf(key: keyof typeof identifiers, what: string) {
  return v.pipe(v.string(), v.check((cell) => cell === '' || v.is(identifiers[key], cell), `is not ${what}`));
}

export const DrugClassRow = v.strictObject({ id: Id, fr: Filled, en: Filled, does_fr: Filled, does_en: Filled });
export type DrugClassRow = v.InferOutput<typeof DrugClassRow>;

export const DrugRow = v.strictObject({
  id: Id,
  fr: Filled,
  en: Filled,
  brands_fr: List,
  brands_intl: List,
  synonyms: List,
  class: Id,
  target: List,
  target_fr: Cell,
  target_en: Cell,
  route: listOf(ROUTES),
  atc: idOf('atc', 'an ATC code'),
  use_fr: Filled,
  use_en: Filled,
  difficulty: Rank,
  source: Filled,
  source_id: Filled,
  reviewed: FullDate,
});
export type DrugRow = v.InferOutput<typeof DrugRow>;

export const TumourRow = v.strictObject({
  id: Id,
  fr: Filled,
  en: Filled,
  synonyms_fr: List,
  synonyms_en: List,
  acronyms: List,
  organ_fr: Cell,
  organ_en: Cell,
  parent: Id,
  what_fr: Filled,
  what_en: Filled,
  doid: idOf('doid', 'a Disease Ontology id'),
  ncit: idOf('ncit', 'an NCI Thesaurus code'),
  icdo: idOf('icdo', 'an ICD-O code'),
  oncotree: ids(/^[A-Z0-9_]+$/, 'an OncoTree code'),
  difficulty: Rank,
  source: Filled,
  source_id: Filled,
  reviewed: FullDate,
});
export type TumourRow = v.InferOutput<typeof TumourRow>;

export const GeneRow = v.strictObject({
  id: Id,
  symbol: Filled,
  name_fr: Filled,
  name_en: Filled,
  aliases: List,
  kind: v.picklist(GENE_KINDS, `is none of ${GENE_KINDS.join(', ')}`),
  role_fr: Filled,
  role_en: Filled,
  hgnc: idOf('hgnc', 'an HGNC id'),
  difficulty: Rank,
  source: Filled,
  source_id: Filled,
  reviewed: FullDate,
});
export type GeneRow = v.InferOutput<typeof GeneRow>;

export const TrialRow = v.strictObject({
  id: Id,
  acronym: Filled,
  synonyms: List,
  question_fr: Filled,
  question_en: Filled,
  phase: ids(/^(1|1b|1\/2|1b\/2|2|2\/3|3|4)$/, 'a phase (1, 1b/2, 2/3…)'),
  setting_fr: Cell,
  setting_en: Cell,
  participants: ids(/^\d+$/, 'a number of people'),
  nct: idOf('nct', 'a ClinicalTrials.gov number'),
  published: Cell,
  published_url: Address,
  year: ids(/^\d{4}$/, 'a year'),
  result_fr: Cell,
  result_en: Cell,
  limit_fr: Cell,
  limit_en: Cell,
  source: Filled,
  source_url: Address,
  reviewed: FullDate,
});
export type TrialRow = v.InferOutput<typeof TrialRow>;
