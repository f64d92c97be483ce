import { describe, expect, it } from 'vitest';
import { composeDrug } from './compose-drug.ts';
import { composeGene } from './compose-gene.ts';
import { composeTrial } from './compose-trial.ts';
import { composeTumour } from './compose-tumour.ts';
import type { DrugClassRow, DrugRow, GeneRow, TrialRow, TumourRow } from './table-schema.ts';
import type { Thing } from './thing.ts';

const origin = { difficulty: 'core', source: 'Example Register', source_id: 'R1', reviewed: '2026-11-22' } as const;

const DRUG_CLASS: DrugClassRow = {
  id: 'tyrosine-kinase-inhibitor',
  fr: 'un inhibiteur de tyrosine kinase',
  en: 'a tyrosine kinase inhibitor',
  does_fr: 'Il éteint un signal : la tumeur grandit moins.',
  does_en: 'It switches a signal off: the tumour grows less.',
};
const DRUG: DrugRow = {
  id: 'osimertinib', fr: 'osimertinib', en: 'osimertinib', brands_fr: ['Tagrisso'], brands_intl: ['Tagrisso'], synonyms: ['AZD9291'],
  class: 'tyrosine-kinase-inhibitor', target: ['egfr'], target_fr: 'récepteur EGFR', target_en: 'EGFR receptor', route: ['oral'],
  atc: 'L01EB04', use_fr: 'S’emploie dans des cancers du poumon.', use_en: 'Used in lung cancers.', ...origin,
};
const TUMOUR: TumourRow = {
  id: 'mcl', fr: 'lymphome du manteau', en: 'mantle cell lymphoma', synonyms_fr: [], synonyms_en: ['mantle zone lymphoma'], acronyms: ['MCL'],
  organ_fr: 'ganglions', organ_en: 'lymph nodes', parent: 'lymphoma', what_fr: 'Cancer : des globules blancs.', what_en: 'A cancer of white blood cells.',
  doid: 'DOID:0050746', ncit: 'C4337', icdo: '9673/3', oncotree: 'MCL', ...origin,
};
const GENE: GeneRow = {
  id: 'bap1', symbol: 'BAP1', name_fr: 'protéine associée à BRCA1', name_en: 'BRCA1 associated protein', aliases: ['UCHL2'], kind: 'suppressor',
  role_fr: 'Freine les tumeurs ; le mésothéliome le perd.', role_en: 'Holds tumours back.', hgnc: 'HGNC:950', ...origin,
};
const TRIAL: TrialRow = {
  id: 'trial-titan', acronym: 'TITAN', synonyms: ['NCT-TITAN 1'], question_fr: 'Dans ce cancer, faut-il deux traitements ?', question_en: 'In this cancer, are two treatments better?',
  phase: '3', setting_fr: 'cancer avancé', setting_en: 'advanced cancer', participants: '1074', nct: 'NCT04487080', published: 'The Lancet',
  published_url: 'https://example.org/paper', year: '2024', result_fr: 'Survie : 20 mois contre 15.', result_en: 'Survival: 20 months against 15.',
  limit_fr: 'Ne dit rien d’autres cancers.', limit_en: 'Says nothing of other cancers.', source: 'The Lancet', source_url: '', reviewed: '2026-11-22',
};

const propertyNames = (thing: Thing) => thing.properties.map(({ name }) => name);
const cellsOf = (thing: Thing) => Object.fromEntries(thing.properties.map(({ name, fr, en }) => [name, `${fr} / ${en}`]));

