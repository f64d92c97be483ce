import type { Anchor } from './anchor.ts';

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
}
