import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { CardSlot } from '../annotator/card-slot.ts';
import { highlightPainter } from '../annotator/css-highlight-painter.ts';
import { conceptsOf, describeMentions, occurrenceOf } from '../annotator/page-mentions.ts';
import { anchorAtSelection } from '../annotator/selection-anchor.ts';
import { scrollToAnchor } from '../annotator/term-cursor.ts';
import { answerPanel } from '../platform/panel-messages.ts';

/** Comes into an explained page when the side panel or the context menu asks: tells what is mentioned where. */
export default defineUnlistedScript(() => {
  const slot = CardSlot.find(globalThis);
  if (!slot || slot.released || slot.answersPanel) return;
  slot.answersPanel = true;
  const pointer = highlightPainter();
  const anchors = () => slot.controller?.mentions() ?? [];
  const end = answerPanel({
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
