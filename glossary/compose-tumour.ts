import type { Property } from './entry.ts';
import { withNoBreakSpaces } from './french-typography.ts';
import { acronymRule, rulesOf } from './name-rules.ts';
import type { TumourRow } from './table-schema.ts';
import { filled, sourceOfRow, type Thing } from './thing.ts';

/** The card of a tumour type: what it is, in one sentence; organ, wider type, codes. */
export function composeTumour(row: TumourRow): Thing {
  const properties: Property[] = [
    { name: 'propertyOrgan', fr: row.organ_fr, en: row.organ_en },
    { name: 'propertySynonyms', fr: [...row.synonyms_fr, ...row.acronyms].join(', '), en: [...row.synonyms_en, ...row.acronyms].join(', ') },
  ];
  return {
    id: row.id,
    kind: 'thing',
    category: 'cancer',
    difficulty: row.difficulty,
    labels: {
      fr: { pref: row.fr, alt: [...row.synonyms_fr, ...row.acronyms], hidden: [] },
      en: { pref: row.en, alt: [...row.synonyms_en, ...row.acronyms], hidden: [] },
    },
    match: rulesOf(row.acronyms, acronymRule),
    definition: { fr: { plain: withNoBreakSpaces(row.what_fr) }, en: { plain: row.what_en } },
    pronunciation: {},
    relations: [{ type: 'broader', to: row.parent }],
    status: [],
    facts: [],
    identifiers: filled({ doid: row.doid, ncit: row.ncit, icdo: row.icdo }),
    sources: [sourceOfRow(row.source, row.source_id, row.en, row.reviewed)],
    reviewed: row.reviewed,
    properties: properties.filter(({ fr, en }) => fr !== '' || en !== '').map((p) => ({ ...p, fr: p.fr || p.en, en: p.en || p.fr })),
  };
}
