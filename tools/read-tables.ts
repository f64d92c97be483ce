import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type * as v from 'valibot';
import { composeDrug } from '../glossary/compose-drug.ts';
import { composeGene } from '../glossary/compose-gene.ts';
import { composeTrial } from '../glossary/compose-trial.ts';
import { composeTumour } from '../glossary/compose-tumour.ts';
import { parseTable } from '../glossary/parse-table.ts';
import { DrugClassRow, DrugRow, GeneRow, TrialRow, TumourRow } from '../glossary/table-schema.ts';
import type { Thing } from '../glossary/thing.ts';
import { ROOT } from './project.ts';

export interface ReadThings {
  readonly things: readonly Thing[];
  /** Each with file, row, column and reason. */
  readonly problems: readonly string[];
}

/**
 * Reads the tables of named things and composes their entries.
 *
 * @param folder where the five `.tsv` files lie
 * @param concepts ids of the written concepts, which rows may point to
 */
export function readThings(folder: string, concepts: ReadonlySet<string>): ReadThings {
  const problems: string[] = [];
  const read = <S extends Parameters<typeof parseTable>[1]>(name: string, schema: S): readonly v.InferOutput<S>[] => {
    const file = join(folder, `${name}.tsv`);
    const table = parseTable(readFileSync(file, 'utf8'), schema);
    for (const { row, column, reason } of table.problems) problems.push(`${relative(ROOT, file)}: row ${row}: ${column}: ${reason}`);
    return table.rows;
  };
  const classes = new Map(read('drug-classes', DrugClassRow).map((row) => [row.id, row]));
  const drugs = read('drugs', DrugRow);
  const tumours = read('tumours', TumourRow);
  const tumourIds = new Set(tumours.map((row) => row.id));
  const known = (id: string) => concepts.has(id) || tumourIds.has(id);
  const things: Thing[] = [];
  for (const row of drugs) {
    const drugClass = classes.get(row.class);
    if (!drugClass) problems.push(`drugs.tsv: ${row.id}: class: "${row.class}" has no row in drug-classes.tsv`);
    else things.push(composeDrug(row, drugClass));
    for (const id of [row.class, ...row.target]) if (!concepts.has(id)) problems.push(`drugs.tsv: ${row.id}: "${id}" is no written concept`);
  }
  for (const row of tumours) {
    if (!known(row.parent)) problems.push(`tumours.tsv: ${row.id}: parent: "${row.parent}" is neither a concept nor a row`);
    things.push(composeTumour(row));
  }
  for (const row of read('genes', GeneRow)) things.push(composeGene(row, concepts));
  for (const row of read('trials', TrialRow)) things.push(composeTrial(row, concepts));
  return { things, problems: [...problems, ...twice(drugs, things)] };
}

/** Two rows for one thing are refused by name, whether they share the id or only a name. */
function twice(drugs: readonly DrugRow[], things: readonly Thing[]): string[] {
  const problems: string[] = [];
  const idOwners = new Set<string>();
  for (const { id } of things) {
    if (idOwners.has(id)) problems.push(`tables: "${id}" has a row in two tables`);
    idOwners.add(id);
  }
  const owner = new Map<string, string>();
  for (const drug of drugs) {
    for (const name of new Set([drug.fr, drug.en, ...drug.brands_fr, ...drug.brands_intl, ...drug.synonyms].map((n) => n.toLowerCase()))) {
      const other = owner.get(name);
      if (other) problems.push(`drugs.tsv: two rows for one drug: "${name}" names both ${other} and ${drug.id}`);
      owner.set(name, drug.id);
    }
  }
  return problems;
}
