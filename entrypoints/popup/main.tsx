import { render } from 'preact';
import '../../components/tokens.css';
import '../../components/card.css';
import '../../components/popup.css';
import './page.css';
import { canPaintHighlights } from '../../annotator/css-highlight-painter.ts';
import { PopupView } from '../../components/popup-view.tsx';
import type { PageState } from '../../components/page-state.ts';
import { NearestNames } from '../../glossary/nearest-names.ts';
import { GlossarySearch } from '../../glossary/search.ts';
import { CurrentPage } from '../../platform/current-page.ts';
import { loadEntry, loadSearchDocuments } from '../../platform/glossary-store.ts';
import { hasSidePanel, openSidePanel } from '../../platform/side-panel.ts';
import { followReader } from '../card/reader-tools.ts';

/** The toolbar popup. Reads the glossary itself; asks the page only for what is on it. */
async function start(root: Element): Promise<void> {
  const reader = await followReader(() => draw(), new AbortController().signal);
  const page = await CurrentPage.open();
  const glossary: { search?: GlossarySearch; nearest?: NearestNames } = {};
  let state: PageState = { kind: 'loading' };
  const draw = () => {
    const { settings, tools } = reader;
    document.documentElement.lang = settings.language;
    render(
      <PopupView
        {...{ lang: settings.language, reader: settings.reader, tools, page: state }}
        search={(query) => glossary.search?.find(query) ?? []}
        nearest={(query) => glossary.nearest?.find(query) ?? []}
        load={loadEntry}
        glossaryHref="glossary.html"
        canUnderline={canPaintHighlights()}
        onExplainPage={() => void after(page.explain())}
        onReadPdf={() => void page.readPdf().then(() => window.close())}
        onSiteSwitch={(on) => void after(page.switchSite(on))}
        onJump={({ id }) => void page.jumpTo(id).then(() => window.close())}
        {...(hasSidePanel() ? { onOpenPanel: () => void openSidePanel(page.windowId).then(() => window.close()) } : {})}
        onOpenSettings={() => void page.openSettings().then(() => window.close())}
      />,
      root,
    );
  };
  const after = async (done: Promise<unknown>) => {
    await done;
    state = await page.state();
    draw();
  };
  draw();
  const documents = await loadSearchDocuments();
  glossary.search = new GlossarySearch(documents);
  glossary.nearest = new NearestNames(documents);
  await after(Promise.resolve());
}

const root = document.getElementById('root');
if (root) void start(root);
