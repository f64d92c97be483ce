import { render } from 'preact';
import { canPaintHighlights } from '../../annotator/css-highlight-painter.ts';
import { nextFrame } from '../../annotator/idle.ts';
import { PopupView } from '../../components/popup-view.tsx';
import type { PageState } from '../../components/page-state.ts';
import { CurrentPage } from '../../platform/current-page.ts';
import { loadEntry } from '../../platform/glossary-store.ts';
import { hasSidePanel, openSidePanel } from '../../platform/side-panel.ts';
import { rememberLanguage } from '../../platform/shown-language.ts';
import { followReader } from '../card/reader-tools.ts';
import type { GlossaryAtHand } from './glossary-at-hand.ts';

const none = () => [];
/** Before it is there. */
const AWAITED: GlossaryAtHand = { kind: 'loading', search: none, nearest: none };

/** Begins the toolbar popup. Draws at once; the page is asked, and the glossary brought, meanwhile. */
export async function start(root: Element): Promise<void> {
  const opening = CurrentPage.open();
  const reader = await followReader(() => draw(), new AbortController().signal);
  const here: { page?: CurrentPage } = {};
  let glossary: GlossaryAtHand = AWAITED;
  let state: PageState = { kind: 'loading' };
  let typed: string | undefined;
  const draw = () => {
    // What was typed into the first frame, before there was anybody to listen.
    typed ??= root.querySelector('input')?.value ?? '';
    const { settings, tools } = reader;
    document.documentElement.lang = settings.language;
    rememberLanguage(settings.language);
    // What asks the browser for something must do so while the click is fresh: no button waits for the page.
    render(
      <PopupView
        {...{ lang: settings.language, reader: settings.reader, tools, page: state }}
        glossary={glossary.kind}
        search={glossary.search}
        nearest={glossary.nearest}
        load={loadEntry}
        glossaryHref="glossary.html"
        initialQuery={typed}
        canUnderline={canPaintHighlights()}
        onExplainPage={() => void after(here.page?.explain())}
        onReadPdf={() => void here.page?.readPdf().then(() => window.close())}
        onSiteSwitch={(on) => void after(here.page?.switchSite(on))}
        onJump={({ id }) => void here.page?.jumpTo(id).then(() => window.close())}
        {...(hasSidePanel() ? { onOpenPanel: () => void openSidePanel(here.page?.windowId).then(() => window.close()) } : {})}
        onOpenSettings={() => void opening.then((page) => page.openSettings()).then(() => window.close())}
      />,
      root,
    );
  };
  const after = async (done?: Promise<unknown>) => {
    await done;
    state = (await here.page?.state()) ?? state;
    draw();
  };
  draw();
  const bringing = bring().then((brought) => {
    glossary = brought;
    draw();
  });
  here.page = await opening;
  await after();
  await bringing;
}

/** The glossary, once the popup is seen. */
async function bring(): Promise<GlossaryAtHand> {
  await nextFrame();
  try {
    return await (await import('./glossary-at-hand.ts')).bringGlossary();
  } catch {
    return { ...AWAITED, kind: 'failed' };
  }
}
