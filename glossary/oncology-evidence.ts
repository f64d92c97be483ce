import { GENERAL_CLASSES } from './drug-families.ts';
import type { Entry } from './entry.ts';

/**
 * Names that by themselves say « this text is about cancer ». Most of the glossary does not: a page
 * that speaks of medians, antibodies or fatigue may be about anything.
 */

/** Word parts that only cancer medicine uses, in both languages, folded. */
const ONCOLOGY_NAME =
  /cancer|tumou?r|onco|leuc(?:emi|ose)|leuk|lymphom|carcin|sarcom|metasta|chimio|chemo|melanom|myelom|mesotheliom|radiother|immunother|glio(?:m|blast)|blastom|adjuvant|car-t|anti-pd|anti-ctla|checkpoint|point de controle immun|pd-l?1|ctla-4|ganglion sentinelle|sentinel node|progression-free|sans progression|mastecto|asbest|amiante|folf|r-chop|therapie ciblee|targeted therapy/;

/** Concepts whose name or category says cancer and whose words are used of other things all the same. */
const GENERAL = new Set(['benign-tumour', 'nodule', 'polyp', 'mole', 'cyst', 'chemokine', 'dna', 'rna', 'mrna', 'hla', 'crispr', 'egfr-renal']);

/** Whether naming an entry without doubt makes a text one about cancer. */
export function provesOncology({ id, kind, category, labels, relations }: Entry): boolean {
  if (GENERAL.has(id)) return false;
  const names = [labels.fr.pref, labels.en.pref].map((name) => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase());
  if (names.some((name) => ONCOLOGY_NAME.test(name))) return true;
  if (category === 'drug') return !relations.some(({ type, to }) => type === 'broader' && GENERAL_CLASSES.has(to)) && id !== 'drug';
  if (kind === 'thing') return category === 'cancer' || category === 'trial' || category === 'gene-protein';
  // A gene or marker by its symbol; « gène », « récepteur », « protéine » say nothing.
  if (category === 'gene-protein') return /\p{Lu}{3}|\p{Lu}{2}.?\d/u.test(labels.en.pref);
  return category === 'cancer';
}
