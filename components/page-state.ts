import type { Category, Language } from '../glossary/concept-schema.ts';
import type { EntrySummary, OwnOrigin } from '../glossary/entry.ts';
import type { ClosedReason } from './closed-sentence.ts';

/** When the reader lets Oncogloss read a page. */
export const ACCESS_MODES = ['click', 'chosen', 'everywhere'] as const;
export type AccessMode = (typeof ACCESS_MODES)[number];

/** A term found on the current page, in the order of its first mention. */
export interface TermOnPage {
  readonly id: string;
  readonly label: Readonly<Record<Language, string>>;
  readonly category: Category;
  readonly count: number;
  /** Set for a term of the reader's own. */
  readonly own?: OwnOrigin;
}

interface OnSite {
  readonly host: string;
  readonly mode: AccessMode;
}

/** Where an explained page stands; a document in our own reader is of no site. */
interface Explained {
  readonly host: string | undefined;
  readonly mode: AccessMode;
}

/** What the popup knows of the page in the current tab. */
export type PageState =
  | { readonly kind: 'loading' }
  /** A page of the browser or of a store, closed to extensions. */
  | { readonly kind: 'unsupported'; readonly why?: ClosedReason | undefined }
  /** A PDF: browsers keep their viewers to themselves, our reader can show it. */
  | ({ readonly kind: 'pdf' } & OnSite)
  | ({ readonly kind: 'not-started' } & OnSite)
  | ({ readonly kind: 'needs-permission' } & OnSite)
  | ({ readonly kind: 'site-off' } & OnSite)
  | ({ readonly kind: 'running'; readonly terms: readonly TermOnPage[] } & Explained)
  | ({ readonly kind: 'no-terms' } & Explained);

/** A result of the glossary search: the entry, and the label that the typed words met. */
export type SearchHit = EntrySummary & { readonly matched: string };
