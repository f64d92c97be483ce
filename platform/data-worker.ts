import type { JobName, JobNews, JobProgress, JobRequest, JobResult } from './data-jobs.ts';
import { UserDataError } from './user-data-error.ts';

/** What is needed of a worker. Test seam: any two ends that pass messages will do. */
export interface WorkerLike {
  postMessage(message: unknown): void;
  terminate(): void;
  onmessage: ((event: MessageEvent) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

export interface JobOptions {
  readonly onProgress?: (progress: JobProgress) => void;
  /** Ends the worker, and with it whatever it was writing: nothing of it is kept. */
  readonly signal?: AbortSignal;
}

/** The script of the worker, in the package. */
const SCRIPT = '/data-worker.js';

/** The page's side of the worker: one job after the other. A preview and its commit must go to the same one. */
export class DataWorker {
  readonly #spawn: () => WorkerLike;
  #worker: WorkerLike | undefined;
  /** Settles when the job that runs now has ended, one way or the other. */
  #last: Promise<unknown> | undefined;
  /** Ends the wait for a job whose worker is gone. */
  #giveUp: (() => void) | undefined;

  constructor(spawn: () => WorkerLike = () => new Worker(SCRIPT)) {
    this.#spawn = spawn;
  }

  /** Does a job, after those that were asked for before. @throws UserDataError; `Cancelled` when the signal was aborted */
  run<Name extends JobName>(name: Name, request: JobRequest<Name>, options: JobOptions = {}): Promise<JobResult<Name>> {
    const start = () => this.#run(name, request, options);
    const before = this.#last;
    // Who stops a job that still waits need not wait for its turn to be told.
    const job = before ? Promise.race([before, aborted(options.signal)]).then(start) : start();
    const settled = Promise.allSettled([before, job]).then(() => {
      if (this.#last === settled) this.#last = undefined;
    });
    this.#last = settled;
    return job;
  }

  #run<Name extends JobName>(name: Name, request: JobRequest<Name>, { onProgress, signal }: JobOptions): Promise<JobResult<Name>> {
    if (signal?.aborted) return Promise.reject(new UserDataError('Cancelled'));
    const worker = (this.#worker ??= this.#spawn());
    const cancel = () => this.close();
    signal?.addEventListener('abort', cancel, { once: true });
    const done = new Promise<JobResult<Name>>((resolve, reject) => {
      this.#giveUp = () => reject(new UserDataError('Cancelled'));
      worker.onmessage = ({ data }) => {
        const news = data as JobNews;
        if (news.kind === 'progress') return onProgress?.(news.progress);
        if (news.kind === 'done') resolve(news.result as JobResult<Name>);
        else reject(new UserDataError(news.reason, news.params));
      };
      worker.onerror = () => {
        // The worker could not start, or ran out of memory.
        reject(new UserDataError('Broken'));
        this.close();
      };
      worker.postMessage({ name, request });
    });
    return done.finally(() => signal?.removeEventListener('abort', cancel));
  }

  /** Ends the worker; what it has read is forgotten, what it was writing is undone. */
  close(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#giveUp?.();
    this.#giveUp = undefined;
  }
}

/** Resolves when a signal is aborted. */
function aborted(signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => signal?.addEventListener('abort', () => resolve(), { once: true }));
}
