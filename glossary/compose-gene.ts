import type { Relation } from './concept-schema.ts';
import type { Property } from './entry.ts';
import { withNoBreakSpaces } from './french-typography.ts';
import { geneNameRule, rulesOf } from './name-rules.ts';
import type { GENE_KINDS, GeneRow } from './table-schema.ts';
import { filled, sourceOfRow, type Thing } from './thing.ts';

interface KindOfGene {
  readonly fr: string;
  readonly en: string;
  readonly concept?: string;
}

const KINDS: Readonly<Record<(typeof GENE_KINDS)[number], KindOfGene>> = {
  oncogene: { fr: 'oncogène', en: 'oncogene', concept: 'oncogene' },
  suppressor: { fr: 'gène suppresseur de tumeur', en: 'tumour suppressor gene', concept: 'tumour-suppressor-gene' },
  repair: { fr: 'gène de réparation de l’ADN', en: 'DNA repair gene', concept: 'dna-repair' },
  receptor: { fr: 'récepteur', en: 'receptor', concept: 'receptor' },
  marker: { fr: 'marqueur', en: 'marker', concept: 'biomarker' },
  other: { fr: '', en: '' },
};

/** The card of a gene or marker: its role in one line; full name, kind, other names, HGNC number. */
export function composeGene(row: GeneRow, known: ReadonlySet<string>): Thing {
  const { fr, en, concept } = KINDS[row.kind];
  const behind = concept !== undefined && known.has(concept) ? concept : undefined;
  const properties: Property[] = [
    { name: 'propertyFullName', fr: row.name_fr, en: row.name_en },
    { name: 'propertyRole', fr, en, ...(behind ? { concept: behind } : {}) },
    { name: 'propertySynonyms', fr: row.aliases.join(', '), en: row.aliases.join(', ') },
    { name: 'propertyCode', fr: row.hgnc, en: row.hgnc },
  ];
  const relations: Relation[] = behind ? [{ type: 'broader', to: behind }] : [];
  return {
    id: row.id,
    kind: 'thing',
    category: 'gene-protein',
    difficulty: row.difficulty,
    labels: {
      fr: { pref: row.symbol, alt: [...row.aliases, row.name_fr], hidden: [] },
      en: { pref: row.symbol, alt: [...row.aliases, row.name_en], hidden: [] },
    },
    match: rulesOf([row.symbol, ...row.aliases, row.name_fr, row.name_en], geneNameRule),
    definition: { fr: { plain: withNoBreakSpaces(row.role_fr) }, en: { plain: row.role_en } },
    pronunciation: {},
    relations,
    status: [],
    facts: [],
    identifiers: filled({ hgnc: row.hgnc }),
    sources: [sourceOfRow(row.source, row.source_id, row.symbol, row.reviewed)],
    reviewed: row.reviewed,
    properties: properties.filter((p) => p.fr !== '' && p.en !== ''),
  };
}
