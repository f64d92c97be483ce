import type { UserTerm } from '../../glossary/exchange/user-term.ts';
import { labels } from './read-import.ts';

/** What the rows of words.fods are to become, in their order. */
export const SHEET_TERMS: readonly UserTerm[] = [
  {
    id: 'moelle-osseuse',
    labels: { fr: labels('moelle osseuse', ['moelle rouge', 'moelle']), en: labels('bone marrow') },
    definition: { fr: 'Tissu mou, au cœur des os ; il fabrique le sang.', en: 'Soft tissue inside bones, where blood is made.' },
    domain: 'corps',
    identifiers: [],
  },
  {
    id: 'biopsie-a-l-aiguille',
    labels: { fr: labels('biopsie à l’aiguille'), en: labels('needle biopsy') },
    definition: {
      fr: 'Prélèvement « sans ouvrir », dit aussi "à l\'aiguille fine".',
      en: 'A sample taken "without surgery", with a thin needle.',
    },
    domain: 'examen',
    identifiers: [],
  },
  {
    id: 'nausee-vomissement',
    labels: { fr: labels('nausée; vomissement'), en: labels('nausea, vomiting') },
    definition: { fr: 'Envie de vomir; le fait de vomir.', en: 'Feeling sick, or being sick.' },
    domain: 'effet indésirable',
    identifiers: [],
  },
  {
    id: 'effet-sur-la-duree',
    labels: { fr: labels('effet sur la durée'), en: labels('late effect') },
    definition: { fr: 'Première ligne.\nSeconde ligne, après un retour.', en: 'First line.\nSecond line.' },
    domain: 'suivi',
    note: 'à relire,\nà compléter',
    identifiers: [],
  },
  {
    id: 'fatigue',
    labels: { fr: labels('fatigue', ['asthénie']), en: labels('fatigue') },
    definition: { fr: 'Lassitude que le repos n’enlève pas.', en: 'tiredness' },
    identifiers: [],
  },
  {
    id: '1-1',
    labels: { fr: labels('=1+1'), en: labels('+2 points') },
    definition: { fr: 'Un terme qui a l’air d’une formule.', en: '-3, as text' },
    domain: '@essai',
    note: '=SOMME(A1:A2)',
    identifiers: [],
  },
  {
    id: '5-fu',
    labels: { fr: labels('5-FU'), en: labels('5-FU') },
    definition: { fr: 'Nom court d’un médicament ; ni une date ni un nombre.' },
    domain: 'médicament',
    note: '1er mars',
    identifiers: [],
  },
  {
    id: 'tgf-β',
    labels: { fr: labels('TGF-β'), en: labels('TGF-β') },
    definition: { fr: 'Lettre grecque : absente de Windows-1252.' },
    domain: 'protéine',
    note: '≥ 5 €',
    identifiers: [],
  },
  {
    id: 'œdeme',
    labels: { fr: labels('œdème', ['gonflement', 'enflure']), en: labels('oedema') },
    definition: { fr: 'Gonflement dû à de l’eau dans les tissus.', en: 'Swelling from fluid.' },
    domain: 'symptôme',
    note: '3.5',
    identifiers: [],
  },
  {
    id: 'esperance',
    labels: { fr: labels('espérance'), en: labels('outlook') },
    definition: { fr: 'Un ‘mot’ entre “guillemets” – et un tiret — long…' },
    domain: 'suivi',
    // A formula of the sheet is saved as its result.
    note: '2',
    identifiers: [],
  },
  {
    id: 'entre-guillemets',
    labels: { fr: labels('"entre guillemets"'), en: labels('"quoted"') },
    definition: { fr: 'Un terme qui commence et finit par un guillemet.' },
    identifiers: [],
  },
  {
    id: 'dernier',
    labels: { fr: labels('dernier'), en: labels('last') },
    definition: { fr: 'Fin de la liste', en: 'End of the list' },
    identifiers: [],
  },
];

/** The same as Windows-1252 can hold it: the spreadsheet writes a question mark for what it has no sign for. */
export const SHEET_TERMS_1252: readonly UserTerm[] = SHEET_TERMS.map((term) =>
  term.id === 'tgf-β' ? { ...term, id: 'tgf', labels: { fr: labels('TGF-?'), en: labels('TGF-?') }, note: '? 5 €' } : term,
);
