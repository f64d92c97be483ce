import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseTable } from '../glossary/parse-table.ts';
import { DrugRow, TrialRow } from '../glossary/table-schema.ts';

/**
 * The rows of drugs and of trials as written: the tables of the glossary page show cells (use,
 * question) that a card has already made into sentences. Faults were told when the entries were read.
 *
 * @param folder where the `.tsv` files lie
 */
export function readFactRows(folder: string): { readonly drugs: readonly DrugRow[]; readonly trials: readonly TrialRow[] } {
  const read = (name: string) => readFileSync(join(folder, `${name}.tsv`), 'utf8');
  return { drugs: parseTable(read('drugs'), DrugRow).rows, trials: parseTable(read('trials'), TrialRow).rows };
}
