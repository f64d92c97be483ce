import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startSession, type PageSession } from '../annotator/page-session.ts';
import { CardSlot } from '../annotator/card-slot.ts';
import { KnownDefinitions } from '../annotator/known-definitions.ts';
import { answerInPage, askBackground, isContextAlive } from '../platform/messages.ts';
import { shadowRootOf } from '../platform/shadow-roots.ts';
import { readSettings, type Settings, watchSettings } from '../platform/settings.ts';
import type { ReaderChoice } from '../matching/reader-choice.ts';

/** Runs in every page that the reader allowed: starts, stops and restarts the session as settings change. */
export default defineUnlistedScript(() => {
  const slot = CardSlot.take(globalThis, isContextAlive);
  if (!slot) return; // this page is annotated already
  let running: { session: PageSession | undefined; choice: ReaderChoice; stop: AbortController } | undefined;
  const life = new AbortController();

  const stop = () => {
    running?.stop.abort();
    running = undefined;
  };
  const start = (choice: ReaderChoice) => {
    const controller = new AbortController();
    const definitions = new KnownDefinitions();
    const session = startSession({
      find: async (texts) => {
        if (!isContextAlive()) slot.release();
        const reply = await askBackground('findMentions', { texts, language: pageLanguage(), definitions: definitions.all });
        definitions.learn(reply.definitions);
        return reply.mentions;
      },
      loadView: () => slot.request(() => askBackground('loadCard', {})),
      choice,
      definitions,
      shadowRootOf,
      signal: controller.signal,
    });
    slot.controller = session?.controller;
    running = { session, choice, stop: controller };
    if (import.meta.env.MODE === 'e2e') void (session?.ready ?? Promise.resolve()).then(() => document.documentElement.setAttribute('data-oncogloss-ready', ''));
  };
  const follow = (settings: Settings) => {
    const wanted = !settings.offHosts.includes(location.hostname) && (slot.asked || !hasPasswordField() || settings.chosenHosts.includes(location.hostname));
    const choice = choiceOf(settings);
    if (!wanted || (running && JSON.stringify(running.choice) !== JSON.stringify(choice))) stop();
    if (wanted && !running) start(choice);
  };

  slot.onRelease(() => {
    stop();
    life.abort();
  });
  answerInPage(
    {
      getPageTerms: () => running?.session?.terms() ?? [],
      jumpToTerm: ({ id }) => running?.session?.jumpTo(id) ?? false,
      runCommand: ({ command }) => {
        const { session } = running ?? {};
        if (command === 'explain-term') return session?.explain() ?? false;
        return session?.step(command === 'next-term' ? 1 : -1) ?? false;
      },
      stop: () => {
        slot.release();
        return true;
      },
    },
    life.signal,
  );
  watchSettings(follow, life.signal);
  void readSettings().then(follow);
});

/** What this reader wants marked on this site. */
function choiceOf({ level, density, withoutCategories, known, wrong }: Settings): ReaderChoice {
  const wrongHere = wrong.filter(({ host }) => host === location.hostname).map(({ id }) => id);
  return { level, density, withoutCategories, known: [...known, ...wrongHere] };
}

function pageLanguage(): 'fr' | 'en' | undefined {
  const lang = document.documentElement.lang?.slice(0, 2).toLowerCase();
  return lang === 'fr' || lang === 'en' ? lang : undefined;
}

/** A page that asks for a password is a page to be discreet on. */
function hasPasswordField(): boolean {
  return document.querySelector('input[type="password"]') !== null;
}
