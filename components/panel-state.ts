import type { EntrySummary } from '../glossary/entry.ts';
import type { MentionOnPage } from '../glossary/page-export/page-mention.ts';
import type { AccessMode, PageState } from './page-state.ts';

/** An explained page, with every mention in its order. */
export interface ListedPage {
  readonly kind: 'listed';
  /** Undefined for a document in our own reader, which is of no site. */
  readonly host: string | undefined;
  readonly mode: AccessMode;
  readonly title: string;
  readonly url: string;
  /** Whether the page is still being read for the first time. */
  readonly reading: boolean;
  readonly concepts: readonly EntrySummary[];
  readonly mentions: readonly MentionOnPage[];
}

/** What the side panel knows of the page in the active tab. */
export type PanelState = Exclude<PageState, { readonly kind: 'running' | 'no-terms' }> | ListedPage | { readonly kind: 'failed' };

/** A term of the page and the places where it stands. */
export interface PanelTerm {
  readonly summary: EntrySummary;
  readonly mentions: readonly MentionOnPage[];
}
