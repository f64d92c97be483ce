import { useEffect, useRef, useState } from 'preact/hooks';
import type { Task } from './my-data-state.ts';

/** How far a long task is, from 0 to 1; undefined while nothing is known. */
interface Following {
  readonly share: number | undefined;
  /** What a new task is followed by; the one before is stopped. */
  begin(): Task;
  stop(): void;
}

/** Follows one long task at a time; leaving the view stops it. */
export function useTask(): Following {
  const [share, setShare] = useState<number>();
  const life = useRef<AbortController>(undefined);
  const stop = () => life.current?.abort();
  useEffect(() => stop, []);
  return {
    share,
    stop,
    begin: () => {
      stop();
      const mine = new AbortController();
      life.current = mine;
      setShare(undefined);
      return {
        signal: mine.signal,
        onProgress: ({ done, total }) => {
          if (!mine.signal.aborted) setShare(total > 0 ? done / total : undefined);
        },
      };
    },
  };
}
