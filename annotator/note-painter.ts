import { canPaintHighlights } from './css-highlight-painter.ts';
import { scrollToRange } from './scroll-to-range.ts';

/** In `CSS.highlights`, which the page shares: the name says that there is a note, never what it says. */
export const NOTE_HIGHLIGHT_NAME = 'oncogloss-note';

/** Draws the passages that the reader has noted; the page's DOM stays as it is. */
export class NotePainter {
  readonly #marks = canPaintHighlights() ? new Highlight() : undefined;
  #places = new Map<string, StaticRange>();

  /** Draws these passages, and no others. */
  paint(places: ReadonlyMap<string, Range>): void {
    // Static ranges: a live one makes every change of the page dearer.
    this.#places = new Map([...places].map(([id, range]) => [id, new StaticRange(range)]));
    if (!this.#marks) return;
    this.#marks.clear();
    for (const place of this.#places.values()) this.#marks.add(place);
    if (places.size > 0) CSS.highlights.set(NOTE_HIGHLIGHT_NAME, this.#marks);
    else CSS.highlights.delete(NOTE_HIGHLIGHT_NAME);
  }

  /** Brings a passage into view. @returns false where the page has it no more */
  show(id: string): boolean {
    const place = this.#places.get(id);
    const range = place && liveRange(place);
    if (range) scrollToRange(range);
    return range !== undefined;
  }

  clear(): void {
    this.paint(new Map());
  }
}

/** The place as it stands now; undefined where the page has taken its nodes away, or their letters. */
function liveRange({ startContainer, startOffset, endContainer, endOffset }: StaticRange): Range | undefined {
  if (!startContainer.isConnected || !endContainer.isConnected) return undefined;
  try {
    const range = document.createRange();
    range.setStart(startContainer, startOffset);
    range.setEnd(endContainer, endOffset);
    return range;
  } catch {
    return undefined;
  }
}
