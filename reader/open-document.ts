import type { PDFDocumentProxy } from 'pdfjs-dist';
import { library } from './engine.ts';
import type { EngineFiles } from './engine-start.ts';
import { inTime } from './in-time.ts';
import { LAST_WORD_MS, SLOW_MS } from './limits.ts';
import type { StartedWorker } from './worker-start.ts';

/** Why a document could not be opened. */
export type OpenFault = 'damaged' | 'locked' | 'not-pdf' | 'failed';

export type Opened = { readonly kind: 'open'; readonly document: PDFDocumentProxy } | { readonly kind: 'fault'; readonly fault: OpenFault };

interface OpenOptions {
  readonly files: EngineFiles;
  /** Ours alone: it ends with the document. */
  takeWorker(): StartedWorker;
  /** Asks the reader for the password; undefined when they give up. */
  askPassword(again: boolean): Promise<string | undefined>;
  /** Called when the document is long in opening. */
  onSlow(): void;
  readonly signal: AbortSignal;
}

/** A PDF says so within its first kilobyte. */
const SIGNATURE_REACH = 1024;

/**
 * Opens a PDF from its bytes, in a worker of ours. Nothing is fetched but files of the package, no
 * script of the document runs (pdf.js has no sandbox here), no code is made from text.
 */
export async function openDocument(bytes: Uint8Array, options: OpenOptions): Promise<Opened> {
  const { files, askPassword, onSlow, signal } = options;
  if (!looksLikePdf(bytes)) return { kind: 'fault', fault: 'not-pdf' };
  const { port, broken } = options.takeWorker();
  // Its types know no port that is one.
  const worker = new library.PDFWorker({ port: port as never });
  const task = library.getDocument({ data: bytes, worker, ...carefully(files) });
  const stop = () =>
    // A worker that is lost in a bad document does not answer: it is not waited for long.
    void inTime(task.destroy(), LAST_WORD_MS).catch(() => undefined).then(() => {
      worker.destroy();
      port.terminate();
    });
  signal.addEventListener('abort', stop, { once: true });
  let locked = false;
  task.onPassword = (update: (password: string) => void, reason: number) => {
    clearTimeout(timer);
    void askPassword(reason === library.PasswordResponses.INCORRECT_PASSWORD).then((password) => {
      locked = password === undefined;
      if (password === undefined) stop();
      else update(password);
    });
  };
  const timer = setTimeout(onSlow, SLOW_MS);
  try {
    const document = await Promise.race([task.promise, broken]);
    // A document whose first page cannot be found is none: its pages may lead in a circle.
    await inTime(document.getPage(1), SLOW_MS);
    return { kind: 'open', document };
  } catch (error) {
    signal.removeEventListener('abort', stop);
    stop();
    return { kind: 'fault', fault: locked ? 'locked' : faultOf(error) };
  } finally {
    clearTimeout(timer);
  }
}

/** How pdf.js is to work: no forms of XFA, nothing fetched but files of ours, no word to the console. */
function carefully({ decoders, fonts }: EngineFiles) {
  return {
    enableXfa: false,
    // The policy of our pages allows no WebAssembly: the same decoders come as JavaScript.
    useWasm: false,
    wasmUrl: decoders,
    standardFontDataUrl: fonts,
    useSystemFonts: true,
    useWorkerFetch: true,
    disableRange: true,
    disableStream: true,
    disableAutoFetch: true,
    verbosity: 0,
  };
}

function looksLikePdf(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, SIGNATURE_REACH)).includes('%PDF-');
}

function faultOf(error: unknown): OpenFault {
  if (error instanceof library.PasswordException) return 'locked';
  // What goes wrong in the worker comes here without its class; all of it is the file's fault.
  return error instanceof library.AbortException ? 'failed' : 'damaged';
}
