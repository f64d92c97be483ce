import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { CarefulLinks } from './careful-links.ts';
import { library, viewer } from './engine.ts';
import { LEAST_ZOOM, MOST_ZOOM, ZOOM_STEP } from './limits.ts';

interface PageViewsOptions {
  /** A scrolling box with an empty box in it, both ours. */
  readonly container: HTMLDivElement;
  /** Gives the name by which assistive technology calls a page. */
  nameOf(page: number): string;
  onExternalLink(address: string): void;
  /** Called when a page is about to be drawn. */
  onDrawing(page: number, proxy: PDFPageProxy): void;
  /** Called when the text of a page has come into the document. */
  onTextLayer(page: number, layer: HTMLElement): void;
  /** Called when page, zoom or rotation have changed. */
  onMove(): void;
  readonly signal: AbortSignal;
}

/** The words of pdf.js's own viewer stay unsaid: what our pages say comes from our catalogue. */
const NO_WORDS = {
  getLanguage: () => 'en',
  getDirection: () => 'ltr',
  get: async () => '',
  translate: async () => {},
  translateOnce: async () => {},
  destroy: async () => {},
  pause: () => {},
  resume: () => {},
};

/**
 * The pages of a document, drawn by pdf.js: only those near the view exist as pictures and text. No
 * forms to fill in, no scripts, no editors.
 */
export class PageViews {
  readonly element: HTMLElement;
  readonly links: CarefulLinks;
  readonly firstPageDrawn: Promise<void>;
  /** Resolves when the first text layer was told of. */
  readonly firstTextLayer: Promise<void>;
  readonly #viewer: InstanceType<typeof viewer.PDFViewer>;
  readonly #layers = new Map<number, HTMLElement>();

  constructor(document: PDFDocumentProxy, options: PageViewsOptions) {
    const { container, onMove, signal } = options;
    const eventBus = new viewer.EventBus();
    this.element = container;
    this.links = new CarefulLinks({ eventBus, onExternal: options.onExternalLink });
    this.#viewer = new viewer.PDFViewer({
      container,
      eventBus,
      linkService: this.links,
      annotationMode: library.AnnotationMode.ENABLE,
      annotationEditorMode: library.AnnotationEditorType.DISABLE,
      // It would look for addresses in text that our marks have split.
      enableAutoLinking: false,
      enableSelectionRendering: false,
      l10n: NO_WORDS as never,
      // Read by the viewer, though its types do not tell.
      ...({ abortSignal: signal } as object),
    });
    this.#follow(eventBus, options);
    this.links.setViewer(this.#viewer);
    this.links.setDocument(document);
    this.firstPageDrawn = new Promise((resolve) => eventBus.on('pagerendered', () => resolve(), { once: true }));
    this.firstTextLayer = new Promise((resolve) => eventBus.on('textlayerrendered', () => resolve(), { once: true }));
    eventBus.on('pagesinit', () => {
      this.#viewer.currentScaleValue = 'auto';
      container.scrollTop = 0; // it goes to the very edge of the first page, past the margin
      for (const page of container.querySelectorAll<HTMLElement>('.page')) page.setAttribute('aria-label', options.nameOf(Number(page.dataset['pageNumber'])));
      onMove();
    });
    this.#followSize(signal);
    this.#viewer.setDocument(document);
    signal.addEventListener('abort', () => this.#viewer.setDocument(null as never), { once: true });
  }

  #follow(eventBus: InstanceType<typeof viewer.EventBus>, { onDrawing, onTextLayer, onMove }: PageViewsOptions): void {
    eventBus.on('pagerender', ({ pageNumber, source }: { readonly pageNumber: number; readonly source: { readonly pdfPage: PDFPageProxy } }) => {
      this.#letGo(pageNumber);
      onDrawing(pageNumber, source.pdfPage);
    });
    eventBus.on('textlayerrendered', ({ pageNumber, source }: TextLayerEvent) => {
      const layer = source.textLayer?.div;
      if (!layer || this.#layers.get(pageNumber) === layer) return;
      // Marks are stops of the Tab key; a whole page in between would be one more each time.
      layer.tabIndex = -1;
      this.#layers.set(pageNumber, layer);
      onTextLayer(pageNumber, layer);
    });
    for (const event of ['pagechanging', 'scalechanging', 'rotationchanging']) eventBus.on(event, onMove);
  }

  /** A zoom that depends on the room there is follows it: a panel opens, a phone is turned. */
  #followSize(signal: AbortSignal): void {
    let width = this.element.clientWidth;
    const observer = new ResizeObserver(() => {
      const { currentScaleValue } = this.#viewer;
      if (this.element.clientWidth === width || this.#viewer.pagesCount === 0) return;
      width = this.element.clientWidth;
      if (currentScaleValue === 'auto' || currentScaleValue === 'page-width') this.#viewer.currentScaleValue = currentScaleValue;
      this.#viewer.update();
    });
    observer.observe(this.element);
    signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  }

  /** The text layers that are in the page now, by page. */
  layers(): Map<number, HTMLElement> {
    return new Map([...this.#layers].filter(([, layer]) => layer.isConnected).sort(([a], [b]) => a - b));
  }

  /**
   * Forgets pages that have left the view. pdf.js would keep the text elements of every page that was ever drawn, and
   * our marks with them: of 500 pages, twice as much as all the rest of the document.
   *
   * @param drawn a page that has begun to get new ones
   */
  #letGo(drawn: number): void {
    for (const [page, layer] of this.#layers) {
      if (layer.isConnected) continue;
      this.#layers.delete(page);
      if (page === drawn) continue;
      const view = this.#viewer.getPageView(page - 1) as TextKeeper;
      view._accessibilityManager?.setTextMapping([]);
      view._textHighlighter?.setTextMapping([], []);
    }
  }

  /** The page that is looked at, from 1. */
  get page(): number {
    return this.#viewer.currentPageNumber;
  }

  /** The zoom, 1 for the size on paper as screens tell it. */
  get zoom(): number {
    return this.#viewer.currentScale;
  }

  /** Brings the top of a page into view. */
  goTo(page: number): void {
    this.#viewer.scrollPageIntoView({ pageNumber: page });
  }

  /** @param destination as the outline or a link of the document names it */
  goToPlace(destination: unknown): void {
    void this.links.goToDestination(destination as never);
  }

  /** Enlarges by some steps; makes smaller by a negative number of them. */
  zoomBy(steps: number): void {
    this.#viewer.currentScale = Math.min(MOST_ZOOM, Math.max(LEAST_ZOOM, this.zoom * ZOOM_STEP ** steps));
  }

  fitWidth(): void {
    this.#viewer.currentScaleValue = 'page-width';
  }

  /** Turns all pages clockwise by a quarter. */
  rotate(): void {
    this.#viewer.pagesRotation += 90;
  }
}

/** Parts of a page of pdf.js that its types do not tell. */
interface TextKeeper {
  readonly _accessibilityManager?: { setTextMapping(elements: readonly Element[]): void } | null;
  readonly _textHighlighter?: { setTextMapping(elements: readonly Element[], texts: readonly string[]): void } | null;
}

interface TextLayerEvent {
  readonly pageNumber: number;
  readonly source: { readonly textLayer: { readonly div: HTMLElement } | null };
}
