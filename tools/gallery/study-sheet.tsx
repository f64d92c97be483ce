import type { ComponentChildren } from 'preact';
import '../../components/my.css';
import '../../components/notes.css';
import '../../components/own-glossaries.css';
import { AppointmentView } from '../../components/appointment-view.tsx';
import { contentsOf } from '../../components/glossary-contents.ts';
import { GlossaryPage } from '../../components/glossary-page.tsx';
import type { MyPlace } from '../../components/glossary-route.ts';
import { MyDataView } from '../../components/my-data-view.tsx';
import type { DataDesk } from '../../components/my-data-state.ts';
import { NotYet } from '../../components/my-problem.tsx';
import { MyView } from '../../components/my-view.tsx';
import { StudyList } from '../../components/study-list.tsx';
import { StudyReview } from '../../components/study-review.tsx';
import type { Language } from '../../glossary/concept-schema.ts';
import { done, noop, press, type GalleryItem } from './gallery-item.ts';
import { NOT_YET, NOW, PROBLEM, WORDS } from './mine-samples.ts';

/** One place of the reader's own, within the whole page. */
export function place(lang: Language, name: MyPlace, view: ComponentChildren): ComponentChildren {
  const Place = () => <>{view}</>;
  const places = { words: Place, review: Place, appointment: Place, notes: Place, glossaries: Place, data: Place };
  const Mine = () => <MyView {...{ lang, places }} place={name} moved={false} />;
  const on = { onLanguage: noop, onOpen: noop, onRetry: noop };
  const none = { search: () => [], nearest: () => [], load: done, loadTables: () => new Promise<never>(noop) };
  return <GlossaryPage {...{ lang, ...none, ...on }} glossary={{ kind: 'ready', contents: contentsOf([]) }} route={{ kind: 'my', place: name }} moved={false} mine={<Mine />} />;
}

/** The words: listed, reviewed, taken to an appointment. */
export function study(lang: Language): GalleryItem[] {
  const base = { lang, now: NOW, onSave: noop };
  const list = (more: object = {}) => place(lang, 'words', <StudyList {...base} words={WORDS} onRemove={async () => true} onExport={() => 'mots.tsv'} {...more} />);
  const review = (more: object = {}) => place(lang, 'review', <StudyReview {...base} words={WORDS} {...more} />);
  const appointment = (words = WORDS) => place(lang, 'appointment', <AppointmentView {...{ lang, words, now: NOW }} onPrint={noop} />);
  const [first] = WORDS;
  return [
    { name: 'words', view: list() },
    { name: 'words, one removed', view: list(), act: (frame) => press(frame, '.og-study-list li button:last-of-type') },
    { name: 'words, none learnt', view: list({ words: first ? [first] : [] }), act: (frame) => press(frame, '.og-study-filters button:last-child') },
    { name: 'words, not stored', view: list({ problem: PROBLEM }) },
    { name: 'words, empty', view: list({ words: [] }) },
    ...NOT_YET.map(([name, kept]) => ({ name: `words, ${name}`, view: place(lang, 'words', <NotYet {...{ lang, kept }} onRetry={noop} />) })),
    { name: 'review', view: review() },
    { name: 'review, answer', view: review({ problem: PROBLEM }), act: (frame) => press(frame, '.og-review .og-button') },
    { name: 'review, nothing due', view: review({ words: WORDS.slice(3) }) },
    { name: 'review, empty', view: review({ words: [] }) },
    { name: 'appointment', view: appointment() },
    { name: 'appointment, empty', view: appointment([]) },
  ];
}

const CONTENT = { created: '2026-11-20T08:00:00.000Z', settings: true, study: 3, notes: 1, glossaries: [{ name: 'Mots de l’association', terms: 1_200 }] };
const FILE = new File(['x'], 'oncogloss-2026-11-20.oncogloss');
const refusal = (messageKey: string, ...params: string[]) => Promise.reject(Object.assign(new Error(messageKey), { messageKey, params }));
const never = () => new Promise<never>(noop);

function chooseBackup(frame: HTMLElement): void {
  const input = frame.querySelector<HTMLInputElement>('input[type="file"]');
  const files = new DataTransfer();
  files.items.add(FILE);
  if (!input) return;
  input.files = files.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

/** The reader's data: saved, restored, erased. */
export function data(lang: Language): GalleryItem[] {
  const desk: DataDesk = { backup: async () => 'oncogloss-2026-11-22.oncogloss', preview: async () => CONTENT, restore: never, erase: done };
  const view = (more: Partial<DataDesk> = {}, holdings = { words: 12, notes: 3, glossaries: 1, bytes: 2_345_678 }) => place(lang, 'data', <MyDataView {...{ lang, holdings }} desk={{ ...desk, ...more }} />);
  return [
    { name: 'data', view: view() },
    { name: 'data, nothing', view: view({}, { words: 0, notes: 0, glossaries: 0, bytes: 0 }) },
    { name: 'data, saved', view: view(), act: (frame) => press(frame, 'form button[type="submit"]') },
    { name: 'data, saving', view: view({ backup: never }), act: (frame) => press(frame, 'form button[type="submit"]') },
    { name: 'data, not saved', view: view({ backup: () => refusal('userDataQuota') }), act: (frame) => press(frame, 'form button[type="submit"]') },
    { name: 'data, backup', view: view(), act: chooseBackup },
    { name: 'data, locked', view: view({ preview: () => refusal('userDataBackupLocked') }), act: chooseBackup },
    { name: 'data, wrong passphrase', view: view({ preview: () => refusal('userDataBackupPassphrase') }), act: chooseBackup },
    { name: 'data, damaged', view: view({ preview: () => refusal('userDataBackupDamaged', '12') }), act: chooseBackup },
    { name: 'data, erase', view: view(), act: (frame) => press(frame, '.og-button-warm') },
  ];
}
