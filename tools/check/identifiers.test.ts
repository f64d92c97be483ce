import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Source } from '../../glossary/concept-schema.ts';
import type { Entry } from '../../glossary/entry.ts';
import { entryOf, labelsOf } from '../../glossary/testing.ts';
import { checkIdentifiers, type IdentifierReport } from './identifiers.ts';

/** A reference of a few lines, in the columns of the real one. */
const folder = mkdtempSync(join(tmpdir(), 'oncogloss-reference-'));
const REFERENCE = {
  'nci-dictionary-terms.tsv': '# a comment\nCDR0000045100\tbiopsy\nCDR0000045200\tgrade\n',
  'oncology-drugs.tsv': 'L01EB04\tC116377\tosimertinib\tosimertinib\tTagrisso\nL01EB03\tC66940\tafatinib\tafatinib\t\n',
  'cancer-genes.tsv': 'HGNC:950\tBAP1\tUCHL2\nHGNC:3236\tEGFR\tERBB|ERBB1\n',
  'cancer-types-doid.tsv': 'DOID:1909\tmelanoma\tmalignant melanoma\tMM\tC3224|C9999\nDOID:7474\tmalignant pleural mesothelioma\t\t\tC4456\nDOID:9119\tacute myeloid leukemia\t\tAML\tC3171\n',
  'oncotree.tsv': 'x\tthymoma\tx\tx\tx\tC3411\n',
};
for (const [name, text] of Object.entries(REFERENCE)) writeFileSync(join(folder, name), text);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function check(name: string, changes: Partial<Entry>): IdentifierReport {
  const report = checkIdentifiers([entryOf('a', { labels: labelsOf(name), sources: [], ...changes })], folder);
  if (!report) throw new Error('no report');
  return report;
}

const source = (id: string, title: string, seen: Source['seen'] = 'reference'): Partial<Entry> => ({ sources: [{ publisher: 'NCI', title, id, seen }] });

describe('checkIdentifiers', () => {
  it.each<[string, string, Partial<Entry>]>([
    ['a drug’s ATC code', 'osimertinib', { identifiers: { atc: 'L01EB04' } }],
    ['a drug by its brand', 'Tagrisso', { identifiers: { ncit: 'C116377' } }],
    ['a gene by a synonym', 'ERBB1', { identifiers: { hgnc: 'HGNC:3236' } }],
    ['a tumour', 'melanoma', { identifiers: { doid: 'DOID:1909' } }],
    ['one of several codes of a tumour', 'melanoma', { identifiers: { ncit: 'C9999' } }],
    ['a tumour of the tree', 'thymoma', { identifiers: { ncit: 'C3411' } }],
    ['a name in British spelling', 'acute myeloid leukaemia', { identifiers: { doid: 'DOID:9119' } }],
    ['a name that the reference does not know, under a code that it knows', 'mésothéliome de la plèvre', { identifiers: { doid: 'DOID:7474' } }],
    ['a page of the dictionary by its title', 'anything', source('CDR0000045100', 'NCI Dictionary of Cancer Terms: biopsy')],
  ])('confirms %s', (_what, name, changes) => {
    expect(check(name, changes)).toEqual({ confirmed: 1, contradicted: [], unseen: 0 });
  });

  it.each<[string, string, Partial<Entry>, string]>([
    ['the code of another drug', 'osimertinib', { identifiers: { atc: 'L01EB03' } }, 'L01EB03: the reference gives L01EB04 and calls it afatinib'],
    ['a code that the reference lacks, for a name that it knows', 'BAP1', { identifiers: { hgnc: 'HGNC:999' } }, 'HGNC:999: the reference gives HGNC:950'],
    ['the page of another term', 'x', source('CDR0000045200', 'NCI Dictionary of Cancer Terms: biopsy'), 'CDR0000045200: the reference gives CDR0000045100 and calls it grade'],
  ])('finds %s', (_what, name, changes, message) => {
    expect(check(name, changes)).toEqual({ confirmed: 0, unseen: 0, contradicted: [{ check: 'identifiers', entry: 'a', message }] });
  });

  it('counts what the reference cannot see, and does NOT call it wrong', () => {
    expect(check('mitochondrion', { identifiers: { ncit: 'C12345' } })).toEqual({ confirmed: 0, contradicted: [], unseen: 1 });
  });

  it.each<[string, string, Partial<Entry>]>([
    ['a code of a kind that the reference does not have', 'melanoma', { identifiers: { icdo: '8720/3', uniprot: 'Q92560', nct: 'NCT04487080' } }],
    ['a MeSH number that looks like another kind', 'melanoma', { identifiers: { mesh: 'C562393' } }],
    ['a source that was read', 'x', source('CDR0000045200', 'biopsy', 'lookup')],
  ])('does NOT compare %s', (_what, name, changes) => {
    expect(check(name, changes)).toEqual({ confirmed: 0, contradicted: [], unseen: 0 });
  });

  it('does NOT let another name of the entry contradict, since it may be wider', () => {
    const labels = { ...labelsOf('desmoplastic melanoma'), fr: { pref: 'desmoplastic melanoma', alt: ['melanoma'], hidden: [] } };
    expect(check('', { labels, identifiers: { ncit: 'C37257' } })).toEqual({ confirmed: 0, contradicted: [], unseen: 1 });
  });

  it('says nothing where the reference is not there', () => {
    expect(checkIdentifiers([entryOf('a')], join(folder, 'nowhere'))).toBeUndefined();
  });
});
