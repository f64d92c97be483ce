import type { Language } from './concept-schema.ts';
import type { Entry, Property } from './entry.ts';
import { withNoBreakSpaces } from './french-typography.ts';
import type { DrugRow, TrialRow } from './table-schema.ts';

/** A text in both languages; the empty string where the fact is not known. */
export type Bilingual = Readonly<Record<Language, string>>;

/** One line of the table of drugs. */
export interface DrugFacts {
  readonly id: string;
  readonly name: Bilingual;
  readonly brands: Bilingual;
  /** Key of `classes`, and the concept behind the class. */
  readonly class: string;
  readonly target: Bilingual;
  /** The concept behind the target, where it is one. */
  readonly targetId?: string;
  readonly use: Bilingual;
}

/** One line of the table of trials. */
export interface TrialFacts {
  readonly id: string;
  readonly acronym: string;
  readonly question: Bilingual;
  /** « 3 », « 1b/2 ». */
  readonly phase: string;
  /** Year of the main publication. */
  readonly year: string;
  readonly nct: string;
}

/** The drugs and trials of the glossary, side by side, so that a table needs no card. */
export interface FactTables {
  readonly classes: Readonly<Record<string, Bilingual>>;
  readonly drugs: readonly DrugFacts[];
  readonly trials: readonly TrialFacts[];
}

const UNKNOWN: Bilingual = { fr: '', en: '' };

/** The tables, of the rows that became entries: what a card and a table both say, they say alike. */
export function factTablesOf(entries: readonly Entry[], rows: { readonly drugs: readonly DrugRow[]; readonly trials: readonly TrialRow[] }): FactTables {
  const entryById = new Map(entries.map((entry) => [entry.id, entry]));
  const classes: Record<string, Bilingual> = {};
  const drugs = rows.drugs.flatMap((row) => {
    const entry = entryById.get(row.id);
    if (entry === undefined) return [];
    classes[row.class] ??= valueOf(propertyOf(entry, 'propertyClass'));
    return [drugOf(row, entry)];
  });
  const trials = rows.trials.filter(({ id }) => entryById.has(id)).map(trialOf);
  return { classes, drugs, trials };
}

function drugOf(row: DrugRow, entry: Entry): DrugFacts {
  const target = propertyOf(entry, 'propertyTarget');
  return {
    id: row.id,
    name: { fr: entry.labels.fr.pref, en: entry.labels.en.pref },
    brands: valueOf(propertyOf(entry, 'propertyBrand')),
    class: row.class,
    target: valueOf(target),
    ...(target?.concept === undefined ? {} : { targetId: target.concept }),
    use: { fr: withNoBreakSpaces(row.use_fr), en: row.use_en },
  };
}

function trialOf({ id, acronym, question_fr, question_en, phase, year, nct }: TrialRow): TrialFacts {
  return { id, acronym, question: { fr: withNoBreakSpaces(question_fr), en: question_en }, phase, year, nct };
}

function propertyOf({ properties }: Entry, name: string): Property | undefined {
  return properties.find((property) => property.name === name);
}

function valueOf(property: Property | undefined): Bilingual {
  return property === undefined ? UNKNOWN : { fr: property.fr, en: property.en };
}
