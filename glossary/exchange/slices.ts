/** How far a long task has come, in units of its own. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** A long task, cut into steps of a few milliseconds: a page can show it, pause it, and stop it. */
export type Steps<Result> = Generator<Progress, Result, void>;

/** Runs all steps at once: for a worker, a command, a test. */
export function finish<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

export interface SliceOptions {
  /** Lets the page draw and answer: `scheduler.yield`, a timer, a message to oneself. */
  readonly pause: () => Promise<void>;
  readonly onProgress?: (progress: Progress) => void;
  /** An `AbortSignal`, by the one method needed (this room knows no DOM). */
  readonly signal?: { throwIfAborted(): void } | undefined;
  /** Milliseconds of work between two pauses: well below the 50 ms at which a page feels stuck. */
  readonly budget?: number;
}

/**
 * Runs the steps with pauses in between. Rejects with the signal's reason when it is aborted; the
 * steps are then closed, and nothing of their result exists.
 */
export async function runInSlices<Result>(steps: Steps<Result>, options: SliceOptions): Promise<Result> {
  const { pause, onProgress, signal, budget = 12 } = options;
  try {
    for (;;) {
      signal?.throwIfAborted();
      const end = Date.now() + budget;
      let step = steps.next();
      while (!step.done && Date.now() < end) step = steps.next();
      if (step.done) return step.value;
      onProgress?.(step.value);
      await pause();
    }
  } finally {
    steps.return(undefined as never);
  }
}
