import { defineBackground } from 'wxt/utils/define-background';
import { readTexts } from '../matching/read-texts.ts';
import { applyAccess, injectCard } from '../platform/access.ts';
import { followBrowserEvents } from '../platform/browser-events.ts';
import { loadEntry, shippedLexicon } from '../platform/glossary-store.ts';
import { answerPages } from '../platform/messages.ts';
import { readSettings } from '../platform/settings.ts';

/** The background holds the lexicon once per browser and answers pages; it keeps no other state. */
export default defineBackground(() => {
  answerPages({
    findMentions: async (request) => readTexts(await shippedLexicon(), request),
    getEntry: ({ id }) => loadEntry(id),
    loadCard: (_request, sender) => injectCard(sender),
  });
  followBrowserEvents();
  void readSettings().then(applyAccess);
});
