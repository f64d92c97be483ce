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

/** The page's side of the worker: one job at a time. A preview and its commit must go to the same one. */
export class DataWorker {
  readonly #spawn: () => WorkerLike;
  #worker: WorkerLike | undefined;

  constructor(spawn: () => WorkerLike = () => new Worker(SCRIPT)) {
    this.#spawn = spawn;
  }

  /** Does a job. @throws UserDataError; `Cancelled` when the signal was aborted */
  run<Name extends JobName>(name: Name, request: JobRequest<Name>, { onProgress, signal }: JobOptions = {}): Promise<JobResult<Name>> {
    if (signal?.aborted) return Promise.reject(new UserDataError('Cancelled'));
    const worker = (this.#worker ??= this.#spawn());
    return new Promise((resolve, reject) => {
      const cancel = () => {
        this.close();
        reject(new UserDataError('Cancelled'));
      };
      signal?.addEventListener('abort', cancel, { once: true });
      worker.onmessage = ({ data }) => {
        const news = data as JobNews;
        if (news.kind === 'progress') return onProgress?.(news.progress);
        signal?.removeEventListener('abort', cancel);
        if (news.kind === 'done') resolve(news.result as JobResult<Name>);
        else reject(new UserDataError(news.reason, news.params));
      };
      worker.onerror = () => {
        signal?.removeEventListener('abort', cancel);
        this.close();
        // The worker could not start, or ran out of memory.
        reject(new UserDataError('Broken'));
      };
      worker.postMessage({ name, request });
    });
  }

  /** Ends the worker; what it has read is forgotten, what it was writing is undone. */
  close(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
  }
}
