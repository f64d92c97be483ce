import type { MessageKey } from './messages.ts';

/** Why a page is closed to us, as platform tells it (the shape, not the room, is shared). */
export type ClosedReason = 'no-access' | 'browser' | 'ours' | 'store' | 'files';

/** The sentence that says why; « no access » is a matter of where one asks. */
export const CLOSED_SENTENCES: Readonly<Record<Exclude<ClosedReason, 'no-access'>, MessageKey>> = {
  browser: 'pageUnsupported',
  ours: 'closedOurs',
  store: 'closedStore',
  files: 'closedFiles',
};
