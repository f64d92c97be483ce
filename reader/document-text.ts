import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { inTime } from './in-time.ts';
import { PAGE_TEXT_MS } from './limits.ts';
import { type PageLines, type PageText, readLines, textOf } from './page-text.ts';
import { SharedText } from './shared-text.ts';
import type { PageItem } from './text-item.ts';

/** Pages before a page that tell its running headers: left and right pages may have their own. */
const PAGES_BEFORE = 2;

/** The texts of a document's pages, read when asked for and kept. A page that cannot be read is empty. */
export class DocumentText {
  readonly #document: PDFDocumentProxy;
  readonly #shared = new SharedText();
  readonly #lines = new Map<number, Promise<PageLines>>();
  readonly #texts = new Map<number, PageText>();

  constructor(document: PDFDocumentProxy) {
    this.#document = document;
  }

  get pageCount(): number {
    return this.#document.numPages;
  }

  /** The text of a page that was read before. */
  known(page: number): PageText | undefined {
    return this.#texts.get(page);
  }

  /** A page is about to be drawn: what is read of it now serves its text layer too. */
  willDraw(page: number, proxy: PDFPageProxy): void {
    if (!this.#texts.has(page)) this.#shared.ask(proxy);
  }

  /** The text of a page; never rejects. */
  async of(page: number): Promise<PageText> {
    const known = this.#texts.get(page);
    if (known) return known;
    const pages = Array.from({ length: Math.min(PAGES_BEFORE + 1, page) }, (_, k) => this.#linesOf(page - k));
    const [own, ...before] = await Promise.all(pages);
    const text = textOf(own as PageLines, before);
    this.#texts.set(page, text);
    // Only the next pages still ask for these lines; a long document is not kept twice.
    if (this.#texts.has(page - PAGES_BEFORE)) this.#lines.delete(page - PAGES_BEFORE - 1);
    return text;
  }

  #linesOf(page: number): Promise<PageLines> {
    let lines = this.#lines.get(page);
    if (!lines) {
      lines = this.#read(page).then((items) => readLines(page, items), () => readLines(page, []));
      this.#lines.set(page, lines);
    }
    return lines;
  }

  #read(page: number): Promise<PageItem[]> {
    const items = this.#document.getPage(page).then(async (proxy) => {
      const { items } = await this.#shared.of(proxy);
      return items as PageItem[];
    });
    return inTime(items, PAGE_TEXT_MS);
  }
}
