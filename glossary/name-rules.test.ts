import { describe, expect, it } from 'vitest';
import { acronymRule, geneNameRule, rulesOf } from './name-rules.ts';

describe('geneNameRule', () => {
  it.each(['MET', 'ALK', 'RET', 'APC', 'FH', 'TP53', 'RB1', 'p53', 'Ki67'])('lets the short name %s count only as written, beside a word of genetics', (form) => {
    expect(geneNameRule(form)).toEqual({ form, case: 'exact', cue: expect.arrayContaining(['gène$', 'gene$', 'mutation', 'protein']) });
  });

  it.each(['KRAS', 'EGFR', 'PTEN', 'NTRK'])('lets %s, in capitals alone, count as written on a page about cancer', (form) => {
    expect(geneNameRule(form)).toEqual({ form, case: 'exact', only: 'oncology' });
  });

  it.each(['BRCA1', 'PIK3CA', 'CDKN2A', 'B7-H1', 'récepteur de l’EGF'])('asks nothing of %s, which is no word of another trade', (form) => {
    expect(geneNameRule(form)).toBeUndefined();
  });
});

describe('geneNameRule, of a name that is one word', () => {
  it.each(['Ikaros', 'folliculine', 'mesothelin'])('lets %s count on a page about cancer', (form) => {
    expect(geneNameRule(form)).toEqual({ form, only: 'oncology' });
  });
});

describe('acronymRule', () => {
  it.each(['MAPS', 'TITAN', 'NSCLC', 'CheckMate', 'BEAT', 'AML', 'CA9', 'IND2'])('lets %s count as written on a page about cancer', (form) => {
    expect(acronymRule(form)).toEqual({ form, case: 'exact', only: 'oncology' });
  });

  it.each(['Keytruda', 'KEYNOTE-189', 'pembrolizumab', 'IFCT-1901', 'CA125', 'MK-3475', 'PAPILLON 2'])('asks nothing of %s', (form) => {
    expect(acronymRule(form)).toBeUndefined();
  });
});

describe('rulesOf', () => {
  it('keeps the rules of the forms that need one, each once', () => {
    expect(rulesOf(['AML', 'Keytruda', 'AML', 'CML'], acronymRule).map(({ form }) => form)).toEqual(['AML', 'CML']);
  });
});
