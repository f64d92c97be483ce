import type { FormRule } from './concept-schema.ts';

/**
 * What the names of things need beside them. Names of open classes are many and short: written in
 * capitals they are common abbreviations of other trades too (MAPS, TITAN, APC, FH), so the page must
 * be about cancer, or the sentence about genes.
 */

const LETTERS_ONLY = /^\p{L}+$/u;
const CAPITALS = /^\p{Lu}+$/u;

const GENE_CUES = [
  'gène$', 'gene$', 'génétique', 'genetic', 'mutation', 'muté', 'mutat', 'mutant', 'variant', 'protéine', 'protein', 'altération',
  'alteration', 'délétion', 'deletion', 'amplification', 'amplified', 'fusion', 'exon', 'oncogène', 'oncogen', 'suppresseur',
  'suppressor', 'réarrangement', 'rearrangement', 'translocation', 'allèle', 'allele', 'inhibiteur', 'inhibitor', 'copie', 'copies', 'hérité', 'inherited', 'héréditaire', 'hereditary', 'faulty', 'surexpression',
  'overexpress', 'EGFR', 'KRAS', 'BRAF', 'BRCA1', 'BRCA2', 'TP53', 'PTEN', 'HER2', 'ROS1', 'CHEK2', 'PALB2', 'MLH1', 'NTRK',
];

/** A gene symbol or one of its aliases. */
export function geneNameRule(form: string): FormRule | undefined {
  const letters = form.replace(/[^\p{L}]/gu, '');
  if (LETTERS_ONLY.test(form) && form.length <= 3) return { form, case: 'exact', cue: GENE_CUES };
  if (letters.length <= 2 && form.length <= 4) return { form, case: 'exact', cue: GENE_CUES };
  if (CAPITALS.test(form)) return { form, case: 'exact', only: 'oncology' };
  // Ikaros and folliculine were a god's son and a hormone first.
  if (LETTERS_ONLY.test(form)) return { form, only: 'oncology' };
  return undefined;
}

/** An acronym in capitals (of a trial, of a tumour, of a drug) that other trades may use as well. */
export function acronymRule(form: string): FormRule | undefined {
  if (LETTERS_ONLY.test(form) && /\p{Lu}.*\p{Lu}/u.test(form)) return { form, case: 'exact', only: 'oncology' };
  if (/^\p{Lu}{2,3}\d$/u.test(form)) return { form, case: 'exact', only: 'oncology' };
  return undefined;
}

/** The rules of all the forms that need one. */
export function rulesOf(forms: readonly string[], ruleOf: (form: string) => FormRule | undefined): FormRule[] {
  return [...new Set(forms)].flatMap((form) => ruleOf(form) ?? []);
}
