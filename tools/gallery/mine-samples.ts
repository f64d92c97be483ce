import { parseUserTerm, type UserTerm } from '../../glossary/exchange/user-term.ts';
import { newNote, type Note } from '../../study/note.ts';
import { review, setKnown } from '../../study/schedule.ts';
import { newItem, type StudyItem } from '../../study/study-item.ts';
import type { Kept, Problem } from '../../components/my-state.ts';
import type { OwnGlossary, OwnImportPreview } from '../../components/own-glossary.ts';

/** What a made-up reader keeps: short and long, of both languages, and some of it hostile. */
export const NOW = new Date('2026-11-22T10:00:00.000Z');
const daysAgo = (days: number) => new Date(NOW.getTime() - days * 86_400_000);

export const PROBLEM: Problem = { messageKey: 'userDataQuota', params: [] };
export const NOT_YET: readonly (readonly [string, Exclude<Kept<never>, { kind: 'ready' }>])[] = [
  ['loading', { kind: 'loading' }],
  ['failed', { kind: 'failed', problem: PROBLEM }],
];

const itemOf = (id: string, fr: string, en: string, days: number, more: Partial<StudyItem> = {}): StudyItem => ({ ...newItem({ id, concept: id, label: { fr, en } }, daysAgo(days)), ...more });
const MET = { sentence: 'Chez ces patients, la tumeur portait PD-L1 à sa surface, et le traitement associait pembrolizumab et chimiothérapie.', title: 'Cancer du poumon : ce que change un traitement après la chirurgie', address: 'https://www.fondation-arc.org/actualites/un-essai' };
const ITEMS = [
  itemOf('pd-l1', 'PD-L1', 'PD-L1', 1, { met: MET }),
  itemOf('castration-resistant-prostate-cancer', 'cancer de la prostate métastatique résistant à la castration', 'metastatic castration-resistant prostate cancer', 2),
  review(itemOf('ferroptosis', 'ferroptose', 'ferroptosis', 3), 'easy', daysAgo(1)),
  setKnown(itemOf('asbestos', 'amiante', 'asbestos', 4), true),
];
export const WORDS = ITEMS.map((item, k) => ({
  item,
  explanation: k === 3 ? { name: item.label.fr } : { name: item.label.fr, plain: 'Protéine que certaines cellules portent à leur surface et qui retient les défenses du corps d’attaquer.', ...(item.label.en === item.label.fr ? {} : { otherName: item.label.en }), source: 'National Cancer Institute, NCI Dictionary of Cancer Terms', reviewed: '2026-11-22' },
}));

const passage = { quote: { exact: 'la survie sans progression médiane était plus longue', prefix: 'Dans cet essai, ', suffix: '' }, position: { start: 16, end: 68 } };
export const NOTES: readonly Note[] = [
  newNote({ id: 'a', body: 'À demander au prochain rendez-vous : est-ce que cela vaut pour moi ? https://example.org/une-adresse-tres-longue-qui-ne-se-coupe-nulle-part-et-continue', target: { kind: 'passage', address: MET.address, title: MET.title, passage } }, daysAgo(4)),
  newNote({ id: 'b', body: 'Une autre note sur la même page.', target: { kind: 'passage', address: MET.address, title: MET.title, passage } }, daysAgo(3)),
  newNote({ id: 'c', body: 'Vu deux fois, dans deux sens.', target: { kind: 'concept', concept: 'pd-l1' } }, daysAgo(2)),
];

export function termOf(fr: string, more: object = {}): UserTerm {
  const parsed = parseUserTerm({ id: fr, labels: { fr: { pref: fr, alt: ['RCP'] } }, ...more });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed.term;
}
const HOSTILE = '<img src=x onerror="alert(1)"> javascript:alert(1)';
export const TERMS = [
  termOf('réunion de concertation pluridisciplinaire', { definition: { fr: 'Rencontre où des médecins de plusieurs spécialités décident ensemble d’un traitement.' }, source: 'Association Un Souffle', note: HOSTILE }),
  termOf('hospitalisation à domicile', { labels: { fr: { pref: 'hospitalisation à domicile', alt: ['HAD'] }, en: { pref: 'hospital at home', alt: [] } } }),
];
export const ROWS = TERMS.map((term, k) => ({ id: `own-1-${k}`, term }));
export const OWN_ENTRY = { id: 'own-1-0', term: TERMS[0] ?? termOf('x'), glossary: { name: 'Mots de l’association', origin: 'Association Un Souffle' } };

export const GLOSSARY: OwnGlossary = { key: 1, name: 'Mots de l’association', origin: 'Association Un Souffle', on: true, first: true, sites: { chosen: true, hosts: ['www.fondation-arc.org'] }, terms: 2, leftOut: 1, imported: '2026-11-22T10:00:00.000Z', revision: 1 };
export const GLOSSARIES: readonly OwnGlossary[] = [GLOSSARY, { ...GLOSSARY, key: 2, name: 'Thesaurus', origin: 'https://example.org/a-very-long-address-that-breaks-nowhere', on: false, first: false, sites: { chosen: false, hosts: [] }, terms: 133_334, leftOut: 0 }];

export const PREVIEW: OwnImportPreview = {
  format: 'csv',
  header: { name: 'Mots de l’association' },
  counts: { taken: 1_234, same: 1, conflicting: 1, refused: 2 },
  taken: TERMS,
  conflicting: [{ existing: termOf('biopsie', { definition: { fr: 'Un prélèvement.' } }), incoming: termOf('biopsie', { definition: { fr: 'Un petit morceau prélevé pour être regardé.' } }), fields: ['definition.fr'] }],
  problems: [
    { row: 3, reason: 'no-label', params: {}, lost: 'term' },
    { row: 4, reason: 'field-too-long', params: { field: 'labels.fr.pref', limit: 500 }, lost: 'term' },
    { row: 1, column: HOSTILE, reason: 'unknown-column', params: { column: HOSTILE }, lost: 'part' },
  ],
};
export const REFUSED: OwnImportPreview = { header: {}, counts: { taken: 0, same: 0, conflicting: 0, refused: 0 }, taken: [], conflicting: [], problems: [{ row: 1, reason: 'spreadsheet-file', params: {}, lost: 'file' }] };
export const SAME: OwnImportPreview = { ...PREVIEW, counts: { taken: 0, same: 12, conflicting: 0, refused: 0 }, taken: [], conflicting: [], problems: [] };
