import type { Anchor } from './anchor.ts';
import type { PopoverController } from './popover-controller.ts';

/** Names the marks that are elements of a page: around words in it, and in the texts of PDFs. */
export const MARK_ATTRIBUTE = 'data-oncogloss-mark';

/** One way of drawing marks. Anchors that no longer fit the page are left out in silence. */
export interface Painter {
  paint(anchors: Iterable<Anchor>): void;
  erase(anchors: Iterable<Anchor>): void;
  /** Draws one anchor as the one being explained, or none. */
  setActive(anchor: Anchor | undefined): void;
  /** The painted anchor at a point of the view, if any. */
  anchorAt(x: number, y: number): Anchor | undefined;
  /** Removes everything that was drawn. */
  clear(): void;
  /** Whether it draws by changing the page's DOM; it is then used {@link quiet}ly. */
  readonly changesPage?: boolean;
  /** Opens cards from what it has drawn, where that can take the focus. */
  listen?(controller: PopoverController, signal: AbortSignal): void;
}

/** Draws nothing, for browsers that can draw only by changing pages: terms are still found, listed and explained. */
export const NO_PAINTER: Painter = { paint() {}, erase() {}, setActive() {}, anchorAt: () => undefined, clear() {} };

/** The same painter, whose changes to the page wake no observer of ours. */
export function quiet(painter: Painter, observer: { quietly(change: () => void): void }): Painter {
  return {
    paint: (anchors) => observer.quietly(() => painter.paint(anchors)),
    erase: (anchors) => observer.quietly(() => painter.erase(anchors)),
    setActive: (anchor) => observer.quietly(() => painter.setActive(anchor)),
    anchorAt: (x, y) => painter.anchorAt(x, y),
    clear: () => observer.quietly(() => painter.clear()),
  };
}
