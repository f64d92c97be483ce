import { defineBackground } from 'wxt/utils/define-background';
import { resolveSenses } from '../matching/mention.ts';
import { findMentions } from '../matching/find-mentions.ts';
import { applyAccess, injectCard } from '../platform/access.ts';
import { followBrowserEvents } from '../platform/browser-events.ts';
import { loadEntry, shippedLexicon } from '../platform/glossary-store.ts';
import { answerPages } from '../platform/messages.ts';
import { readSettings } from '../platform/settings.ts';

/** The background holds the lexicon once per browser and answers pages; it keeps no other state. */
export default defineBackground(() => {
  answerPages({
    findMentions: async ({ texts, language }) => {
      const lexicon = await shippedLexicon();
      return texts.map((text) => findMentions(lexicon, text, { language }).map((mention) => resolveSenses(lexicon, mention)));
    },
    getEntry: ({ id }) => loadEntry(id),
    loadCard: (_request, sender) => injectCard(sender),
  });
  followBrowserEvents();
  void readSettings().then(applyAccess);
});
