import type { Fact, Relation } from './concept-schema.ts';
import type { Property } from './entry.ts';
import { withNoBreakSpaces } from './french-typography.ts';
import { acronymRule, rulesOf } from './name-rules.ts';
import type { TrialRow } from './table-schema.ts';
import { filled, type Thing, uncapitalised } from './thing.ts';

/** The card of a trial: the question it asks; one result, always with what it does not show. */
export function composeTrial(row: TrialRow, known: ReadonlySet<string>): Thing {
  const phase = row.phase.match(/\d/g)?.at(-1);
  const broader = [phase ? `phase-${phase}-trial` : '', 'clinical-trial'].find((id) => known.has(id));
  const relations: Relation[] = broader ? [{ type: 'broader', to: broader }] : [];
  const names = [row.acronym, ...row.synonyms];
  return {
    id: row.id,
    kind: 'thing',
    category: 'trial',
    difficulty: 'core',
    labels: {
      fr: { pref: row.acronym, alt: row.synonyms, hidden: [] },
      en: { pref: row.acronym, alt: row.synonyms, hidden: [] },
    },
    match: rulesOf(names, acronymRule),
    definition: {
      fr: { plain: withNoBreakSpaces(`${kindOf(row).fr} qui pose cette question : ${uncapitalised(row.question_fr)}`) },
      en: { plain: `${kindOf(row).en} that asks: ${uncapitalised(row.question_en)}` },
    },
    pronunciation: {},
    relations,
    status: [],
    facts: factOf(row),
    identifiers: filled({ nct: row.nct }),
    sources: [{ publisher: row.source, title: row.acronym, ...addressOf(row), seen: 'lookup', accessed: row.reviewed }],
    reviewed: row.reviewed,
    properties: propertiesOf(row),
  };
}

function kindOf({ phase }: TrialRow): { fr: string; en: string } {
  if (phase === '') return { fr: 'Étude', en: 'A study' };
  return { fr: `Essai clinique de phase ${phase.replace('/', '-')}`, en: `A phase ${phase} clinical trial` };
}

function addressOf(row: TrialRow): { url: string } | { id: string } {
  const url = row.source_url || row.published_url;
  return url ? { url } : { id: row.nct };
}

/** A result goes with its limit or not at all. */
function factOf(row: TrialRow): Fact[] {
  if (row.result_fr === '' || row.result_en === '' || row.limit_fr === '' || row.limit_en === '' || row.year === '') return [];
  const source = row.published || row.source;
  const url = row.published_url || row.source_url;
  return [
    {
      fr: withNoBreakSpaces(`${row.result_fr} ${row.limit_fr}`),
      en: `${row.result_en} ${row.limit_en}`,
      source,
      ...(url ? { url } : {}),
      date: row.year,
    },
  ];
}

function propertiesOf(row: TrialRow): Property[] {
  // « ASCO 2024 » says its year already.
  const year = row.published.includes(row.year) ? '' : row.year;
  const published = row.published && [row.published, year].filter(Boolean).join(', ');
  const listed: Property[] = [
    { name: 'propertySetting', fr: withNoBreakSpaces(row.setting_fr), en: row.setting_en },
    { name: 'propertyPhase', fr: row.phase.replace('/', '-'), en: row.phase },
    { name: 'propertyParticipants', fr: row.participants, en: row.participants },
    { name: 'propertyPublication', fr: published, en: published },
    { name: 'propertyRegistry', fr: row.nct, en: row.nct },
  ];
  return listed.filter(({ fr, en }) => fr !== '' && en !== '');
}
