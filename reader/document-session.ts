import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { KnownDefinitions } from '../annotator/known-definitions.ts';
import type { FindMentions } from '../annotator/mention-asker.ts';
import { type CardView, PopoverController } from '../annotator/popover-controller.ts';
import { watchReader } from '../annotator/watch-reader.ts';
import type { MentionOnPage } from '../glossary/page-export/page-mention.ts';
import type { ReaderChoice } from '../matching/reader-choice.ts';
import { DocumentText } from './document-text.ts';
import { Finder, type FindState } from './finder.ts';
import { idle } from './idle-time.ts';
import { FIRST_MARKS_MS, PAGES_TO_CALL_A_SCAN } from './limits.ts';
import { MarkWalk } from './mark-walk.ts';
import { markedMentions, type PlacedMention, shownMentions } from './page-marks.ts';
import { PageMarker } from './page-marker.ts';
import { PageViews } from './page-views.ts';
import { countTerms, type DocumentTerm, listMentions, placeOfOccurrence } from './term-index.ts';
import { TermReading } from './term-reading.ts';
import { watchMarkKeys } from './watch-mark-keys.ts';

/** What the surfaces show of an open document. */
export interface DocumentState {
  readonly page: number;
  readonly pageCount: number;
  readonly zoom: number;
  readonly terms: readonly DocumentTerm[];
  /** Pages whose terms are known. */
  readonly pagesRead: number;
  /** Whether the pages are pictures of text: there is nothing to read in them. */
  readonly scanned: boolean;
  readonly find: FindState;
}

interface SessionOptions {
  readonly container: HTMLDivElement;
  readonly choice: ReaderChoice;
  find(definitions: KnownDefinitions, texts: readonly string[]): ReturnType<FindMentions>;
  loadView(): Promise<CardView | undefined>;
  nameOf(page: number): string;
  onExternalLink(address: string): void;
  onChange(): void;
  readonly signal: AbortSignal;
}

/** An open document: its pages, its terms and its card, until the signal aborts. */
export class DocumentSession {
  readonly document: PDFDocumentProxy;
  readonly views: PageViews;
  readonly finder: Finder;
  readonly controller: PopoverController;
  /** Resolves when the page that is seen first has its marks, or cannot have them: what else there is to do waits for that. */
  readonly firstMarked: Promise<void>;
  /** Resolves when the terms of all pages are known, and the first are marked. */
  readonly allRead: Promise<void>;
  readonly #reading: TermReading;
  readonly #marker = new PageMarker();
  readonly #walk: MarkWalk;
  readonly #onChange: () => void;
  #choice: ReaderChoice;
  /** What was chosen while a card was open. */
  #wanted: ReaderChoice | undefined;
  #terms: readonly DocumentTerm[] | undefined;

