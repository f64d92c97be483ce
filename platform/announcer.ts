import { askBackground, type TermsNews } from './messages.ts';

/** How often a page may tell of its changes: one that never rests must not keep the background awake. */
const REST_MS = 700;

/**
 * Tells the background, and surfaces that are open, what has become of a page; many changes are told
 * at once. Only the page of the tab itself speaks: the number on our icon is its.
 */
export function announcer(news: () => TermsNews, signal: AbortSignal): () => void {
  let waiting = false;
  return () => {
    if (waiting || window !== window.top) return;
    waiting = true;
    setTimeout(() => {
      waiting = false;
      // Nobody is listening where the extension was reloaded: then there is nobody to tell.
      if (!signal.aborted) askBackground('announceTerms', news()).catch(() => undefined);
    }, REST_MS);
  };
}
