import { type Occurrences, otherOccurrence } from '../../annotator/occurrences.ts';
import type { PopoverController } from '../../annotator/popover-controller.ts';
import { scrollToAnchor } from '../../annotator/term-cursor.ts';
import type { CardTools, MentionTools } from '../../components/card-tools.ts';
import { conceptHref } from '../../components/glossary-route.ts';
import type { Language } from '../../glossary/concept-schema.ts';
import { copyToClipboard } from '../../platform/clipboard.ts';
import { glossaryAddress } from '../../platform/glossary-store.ts';
import { changeSettings, type Settings } from '../../platform/settings.ts';
import { speak, type Synthesis } from '../../platform/speech.ts';

/** Ids that the reader called wrong on this site. */
export function wrongHere({ wrong }: Settings): string[] {
  return wrong.filter(({ host }) => host === location.hostname).map(({ id }) => id);
}

/** What a reader can do with any card in a page. */
export function cardTools(settings: Settings, speech: Synthesis | undefined, voices: readonly Language[]): CardTools {
  return {
    voices,
    onSpeak: (text, lang) => speak(speech, text, lang),
    onCopy: ({ plain, html, markdown }, as) => copyToClipboard(as === 'markdown' ? { plain: markdown } : { plain, html }),
    addressOf: (id) => glossaryAddress(conceptHref(id)),
    known: settings.known,
    onKnown: async (id, known) => {
      await changeSettings((now) => ({ known: [...now.known.filter((other) => other !== id), ...(known ? [id] : [])] }));
    },
  };
}

/** What belongs to the place in the page that the card stands beside. */
export function mentionTools(settings: Settings, controller: PopoverController, occurrences: Occurrences): MentionTools {
  const { anchors, at } = occurrences;
  const host = location.hostname;
  return {
    place: at < 0 ? undefined : { at: at + 1, count: anchors.length },
    onStep: (by) => {
      const target = otherOccurrence(occurrences, by);
      if (!target) return;
      scrollToAnchor(target);
      controller.dispatch({ type: 'press', target, by: 'pointer' });
    },
    wrong: wrongHere(settings),
    onWrong: async (id, wrong) => {
      await changeSettings((now) => ({ wrong: [...now.wrong.filter((one) => one.host !== host || one.id !== id), ...(wrong ? [{ host, id }] : [])] }));
    },
  };
}
