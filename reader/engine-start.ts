import { type StartedWorker, startWorker } from './worker-start.ts';

/** Where the package keeps what pdf.js needs beside its code. The last two are folders and end with a slash. */
export interface EngineFiles {
  readonly worker: string;
  readonly fonts: string;
  readonly decoders: string;
}

/**
 * What takes longest to be ready, begun before anything else: pdf.js and its worker. Meanwhile the page comes up and
 * the document is fetched or chosen.
 */
export class EngineStart {
  readonly files: EngineFiles;
  readonly code = import('./pdf-engine.ts');
  #spare: StartedWorker | undefined;

  constructor(files: EngineFiles) {
    this.files = files;
    this.#spare = startWorker(files.worker);
  }

  /** A worker for one document; whoever takes it ends it. */
  takeWorker(): StartedWorker {
    const worker = this.#spare ?? startWorker(this.files.worker);
    this.#spare = undefined;
    return worker;
  }
}
