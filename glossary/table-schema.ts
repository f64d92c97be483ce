import * as v from 'valibot';
import { DIFFICULTIES, FullDate, Id, IdentifiersSchema, Text } from './concept-schema.ts';

/**
 * The rows of the tables of named things (drugs, tumour types, genes, trials), one schema each.
 * Cells are texts; an empty one means that the fact is not known, and the card then says nothing.
 */

const Cell = v.pipe(v.string(), v.trim());
const Rank = v.picklist(DIFFICULTIES, `is none of ${DIFFICULTIES.join(', ')}`);

/** An empty cell, or a text that passes. */
function emptyOr(passes: (cell: string) => boolean, reason: string) {
  return v.pipe(v.string(), v.check((cell) => cell === '' || passes(cell), reason));
}

const Address = emptyOr((cell) => /^https?:\/\/\S+$/.test(cell), 'is not an http(s) address');

/** Several values of one cell, between bars. */
const List = v.pipe(
  v.string(),
  v.transform((cell) => cell.split('|').map((value) => value.trim()).filter(Boolean)),
);

/** An empty cell, or a text of the given shape. */
function shaped(pattern: RegExp, what: string) {
  return emptyOr((cell) => pattern.test(cell), `is not ${what}`);
}

function listOf<const T extends readonly string[]>(values: T) {
  return v.pipe(List, v.array(v.picklist(values, `has a value that is none of ${values.join(', ')}`)));
}

export const ROUTES = ['oral', 'intravenous', 'subcutaneous', 'intramuscular', 'topical', 'intravesical', 'intrathecal', 'other'] as const;
export const GENE_KINDS = ['oncogene', 'suppressor', 'repair', 'receptor', 'marker', 'other'] as const;

/** An empty cell, or an identifier of the given kind as concepts have it. */
function identifier(kind: keyof typeof IdentifiersSchema.entries, what: string) {
  return emptyOr((cell) => v.is(IdentifiersSchema.entries[kind], cell), `is not ${what}`);
}

export const DrugClassRow = v.strictObject({ id: Id, fr: Text, en: Text, does_fr: Text, does_en: Text });
export type DrugClassRow = v.InferOutput<typeof DrugClassRow>;

export const DrugRow = v.strictObject({
  id: Id,
  fr: Text,
  en: Text,
  brands_fr: List,
  brands_intl: List,
  synonyms: List,
  class: Id,
  target: List,
  target_fr: Cell,
  target_en: Cell,
  route: listOf(ROUTES),
  atc: identifier('atc', 'an ATC code'),
  use_fr: Text,
  use_en: Text,
  difficulty: Rank,
  source: Text,
  source_id: Text,
  reviewed: FullDate,
});
export type DrugRow = v.InferOutput<typeof DrugRow>;

export const TumourRow = v.strictObject({
  id: Id,
  fr: Text,
  en: Text,
  synonyms_fr: List,
  synonyms_en: List,
  acronyms: List,
  organ_fr: Cell,
  organ_en: Cell,
  parent: Id,
  what_fr: Text,
  what_en: Text,
  doid: identifier('doid', 'a Disease Ontology id'),
  ncit: identifier('ncit', 'an NCI Thesaurus code'),
  icdo: identifier('icdo', 'an ICD-O code'),
  oncotree: shaped(/^[A-Z0-9_]+$/, 'an OncoTree code'),
  difficulty: Rank,
  source: Text,
  source_id: Text,
  reviewed: FullDate,
});
export type TumourRow = v.InferOutput<typeof TumourRow>;

export const GeneRow = v.strictObject({
  id: Id,
  symbol: Text,
  name_fr: Text,
  name_en: Text,
  aliases: List,
  kind: v.picklist(GENE_KINDS, `is none of ${GENE_KINDS.join(', ')}`),
  role_fr: Text,
  role_en: Text,
  hgnc: identifier('hgnc', 'an HGNC id'),
  difficulty: Rank,
  source: Text,
  source_id: Text,
  reviewed: FullDate,
});
export type GeneRow = v.InferOutput<typeof GeneRow>;

export const TrialRow = v.strictObject({
  id: Id,
  acronym: Text,
  synonyms: List,
  question_fr: Text,
  question_en: Text,
  phase: shaped(/^(1|1b|1\/2|1b\/2|2|2\/3|3|4)$/, 'a phase (1, 1b/2, 2/3…)'),
  setting_fr: Cell,
  setting_en: Cell,
  participants: shaped(/^\d+$/, 'a number of people'),
  nct: identifier('nct', 'a ClinicalTrials.gov number'),
  published: Cell,
  published_url: Address,
  year: shaped(/^\d{4}$/, 'a year'),
  result_fr: Cell,
  result_en: Cell,
  limit_fr: Cell,
  limit_en: Cell,
  source: Text,
  source_url: Address,
  reviewed: FullDate,
});
export type TrialRow = v.InferOutput<typeof TrialRow>;
