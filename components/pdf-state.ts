import type { Category, Language } from '../glossary/concept-schema.ts';

/** What the browser's file picker offers first. */
export const PDF_FILES = 'application/pdf,.pdf';

/** Why there is no document, as the reader is told. */
export type PdfFault = 'damaged' | 'locked' | 'not-pdf' | 'failed' | 'gone' | 'refused' | 'too-big' | 'file' | 'private';

/** A term of the document, in the order of its first mention. */
export interface PdfTerm {
  readonly id: string;
  readonly label: Readonly<Record<Language, string>>;
  readonly category: Category;
  readonly count: number;
  readonly page: number;
}

/** A heading of the document's own table of contents. */
export interface PdfOutlineItem {
  readonly title: string;
  readonly destination: unknown;
  readonly items: readonly PdfOutlineItem[];
}

/** Where a search in the document stands; `current` counts from 1. */
export interface PdfFind {
  readonly query: string;
  readonly count: number;
  readonly current: number;
  readonly done: boolean;
}

/** What is shown of an open document. */
export interface PdfDocumentState {
  readonly page: number;
  readonly pageCount: number;
  readonly zoom: number;
  readonly terms: readonly PdfTerm[];
  readonly pagesRead: number;
  readonly scanned: boolean;
  /** Whether it is a dynamic form, of which only the cover page can be shown. */
  readonly form: boolean;
  readonly find: PdfFind;
  readonly outline: readonly PdfOutlineItem[];
  /** Pages ready for the printer, while printing is prepared. */
  readonly printing?: number | undefined;
}

/** What the reader page shows. */
export type PdfState =
  | { readonly kind: 'start'; readonly fault?: PdfFault | undefined; readonly host?: string | undefined }
  | { readonly kind: 'needs-access'; readonly host: string }
  | { readonly kind: 'fetching'; readonly host: string; readonly share: number }
  | { readonly kind: 'opening'; readonly name: string; readonly slow: boolean }
  | { readonly kind: 'password'; readonly name: string; readonly again: boolean }
  /** `serial` tells one document from the next; `document` comes when its pages have a place to stand in. */
  | { readonly kind: 'open'; readonly serial: number; readonly name: string; readonly document: PdfDocumentState | undefined; readonly link?: string | undefined };

/** What the reader can do on the page. */
export interface PdfActions {
  onFile(file: File): void;
  onAllow(): void;
  onStop(): void;
  onPassword(password: string): void;
  /** The element in which the pages are drawn, once it is there. */
  onPlace(place: HTMLDivElement): void;
  onPage(page: number): void;
  /** In steps; 0 fits the width. */
  onZoom(steps: number): void;
  onRotate(): void;
  onFind(query: string): void;
  onFindStep(by: 1 | -1): void;
  onPrint(): void;
  onDownload(): void;
  onTerm(id: string): void;
  onOutline(destination: unknown): void;
  /** Draws a small picture of a page; ends with the signal. */
  onThumbnail(page: number, canvas: HTMLCanvasElement, signal: AbortSignal): void;
  /** The reader has seen where a link leads. */
  onLinkSeen(): void;
}
