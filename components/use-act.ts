import { useEffect, useRef, useState } from 'preact/hooks';
import type { Problem } from './my-state.ts';
import { problemOf } from './problem-of.ts';

/** What became of the last thing that the reader had done. */
export type Acted =
  | { readonly kind: 'idle' }
  | { readonly kind: 'busy' }
  | { readonly kind: 'said'; readonly sentence: string }
  | { readonly kind: 'failed'; readonly problem: Problem };

/** Does one thing after the other and keeps what became of the last. @returns that, and what does a thing: it resolves with whether it was done */
export function useAct(): readonly [Acted, (run: () => Promise<string | void>) => Promise<boolean>] {
  const [acted, setActed] = useState<Acted>({ kind: 'idle' });
  const gone = useRef(false);
  useEffect(() => () => void (gone.current = true), []);
  async function act(run: () => Promise<string | void>): Promise<boolean> {
    const settle = (next: Acted) => {
      if (!gone.current) setActed(next);
    };
    settle({ kind: 'busy' });
    try {
      const sentence = await run();
      settle(typeof sentence === 'string' ? { kind: 'said', sentence } : { kind: 'idle' });
      return true;
    } catch (error) {
      settle({ kind: 'failed', problem: problemOf(error) });
      return false;
    }
  }
  return [acted, act];
}
