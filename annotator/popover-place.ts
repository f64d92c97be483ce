/** Room between the words and the card, and between the card and the edge of the view, in CSS pixels. */
export const GAP = 8;
export const EDGE = 8;

/** A card is this much of the view at most: the text around the words stays in sight. */
const SHARE = 0.6;
/** With this much room below the words the card comes there, as a note follows its word. */
const ENOUGH = 360;
/** Less than this shows no sentence; in a view so low the card may come over other lines. */
const LEAST = 96;

/** A rectangle in the coordinates of the view. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** On which side of its words a card stands, and how high it may grow there. */
export interface Layout {
  readonly side: 'below' | 'above';
  readonly room: number;
}

/**
 * The side for a card, by the room around its words alone: not by the card's own size, so that a
 * card that grows (details opened, another language) does not jump over the line.
 */
export function layOut(words: Box, view: Size): Layout {
  const below = view.height - words.bottom - GAP - EDGE;
  const above = words.top - GAP - EDGE;
  const most = view.height * SHARE;
  const side = below >= Math.min(ENOUGH, most) || below >= above ? 'below' : 'above';
  return { side, room: Math.round(Math.max(LEAST, Math.min(side === 'below' ? below : above, most))) };
}

/** Whether a layout still holds: its side has the height that the card has now. */
export function holds({ side }: Layout, words: Box, view: Size, height: number): boolean {
  // A pixel of tolerance: rectangles come in fractions, rooms in whole pixels.
  return side === 'below' ? words.bottom + GAP + height <= view.height - EDGE + 1 : words.top - GAP - height >= EDGE - 1;
}

/** Whether some of the words lies between the upper and the lower edge of the view. */
export function isInView(words: Box, view: Size): boolean {
  return words.bottom > 0 && words.top < view.height;
}

/**
 * Where the card's corner goes. `lines` are the lines of the words, first and last: a card below
 * starts at the last one, in the page's direction of reading. It is inside the view, but for one whose
 * words the reader has seen and scrolled away: it goes with them (`follows`).
 */
export function cornerOf(
  { side }: Layout,
  { first, last }: { readonly first: Box; readonly last: Box },
  view: Size,
  card: Size,
  { rtl, follows }: { readonly rtl: boolean; readonly follows: boolean },
): { readonly x: number; readonly y: number } {
  const line = side === 'below' ? last : first;
  const x = within(rtl ? line.right - card.width : line.left, view.width - EDGE - card.width);
  const y = side === 'below' ? last.bottom + GAP : first.top - GAP - card.height;
  return { x: Math.round(x), y: Math.round(follows ? y : within(y, view.height - EDGE - card.height)) };
}

function within(value: number, most: number): number {
  return Math.max(EDGE, Math.min(value, most));
}
