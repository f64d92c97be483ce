import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { CardSlot } from '../annotator/card-slot.ts';
import { highlightPainter } from '../annotator/css-highlight-painter.ts';
import { conceptsOf, describeMentions, occurrenceOf } from '../annotator/page-mentions.ts';
import { anchorAtSelection } from '../annotator/selection-anchor.ts';
import { scrollToAnchor } from '../annotator/term-cursor.ts';
import { TermWalk } from '../annotator/term-walk.ts';
import { answerPanel, obey } from '../platform/panel-messages.ts';

/** Comes into an explained page when the side panel, the popup or the keyboard first asks: tells what is mentioned where, and goes there. */
export default defineUnlistedScript(() => {
  const slot = CardSlot.find(globalThis);
  if (!slot || slot.released || slot.answersPanel) return;
  slot.answersPanel = true;
  const pointer = highlightPainter();
  const anchors = () => slot.controller?.mentions() ?? [];
  let walk: TermWalk | undefined;
  /** Begins anew with each session of the page, which has other mentions. */
  const walkNow = () => {
    if (slot.controller && walk?.controller !== slot.controller) walk = new TermWalk(slot.controller, () => slot.marked());
    return walk;
  };
  const end = answerPanel({
    jumpToTerm: ({ id }) => walkNow()?.jumpTo(id) ?? false,
    runCommand: ({ command }) => obey(command, walkNow()),
    getPageMentions: ({ places }) => {
      const found = anchors();
      return {
        title: document.title,
        url: location.href,
        reading: slot.reading,
        concepts: conceptsOf(found),
        mentions: describeMentions(found, places),
      };
    },
    showOccurrence: ({ id, occurrence }) => {
      const anchor = occurrenceOf(anchors(), id, occurrence);
      if (anchor) scrollToAnchor(anchor);
      pointer.setActive(anchor);
      return anchor !== undefined;
    },
    explainSelection: ({ sense }) => {
      const anchor = anchorAtSelection(sense);
      if (anchor) slot.controller?.dispatch({ type: 'explain', target: anchor });
      // A page that was switched off takes no more events.
      return anchor !== undefined && slot.controller?.shown === anchor;
    },
  });
  slot.onRelease(() => {
    end();
    pointer.setActive(undefined);
  });
});
