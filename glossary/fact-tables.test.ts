import { describe, expect, it } from 'vitest';
import { factTablesOf } from './fact-tables.ts';
import type { DrugRow, TrialRow } from './table-schema.ts';
import { entryOf, labelsOf } from './testing.ts';

const DRUG = {
  id: 'osimertinib',
  class: 'anti-egfr',
  use_fr: 'S’emploie seul : dans certains cancers du poumon.',
  use_en: 'Used alone in some lung cancers.',
} as DrugRow;
const TRIAL = {
  id: 'trial-flaura',
  acronym: 'FLAURA',
  question_fr: 'Fait-il mieux ?',
  question_en: 'Is it better?',
  phase: '3',
  year: '2018',
  nct: 'NCT02296125',
} as TrialRow;
const ENTRY = entryOf('osimertinib', {
  labels: labelsOf('osimertinib'),
  properties: [
    { name: 'propertyBrand', fr: 'Tagrisso', en: 'Tagrisso' },
    { name: 'propertyClass', fr: 'anti-EGFR', en: 'EGFR inhibitor', concept: 'anti-egfr' },
    { name: 'propertyTarget', fr: 'récepteur EGFR', en: 'EGFR receptor', concept: 'egfr' },
  ],
});

describe('factTablesOf', () => {
  it('says of a drug what its card says, and where it is used', () => {
    expect(factTablesOf([ENTRY], { drugs: [DRUG], trials: [] })).toEqual({
      classes: { 'anti-egfr': { fr: 'anti-EGFR', en: 'EGFR inhibitor' } },
      drugs: [
        {
          id: 'osimertinib',
          name: { fr: 'osimertinib', en: 'osimertinib' },
          brands: { fr: 'Tagrisso', en: 'Tagrisso' },
          class: 'anti-egfr',
          target: { fr: 'récepteur EGFR', en: 'EGFR receptor' },
          targetId: 'egfr',
          use: { fr: 'S’emploie seul\u00a0: dans certains cancers du poumon.', en: 'Used alone in some lung cancers.' },
        },
      ],
      trials: [],
    });
  });

  it('leaves blank what the row does not know', () => {
    const bare = factTablesOf([entryOf('osimertinib')], { drugs: [DRUG], trials: [] }).drugs[0]!;
    expect([bare.brands, bare.target, bare.targetId]).toEqual([{ fr: '', en: '' }, { fr: '', en: '' }, undefined]);
  });

  it('keeps the question, phase, year and number of a trial', () => {
    expect(factTablesOf([entryOf('trial-flaura')], { drugs: [], trials: [TRIAL] }).trials).toEqual([
      {
        id: 'trial-flaura',
        acronym: 'FLAURA',
        question: { fr: 'Fait-il mieux\u202f?', en: 'Is it better?' },
        phase: '3',
        year: '2018',
        nct: 'NCT02296125',
      },
    ]);
  });

  it('does NOT list a row without an entry: its link would lead nowhere', () => {
    expect(factTablesOf([], { drugs: [DRUG], trials: [TRIAL] })).toEqual({ classes: {}, drugs: [], trials: [] });
  });
});
