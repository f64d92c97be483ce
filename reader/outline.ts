import type { PDFDocumentProxy } from 'pdfjs-dist';

/** A heading of the document's own table of contents. */
export interface OutlineItem {
  readonly title: string;
  /** Where it leads in the document; undefined for headings that lead nowhere (or out of it). */
  readonly destination: unknown;
  readonly items: readonly OutlineItem[];
}

/** A hostile outline may be endless or its own parent. */
const MOST_ITEMS = 2_000;
const DEEPEST = 8;

type Node = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>[number];

/** The table of contents that the document brings; empty without one. */
export async function readOutline(document: PDFDocumentProxy): Promise<OutlineItem[]> {
  const nodes = await document.getOutline().catch(() => null);
  let left = MOST_ITEMS;
  const take = (list: readonly Node[], depth: number): OutlineItem[] =>
    list.flatMap((node) => {
      if (left-- <= 0 || depth > DEEPEST) return [];
      const title = node.title.replace(/\s+/g, ' ').trim();
      return title === '' ? [] : [{ title, destination: node.dest ?? undefined, items: take((node.items ?? []) as Node[], depth + 1) }];
    });
  return take(nodes ?? [], 1);
}