  constructor(document: PDFDocumentProxy, options: SessionOptions) {
    const { container, signal } = options;
    this.document = document;
    this.#choice = options.choice;
    this.#onChange = options.onChange;
    const text = new DocumentText(document);
    const definitions = new KnownDefinitions();
    this.#reading = new TermReading({ text, definitions, find: (texts) => options.find(definitions, texts), onRead: (pages, settled) => this.#taken(pages, settled), signal });
    this.views = this.#openViews(text, options);
    this.finder = new Finder({ text, layers: () => this.views.layers(), goTo: (page) => this.views.goTo(page), onChange: options.onChange, signal });
    this.controller = new PopoverController({
      loadView: options.loadView,
      setActive: (anchor) => {
        this.#marker.setActive(anchor);
        if (!anchor && this.#wanted) this.choose(this.#wanted);
      },
      mentions: () => this.#marker.anchorsIn(this.views.layers().values()),
      signal,
    });
    this.#walk = new MarkWalk({
      views: this.views,
      marker: this.#marker,
      pagesWith: (id) => this.#pagesWith(id),
      explain: (target) => this.controller.dispatch({ type: 'explain', target }),
      signal,
    });
    watchReader({ controller: this.controller, anchorAt: (x, y) => this.#marker.anchorAt(x, y), signal });
    watchMarkKeys({ container, marker: this.#marker, controller: this.controller, signal });
    this.firstMarked = this.#whenFirstMarked();
    const all = this.firstMarked.then(() => this.#reading.readAll(() => this.views.page));
    this.allRead = Promise.all([all, this.views.firstTextLayer]).then(() => this.#onChange());
  }

  get state(): DocumentState {
    const { numPages } = this.document;
    const { pagesRead, hasText } = this.#reading;
    return {
      page: this.views.page,
      pageCount: numPages,
      zoom: this.views.zoom,
      terms: (this.#terms ??= countTerms(this.#allShown())),
      pagesRead,
      scanned: !hasText && pagesRead >= Math.min(numPages, PAGES_TO_CALL_A_SCAN),
      find: this.finder.state,
    };
  }

  /** Follows a change of what the reader wants marked; an open card, with its undo, is waited for. */
  choose(choice: ReaderChoice): void {
    this.#wanted = this.controller.shown ? choice : undefined;
    if (this.#wanted || JSON.stringify(choice) === JSON.stringify(this.#choice)) return;
    this.#choice = choice;
    this.#terms = undefined;
    this.#paintAll();
    this.#onChange();
  }

  /** All mentions that the reader wants, in the order of the document. */
  mentions(): MentionOnPage[] {
    return listMentions(this.#allShown());
  }

  /** Brings one mention of a concept into view, without its card. @returns false where there is none */
  showOccurrence(id: string, occurrence: number): boolean {
    const place = placeOfOccurrence(this.#allShown(), id, occurrence);
    if (place) this.#walk.show(place.page, id, place.nth);
    return place !== undefined;
  }

  /** Goes to the next mention of a concept, and opens its card. */
  jumpTo(id: string): boolean {
    return this.#walk.jumpTo(id);
  }

  /** Goes to the next or the previous mark. */
  step(by: 1 | -1): boolean {
    return this.#walk.step(by);
  }

  /** Explains the mark that has the focus or holds the selection, or the first one in view. */
  explain(): boolean {
    return this.#walk.explainHere();
  }

  /** The pages, each of which is read while it is drawn: its marks come with it. */
  #openViews(text: DocumentText, { container, nameOf, onExternalLink, signal }: SessionOptions): PageViews {
    const read = (page: number, proxy: PDFPageProxy) => {
      text.willDraw(page, proxy);
      void this.#reading.readNow(page);
    };
    // The first one's text is asked for before anything is drawn.
    void this.document.getPage(1).then((proxy) => read(1, proxy));
    return new PageViews(this.document, {
      container,
      nameOf,
      onExternalLink,
      onDrawing: read,
      onTextLayer: (page) => (this.#reading.on(page) ? this.#paint(page) : void this.#reading.readNow(page)),
      onMove: () => this.#moved(),
      signal,
    });
  }

  #whenFirstMarked(): Promise<void> {
    return Promise.race([
      this.views.firstTextLayer.then(() => this.#reading.readNow(this.views.page)),
      this.views.firstPageDrawn.then(() => new Promise<void>((resolve) => setTimeout(resolve, FIRST_MARKS_MS))),
    ]);
  }

  #shown(page: number): PlacedMention[] {
    return shownMentions(this.#reading.on(page) ?? [], this.#choice, this.#reading.evidence);
  }

  *#allShown(): Generator<readonly [number, readonly PlacedMention[]]> {
    for (let page = 1; page <= this.document.numPages; page++) yield [page, this.#shown(page)];
  }

  #pagesWith(id: string): number[] {
    return [...this.#allShown()].filter(([, shown]) => shown.some(({ mention }) => mention.senses.some((sense) => sense.id === id))).map(([page]) => page);
  }

  #taken(pages: readonly number[], settled: boolean): void {
    this.#terms = undefined;
    if (settled) this.#paintAll();
    else for (const page of new Set(pages.flatMap((page) => (this.#goingOn(page).length > 0 ? [page - 1, page] : [page])))) this.#paint(page);
    // The marks are waited for, the list beside them is not.
    void idle().then(() => this.#onChange());
  }

  #paintAll(): void {
    for (const page of this.views.layers().keys()) this.#paint(page);
  }

  #paint(page: number): void {
    const layer = this.views?.layers().get(page);
    if (!layer || !this.#reading.on(page)) return;
    this.#marker.paint(page, layer, [...markedMentions(this.#shown(page), this.#choice), ...this.#goingOn(page + 1)]);
    this.finder.paint();
    this.#letGo();
  }

  /** The mentions of a page that begin on the page before. */
  #goingOn(page: number): PlacedMention[] {
    return this.#shown(page).filter(({ spans }) => spans[0]?.page === page - 1);
  }

  #moved(): void {
    this.#letGo();
    this.#onChange();
  }

  /** A card whose word has left the page goes too. */
  #letGo(): void {
    const shown = this.controller?.shown;
    if (shown && !shown.block.isCurrent()) this.controller.dispatch({ type: 'target-gone', target: shown });
  }
}
