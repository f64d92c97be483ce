import { isMessageKey } from './messages.ts';
import type { Problem } from './my-state.ts';

/** What a rejected promise says to the reader: platform's `UserDataError` names its message, anything else is told as broken data. */
export function problemOf(error: unknown): Problem {
  const { messageKey, params } = (typeof error === 'object' && error !== null ? error : {}) as { readonly messageKey?: unknown; readonly params?: unknown };
  if (typeof messageKey !== 'string' || !isMessageKey(messageKey)) return { messageKey: 'userDataBroken', params: [] };
  return { messageKey, params: Array.isArray(params) ? params : [] };
}
