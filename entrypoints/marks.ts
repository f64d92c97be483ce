import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { CardSlot } from '../annotator/card-slot.ts';
import { MarkPainter } from '../annotator/mark-painter.ts';

/** Comes into a page only where the reader has chosen marks that take the keyboard's focus. */
export default defineUnlistedScript(() => {
  CardSlot.find(globalThis)?.providePainter((style) => new MarkPainter(style));
});
