import { autoUpdate } from '@floating-ui/dom';
import { type Anchor, liveRangeOf } from './anchor.ts';
import { parentOf } from './element-rules.ts';
import { type Box, cornerOf, holds, isInView, type Layout, layOut, type Size } from './popover-place.ts';

const XHTML = 'http://www.w3.org/1999/xhtml';

/** What the host looks like in the page: nothing, wherever it stands. */
const SHOWN = { display: 'block', position: 'fixed', inset: 'auto', margin: '0', border: '0', padding: '0', background: 'none', overflow: 'visible', 'z-index': '2147483647', width: 'max-content', 'max-width': 'calc(100vw - 16px)', visibility: 'visible', opacity: '1', 'pointer-events': 'auto' } as const;

const CORNER: Box = { left: 0, top: 0, right: 0, bottom: 0 };

/**
 * The one element that we add to a page: a host in the top layer with a shadow root, invisible to
 * the page's style sheets. Every style is inline and important, since `div{display:none!important}`
 * exists.
 */
export class PopoverHost {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
  #stopFollowing: (() => void) | undefined;
  #layout: { readonly layout: Layout; readonly view: Size } | undefined;
  /** Whether the words have been in view since their card was shown. */
  #seen = false;

  /** @throws NotSupportedError in documents that cannot hold a shadow root (XML in Firefox). */
  constructor(document: Document, options: { readonly css: string; readonly mode: ShadowRootMode }) {
    this.element = document.createElementNS(XHTML, 'div') as HTMLElement;
    this.element.setAttribute('data-oncogloss', '');
    this.element.setAttribute('popover', 'manual');
    this.#style({ all: 'initial' });
    this.root = this.element.attachShadow({ mode: options.mode });
    const sheet = new CSSStyleSheet();
    // A card is no part of what is printed; important in here, it wins over our own inline styles.
    sheet.replaceSync(`${options.css}@media print{:host{display:none!important}}`);
    this.root.adoptedStyleSheets = [sheet];
  }

