import { ConceptNotes } from '../../components/concept-notes.tsx';
import type { NotesDesk } from '../../components/note-desk.ts';
import { NotesPlace } from '../../components/notes-view.tsx';
import { OwnCardStack } from '../../components/own-card-stack.tsx';
import { GlossariesPlace } from '../../components/own-glossaries-view.tsx';
import type { GlossaryDesk } from '../../components/own-glossary.ts';
import { ImportChoose } from '../../components/own-import-choose.tsx';
import { OwnImportPreviewView } from '../../components/own-import-preview.tsx';
import { ImportDone, ImportProgress } from '../../components/own-import-progress.tsx';
import { OwnTermForm } from '../../components/own-term-form.tsx';
import { OwnTerms } from '../../components/own-terms.tsx';
import { PanelNotes } from '../../components/panel-notes.tsx';
import type { Language } from '../../glossary/concept-schema.ts';
import { done, noop, press, type GalleryItem } from './gallery-item.ts';
import { GLOSSARIES, GLOSSARY, NOT_YET, NOTES, OWN_ENTRY, PREVIEW, PROBLEM, REFUSED, ROWS, SAME } from './mine-samples.ts';
import { place } from './study-sheet.tsx';

const refusal = () => Promise.reject(Object.assign(new Error('full'), PROBLEM));
const NOTES_DESK: NotesDesk = { save: done, remove: done, restore: done, exportAll: async () => 'oncogloss-notes.jsonld', importFile: async () => ({ added: 0, taken: 0, problems: [] }) };

/** The reader's notes: their place, below a concept, beside a page. */
export function notes(lang: Language): GalleryItem[] {
  const all = (notesThere = NOTES, desk = NOTES_DESK) => (
    place(lang, 'notes', <NotesPlace {...{ lang, desk }} kept={{ kind: 'ready', value: { notes: notesThere, lost: new Set(['a']) } }} nameOf={() => 'PD-L1'} onRetry={noop} />)
  );
  const concept = <ConceptNotes {...{ lang }} kept={{ kind: 'ready', value: NOTES.slice(2) }} desk={NOTES_DESK} onAdd={done} onRetry={noop} />;
  const panel = (mayKeep: boolean) => <PanelNotes {...{ lang, mayKeep }} kept={{ kind: 'ready', value: { notes: mayKeep ? NOTES.slice(0, 2) : [], lost: new Set() } }} desk={NOTES_DESK} onAdd={async () => false} onShow={async () => false} onRetry={noop} />;
  return [
    { name: 'notes', view: all() },
    { name: 'notes, one changed', view: all(), act: (frame) => press(frame, '[data-note] button') },
    { name: 'notes, one removed', view: all(), act: (frame) => press(frame, '[data-note] button:last-of-type') },
    { name: 'notes, not exported', view: all(NOTES, { ...NOTES_DESK, exportAll: refusal }), act: (frame) => press(frame, '.og-own-actions button') },
    { name: 'notes, empty', view: all([]) },
    ...NOT_YET.map(([name, kept]) => ({ name: `notes, ${name}`, view: place(lang, 'notes', <NotesPlace {...{ lang, kept }} desk={NOTES_DESK} nameOf={() => 'PD-L1'} onRetry={noop} />) })),
    { name: 'notes on a concept', view: <div class="og-surface og-glossary">{concept}</div> },
    { name: 'notes in the panel', view: <main class="og-surface og-side" lang={lang}>{panel(true)}</main> },
    { name: 'notes in the panel, private window', view: <main class="og-surface og-side" lang={lang}>{panel(false)}</main> },
  ];
}

const DESK: GlossaryDesk = {
  set: done, arrange: done, remove: done, exportAs: async () => 'mots.csv', removeTerm: done, restoreTerm: done,
  terms: async () => ({ rows: ROWS, next: 2 }), find: async () => [], save: async () => ({ ok: true, glossary: 1 }),
  previewImport: async () => PREVIEW, commitImport: async () => GLOSSARY,
};
const on = { onLeave: noop, onOpen: noop, onSites: noop, onWrite: noop, onImport: noop, onInto: noop, onFile: noop, onLanguage: noop, onTake: noop, onOther: noop, onSaved: noop, onCancel: noop };

