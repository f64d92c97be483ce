import type { PDFDocumentProxy } from 'pdfjs-dist';
import { PRINT_DPI } from './limits.ts';
import { drawPage } from './page-pictures.ts';

/**
 * Prints the whole document: every page is drawn at the resolution of a printer, one after the other,
 * and the browser prints the pictures. Marks are for the screen: paper gets the document alone.
 *
 * @param place an element of ours that only paper shows
 * @param onPage called with the number of pages that are ready
 */
export async function printDocument(document: PDFDocumentProxy, options: { place: HTMLElement; onPage: (ready: number) => void; signal: AbortSignal }): Promise<void> {
  const { place, onPage, signal } = options;
  const canvas = place.ownerDocument.createElement('canvas');
  place.replaceChildren();
  try {
    for (let page = 1; page <= document.numPages; page++) {
      await drawPage(document, page, canvas, { dpi: PRINT_DPI, intent: 'print', signal });
      if (signal.aborted) return;
      place.append(await pictureOf(canvas));
      onPage(page);
    }
    place.ownerDocument.defaultView?.print();
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    place.replaceChildren();
    canvas.width = canvas.height = 0;
  }
}

/** A page as a picture: a canvas a page would be 9 MB of memory each. Addresses of data need no other permission. */
async function pictureOf(canvas: HTMLCanvasElement): Promise<HTMLImageElement> {
  const picture = canvas.ownerDocument.createElement('img');
  picture.alt = '';
  picture.src = canvas.toDataURL('image/png');
  await picture.decode();
  return picture;
}