describe('composeDrug', () => {
  it('says what it is, what such a drug does and where it is used', () => {
    expect(composeDrug(DRUG, DRUG_CLASS).definition).toEqual({
      fr: { plain: 'Un inhibiteur de tyrosine kinase. Il éteint un signal\u00a0: la tumeur grandit moins. S’emploie dans des cancers du poumon.' },
      en: { plain: 'A tyrosine kinase inhibitor. It switches a signal off: the tumour grows less. Used in lung cancers.' },
    });
  });

  it('lists the facts of its row, with the concepts behind class and target', () => {
    const { properties } = composeDrug(DRUG, DRUG_CLASS);
    expect(properties).toEqual([
      { name: 'propertyBrand', fr: 'Tagrisso', en: 'Tagrisso' },
      { name: 'propertyClass', fr: 'inhibiteur de tyrosine kinase', en: 'tyrosine kinase inhibitor', concept: 'tyrosine-kinase-inhibitor' },
      { name: 'propertyTarget', fr: 'récepteur EGFR', en: 'EGFR receptor', concept: 'egfr' },
      { name: 'propertyRoute', fr: 'par la bouche', en: 'by mouth' },
      { name: 'propertySynonyms', fr: 'AZD9291', en: 'AZD9291' },
      { name: 'propertyCode', fr: 'ATC L01EB04', en: 'ATC L01EB04' },
    ]);
  });

  it('does NOT show empty cells', () => {
    const bare = composeDrug({ ...DRUG, brands_fr: [], brands_intl: [], synonyms: [], target: [], target_fr: '', target_en: '', route: [], atc: '' }, DRUG_CLASS);
    expect(propertyNames(bare)).toEqual(['propertyClass']);
    expect(bare.identifiers).toEqual({});
    expect(bare.relations).toEqual([{ type: 'broader', to: 'tyrosine-kinase-inhibitor' }]);
  });

  it('shows the brands of France in French, all in English; the others where France has none', () => {
    expect(cellsOf(composeDrug({ ...DRUG, brands_fr: ['Verzenios'], brands_intl: ['Verzenio'] }, DRUG_CLASS))['propertyBrand']).toBe('Verzenios / Verzenio, Verzenios');
    expect(cellsOf(composeDrug({ ...DRUG, brands_fr: [], brands_intl: ['Verzenio'] }, DRUG_CLASS))['propertyBrand']).toBe('Verzenio / Verzenio');
  });

  it('shows the French of its other names in French and the English in English, codes in both', () => {
    expect(cellsOf(composeDrug({ ...DRUG, synonyms: ['paracétamol', 'acetaminophen', 'N-02'] }, DRUG_CLASS))['propertySynonyms']).toBe('paracétamol, N-02 / acetaminophen, N-02');
  });

  it('leads to no one concept where it has several targets, but is related to each', () => {
    const two = composeDrug({ ...DRUG, target: ['braf', 'mek'] }, DRUG_CLASS);
    expect(two.properties.find(({ name }) => name === 'propertyTarget')).not.toHaveProperty('concept');
    expect(two.relations).toEqual([{ type: 'broader', to: DRUG.class }, { type: 'targets', to: 'braf' }, { type: 'targets', to: 'mek' }]);
  });

  it('matches codes without showing them as names, and ordinary words as brands only beside a cue', () => {
    const drug = composeDrug({ ...DRUG, brands_fr: ['Emend'] }, DRUG_CLASS);
    expect(drug.labels.fr).toEqual({ pref: 'osimertinib', alt: ['Emend'], hidden: ['AZD9291'] });
    expect(drug.match).toEqual([{ form: 'Emend', case: 'exact', cue: expect.arrayContaining(['nausée', 'nausea']) }]);
  });
});

describe('a drug that is as common outside cancer', () => {
  const supportive = composeDrug({ ...DRUG, class: 'antiemetic', fr: 'ondansétron', en: 'ondansetron', brands_fr: ['Emend'], brands_intl: ['GR'], synonyms: [] }, DRUG_CLASS);

  it('counts on a page about cancer only, under all its names', () => {
    expect(supportive.match.filter(({ only }) => only === 'oncology').map(({ form }) => form)).toEqual(['ondansétron', 'ondansetron', 'GR']);
  });

  it('keeps the rules of its names that need more', () => {
    expect(supportive.match).toContainEqual({ form: 'Emend', case: 'exact', cue: expect.arrayContaining(['nausea']) });
    expect(supportive.match).toContainEqual({ form: 'GR', case: 'exact', only: 'oncology' });
  });
});

