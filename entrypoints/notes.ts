import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { BodyText } from '../annotator/body-text.ts';
import { CardSlot } from '../annotator/card-slot.ts';
import { NotePainter } from '../annotator/note-painter.ts';
import { isContextAlive, watchContext } from '../platform/messages.ts';
import { answerNotes } from '../platform/note-messages.ts';
import { anchorPassage, describePassage } from '../study/passage.ts';

/** What an earlier copy of this script left in our isolated world. */
interface Home {
  oncoglossNotes?: { isAlive(): boolean; release(): void };
}

/** Comes into a page when the reader notes something there, or has noted something before. */
export default defineUnlistedScript(() => {
  const home = globalThis as Home;
  if (home.oncoglossNotes?.isAlive()) return;
  home.oncoglossNotes?.release();
  const painter = new NotePainter();
  const life = new AbortController();
  const end = answerNotes({
    describeSelection: () => {
      const selection = getSelection();
      const page = BodyText.read();
      const span = selection?.rangeCount ? page.spanOf(selection.getRangeAt(0)) : undefined;
      return (span && describePassage(page.text, span)) ?? null;
    },
    paintNotes: ({ notes }) => {
      const page = BodyText.read();
      const places = new Map<string, Range>();
      for (const { id, passage } of notes) {
        const span = anchorPassage(page.text, passage);
        const range = span && page.rangeOf(span);
        if (range) places.set(id, range);
      }
      painter.paint(places);
      return [...places.keys()];
    },
    showNote: ({ id }) => painter.show(id),
  });
  const release = () => {
    life.abort();
    end();
    painter.clear();
    delete home.oncoglossNotes;
  };
  home.oncoglossNotes = { isAlive: isContextAlive, release };
  watchContext(release, life.signal);
  // A site that is switched off becomes as it was.
  CardSlot.find(globalThis)?.onRelease(release);
});
