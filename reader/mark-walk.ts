import type { Anchor } from '../annotator/anchor.ts';
import { MARK_ATTRIBUTE } from '../annotator/painter.ts';
import { type PageMarker, STOPS } from './page-marker.ts';
import type { PageViews } from './page-views.ts';

/**
 * Walks over the marks of a document. Only pages near the view have marks: for one further away, the
 * page is brought first, and the mark is taken when it is painted.
 */
export class MarkWalk {
  readonly #views: PageViews;
  readonly #marker: PageMarker;
  readonly #pagesWith: (id: string) => readonly number[];
  readonly #explain: (anchor: Anchor) => void;
  readonly #signal: AbortSignal;
  #last: { readonly id: string; readonly page: number; readonly element: Element } | undefined;
  #waiting: AbortController | undefined;

  constructor(options: { views: PageViews; marker: PageMarker; pagesWith: (id: string) => readonly number[]; explain: (anchor: Anchor) => void; signal: AbortSignal }) {
    this.#views = options.views;
    this.#marker = options.marker;
    this.#pagesWith = options.pagesWith;
    this.#explain = options.explain;
    this.#signal = options.signal;
  }

  /** Goes to a mention of a concept and opens its card: the first, then the next each time. @returns whether there is one */
  jumpTo(id: string): boolean {
    const before = this.#last?.id === id ? this.#last : undefined;
    if (before?.element.isConnected) {
      const next = this.#stopsOn(before.page).filter((stop) => this.#means(stop, id)).find((stop) => follows(before.element, stop));
      if (next) return this.#go(next, id, before.page);
    }
    const pages = this.#pagesWith(id);
    const page = pages.find((candidate) => before !== undefined && candidate > before.page) ?? pages[0];
    if (page === undefined) return false;
    this.#whenMarked(page, (stops) => stops.find((stop) => this.#means(stop, id)), (stop) => this.#go(stop, id, page));
    return true;
  }

  /**
   * Brings a mention into view, without its card. Where each concept is marked once a page, its mark there stands for
   * all of them.
   * @param nth which of the mentions of the concept on the page, from 0
   */
  show(page: number, id: string, nth: number): void {
    const choose = (stops: HTMLElement[]) => {
      const same = stops.filter((stop) => this.#means(stop, id));
      return same[Math.min(nth, same.length - 1)];
    };
    this.#whenMarked(page, choose, (stop) => {
      stop.scrollIntoView({ block: 'center', inline: 'nearest' });
      this.#marker.setActive(this.#marker.anchorOf(stop));
    });
  }

  /** Goes to the next or previous mark on the pages that are drawn, from the one in use or else from the view. @returns whether there is one */
  step(by: 1 | -1): boolean {
    const stops = [...this.#views.layers().values()].flatMap((layer) => [...layer.querySelectorAll<HTMLElement>(STOPS)]);
    const at = document.activeElement?.closest(STOPS) ?? this.#last?.element;
    const from = at ? stops.indexOf(at as HTMLElement) : -1;
    const inView = stops.findIndex((stop) => stop.getBoundingClientRect().bottom > 0);
    const next = from >= 0 ? stops[from + by] : stops[by === 1 ? inView : inView - 1];
    return next ? this.#go(next) : false;
  }

  /** Opens the card of the mark that has the focus or holds the selection, else of the next one. @returns whether there is one */
  explainHere(): boolean {
    const chosen = getSelection()?.anchorNode?.parentElement?.closest<HTMLElement>(`[${MARK_ATTRIBUTE}]`);
    const focused = document.activeElement?.closest<HTMLElement>(STOPS);
    const anchor = this.#marker.anchorOf(focused ?? chosen ?? null);
    if (!anchor) return this.step(1);
    this.#explain(anchor);
    return true;
  }

  #go(stop: HTMLElement, id = '', page = 0): boolean {
    const anchor = this.#marker.anchorOf(stop);
    if (!anchor) return false;
    this.#last = { id, page, element: stop };
    stop.scrollIntoView({ block: 'center', inline: 'nearest' });
    stop.focus({ preventScroll: true });
    this.#explain(anchor);
    return true;
  }

  #means(stop: Element, id: string): boolean {
    return this.#marker.anchorOf(stop)?.mention.senses.some((sense) => sense.id === id) ?? false;
  }

  #stopsOn(page: number): HTMLElement[] {
    return [...(this.#views.layers().get(page)?.querySelectorAll<HTMLElement>(STOPS) ?? [])];
  }

  /** Brings a page and waits for its marks; another wish ends the wait. */
  #whenMarked(page: number, choose: (stops: HTMLElement[]) => HTMLElement | undefined, then: (stop: HTMLElement) => void): void {
    this.#waiting?.abort();
    const waiting = (this.#waiting = new AbortController());
    const signal = AbortSignal.any([waiting.signal, this.#signal]);
    const look = (): boolean => {
      const stop = choose(this.#stopsOn(page));
      if (!stop || signal.aborted) return false;
      waiting.abort();
      then(stop);
      return true;
    };
    if (look()) return;
    this.#views.goTo(page);
    const observer = new MutationObserver(() => void look());
    observer.observe(this.#views.element, { childList: true, subtree: true });
    signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  }
}

function follows(a: Element, b: Element): boolean {
  return (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
