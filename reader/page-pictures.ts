import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { library } from './engine.ts';

/** Points of a PDF in an inch. */
const POINTS = 72;

interface Size {
  readonly dpi?: number;
  readonly width?: number;
}

/**
 * Draws a page into a canvas, at a resolution or at a width in pixels.
 * @param intent `print` draws what the document wants on paper only
 */
export async function drawPage(document: PDFDocumentProxy, page: number, canvas: HTMLCanvasElement, options: Size & { intent: 'display' | 'print'; signal: AbortSignal }): Promise<void> {
  const proxy = await document.getPage(page);
  const viewport = proxy.getViewport({ scale: scaleFor(proxy, options) });
  canvas.width = Math.ceil(viewport.width);
  canvas.height = Math.ceil(viewport.height);
  const task = proxy.render({ canvas, viewport, intent: options.intent, annotationMode: library.AnnotationMode.ENABLE });
  const stop = () => task.cancel();
  options.signal.addEventListener('abort', stop, { once: true });
  try {
    await task.promise;
  } finally {
    options.signal.removeEventListener('abort', stop);
  }
}

function scaleFor(proxy: PDFPageProxy, { dpi, width }: Size): number {
  return width === undefined ? (dpi ?? POINTS) / POINTS : width / proxy.getViewport({ scale: 1 }).width;
}
