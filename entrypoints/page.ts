import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startSession, type PageSession } from '../annotator/page-session.ts';
import { CardSlot } from '../annotator/card-slot.ts';
import { KnownDefinitions } from '../annotator/known-definitions.ts';
import type { Painter } from '../annotator/painter.ts';
import { announcer } from '../platform/announcer.ts';
import { mentionSource } from '../platform/mention-source.ts';
import { answerInPage, askBackground, isContextAlive, watchContext } from '../platform/messages.ts';
import { isSameLook, lookOf, type PageLook } from '../platform/page-look.ts';
import { shadowRootOf } from '../platform/shadow-roots.ts';
import { isWanted, placeOf } from '../platform/site-rules.ts';
import { readSettings, type Settings, watchSettings } from '../platform/settings.ts';

/** Runs in every page that the reader allowed: starts, stops and restarts the session as settings change. */
export default defineUnlistedScript(() => {
  // Where the browser shows a PDF, there is no text to read: our own reader is offered.
  if (document.contentType === 'application/pdf') return void (top === window && askBackground('offerReader', {}).catch(() => undefined));
  const slot = CardSlot.take(globalThis, isContextAlive);
  if (!slot) return; // this page is annotated already
  let running: { session: PageSession | undefined; readonly look: PageLook; readonly edition: number; readonly stop: AbortController } | undefined;
  /** Grows with each change of the reader's own terms. */
  let edition = 0;
  /** What was chosen while a card was open: that card, with its undo, stays until it is closed. */
  let waiting: Settings | undefined;
  const life = new AbortController();

  const announce = announcer(() => ({ count: running?.session?.conceptCount() ?? 0, reading: slot.reading }), life.signal);
  const stop = () => {
    if (!running) return;
    running.stop.abort();
    running = undefined;
    announce();
  };
  const begin = ({ choice, underline }: PageLook, painter: Painter | undefined, signal: AbortSignal) => {
    if (signal.aborted || !running) return;
    const definitions = new KnownDefinitions();
    const session = startSession({
      find: mentionSource({ definitions, onAnswer: announce, onGone: () => slot.release() }),
      loadView: () => slot.request(() => askBackground('loadCard', {})),
      choice,
      underline,
      painter,
      definitions,
      onChange: announce,
      onClosed: () => waiting && !slot.released && follow(waiting),
      shadowRootOf,
      signal,
    });
    slot.controller = session.controller;
    slot.marked = session.marked;
    running.session = session;
    slot.reading = true;
    void session.ready.then(() => {
      slot.reading = false;
      announce();
      if (import.meta.env.MODE === 'e2e') document.documentElement.setAttribute('data-oncogloss-ready', '');
    });
  };
  const start = (look: PageLook) => {
    const controller = new AbortController();
    running = { session: undefined, look, edition, stop: controller };
    if (look.painter === 'highlights') begin(look, undefined, controller.signal);
    else {
      // Without its code, marks are drawn as highlights.
      const painter = slot.requestPainter(() => askBackground('loadMarks', {}), look.underline).catch(() => undefined);
      void painter.then((arrived) => begin(look, arrived, controller.signal));
    }
  };
  const follow = (settings: Settings) => {
    const place = placeOf(window, slot.asked);
    const wanted = isWanted(place, settings);
    const look = lookOf(settings, place.host);
    const changed = running && (running.edition !== edition || !isSameLook(running.look, look));
    waiting = wanted && changed && slot.controller?.shown ? settings : undefined;
    if (!wanted || (changed && !waiting)) stop();
    if (wanted && !running) start(look);
  };
  const refresh = () => void readSettings().then((settings) => slot.released || follow(settings));

  slot.onRelease(() => {
    stop();
    life.abort();
  });
  answerInPage(
    {
      getPageTerms: () => running?.session?.terms() ?? [],
      readAgain: () => {
        edition++;
        if (!document.hidden) refresh();
        return true;
      },
      stop: () => {
        slot.release();
        return true;
      },
    },
    life.signal,
  );
  watchContext(() => slot.release(), life.signal);
  watchSettings(follow, life.signal);
  // What changed while nobody saw the page is read when somebody does.
  document.addEventListener('visibilitychange', () => running && running.edition !== edition && refresh(), { signal: life.signal });
  // A page that comes back out of the browser's memory has missed what was changed meanwhile.
  window.addEventListener('pageshow', (event) => event.persisted && (refresh(), announce()), { signal: life.signal });
  refresh();
});