/** The reader's own glossaries: the shelf, one of them, a term, an import at each step. */
export function glossaries(lang: Language): GalleryItem[] {
  const shelf = (list = GLOSSARIES) => place(lang, 'glossaries', <GlossariesPlace {...{ lang }} kept={{ kind: 'ready', value: { glossaries: list, chosenHosts: [] } }} desk={DESK} onRetry={noop} />);
  const inside = (view: preact.ComponentChildren) => place(lang, 'glossaries', <div class="og-own">{view}</div>);
  const base = { lang, desk: DESK, glossaries: GLOSSARIES };
  const preview = { lang, fileName: 'mots-de-l-association-2026.csv', language: undefined };
  const step = { stage: 'comparing', done: 3, total: 10 } as const;
  return [
    { name: 'shelf', view: shelf() },
    { name: 'shelf, empty', view: shelf([]) },
    ...NOT_YET.map(([name, kept]) => ({ name: `shelf, ${name}`, view: place(lang, 'glossaries', <GlossariesPlace {...{ lang, kept }} desk={DESK} onRetry={noop} />) })),
    { name: 'terms', view: inside(<OwnTerms {...base} {...on} glossary={GLOSSARY} />) },
    { name: 'terms, none', view: inside(<OwnTerms {...base} {...on} glossary={{ ...GLOSSARY, terms: 0 }} desk={{ ...DESK, terms: async () => ({ rows: [], next: undefined }) }} />) },
    { name: 'terms, failed', view: inside(<OwnTerms {...base} {...on} glossary={GLOSSARY} desk={{ ...DESK, terms: refusal }} />) },
    { name: 'term form', view: inside(<OwnTermForm {...base} {...on} into={1} row={ROWS[0]} words={undefined} />) },
    { name: 'term form, no name', view: inside(<OwnTermForm {...base} {...on} into={undefined} row={undefined} words="" />), act: (frame) => press(frame, 'form [type="submit"]') },
    { name: 'import', view: inside(<ImportChoose {...base} {...on} into={undefined} problem={undefined} />) },
    { name: 'import, failed', view: inside(<ImportChoose {...base} {...on} into={1} problem={PROBLEM} />) },
    { name: 'import, working', view: inside(<ImportProgress {...{ lang, step }} {...on} fileName={preview.fileName} />) },
    { name: 'import, preview', view: inside(<OwnImportPreviewView {...preview} {...on} preview={PREVIEW} target={undefined} />) },
    { name: 'import, refused', view: inside(<OwnImportPreviewView {...preview} {...on} preview={REFUSED} target={undefined} />) },
    { name: 'import, all there', view: inside(<OwnImportPreviewView {...preview} {...on} preview={SAME} target={GLOSSARY} />) },
    { name: 'import, done', view: inside(<ImportDone {...{ lang, glossary: GLOSSARY }} {...on} />) },
  ];
}

/** The card of the reader's own term. */
export function ownCards(lang: Language): GalleryItem[] {
  const label = { fr: 'réunion de concertation pluridisciplinaire', en: 'réunion de concertation pluridisciplinaire' };
  const senses = [{ id: 'own-1-0', label }, { id: 'own-2-0', label: { fr: 'RCP (cardiologie)', en: 'RCP (cardiology)' } }];
  const tools = { isKept: async () => true, onKeep: done, place: { at: 1, count: 3 }, onStep: noop };
  const loads = { ready: async () => OWN_ENTRY, missing: done, failed: refusal, loading: () => new Promise<never>(noop) };
  return Object.entries(loads).map(([name, load]) => ({
    name: `own card, ${name}`,
    view: <OwnCardStack {...{ senses, lang, load, tools }} surface="popover" headingId={`own-${name}`} onLanguage={noop} onClose={noop} />,
  }));
}
