import type { Anchor } from '../../annotator/anchor.ts';
import { type Occurrences, otherOccurrence } from '../../annotator/occurrences.ts';
import type { PopoverController } from '../../annotator/popover-controller.ts';
import { sentenceOf } from '../../annotator/sentence-of.ts';
import { scrollToAnchor } from '../../annotator/term-cursor.ts';
import type { MentionTools } from '../../components/card-tools.ts';
import { pageMet } from '../../platform/page-met.ts';
import { changeSettings, type Settings } from '../../platform/settings.ts';

/** Ids that the reader called wrong on this site. */
export function wrongHere({ wrong }: Settings): string[] {
  return wrong.filter(({ host }) => host === location.hostname).map(({ id }) => id);
}

/** What belongs to the place in the page that the card stands beside. */
export function mentionTools(settings: Settings, controller: PopoverController, shown: Anchor, occurrences: Occurrences): MentionTools {
  const { anchors, at } = occurrences;
  const host = location.hostname;
  return {
    place: at < 0 ? undefined : { at: at + 1, count: anchors.length },
    onStep: (by) => {
      const target = otherOccurrence(occurrences, by);
      if (!target) return;
      scrollToAnchor(target);
      controller.dispatch({ type: 'press', target });
    },
    met: pageMet(() => sentenceOf(shown)),
    wrong: wrongHere(settings),
    onWrong: async (id, wrong) => {
      await changeSettings((now) => ({ wrong: [...now.wrong.filter((one) => one.host !== host || one.id !== id), ...(wrong ? [{ host, id }] : [])] }));
    },
  };
}
