import Mark from 'mark.js';
import type { Anchor } from '../annotator/anchor.ts';
import { MARK_ATTRIBUTE } from '../annotator/painter.ts';
import { type Segment, TextBlock } from '../annotator/text-block.ts';
import type { PlacedMention } from './page-marks.ts';

/** Marks that the keyboard reaches: the first element of each mention. */
export const STOPS = `[${MARK_ATTRIBUTE}][tabindex="0"]`;
const ACTIVE_CLASS = 'pdf-mark-active';

/** What mark.js is given and gives back: a range, and whose it is. */
interface OwnedRange {
  start: number;
  length: number;
  readonly placed: PlacedMention;
}

/**
 * Marks terms in the text layers: this document is ours, so mark.js wraps the words in elements that
 * the keyboard can reach. A mention over several lines is several elements; the first stands for all.
 */
export class PageMarker {
  readonly #anchorOf = new WeakMap<Element, Anchor>();
  readonly #elementsOf = new WeakMap<Anchor, readonly HTMLElement[]>();
  readonly #markers = new WeakMap<HTMLElement, Mark>();
  #active: readonly HTMLElement[] = [];

  /** Marks the mentions of one page in its layer, in place of what was marked there. */
  paint(page: number, layer: HTMLElement, marked: readonly PlacedMention[]): void {
    const marker = this.#markers.get(layer) ?? new Mark(layer);
    this.#markers.set(layer, marker);
    if (layer.querySelector(`[${MARK_ATTRIBUTE}]`)) marker.unmark();
    const ranges: OwnedRange[] = marked.flatMap((placed) =>
      placed.spans.filter((span) => span.page === page).map(({ start, end }) => ({ start, length: end - start, placed })),
    );
    if (ranges.length === 0) return;
    const elements = new Map<PlacedMention, HTMLElement[]>();
    marker.markRanges(ranges, {
      className: 'pdf-mark',
      each: (node, range) => {
        const { placed } = range as unknown as OwnedRange;
        const own = elements.get(placed) ?? [];
        own.push(node as HTMLElement);
        elements.set(placed, own);
      },
    });
    for (const [placed, own] of elements) this.#introduce(placed, own);
  }

  /** The anchors marked in some layers, in the order of reading. */
  anchorsIn(layers: Iterable<Element>): Anchor[] {
    return [...layers].flatMap((layer) => [...layer.querySelectorAll(STOPS)].flatMap((stop) => this.#anchorOf.get(stop) ?? []));
  }

  /** The anchor of the mark that a thing is or lies in. */
  anchorOf(target: EventTarget | null): Anchor | undefined {
    const mark = target instanceof Element ? target.closest(`[${MARK_ATTRIBUTE}]`) : null;
    return mark ? this.#anchorOf.get(mark) : undefined;
  }

  anchorAt(x: number, y: number): Anchor | undefined {
    return this.anchorOf(document.elementFromPoint(x, y));
  }

  /** Shows one mention as the one being explained, or none. */
  setActive(anchor: Anchor | undefined): void {
    for (const element of this.#active) element.classList.remove(ACTIVE_CLASS);
    this.#active = (anchor && this.#elementsOf.get(anchor)) ?? [];
    for (const element of this.#active) element.classList.add(ACTIVE_CLASS);
  }

  /** Tells assistive technology what the elements are, and binds them to their mention. */
  #introduce({ mention, surface }: PlacedMention, elements: readonly HTMLElement[]): void {
    const [first, ...rest] = elements;
    if (!first) return;
    const text = elements.map((element) => element.textContent).join('');
    const block = new TextBlock(first, text, segmentsOf(elements));
    const anchor: Anchor = { block, mention: { ...mention, start: 0, end: text.length } };
    for (const element of elements) {
      element.setAttribute(MARK_ATTRIBUTE, '');
      this.#anchorOf.set(element, anchor);
    }
    this.#elementsOf.set(anchor, elements);
    first.tabIndex = 0;
    // The same role as marks have elsewhere: « melanoma, button », which opens a dialog.
    first.setAttribute('role', 'button');
    first.setAttribute('aria-haspopup', 'dialog');
    if (rest.length === 0) return;
    first.setAttribute('aria-label', surface);
    for (const element of rest) element.setAttribute('aria-hidden', 'true');
  }
}

function segmentsOf(elements: readonly HTMLElement[]): Segment[] {
  const segments: Segment[] = [];
  let start = 0;
  for (const element of elements) {
    const node = element.firstChild;
    if (!(node instanceof Text)) continue;
    segments.push({ node, data: node.data, from: 0, start });
    start += node.length;
  }
  return segments;
}
