import type { PDFPageProxy } from 'pdfjs-dist';

type TextContent = Awaited<ReturnType<PDFPageProxy['getTextContent']>>;

/** What text layers ask of pdf.js: item by item, the text that is read and the text that is marked must agree. */
const WISHES = { includeMarkedContent: true, disableNormalization: true };

/** Pages that began to be drawn and were left before their text layer took its text. */
const MOST_WAITING = 5;

/**
 * The text of pages, asked for once where two want it: for a page that is about to be drawn, its text layer takes
 * what the reading has asked for. Without, the layer would wait for the worker to find the same text again.
 */
export class SharedText {
  readonly #waiting = new Map<PDFPageProxy, Promise<TextContent>>();

  /** The text of a page, for reading. */
  of(page: PDFPageProxy): Promise<TextContent> {
    return this.#waiting.get(page) ?? page.getTextContent(WISHES);
  }

  /** Asks for the text of a page whose layer will want it too. */
  ask(page: PDFPageProxy): void {
    if (this.#waiting.has(page)) return;
    const content = page.getTextContent(WISHES);
    this.#waiting.set(page, content);
    // Whoever takes it is told; a page that was left has nobody to tell.
    content.catch(() => undefined);
    page.streamTextContent = () => {
      this.#forget(page);
      return streamOf(content);
    };
    const [oldest] = this.#waiting.keys();
    if (oldest && this.#waiting.size > MOST_WAITING) this.#forget(oldest);
  }

  #forget(page: PDFPageProxy): void {
    this.#waiting.delete(page);
    // Its own method shows again.
    delete (page as Partial<PDFPageProxy>).streamTextContent;
  }
}

function streamOf(content: Promise<TextContent>): ReadableStream {
  return new ReadableStream({
    async start(controller) {
      controller.enqueue(await content);
      controller.close();
    },
  });
}
