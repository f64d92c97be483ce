import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { americanSpelling, inflectEnglish, pluralOfEnglishWord } from './inflect-english.ts';

describe('pluralOfEnglishWord', () => {
  it.each([
    ['cancer', 'cancers'],
    ['biopsy', 'biopsies'],
    ['assay', 'assays'],
    ['metastasis', 'metastases'],
    ['abscess', 'abscesses'],
    ['larynx', 'larynxes'],
    ['branch', 'branches'],
    ['nucleus', 'nuclei'],
    ['stoma', 'stomas'],
    ['mouse', 'mice'],
    ['NSCLC', 'NSCLCs'],
    ['PD-L1', 'PD-L1s'],
  ])('makes %s into %s', (word, plural) => {
    expect(pluralOfEnglishWord(word)).toBe(plural);
  });

  it.each(['lungs', 'LOTUS', 'virus', 'x', 'B)'])('does NOT change %j', (word) => {
    expect(pluralOfEnglishWord(word)).toBeUndefined();
  });
});

describe('inflectEnglish', () => {
  it.each([
    ['lung cancer', ['lung cancers']],
    ['standard of care', ['standards of care']],
    ['cancer of unknown primary', ['cancers of unknown primary']],
    ['time to progression', ['times to progression']],
    ['T cell', ['T cells']],
    ['phase 3 trial', ['phase 3 trials']],
  ])('writes %s as %j', (label, forms) => {
    expect(inflectEnglish(label)).toEqual(forms);
  });

  it('has no other form of a plural', () => {
    expect(inflectEnglish('real-world data and statistics')).toEqual([]);
  });

  it('changes one word of a label at most', () => {
    const word = fc.constantFrom('lung', 'cancer', 'of', 'in', 'biopsy', 'EGFR', 'cells', 'unknown', 'metastasis');
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), (words) => {
        for (const form of inflectEnglish(words.join(' '))) expect(form.split(' ').filter((w, k) => w !== words[k])).toHaveLength(1);
      }),
    );
  });
});

describe('americanSpelling', () => {
  it.each([
    ['tumour', 'tumor'],
    ['Tumours', 'Tumors'],
    ['antitumour immunity', 'antitumor immunity'],
    ['acute myeloid leukaemia', 'acute myeloid leukemia'],
    ['oestrogen receptor', 'estrogen receptor'],
    ['anti-oestrogen', 'anti-estrogen'],
    ['haematologist', 'hematologist'],
    ['haemoglobin', 'hemoglobin'],
    ['anaemia', 'anemia'],
    ['neutropenia and septicaemia', 'neutropenia and septicemia'],
    ['paediatric oncology', 'pediatric oncology'],
    ['lymphoedema', 'lymphedema'],
    ['oesophageal cancer', 'esophageal cancer'],
    ['diarrhoea', 'diarrhea'],
    ['randomised trial', 'randomized trial'],
    ['randomisation', 'randomization'],
    ['hospitalisations', 'hospitalizations'],
    ['asbestos fibre', 'asbestos fiber'],
    ['asbestos fibres', 'asbestos fibers'],
    ['cancer centre', 'cancer center'],
    ['cancer centres', 'cancer centers'],
    ['screening programmes', 'screening programs'],
    ['signalling pathway', 'signaling pathway'],
  ])('writes %s as %s', (british, american) => {
    expect(americanSpelling(british)).toBe(american);
  });

  it.each(['biopsy', 'diagnosis', 'metastasis', 'disease', 'tumor', 'programmed cell death'])('does NOT change %j', (label) => {
    expect(americanSpelling(label)).toBeUndefined();
  });
});