describe('composeTumour', () => {
  it('says what it is; organ, other names and codes', () => {
    const tumour = composeTumour(TUMOUR);
    expect(tumour.definition).toEqual({ fr: { plain: 'Cancer\u00a0: des globules blancs.' }, en: { plain: 'A cancer of white blood cells.' } });
    expect(cellsOf(tumour)).toEqual({ propertyOrgan: 'ganglions / lymph nodes', propertySynonyms: 'MCL / mantle zone lymphoma, MCL' });
    expect(tumour.identifiers).toEqual({ doid: 'DOID:0050746', ncit: 'C4337', icdo: '9673/3' });
    expect(tumour.relations).toEqual([{ type: 'broader', to: 'lymphoma' }]);
  });

  it('lets its acronym count on a page about cancer only', () => {
    expect(composeTumour(TUMOUR).match).toEqual([{ form: 'MCL', case: 'exact', only: 'oncology' }]);
  });

  it('does NOT show empty cells', () => {
    const bare = composeTumour({ ...TUMOUR, organ_fr: '', organ_en: '', synonyms_en: [], acronyms: [], doid: '', ncit: '', icdo: '' });
    expect(bare.properties).toEqual([]);
    expect(bare.identifiers).toEqual({});
  });

  it('shows names that one language has alone in both', () => {
    expect(cellsOf(composeTumour({ ...TUMOUR, acronyms: [] }))['propertySynonyms']).toBe('mantle zone lymphoma / mantle zone lymphoma');
  });
});

describe('composeGene', () => {
  it('says its role; full name, kind, other names, number', () => {
    const gene = composeGene(GENE, new Set(['tumour-suppressor-gene']));
    expect(gene.definition.fr.plain).toBe('Freine les tumeurs\u202f; le mésothéliome le perd.');
    expect(gene.properties).toEqual([
      { name: 'propertyFullName', fr: 'protéine associée à BRCA1', en: 'BRCA1 associated protein' },
      { name: 'propertyRole', fr: 'gène suppresseur de tumeur', en: 'tumour suppressor gene', concept: 'tumour-suppressor-gene' },
      { name: 'propertySynonyms', fr: 'UCHL2', en: 'UCHL2' },
      { name: 'propertyCode', fr: 'HGNC:950', en: 'HGNC:950' },
    ]);
    expect(gene.relations).toEqual([{ type: 'broader', to: 'tumour-suppressor-gene' }]);
  });

  it('does NOT lead to a concept that is not written', () => {
    const gene = composeGene(GENE, new Set());
    expect(gene.relations).toEqual([]);
    expect(gene.properties[1]).toEqual({ name: 'propertyRole', fr: 'gène suppresseur de tumeur', en: 'tumour suppressor gene' });
  });

  it('does NOT show empty cells, nor a kind that says nothing', () => {
    expect(propertyNames(composeGene({ ...GENE, kind: 'other', aliases: [], hgnc: '' }, new Set()))).toEqual(['propertyFullName']);
  });
});