  /** Puts the host into the page and keeps it beside the anchor until {@link hide}. */
  show(anchor: Anchor): void {
    this.#stopFollowing?.();
    this.#layout = undefined;
    this.#seen = false;
    const range = liveRangeOf(anchor);
    if (!range) return this.hide();
    const contextElement = range.startContainer.parentElement ?? undefined;
    this.#mount(range.startContainer);
    this.#style(SHOWN);
    // Until it has content and its place, nothing can be seen nor met by the pointer, yet can have the focus.
    this.#style({ 'clip-path': 'inset(100%)' });
    this.#measure();
    this.#raise();
    const reference = { getBoundingClientRect: () => range.getBoundingClientRect(), ...(contextElement ? { contextElement } : {}) };
    const rtl = contextElement !== undefined && getComputedStyle(contextElement).direction === 'rtl';
    const place = () => this.#place(range, rtl);
    const stopUpdates = autoUpdate(reference, this.element, place, { elementResize: false });
    // As soon as content comes, before any frame: the pointer must not meet it elsewhere (autoUpdate is a frame late).
    const contents = new MutationObserver(place);
    contents.observe(this.root, { childList: true, subtree: true, characterData: true });
    const sizes = new ResizeObserver(place);
    for (const element of [this.element, ...(contextElement ? [contextElement] : [])]) sizes.observe(element);
    this.#stopFollowing = () => {
      stopUpdates();
      contents.disconnect();
      sizes.disconnect();
    };
  }

  /** Puts the host into the lower corner of the view, at the end of lines: for what stands beside no word. */
  showInCorner(): void {
    this.#mount(this.element.ownerDocument.documentElement);
    this.#style({ ...SHOWN, inset: 'auto 16px 16px auto' });
    this.#measure();
    this.#raise();
  }

  /** Takes the host out of the page; what is in it stays for the next time. */
  hide(): void {
    this.#stopFollowing?.();
    this.#stopFollowing = undefined;
    this.#layout = undefined;
    this.element.remove();
  }

  /** Inside the modal dialog (or the full screen) that holds a node, else at the end of the document: elsewhere it would be inert. */
  #mount(node: Node): void {
    const home = modalAround(node) ?? this.element.ownerDocument.documentElement;
    if (this.element.parentNode !== home) home.append(this.element);
  }

  /** Into the top layer, where the browser has one. */
  #raise(): void {
    if (typeof this.element.showPopover === 'function' && !this.element.matches(':popover-open')) this.element.showPopover();
  }

  /** The size of type that the reader chose in the browser, whatever the page's; and a page's CSS zoom undone. */
  #measure(): void {
    this.#style({ zoom: '1', 'font-size': 'medium' });
    const zoom = (this.element as HTMLElement & { currentCSSZoom?: number }).currentCSSZoom ?? 1;
    if (zoom !== 1) this.#style({ zoom: String(1 / zoom) });
    this.#style({ '--oncogloss-unit': getComputedStyle(this.element).fontSize });
  }

  #place(range: Range, rtl: boolean): void {
    // Words that are hidden: beside where they were, or in the corner where they never were seen.
    const lines = linesOf(range) ?? (this.#layout ? undefined : { first: CORNER, last: CORNER });
    const card = this.element.getBoundingClientRect();
    if (!lines) return;
    const view = viewOf(this.element.ownerDocument);
    const words = { ...lines.first, bottom: lines.last.bottom };
    const inView = isInView(words, view);
    this.#seen ||= inView;
    const before = this.#layout;
    const same = before?.view.width === view.width && before.view.height === view.height;
    // The side is chosen once: it changes when the view does, or when scrolling leaves it no room.
    if (!before || !same || (inView && !holds(before.layout, words, view, card.height))) {
      this.#layout = { layout: layOut(words, view), view };
      this.#style({ '--oncogloss-room': `${this.#layout.layout.room}px` });
    }
    // Without content there is no place yet, but the room that the content will find.
    if (card.height > 0) this.#put(lines, view, { rtl, follows: this.#seen && !inView });
  }

  /** Held by the edge next to the words: what grows there grows away from them. */
  #put(lines: { readonly first: Box; readonly last: Box }, view: Size, how: { readonly rtl: boolean; readonly follows: boolean }): void {
    const { layout } = this.#layout ?? {};
    if (!layout) return;
    // Measured again: a new room may have changed it.
    const card = this.element.getBoundingClientRect();
    const { x, y } = cornerOf(layout, lines, view, card, how);
    const edge = layout.side === 'below' ? { top: `${y}px`, bottom: 'auto' } : { top: 'auto', bottom: `${Math.round(view.height - y - card.height)}px` };
    this.#style({ left: `${x}px`, ...edge, 'clip-path': 'none' });
  }

  #style(properties: Readonly<Record<string, string>>): void {
    for (const [name, value] of Object.entries(properties)) this.element.style.setProperty(name, value, 'important');
  }
}

/** The lines of some words, first and last; none where they are not shown. */
function linesOf(range: Range): { readonly first: Box; readonly last: Box } | undefined {
  const rects = [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
  const [first, last] = [rects[0], rects.at(-1)];
  if (!first || !last) return undefined;
  const edges = ({ left, top, right, bottom }: DOMRect): Box => ({ left, top, right, bottom });
  return { first: edges(first), last: edges(last) };
}

/** The view without its scroll bars. In pages without a scrolling element (framesets), with them. */
function viewOf({ scrollingElement }: Document): Size {
  return { width: scrollingElement?.clientWidth || innerWidth, height: scrollingElement?.clientHeight || innerHeight };
}

/** The modal dialog or the element in full screen that shows a node, out of shadow trees and slots too: all else is inert. */
function modalAround(node: Node): Element | undefined {
  for (let at: Node | null = node; at; at = ((at as Element | Text).assignedSlot as Node | null | undefined) ?? parentOf(at)) {
    if (at instanceof Element && at.matches('dialog:modal, :fullscreen')) return at;
  }
  return undefined;
}
