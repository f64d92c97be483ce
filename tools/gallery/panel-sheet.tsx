import type { ListedPage, PanelState } from '../../components/panel-state.ts';
import { PanelView } from '../../components/panel-view.tsx';
import { summaryOf } from '../../components/sample-entries.ts';
import type { Language } from '../../glossary/concept-schema.ts';
import { noop, type GalleryItem } from './gallery-item.ts';
import { ENTRIES, load } from './sample-cards.ts';

const ON = { host: 'www.fondation-arc.org', mode: 'click' } as const;

/** The side panel in every state. */
export function panels(lang: Language): GalleryItem[] {
  const mentions = ENTRIES.flatMap(({ id, labels }, k) => Array.from({ length: 4 * k + 1 }, () => ({ id, text: labels[lang].pref, before: 'Dans cette étude, ', after: ' a été mesuré.' })));
  const listed: ListedPage = { kind: 'listed', ...ON, title: 'Cancer du poumon : ce que change un traitement après la chirurgie', url: 'https://a.org/', reading: false, concepts: ENTRIES.map(summaryOf), mentions };
  const states: Readonly<Record<string, PanelState>> = {
    list: listed,
    reading: { ...listed, reading: true },
    nothing: { ...listed, mentions: [] },
    failed: { kind: 'failed' },
    'no access': { kind: 'unsupported', why: 'no-access' },
    files: { kind: 'unsupported', why: 'files' },
    'not started': { kind: 'not-started', ...ON },
    off: { kind: 'site-off', ...ON },
  };
  return Object.entries(states).map(([name, page]) => ({ name, view: panel(lang, page) }));
}

function panel(lang: Language, page: PanelState) {
  const on = { onLanguage: noop, onExplainPage: noop, onReadPdf: noop, onSiteSwitch: noop, onRetry: noop };
  return <PanelView {...{ lang, page, load }} {...on} glossaryHref="#" onShow={async () => true} onTakeAlong={async () => 'oncogloss.md'} />;
}
