import { useEffect, useReducer, useRef } from 'preact/hooks';
import type { Entry } from '../glossary/entry.ts';
import { currentId, navigate, startNavigation } from './card-navigation.ts';

/** Below this, a line saying that one waits is seen as a flicker, not read. */
export const LOADING_LINE_AFTER_MS = 150;

/** Loads the card that the navigation wants, and reports what became of it. */
export function useCards(id: string, load: (id: string) => Promise<Entry | undefined>) {
  const [nav, dispatch] = useReducer(navigate, id, startNavigation);
  // The latest function without a new request for each new closure of the parent.
  const latest = useRef(load);
  latest.current = load;
  const wanted = currentId(nav);
  const { request } = nav;
  useEffect(() => {
    const timer = setTimeout(() => dispatch({ type: 'slow', request }), LOADING_LINE_AFTER_MS);
    async function fetchCard() {
      try {
        dispatch({ type: 'loaded', request, entry: await latest.current(wanted) });
      } catch {
        // Told to the reader, with a way to try again.
        dispatch({ type: 'failed', request });
      } finally {
        clearTimeout(timer);
      }
    }
    void fetchCard();
    return () => clearTimeout(timer);
  }, [wanted, request]);
  return [nav, dispatch] as const;
}
