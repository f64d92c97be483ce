import { render } from 'preact';
import './page.css';
import { createTranslator } from '../../components/messages.ts';
import { PdfView } from '../../components/pdf-view.tsx';
import type { EngineStart } from '../../reader/engine-start.ts';
import { ReaderPage } from '../../reader/reader-page.ts';
import { announcer } from '../../platform/announcer.ts';
import { chosenByHand } from '../../platform/pdf-source.ts';
import { readSettings, type Settings, watchSettings } from '../../platform/settings.ts';
import { actionsOf } from './actions.ts';
import { answerAsPage, askForMentions, bringCard, choiceOf, remoteSource, wakeBackground } from './surroundings.ts';

/** The PDF reader: a document from the web (`?src=`) or from a file, with the same terms and the same card. */
export async function start(engine: EngineStart): Promise<void> {
  const root = document.getElementById('root');
  const paper = document.getElementById('paper');
  if (!root || !paper) return;
  wakeBackground();
  let settings = await readSettings();
  const life = new AbortController();
  const announce = announcer(() => {
    const { terms = [], pagesRead = 0, pageCount = 0 } = page.open?.session?.state ?? {};
    return { count: terms.length, reading: pagesRead < pageCount };
  }, life.signal);
  const page = new ReaderPage({
    engine,
    source: remoteSource(location.search),
    paper,
    choice: () => choiceOf(settings),
    find: askForMentions,
    loadView: () => bringCard(() => page.open?.session?.controller),
    nameOf: (number) => createTranslator(settings.language)('pdfPage', number),
    onChange: () => {
      drawSoon();
      announce();
    },
  });
  const actions = actionsOf(page);
  const draw = () => {
    const { state } = page;
    document.documentElement.lang = settings.language;
    document.title = 'name' in state ? state.name : createTranslator(settings.language)('pdfTitle');
    render(<PdfView lang={settings.language} state={state} {...actions} />, root);
  };
  // Changes come in flocks, some of them while a view is being drawn.
  let due = false;
  const drawSoon = () => {
    if (due) return;
    due = true;
    queueMicrotask(() => {
      due = false;
      draw();
    });
  };
  const follow = (next: Settings) => {
    settings = next;
    page.open?.session?.choose(choiceOf(settings));
    draw();
  };
  watchSettings(follow, life.signal);
  answerAsPage(() => page.open?.session, life.signal);
  draw();
  const byHand = chosenByHand(location.search);
  if (byHand) page.fail(byHand);
  else await page.openSource();
}
