import type { EngineStart } from './engine-start.ts';
import type { OpenFault } from './open-document.ts';
import type { OpenPdf, OpenPdfState, SessionNeeds } from './open-pdf.ts';

/** A document on the web, and how its bytes are had; passed in, since this room knows no browser API. */
export interface RemoteSource {
  readonly host: string;
  /** The last part of its address. */
  readonly name: string;
  take(onProgress: (share: number) => void): Promise<{ readonly kind: 'bytes'; readonly bytes: Uint8Array } | { readonly kind: 'fault'; readonly fault: SourceFault }>;
  /** Asks the browser for access to the site; called from a click only. */
  allow(): Promise<boolean>;
}

/** Why the bytes of a document on the web could not be had. */
export type SourceFault = 'not-allowed' | 'gone' | 'refused' | 'too-big';
/** Why nothing is open; what is one of the machine's own files (`file`), or in a private window, the reader has to choose. */
export type ReaderFault = OpenFault | Exclude<SourceFault, 'not-allowed'> | 'file' | 'private';

/** What the reader page shows. */
export type ReaderState =
  | { readonly kind: 'start'; readonly fault?: ReaderFault | undefined; readonly host?: string | undefined }
  | { readonly kind: 'needs-access'; readonly host: string }
  | { readonly kind: 'fetching'; readonly host: string; readonly share: number }
  | { readonly kind: 'opening'; readonly name: string; readonly slow: boolean }
  | { readonly kind: 'password'; readonly name: string; readonly again: boolean }
  | { readonly kind: 'open'; readonly serial: number; readonly name: string; readonly document: OpenPdfState | undefined; readonly link?: string | undefined };

interface ReaderPageOptions extends SessionNeeds {
  readonly engine: EngineStart;
  readonly source?: RemoteSource | undefined;
  onChange(): void;
}

/** The reader page: one document at a time, from the web or from a file. Nothing of it is kept. */
export class ReaderPage {
  readonly #options: ReaderPageOptions;
  #state: ReaderState = { kind: 'start' };
  #life = new AbortController();
  #answerPassword: ((password: string | undefined) => void) | undefined;
  #open: OpenPdf | undefined;
  #serial = 0;

  constructor(options: ReaderPageOptions) {
    this.#options = options;
  }

  get state(): ReaderState {
    if (this.#state.kind !== 'open') return this.#state;
    return { ...this.#state, document: this.#open?.state, link: this.#open?.link };
  }

  /** The open document, once its pages have a place. */
  get open(): OpenPdf | undefined {
    return this.#open?.session ? this.#open : undefined;
  }

  /** Fetches the document that the page's address names. */
  async openSource(): Promise<void> {
    const { source } = this.#options;
    if (!source) return;
    const { host, name } = source;
    const life = this.#begin();
    this.#set({ kind: 'fetching', host, share: 0 });
    const taken = await source.take((share) => !life.aborted && this.#set({ kind: 'fetching', host, share }));
    if (life.aborted) return;
    if (taken.kind === 'bytes') await this.#openBytes(taken.bytes, name, life);
    else if (taken.fault === 'not-allowed') this.#set({ kind: 'needs-access', host });
    else this.#set({ kind: 'start', fault: taken.fault, host });
  }

  /** The answer to a click: the site is asked for, then the document is fetched. */
  async allow(): Promise<void> {
    if (await this.#options.source?.allow()) await this.openSource();
  }

  /** Opens a file that the reader chose or dropped. */
  async openFile(file: File): Promise<void> {
    const life = this.#begin();
    this.#set({ kind: 'opening', name: file.name, slow: false });
    const bytes = await file.arrayBuffer().catch(() => undefined);
    if (life.aborted) return;
    if (bytes) await this.#openBytes(new Uint8Array(bytes), file.name, life);
    else this.#set({ kind: 'start', fault: 'failed' });
  }

  /** Says why nothing is open. */
  fail(fault: ReaderFault): void {
    this.#set({ kind: 'start', fault });
  }

  /** Answers the question for the password; without one, nothing happens. */
  givePassword(password: string): void {
    this.#answerPassword?.(password);
  }

  /** Gives up what is under way: the password, the opening, the printing. */
  stop(): void {
    if (this.#open) this.#open.stopPrinting();
    else if (this.#state.kind === 'password') this.#answerPassword?.(undefined);
    else {
      this.#begin();
      this.#set({ kind: 'start' });
    }
  }

  /** The element for the pages has come: the document can be drawn. */
  place(container: HTMLDivElement): void {
    this.#open?.begin(container);
  }

  async #openBytes(bytes: Uint8Array, name: string, life: AbortSignal): Promise<void> {
    this.#set({ kind: 'opening', name, slow: false });
    const { engine } = this.#options;
    const { openDocument, OpenPdf } = await engine.code;
    if (life.aborted) return;
    const opened = await openDocument(bytes, {
      files: engine.files,
      takeWorker: () => engine.takeWorker(),
      askPassword: (again) => this.#askPassword(name, again),
      onSlow: () => !life.aborted && this.#set({ kind: 'opening', name, slow: true }),
      signal: life,
    });
    if (life.aborted) return;
    if (opened.kind === 'fault') this.#set({ kind: 'start', fault: opened.fault });
    else {
      this.#open = new OpenPdf(opened.document, name, { ...this.#options, signal: life });
      this.#set({ kind: 'open', serial: ++this.#serial, name, document: undefined });
    }
  }

  #askPassword(name: string, again: boolean): Promise<string | undefined> {
    this.#set({ kind: 'password', name, again });
    return new Promise((resolve) => {
      this.#answerPassword = (password) => {
        this.#answerPassword = undefined;
        resolve(password);
        if (password !== undefined) this.#set({ kind: 'opening', name, slow: false });
      };
    });
  }

  /** Lets the document before go, and its question for a password. */
  #begin(): AbortSignal {
    this.#life.abort();
    this.#life = new AbortController();
    this.#open = undefined;
    this.#answerPassword = undefined;
    return this.#life.signal;
  }

  #set(state: ReaderState): void {
    this.#state = state;
    this.#options.onChange();
  }
}
