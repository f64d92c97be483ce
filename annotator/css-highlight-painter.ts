import { type Anchor, liveRangeOf, staticRangeOf } from './anchor.ts';
import { blockElementOf } from './element-rules.ts';
import { LONG_PAGE_PX, MOST_RETURNS } from './limits.ts';
import type { BlockOwner } from './text-block.ts';
import { NO_PAINTER, type Painter } from './painter.ts';

/** Names in `CSS.highlights`, a registry that the page shares: neutral, the same for every concept. */
export const HIGHLIGHT_NAME = 'oncogloss';
export const ACTIVE_HIGHLIGHT_NAME = 'oncogloss-active';

/** How marks look; the style sheet of the page knows one highlight for each. */
export type MarkStyle = 'dotted' | 'solid' | 'tint' | 'long';

/**
 * The style of marks for a document. As long as one line is drawn under a highlight, Chromium measures anew what
 * every text of the page overflows, at each frame in which anything changes: nothing on an article, 30 ms a frame
 * on 500,000 words. There, marks are a tint without a line.
 */
function styleFor(document: Document, wanted: MarkStyle): MarkStyle {
  return document.documentElement.scrollHeight > LONG_PAGE_PX ? 'long' : wanted;
}

function nameOf(style: MarkStyle): string {
  return style === 'dotted' ? HIGHLIGHT_NAME : `${HIGHLIGHT_NAME}-${style}`;
}

/** Whether this browser can paint highlights at all (Chrome 105, Firefox 140, Safari 17.2). */
export function canPaintHighlights(): boolean {
  return typeof Highlight === 'function' && typeof CSS !== 'undefined' && CSS.highlights !== undefined;
}

/** The painter of highlights where the browser has them, else one that draws nothing. @param style dotted where none is given, and no line on very long pages */
export function highlightPainter(style?: MarkStyle): Painter {
  return canPaintHighlights() ? new CssHighlightPainter(style) : NO_PAINTER;
}

/**
 * Paints with the CSS Custom Highlight API: the page's DOM stays as it is. Static ranges only: a
 * live range makes every change of the page dearer (measured: 400 times at 10,000 ranges).
 * The registry is never iterated: Firefox refuses that to content scripts.
 */
export class CssHighlightPainter implements Painter {
  readonly #marks = new Highlight();
  readonly #active = new Highlight();
  readonly #rangeOf = new Map<Anchor, StaticRange>();
  readonly #style: MarkStyle;
  /** Settled with the first mark: how tall the page is need not be worked out for a page that gets none. */
  #name: string | undefined;
  #registered = false;
  #returns = 0;

  constructor(style: MarkStyle = 'dotted') {
    this.#style = style;
    this.#active.priority = 1;
  }

  paint(anchors: Iterable<Anchor>): void {
    for (const anchor of anchors) {
      if (this.#rangeOf.has(anchor)) continue;
      const range = staticRangeOf(anchor);
      if (!range) continue;
      this.#rangeOf.set(anchor, range);
      this.#marks.add(range);
    }
    if (this.#marks.size > 0) this.#register();
  }

  erase(anchors: Iterable<Anchor>): void {
    for (const anchor of anchors) {
      const range = this.#rangeOf.get(anchor);
      if (!range) continue;
      this.#marks.delete(range);
      this.#rangeOf.delete(anchor);
    }
    // Nothing marked, nothing registered: a page without terms sees no trace of us.
    if (this.#marks.size === 0) this.#unregister();
  }

  setActive(anchor: Anchor | undefined): void {
    this.#active.clear();
    const range = anchor && staticRangeOf(anchor);
    if (range) {
      this.#active.add(range);
      CSS.highlights.set(ACTIVE_HIGHLIGHT_NAME, this.#active);
    } else CSS.highlights.delete(ACTIVE_HIGHLIGHT_NAME);
  }

  /**
   * By what stands at the point, and where its painted words are: they are few, being near the view. Not by
   * `CSS.highlights.highlightsFromPoint`: on screens of more than one dot a pixel, and on pages enlarged by the
   * browser, Chromium (to 156 at least) compares places in different units there and finds nothing.
   */
  anchorAt(x: number, y: number): Anchor | undefined {
    if (this.#marks.size === 0) return undefined;
    const owners = this.#ownersAt(x, y);
    for (const anchor of this.#rangeOf.keys()) {
      if (!owners.includes(anchor.block.owner)) continue;
      for (const r of liveRangeOf(anchor)?.getClientRects() ?? []) {
        if (x >= r.left && x <= r.right && y >= r.top && y <= r.bottom) return anchor;
      }
    }
    return undefined;
  }

  clear(): void {
    this.#rangeOf.clear();
    this.#marks.clear();
    this.#active.clear();
    this.#unregister();
    CSS.highlights.delete(ACTIVE_HIGHLIGHT_NAME);
  }

  /** The page may throw our marks out of its registry; one that does so again and again has its way. */
  #register(): void {
    this.#name ??= nameOf(styleFor(document, this.#style));
    if (CSS.highlights.get(this.#name) === this.#marks) return;
    if (this.#registered && ++this.#returns > MOST_RETURNS) return;
    this.#registered = true;
    CSS.highlights.set(this.#name, this.#marks);
  }

  #unregister(): void {
    this.#registered = false;
    if (this.#name) CSS.highlights.delete(this.#name);
  }

  /** What may own the text at a point, seen through the shadow trees that hold marks, closed ones too. */
  #ownersAt(x: number, y: number): (BlockOwner | null)[] {
    const roots = this.#shadowRoots();
    let hit = document.elementFromPoint(x, y);
    let root = hit && roots.get(hit);
    while (root) {
      const deeper = root.elementFromPoint(x, y);
      // Text at the top of a shadow tree: the browser names the host for it.
      if (!deeper || deeper === hit) break;
      hit = deeper;
      root = roots.get(hit);
    }
    return hit ? [blockElementOf(hit), root ?? null] : [];
  }

  #shadowRoots(): Map<Element, ShadowRoot> {
    const roots = new Map<Element, ShadowRoot>();
    for (const { block } of this.#rangeOf.keys()) {
      for (let at = block.owner.getRootNode(); at instanceof ShadowRoot; at = at.host.getRootNode()) roots.set(at.host, at);
    }
    return roots;
  }
}
