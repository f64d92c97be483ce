import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Kept } from '../../components/my-state.ts';
import { userDataError } from '../../platform/user-data-error.ts';
import { watchUserData } from '../../platform/user-data-news.ts';
import type { UserDataStore } from '../../platform/user-data-schema.ts';

/**
 * Reads something of the reader's own, and reads it again after each change, from whichever window it
 * came, and when an input changes. What is in view stays until the newer is there.
 * @returns what was read, and a way to read again, the same for as long as the view is there
 */
export function useMine<T>(stores: readonly UserDataStore[], read: () => Promise<T>, inputs: readonly unknown[] = []): readonly [Kept<T>, () => void] {
  const [kept, setKept] = useState<Kept<T>>({ kind: 'loading' });
  const [attempt, setAttempt] = useState(0);
  const latest = useRef(read);
  latest.current = read;
  useEffect(() => {
    const life = new AbortController();
    let asked = 0;
    const ask = () => {
      const mine = ++asked;
      const settle = (next: Kept<T>) => {
        if (mine === asked && !life.signal.aborted) setKept(next);
      };
      latest.current().then((value) => settle({ kind: 'ready', value }), (error: unknown) => settle({ kind: 'failed', problem: userDataError(error) }));
    };
    watchUserData(stores, ask, life.signal);
    ask();
    return () => life.abort();
  }, [attempt, ...inputs]);
  return [kept, useCallback(() => setAttempt((before) => before + 1), [])];
}