describe('composeTrial', () => {
  const known = new Set(['phase-3-trial', 'phase-2-trial', 'clinical-trial']);

  it('gives its phase and asks its question in one sentence', () => {
    expect(composeTrial(TRIAL, known).definition).toEqual({
      fr: { plain: 'Essai clinique de phase 3 qui pose cette question\u00a0: dans ce cancer, faut-il deux traitements\u202f?' },
      en: { plain: 'A phase 3 clinical trial that asks: in this cancer, are two treatments better?' },
    });
  });

  it('leaves a name at the start of its question in capitals', () => {
    expect(composeTrial({ ...TRIAL, question_en: 'HER2: does it matter?' }, known).definition.en.plain).toContain('asks: HER2: does');
  });

  it('shows its result with what it does not show', () => {
    expect(composeTrial(TRIAL, known).facts).toEqual([
      {
        fr: 'Survie\u00a0: 20 mois contre 15. Ne dit rien d’autres cancers.',
        en: 'Survival: 20 months against 15. Says nothing of other cancers.',
        source: 'The Lancet',
        url: 'https://example.org/paper',
        date: '2024',
      },
    ]);
  });

  it.each(['limit_fr', 'limit_en', 'result_fr', 'result_en', 'year'] as const)('does NOT show a result without its %s', (cell) => {
    const bare = composeTrial({ ...TRIAL, [cell]: '' }, known);
    expect(bare.facts).toEqual([]);
    expect(JSON.stringify(bare)).not.toContain('20 mois contre 15');
  });

  it('lists setting, phase, participants, publication, registry', () => {
    expect(cellsOf(composeTrial(TRIAL, known))).toEqual({
      propertySetting: 'cancer avancé / advanced cancer',
      propertyPhase: '3 / 3',
      propertyParticipants: '1074 / 1074',
      propertyPublication: 'The Lancet, 2024 / The Lancet, 2024',
      propertyRegistry: 'NCT04487080 / NCT04487080',
    });
  });

  it('does NOT say a year twice, nor write a phase in French with a slash', () => {
    const cells = cellsOf(composeTrial({ ...TRIAL, published: 'ASCO 2024', phase: '2/3' }, known));
    expect(cells).toMatchObject({ propertyPublication: 'ASCO 2024 / ASCO 2024', propertyPhase: '2-3 / 2/3' });
  });

  it('does NOT show empty cells, nor a year that is not there', () => {
    const bare = { ...TRIAL, setting_fr: '', setting_en: '', phase: '', participants: '', nct: '', year: '' };
    expect(cellsOf(composeTrial(bare, known))).toEqual({ propertyPublication: 'The Lancet / The Lancet' });
    expect(propertyNames(composeTrial({ ...bare, published: '' }, known))).toEqual([]);
    expect(composeTrial(bare, known).definition.en.plain).toMatch(/^A study that asks: /);
  });

  it.each([
    ['3', 'phase-3-trial'],
    ['1b/2', 'phase-2-trial'],
    ['4', 'clinical-trial'],
    ['', 'clinical-trial'],
  ])('of phase %j leads to %s', (phase, to) => {
    expect(composeTrial({ ...TRIAL, phase }, known).relations).toEqual([{ type: 'broader', to }]);
  });

  it('lets its acronym count on a page about cancer only', () => {
    expect(composeTrial(TRIAL, known).match).toEqual([{ form: 'TITAN', case: 'exact', only: 'oncology' }]);
  });
});

describe('the source of a thing', () => {
  it.each([
    [
      'a code of the ATC classification, under its keeper',
      { source: 'WHO ATC', source_id: 'L01EB04' },
      { publisher: 'WHO Collaborating Centre for Drug Statistics Methodology', title: 'ATC classification: BAP1', id: 'L01EB04', seen: 'reference' },
    ],
    ['an identifier of a reference', { source: 'HGNC', source_id: 'HGNC:950' }, { publisher: 'HGNC', title: 'BAP1', id: 'HGNC:950', seen: 'reference' }],
    [
      'an address that was read on the day of the review',
      { source: 'Orphanet', source_id: 'https://example.org/bap1' },
      { publisher: 'Orphanet', title: 'BAP1', url: 'https://example.org/bap1', seen: 'lookup', accessed: '2026-11-22' },
    ],
    [
      'a term of the NCI dictionary, under its publisher',
      { source: 'NCI Dictionary of Cancer Terms', source_id: 'CDR0000044928' },
      { publisher: 'National Cancer Institute', title: 'NCI Dictionary of Cancer Terms: BAP1', id: 'CDR0000044928', seen: 'reference' },
    ],
  ])('is %s', (_what, cells, source) => {
    expect(composeGene({ ...GENE, ...cells }, new Set()).sources).toEqual([source]);
  });

  it.each([
    ['its source', { source_url: 'https://example.org/source' }, { url: 'https://example.org/source' }],
    ['its publication where there is no other', {}, { url: 'https://example.org/paper' }],
    ['its registry number where there is no address', { published_url: '' }, { id: 'NCT04487080' }],
  ])('of a trial is %s', (_what, cells, where) => {
    expect(composeTrial({ ...TRIAL, ...cells }, new Set()).sources).toEqual([
      { publisher: 'The Lancet', title: 'TITAN', ...where, seen: 'lookup', accessed: '2026-11-22' },
    ]);
  });
});
