import { render } from 'preact';
import './page.css';
import { exportWords, glossaryOf } from '../../components/export-words.ts';
import type { PanelState, PanelTerm } from '../../components/panel-state.ts';
import { PanelView, type TakeAlong } from '../../components/panel-view.tsx';
import { exportPage } from '../../glossary/page-export/export-format.ts';
import type { PageGlossary } from '../../glossary/page-export/page-glossary.ts';
import { FollowedPage } from '../../platform/followed-page.ts';
import { permalinkOf } from '../../platform/glossary-pages.ts';
import { askBackground } from '../../platform/messages.ts';
import { loadEntry } from '../../platform/glossary-store.ts';
import { saveFile } from '../../platform/save-file.ts';
import { changeSettings } from '../../platform/settings.ts';
import { followReader } from '../card/reader-tools.ts';
import { PageNotes } from './page-notes.tsx';

/** The panel beside the page: follows the active tab for as long as it is open. */
async function start(root: Element): Promise<void> {
  let state: PanelState = { kind: 'loading' };
  let printed: PageGlossary | undefined;
  const life = new AbortController();
  const following = await followReader(() => draw(), life.signal);
  const draw = () => {
    const { settings: { language: lang, reader }, tools } = following;
    document.documentElement.lang = lang;
    render(
      <PanelView
        {...{ lang, reader, tools, printed, page: state, load: loadEntry, onTakeAlong: takeAlong }}
        loadOwn={(id) => askBackground('getOwnTerm', { id })}
        notes={state.kind === 'listed' && <PageNotes key={state.url} {...{ lang, url: state.url, title: state.title, tabId: followed.page?.tabId }} mayKeep={followed.page?.isPrivate === false} />}
        glossaryHref="glossary.html"
        mayKeepPage={followed.page?.isPrivate === false}
        onLanguage={(language) => void changeSettings({ language })}
        onExplainPage={() => void followed.page?.explain().then(() => followed.ask())}
        onReadPdf={() => void followed.page?.readPdf()}
        onSiteSwitch={(on) => void followed.page?.switchSite(on).then(() => followed.ask())}
        onRetry={() => void followed.ask()}
        onShow={async (id, occurrence) => (await followed.page?.showOccurrence(id, occurrence)) ?? false}
      />,
      root,
    );
  };
  const takeAlong = async (as: TakeAlong, terms: readonly PanelTerm[]) => {
    const page = await followed.page?.report(as !== 'print');
    if (!page) throw new Error('the page no longer answers');
    const readAt = new Date().toISOString();
    const glossary = await glossaryOf(terms, { lang: following.settings.language, readAt, page, load: loadEntry, permalinkOf });
    if (as === 'print') {
      printed = glossary;
      draw();
      window.print();
      return undefined;
    }
    const file = exportPage(as, glossary, exportWords(glossary.lang, readAt), () => `urn:uuid:${crypto.randomUUID()}`);
    saveFile(file);
    return file.name;
  };
  const followed = new FollowedPage((next) => {
    state = next;
    printed = undefined;
    draw();
  }, life.signal);
  draw();
  await followed.ask();
}

const root = document.getElementById('root');
if (root) void start(root);
