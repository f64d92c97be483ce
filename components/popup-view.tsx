import { useId, useState } from 'preact/hooks';
import type { Language } from '../glossary/concept-schema.ts';
import type { Entry } from '../glossary/entry.ts';
import { GlossaryLinks } from './glossary-links.tsx';
import { GlossarySearch } from './glossary-search.tsx';
import type { GlossarySearchProps } from './glossary-search.tsx';
import { createTranslator } from './messages.ts';
import type { MessageKey } from './messages.ts';
import type { PageActions } from './page-notice.tsx';
import { PagePanel } from './page-panel.tsx';
import type { AccessMode, PageState, SearchHit, TermOnPage } from './page-state.ts';
import { TabRow, panelId, tabId } from './tab-row.tsx';

/** The two tabs of the popup. */
type PopupTab = 'search' | 'page';

export interface PopupViewProps extends Pick<GlossarySearchProps, 'reader' | 'tools' | 'glossary' | 'initialQuery'>, PageActions {
  readonly lang: Language;
  readonly page: PageState;
  readonly initialTab?: PopupTab | undefined;
  search(query: string): readonly SearchHit[];
  load(id: string): Promise<Entry | undefined>;
  /** Names that look like a word that the search does not find. */
  readonly nearest?: ((query: string) => readonly SearchHit[]) | undefined;
  /** Address of the glossary page. */
  readonly glossaryHref?: string | undefined;
  onJump(term: TermOnPage): void;
  onOpenSettings(): void;
  /** Opens the side panel; none where the browser has no such panel. */
  readonly onOpenPanel?: (() => void) | undefined;
  /** False where the browser cannot underline words in pages. */
  readonly canUnderline?: boolean | undefined;
}

/** The toolbar popup: search in the glossary, and the terms of the current page. */
export function PopupView(props: PopupViewProps) {
  const { lang, page, search, load, nearest, glossary, reader, tools, glossaryHref, initialQuery, initialTab = 'search' } = props;
  const [tab, setTab] = useState<PopupTab>(initialTab);
  const [fieldRequests, setFieldRequests] = useState(initialTab === 'search' ? 1 : 0);
  const idBase = useId();
  const t = createTranslator(lang);
  function searchInstead() {
    setTab('search');
    setFieldRequests(fieldRequests + 1);
  }
  // Both panels stay: what was typed is still there when the reader comes back.
  const panel = (key: PopupTab) =>
    ({ role: 'tabpanel', class: 'og-panel', id: panelId(idBase, key), 'aria-labelledby': tabId(idBase, key), hidden: tab !== key }) as const;
  return (
    <main class="og-surface og-popup" lang={lang} dir="ltr">
      <h1 class="og-spoken">{t('extName')}</h1>
      <TabRow<PopupTab>
        label={t('popupTabs')}
        tabs={[
          { key: 'search', name: t('tabSearch') },
          { key: 'page', name: t('tabPage') },
        ]}
        selected={tab}
        idBase={idBase}
        onSelect={setTab}
      />
      <div {...panel('search')}>
        <GlossarySearch {...{ lang, search, load, nearest, glossary, reader, tools, initialQuery }} focusRequests={fieldRequests} />
        {glossaryHref !== undefined && <GlossaryLinks lang={lang} href={glossaryHref} />}
      </div>
      <div {...panel('page')}>
        <PagePanel {...props} onSearchInstead={searchInstead} />
      </div>
      <ModeLine lang={lang} page={page} onOpenSettings={props.onOpenSettings} />
    </main>
  );
}

const MODE_WORDS: Readonly<Record<AccessMode, MessageKey>> = {
  click: 'modeLineClick',
  chosen: 'modeLineChosen',
  everywhere: 'modeLineEverywhere',
};

function ModeLine({ lang, page, onOpenSettings }: Pick<PopupViewProps, 'lang' | 'page' | 'onOpenSettings'>) {
  const t = createTranslator(lang);
  return (
    <footer class="og-mode-line">
      {'mode' in page && <span>{t('modeLine', t(MODE_WORDS[page.mode]))}</span>}
      <button type="button" class="og-quiet" onClick={onOpenSettings}>
        {t('mode' in page ? 'modeChange' : 'settingsTitle')}
      </button>
    </footer>
  );
}
