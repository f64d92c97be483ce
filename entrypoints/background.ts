import { defineBackground } from 'wxt/utils/define-background';
import { buttonTitle, menuTitle, silentTitle, suggestionOf } from '../components/browser-words.ts';
import { createTranslator } from '../components/messages.ts';
import { conceptOfWords } from '../matching/concept-of-words.ts';
import { readTexts } from '../matching/read-texts.ts';
import { applyAccessOnWaking, injectCard, injectMarks } from '../platform/access.ts';
import { followBrowserEvents } from '../platform/browser-events.ts';
import { glossaryLookup } from '../platform/glossary-lookup.ts';
import { loadEntry, shippedLexicon } from '../platform/glossary-store.ts';
import { answerPages, readPagesAgain } from '../platform/messages.ts';
import { NoteBook } from '../platform/note-book.ts';
import { followOmnibox } from '../platform/omnibox.ts';
import { OwnLexica } from '../platform/own-lexica.ts';
import type { TextOrigin } from '../platform/own-sites.ts';
import { packMentions } from '../platform/packed-mentions.ts';
import { unpackTexts } from '../platform/packed-texts.ts';
import { PageNotes } from '../platform/page-notes.ts';
import { takePendingSettings } from '../platform/pending-settings.ts';
import { answerOffer, offerReader } from '../platform/reader-offer.ts';
import { readSettings, replaceSettings } from '../platform/settings.ts';
import { followToolbar } from '../platform/toolbar-button.ts';
import { UserData } from '../platform/user-data.ts';
import { announceUserData, watchUserData } from '../platform/user-data-news.ts';
import { WordKeeper } from '../platform/word-keeper.ts';

/** The background holds the lexica once per browser and answers pages; it keeps no other state. */
export default defineBackground(() => {
  const toolbar = followToolbar({
    title: ({ language }, terms) => buttonTitle(terms, language),
    silent: ({ language }, host) => silentTitle(host, language),
  });
  const data = new UserData({ onWrite: (stores) => void announceUserData(stores) });
  const own = new OwnLexica(data);
  const chosenHosts = async () => (await readSettings()).chosenHosts;
  const keeper = (origin: TextOrigin) => new WordKeeper(data, async (id) => (await loadEntry(id))?.labels ?? (await own.term(id, origin, chosenHosts))?.term.labels);
  watchUserData(
    ['glossaries'],
    () => {
      own.release();
      void readPagesAgain();
    },
    new AbortController().signal,
  );
  const notes = new PageNotes(data);
  watchUserData(['notes'], () => void notes.showEverywhere(), new AbortController().signal);
  answerPages({
    findMentions: async ({ texts: packed, ...how }, { origin }) => {
      const texts = unpackTexts(packed);
      if (!texts) throw new Error('these are no texts');
      const { mentions, definitions } = readTexts(await shippedLexicon(), { texts, ...how }, await own.for(origin, chosenHosts));
      return { mentions: packMentions(mentions), definitions };
    },
    getEntry: ({ id }) => loadEntry(id),
    getOwnTerm: ({ id }, { origin }) => own.term(id, origin, chosenHosts),
    keepWord: async ({ id, keep, met }, { origin }) => {
      const words = keeper(origin);
      await (keep ? words.keep(id, met, new Date()) : words.drop(id));
      return keep;
    },
    isKept: ({ id }, { origin }) => keeper(origin).isKept(id),
    loadCard: (_request, sender) => injectCard(sender),
    loadMarks: (_request, sender) => injectMarks(sender),
    offerReader: (_request, sender) => offerReader(sender),
    answerOffer: ({ taken }, sender) => answerOffer(taken, sender),
    announceTerms: (news, sender) => {
      if (sender.tabId !== undefined && !news.reading) void notes.show(sender.tabId);
      return toolbar.show(sender, news);
    },
  });
  followBrowserEvents({
    menuTitle: (id, { language }) => menuTitle(id, language),
    conceptOf: async (words) => conceptOfWords(words, { ...(await glossaryLookup()), lexicon: await shippedLexicon() }),
    notes: new NoteBook(data),
    refreshIcons: toolbar.refresh,
  });
  followOmnibox({
    search: async (query) => (await glossaryLookup()).search.find(query),
    describe: async (hit) => suggestionOf(hit, (await readSettings()).language),
    hint: async () => createTranslator((await readSettings()).language)('searchLabel'),
  });
  void readSettings().then(applyAccessOnWaking);
  // A browser that was killed in the middle of a restore finishes it now.
  void takePendingSettings(data, replaceSettings).catch(() => undefined);
});
