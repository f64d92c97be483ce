import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Entry } from '../../glossary/entry.ts';
import { fold } from '../../text/fold.ts';
import type { Finding } from './finding.ts';

/** What the reference terminologies said of the glossary's identifiers. */
export interface IdentifierReport {
  readonly confirmed: number;
  readonly contradicted: readonly Finding[];
  readonly unseen: number;
}

/** The names that the reference has for each identifier. */
class Reference {
  /** By identifier, each folded and without signs. */
  readonly names = new Map<string, Set<string>>();

  add(id: string, names: readonly string[]): void {
    if (id === '') return;
    const set = this.names.get(id) ?? new Set();
    for (const name of names) if (name !== '') set.add(bare(name));
    this.names.set(id, set);
  }
}

function bare(name: string): string {
  return fold(name)
    .replace(/tumou?rs?/g, 'tumor').replace(/leuka?emia/g, 'leukemia').replace(/oe/g, 'e').replace(/ae/g, 'e')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/**
 * Compares every identifier with the reference terminologies: confirmed where the reference has it
 * under one of the entry's names, or has it while it knows none of them; contradicted where it
 * gives the name on the card to another identifier of the same kind only; else unseen.
 *
 * @param folder where the reference files lie
 * @returns undefined when the folder is not there (a stranger's clone)
 */
export function checkIdentifiers(entries: readonly Entry[], folder: string): IdentifierReport | undefined {
  if (!existsSync(folder)) return undefined;
  const reference = readReference(folder);
  const idsOf = new Map<string, Set<string>>();
  for (const [id, names] of reference.names) {
    for (const name of names) idsOf.set(`${kindOf(id)} ${name}`, (idsOf.get(`${kindOf(id)} ${name}`) ?? new Set()).add(id));
  }
  let confirmed = 0;
  let unseen = 0;
  const contradicted: Finding[] = [];
  const compare = (entry: string, id: string, names: ReadonlySet<string>, otherNames = names) => {
    if (kindOf(id) === '') return;
    const known = reference.names.get(id);
    const others = new Set([...names].flatMap((name) => [...(idsOf.get(`${kindOf(id)} ${name}`) ?? [])]));
    if (others.has(id) || (known && (others.size === 0 || [...known].some((name) => otherNames.has(name))))) confirmed++;
    else if (others.size === 0) unseen++;
    else contradicted.push({ check: 'identifiers', entry, message: `${id}: the reference gives ${[...others].join(', ')}${known ? ` and calls it ${[...known][0]}` : ''}` });
  };
  for (const { id: entry, labels, identifiers, sources } of entries) {
    // Any name may confirm; only the name on the card contradicts, others may be wider or narrower.
    const shown = new Set([labels.fr.pref, labels.en.pref].map(bare));
    const all = new Set([labels.fr, labels.en].flatMap(({ pref, alt, hidden }) => [pref, ...alt, ...hidden]).map(bare));
    // MeSH numbers begin like the NCI Thesaurus's, and the reference has none.
    for (const [kind, id] of Object.entries(identifiers)) if (id !== undefined && kind !== 'mesh') compare(entry, id, shown, all);
    // A source may be the dictionary's page on a neighbouring term: its title says which.
    for (const { seen, id, title } of sources) if (seen === 'reference' && id) compare(entry, id, new Set([bare(title.replace(/^.*: /, ''))]));
  }
  return { confirmed, contradicted, unseen };
}

function kindOf(id: string): string {
  if (id.startsWith('HGNC:')) return 'hgnc';
  if (id.startsWith('DOID:')) return 'doid';
  if (/^CDR\d/.test(id)) return 'cdr';
  if (/^[A-Z]\d{2}[A-Z]{2}\d{2}$/.test(id)) return 'atc';
  if (/^C\d+$/.test(id)) return 'ncit';
  return '';
}

function readReference(folder: string): Reference {
  const reference = new Reference();
  const rows = (file: string) =>
    readFileSync(join(folder, file), 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('#')).map((line) => line.split('\t'));
  const list = (cell = '') => cell.split('|');
  for (const [cdr = '', term = ''] of rows('nci-dictionary-terms.tsv')) reference.add(cdr, [term]);
  for (const [atc = '', ncit = '', en = '', fr = '', brands = ''] of rows('oncology-drugs.tsv')) {
    reference.add(atc, [en, fr, ...list(brands)]);
    reference.add(ncit, [en, fr, ...list(brands)]);
  }
  for (const [hgnc = '', symbol = '', synonyms = ''] of rows('cancer-genes.tsv')) reference.add(hgnc, [symbol, ...list(synonyms)]);
  for (const [doid = '', name = '', synonyms = '', acronyms = '', ncit = ''] of rows('cancer-types-doid.tsv')) {
    const names = [name, ...list(synonyms), ...list(acronyms)];
    reference.add(doid, names);
    for (const code of list(ncit)) reference.add(code, names);
  }
  for (const [, name = '', , , , ncit = ''] of rows('oncotree.tsv')) reference.add(ncit, [name]);
  return reference;
}
