import type { FactTables } from '../glossary/fact-tables.ts';

/** Tables for the tests and for the gallery: never part of the extension. */
export const SAMPLE_TABLES: FactTables = {
  classes: {
    'anti-egfr': { fr: 'anti-EGFR', en: 'EGFR inhibitor' },
    'anti-pd-1': { fr: 'anti-PD-1', en: 'anti-PD-1' },
  },
  drugs: [
    {
      id: 'pembrolizumab',
      name: { fr: 'pembrolizumab', en: 'pembrolizumab' },
      brands: { fr: 'Keytruda', en: 'Keytruda' },
      class: 'anti-pd-1',
      target: { fr: 'PD-1', en: 'PD-1' },
      targetId: 'pd-1',
      use: { fr: 'Il s’emploie contre plusieurs cancers.', en: 'It is used in several cancers.' },
    },
    {
      id: 'erlotinib',
      name: { fr: 'erlotinib', en: 'erlotinib' },
      brands: { fr: 'Tarceva', en: 'Tarceva' },
      class: 'anti-egfr',
      target: { fr: 'récepteur EGFR', en: 'EGFR receptor' },
      use: { fr: 'Il sert contre certains cancers du poumon.', en: 'It is used in some lung cancers.' },
    },
    {
      id: 'etoposide',
      name: { fr: 'étoposide', en: 'etoposide' },
      brands: { fr: '', en: '' },
      class: 'unknown',
      target: { fr: '', en: '' },
      use: { fr: 'On l’emploie contre les lymphomes.', en: 'It is used in lymphomas.' },
    },
  ],
  trials: [
    {
      id: 'trial-mariposa',
      acronym: 'MARIPOSA',
      question: { fr: 'Deux médicaments font-ils mieux qu’un seul ?', en: 'Do two medicines do better than one?' },
      phase: '3',
      year: '2024',
      nct: 'NCT04487080',
    },
    { id: 'trial-maps', acronym: 'MAPS', question: { fr: 'Le bévacizumab aide-t-il ?', en: 'Does bevacizumab help?' }, phase: '2/3', year: '', nct: '' },
    {
      id: 'trial-hostile',
      acronym: '<b>BOLD</b>',
      question: { fr: '<img src=x>', en: '<img src=x>' },
      phase: '1',
      year: '2011',
      nct: 'NCT1" onclick="alert(1)',
    },
  ],
};
