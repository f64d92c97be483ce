import type { MessageKey } from './messages.ts';

/** What went wrong with the reader's own data; platform's `UserDataError` is one. */
export interface Problem {
  readonly messageKey: MessageKey;
  readonly params: readonly (string | number)[];
}

/** Something of the reader's own, as far as it has been read. */
export type Kept<T> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly problem: Problem }
  | { readonly kind: 'ready'; readonly value: T };
