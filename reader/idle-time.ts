import { LONGEST_IDLE_MS } from './limits.ts';

/** Resolves when the browser has time to spare, or after a while in a browser that does not tell. */
export function idle(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), { timeout: LONGEST_IDLE_MS });
    else setTimeout(resolve, 0);
  });
}
