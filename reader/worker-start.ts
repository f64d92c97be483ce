/** A worker of pdf.js, on its way or at work. */
export interface StartedWorker {
  readonly port: Worker;
  /** Rejects when the worker's own code could not be loaded or run; what goes wrong in a document later is not told here. */
  readonly broken: Promise<never>;
}

/**
 * Starts a worker of pdf.js. It takes longer to be ready than most documents take to open, so it is started
 * before there is one.
 */
export function startWorker(address: string): StartedWorker {
  const port = new Worker(address, { type: 'module' });
  const broken = new Promise<never>((_, reject) => {
    const started = new AbortController();
    port.addEventListener('message', () => started.abort(), { once: true });
    port.addEventListener('error', () => reject(new Error('no worker')), { once: true, signal: started.signal });
  });
  // Whoever opens a document asks; until then nobody need know.
  broken.catch(() => undefined);
  return { port, broken };
}
