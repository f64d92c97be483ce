import { CardPlaceholder } from '../../components/card-placeholder.tsx';
import { ConceptCard } from '../../components/concept-card.tsx';
import type { ConceptCardProps } from '../../components/concept-card.tsx';
import type { PageState, SearchHit } from '../../components/page-state.ts';
import { PopupView } from '../../components/popup-view.tsx';
import { HOSTILE, LONGEST, MEDICINE, PD_L1, SURVIVAL, summaryOf } from '../../components/sample-entries.ts';
import { WelcomeView } from '../../components/welcome-view.tsx';
import type { Language } from '../../glossary/concept-schema.ts';
import type { Entry } from '../../glossary/entry.ts';
import { noop, press, type, type GalleryItem } from './gallery-item.ts';
import { glossarySheet } from './glossary-sheet.tsx';
import { glossaries, notes, ownCards } from './own-sheet.tsx';
import { panels } from './panel-sheet.tsx';
import { pdfs } from './pdf-sheet.tsx';
import { readers, settings } from './reader-sheets.tsx';
import { ENTRIES, load } from './sample-cards.ts';
import { data, study } from './study-sheet.tsx';

const HOST = 'www.fondation-arc.org';

/** The sheets of the gallery, by name: every state of every component. */
export const SHEETS: Readonly<Record<string, (lang: Language) => readonly GalleryItem[]>> = {
  card: cards,
  popup: popups,
  panel: panels,
  glossary: glossarySheet,
  welcome: (lang) => [{ name: 'welcome', view: <WelcomeView lang={lang} mode="click" onMode={noop} onLanguage={noop} demo={demo(lang)} /> }],
  readers,
  settings,
  study,
  data,
  notes,
  glossaries,
  'own-card': ownCards,
  pdf: pdfs,
};

function card(lang: Language, entry: Entry, name: string, more: Partial<ConceptCardProps> = {}): GalleryItem {
  const on = { onLanguage: noop, onOpen: noop, onBack: noop, onToggleDetail: noop };
  const view = <ConceptCard entry={entry} lang={lang} canGoBack={false} detailOpen={false} headingId={`card-${name}`} {...on} {...more} />;
  return { name, view: <div class="og-stack og-stack-popover">{view}</div> };
}

function cards(lang: Language): GalleryItem[] {
  const senses = [PD_L1, SURVIVAL].map(summaryOf);
  const why = lang === 'fr' ? 'La page l’emploie trois fois ; le glossaire l’a reconnu sous le nom « CD274 ».' : 'The page uses it three times; the glossary knows it under the name “CD274”.';
  return [
    card(lang, PD_L1, 'plain', { onClose: noop }),
    card(lang, PD_L1, 'detail', { detailOpen: true, why }),
    card(lang, SURVIVAL, 'back', { canGoBack: true, onClose: noop }),
    card(lang, SURVIVAL, 'senses', { senses, pageSays: 'temps sans aggravation de la maladie' }),
    card(lang, MEDICINE, 'medicine', { onClose: noop }),
    card(lang, LONGEST, 'longest', { onClose: noop }),
    card(lang, HOSTILE, 'hostile', { detailOpen: true }),
    ...(['missing', 'failed', 'loading'] as const).map((kind) => ({ name: kind, view: placeholder(lang, kind) })),
  ];
}

function placeholder(lang: Language, kind: 'missing' | 'failed' | 'loading') {
  const view = kind === 'loading' ? ({ kind, slow: true } as const) : { kind };
  return <CardPlaceholder lang={lang} view={view} canGoBack={kind === 'missing'} onBack={noop} onRetry={noop} />;
}

function popups(lang: Language): GalleryItem[] {
  const on = { host: HOST, mode: 'click' } as const;
  const terms = ENTRIES.map((entry, index) => ({ ...summaryOf(entry), count: index * 4 + 1 }));
  const pages: readonly PageState[] = [
    { kind: 'running', ...on, terms: [...terms, ...terms, ...terms].map((term, index) => ({ ...term, id: `${term.id}-${index}` })) },
    { kind: 'not-started', ...on },
    { kind: 'needs-permission', ...on, mode: 'chosen' },
    { kind: 'site-off', ...on, mode: 'everywhere' },
    { kind: 'no-terms', ...on },
    { kind: 'unsupported' },
    { kind: 'loading' },
  ];
  return [
    popup(lang, 'search', { kind: 'not-started', ...on }, 'search'),
    ...['sur', 'xyz', 'p'].map((words) => ({ ...popup(lang, `typed ${words}`, { kind: 'not-started', ...on }, 'search'), act: (frame: HTMLElement) => type(frame, words) })),
    { ...popup(lang, 'opened pem', { kind: 'not-started', ...on }, 'search'), act: open },
    ...pages.map((page) => popup(lang, `page ${page.kind}`, page, 'page')),
  ];
}

async function open(frame: HTMLElement): Promise<void> {
  type(frame, 'pem');
  await press(frame, '[role="option"]');
}

function popup(lang: Language, name: string, page: PageState, initialTab: 'search' | 'page'): GalleryItem {
  const on = { onExplainPage: noop, onSiteSwitch: noop, onJump: noop, onOpenSettings: noop, onReadPdf: noop };
  return { name, view: <PopupView {...{ lang, page, initialTab, search, load }} {...on} /> };
}

function search(query: string): SearchHit[] {
  return ENTRIES.flatMap((entry) => {
    const names = Object.values(entry.labels).flatMap(({ pref, alt }) => [pref, ...alt]);
    const matched = names.find((name) => name.toLowerCase().includes(query.trim().toLowerCase()));
    return matched === undefined ? [] : [{ ...summaryOf(entry), matched }];
  });
}

function demo(lang: Language) {
  return <p>{lang === 'fr' ? 'Dans cet essai, la survie sans progression médiane était plus longue chez les patients dont la tumeur exprime PD-L1.' : 'In this trial, median progression-free survival was longer in patients whose tumour expresses PD-L1.'}</p>;
}
