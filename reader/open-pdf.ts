import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { KnownDefinitions } from '../annotator/known-definitions.ts';
import type { FindMentions } from '../annotator/mention-asker.ts';
import type { CardView } from '../annotator/popover-controller.ts';
import type { ReaderChoice } from '../matching/reader-choice.ts';
import { DocumentSession, type DocumentState } from './document-session.ts';
import { NOTHING } from './finder.ts';
import { THUMBNAIL_WIDTH } from './limits.ts';
import { type OutlineItem, readOutline } from './outline.ts';
import { drawPage } from './page-pictures.ts';
import { printDocument } from './print-document.ts';

/** What a document needs of the rest of the extension. */
export interface SessionNeeds {
  /** What the reader wants marked, as it is now. */
  choice(): ReaderChoice;
  find(definitions: KnownDefinitions, texts: readonly string[]): ReturnType<FindMentions>;
  loadView(): Promise<CardView | undefined>;
  /** Gives the name by which assistive technology calls a page. */
  nameOf(page: number): string;
  /** An element that only paper shows. */
  readonly paper: HTMLElement;
}

interface OpenPdfOptions extends SessionNeeds {
  onChange(): void;
  readonly signal: AbortSignal;
}

/** What the surfaces show of an open document. */
export interface OpenPdfState extends DocumentState {
  readonly outline: readonly OutlineItem[];
  /** Whether it is a form of a kind (XFA) that is not shown. */
  readonly form: boolean;
  /** How many pages are ready for the printer; undefined while nothing is printed. */
  readonly printing?: number | undefined;
}

/** An open document and what can be done with it, until its signal aborts. */
export class OpenPdf {
  readonly #document: PDFDocumentProxy;
  readonly #name: string;
  readonly #options: OpenPdfOptions;
  #session: DocumentSession | undefined;
  #outline: readonly OutlineItem[] = [];
  #form = false;
  #printing: { readonly life: AbortController; ready: number } | undefined;
  #link: string | undefined;

  constructor(document: PDFDocumentProxy, name: string, options: OpenPdfOptions) {
    this.#document = document;
    this.#name = name;
    this.#options = options;
  }

  /** Undefined until the pages have a place ({@link begin}). */
  get session(): DocumentSession | undefined {
    return this.#session;
  }

  /** Told before there is a place for the pages too: the tools around it decide how much room it has. */
  get state(): OpenPdfState {
    const session = this.#session?.state ?? untouched(this.#document.numPages);
    return { ...session, outline: this.#outline, form: this.#form, printing: this.#printing?.ready };
  }

  /** The web address of a link that was pressed, to be shown before it is followed. */
  get link(): string | undefined {
    return this.#link;
  }

  /** Draws the document into its place. */
  begin(container: HTMLDivElement): void {
    if (this.#session) return;
    const { signal, choice, ...needs } = this.#options;
    this.#session = new DocumentSession(this.#document, { ...needs, container, choice: choice(), onExternalLink: (address) => this.showLink(address), signal });
    void this.#session.firstMarked.then(() => this.#learn());
  }

  /** Shows where a link leads, or no longer. */
  showLink(address: string | undefined): void {
    this.#link = address;
    this.#options.onChange();
  }

  /** Draws the small picture of a page, until the signal aborts. */
  drawThumbnail(page: number, canvas: HTMLCanvasElement, signal: AbortSignal): void {
    const width = THUMBNAIL_WIDTH * devicePixelRatio;
    // A page that cannot be drawn, or is no longer in view, has no picture.
    drawPage(this.#document, page, canvas, { width, intent: 'display', signal: AbortSignal.any([signal, this.#options.signal]) }).catch(() => undefined);
  }

  /** Prints the document, if it is not being printed already. */
  async print(): Promise<void> {
    if (this.#printing) return;
    const printing = (this.#printing = { life: new AbortController(), ready: 0 });
    const { paper, onChange, signal } = this.#options;
    onChange();
    const onPage = (ready: number) => {
      printing.ready = ready;
      onChange();
    };
    try {
      await printDocument(this.#document, { place: paper, onPage, signal: AbortSignal.any([printing.life.signal, signal]) });
    } finally {
      this.#printing = undefined;
      onChange();
    }
  }

  stopPrinting(): void {
    this.#printing?.life.abort();
  }

  /** Saves the document as it came. */
  async download(): Promise<void> {
    const bytes = await this.#document.getData();
    const address = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: 'application/pdf' }));
    const link = document.createElement('a');
    link.href = address;
    link.download = /\.pdf$/i.test(this.#name) ? this.#name : `${this.#name}.pdf`;
    link.click();
    URL.revokeObjectURL(address);
  }

  async #learn(): Promise<void> {
    const [outline, form] = await Promise.all([
      readOutline(this.#document),
      this.#document.getMetadata().then(
        ({ info }) => (info as { IsXFAPresent?: boolean }).IsXFAPresent === true,
        () => false,
      ),
    ]);
    this.#outline = outline;
    this.#form = form;
    this.#options.onChange();
  }
}

/** A document of which nothing is drawn and nothing read. */
function untouched(pageCount: number): DocumentState {
  return { page: 1, pageCount, zoom: 1, terms: [], pagesRead: 0, scanned: false, find: NOTHING };
}
