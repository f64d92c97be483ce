import { useEffect, useRef, useState } from 'preact/hooks';
import { LOADING_LINE_AFTER_MS } from './use-cards.ts';

/** What became of something asked for. `slow`: long enough on its way to be worth a sentence. */
export type Loaded<T> =
  | { readonly kind: 'loading'; readonly slow: boolean }
  | { readonly kind: 'failed' }
  | { readonly kind: 'ready'; readonly value: T };

/** Loads something once the view is there, and again when the reader asks to. */
export function useLoaded<T>(load: () => Promise<T>): readonly [Loaded<T>, () => void] {
  const [state, setState] = useState<Loaded<T>>({ kind: 'loading', slow: false });
  const [attempt, setAttempt] = useState(0);
  const latest = useRef(load);
  latest.current = load;
  useEffect(() => {
    let wanted = true;
    const settle = (next: Loaded<T>) => {
      clearTimeout(timer);
      if (wanted) setState(next);
    };
    const timer = setTimeout(() => setState({ kind: 'loading', slow: true }), LOADING_LINE_AFTER_MS);
    setState({ kind: 'loading', slow: false });
    // A failure is told to the reader, with a way to try again.
    latest.current().then((value) => settle({ kind: 'ready', value }), () => settle({ kind: 'failed' }));
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [attempt]);
  return [state, () => setAttempt(attempt + 1)];
}
