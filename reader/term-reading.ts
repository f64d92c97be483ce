import type { KnownDefinitions } from '../annotator/known-definitions.ts';
import type { FindMentions } from '../annotator/mention-asker.ts';
import { PageEvidence } from '../matching/page-evidence.ts';
import type { DocumentText } from './document-text.ts';
import { idle } from './idle-time.ts';
import { PAGES_A_BATCH } from './limits.ts';
import { placeMentions, type PlacedMention, SharedParts } from './page-marks.ts';

/**
 * Has the text of every page matched: the pages that are looked at first, the others while the
 * browser is idle, a few at a time. Ends with its signal.
 */
export class TermReading {
  readonly evidence = new PageEvidence();
  readonly #text: DocumentText;
  readonly #find: FindMentions;
  readonly #signal: AbortSignal;
  readonly #onRead: (pages: readonly number[], settled: boolean) => void;
  readonly #placed = new Map<number, readonly PlacedMention[]>();
  readonly #underWay = new Map<number, Promise<void>>();
  /** Pages that use an abbreviation which another page defined later: to be asked about again. */
  readonly #stale = new Set<number>();
  readonly #shared = new SharedParts();
  #turn: Promise<unknown> = Promise.resolve();
  #letters = 0;

  constructor(options: {
    text: DocumentText;
    find: FindMentions;
    definitions: KnownDefinitions;
    /** Called when pages were read, or read again; `settled` when mentions of other pages need wait no longer. */
    onRead: (pages: readonly number[], settled: boolean) => void;
    signal: AbortSignal;
  }) {
    this.#text = options.text;
    this.#find = options.find;
    this.#onRead = options.onRead;
    this.#signal = options.signal;
    options.definitions.onNew((fresh) => this.#markStale(fresh.map(({ short }) => short)), options.signal);
  }

  get pagesRead(): number {
    return this.#placed.size;
  }

  /** Whether any page read so far has a letter. */
  get hasText(): boolean {
    return this.#letters > 0;
  }

  /** The mentions of a page, in the order of reading; undefined while it is not read. */
  on(page: number): readonly PlacedMention[] | undefined {
    return this.#placed.get(page);
  }

  /** Reads a page at once, because it is looked at. */
  readNow(page: number): Promise<void> {
    if (this.#placed.has(page)) return Promise.resolve();
    return this.#underWay.get(page) ?? this.#start([page]);
  }

  /** Reads all that is not read, beginning at the page that is looked at. Resolves when the terms of all pages are known. */
  async readAll(currentPage: () => number): Promise<void> {
    for (;;) {
      await idle();
      if (this.#signal.aborted) return;
      const batch = this.#nextPages(currentPage());
      if (batch.length > 0) await this.#start(batch);
      // What is under way may define words of other pages: these are asked about again.
      else if (this.#underWay.size > 0) await Promise.all(this.#underWay.values());
      else return;
    }
  }

  #nextPages(from: number): number[] {
    const count = this.#text.pageCount;
    const batch: number[] = [];
    for (let k = 0; k < count && batch.length < PAGES_A_BATCH; k++) {
      const page = ((from - 1 + k) % count) + 1;
      if (!this.#placed.has(page) && !this.#underWay.has(page)) batch.push(page);
    }
    if (batch.length > 0) return batch;
    const again = [...this.#stale].slice(0, PAGES_A_BATCH);
    for (const page of again) this.#stale.delete(page);
    return again;
  }

  #start(pages: readonly number[]): Promise<void> {
    const done = this.#read(pages).finally(() => {
      for (const page of pages) this.#underWay.delete(page);
    });
    for (const page of pages) this.#underWay.set(page, done);
    return done;
  }

  async #read(pages: readonly number[]): Promise<void> {
    const texts = await Promise.all(pages.map((page) => this.#text.of(page)));
    if (this.#signal.aborted) return;
    // A background that cannot answer means pages without marks, never an error.
    const answers = await this.#ask(texts.map(({ text }) => text)).catch(() => []);
    if (this.#signal.aborted) return;
    let settled = false;
    for (const [k, page] of pages.entries()) {
      const text = texts[k];
      if (!text) continue;
      const mentions = (answers[k] ?? []).map((mention) => this.#shared.of(mention));
      if (this.evidence.add(mentions)) settled = true;
      if (!this.#placed.has(page) && /\p{L}/u.test(text.text)) this.#letters++;
      this.#placed.set(page, placeMentions(text, mentions));
    }
    this.#onRead(pages, settled);
  }

  /** One question at a time: what one page defines counts for the next. */
  #ask(texts: readonly string[]): ReturnType<FindMentions> {
    const answer = this.#turn.then(() => this.#find(texts));
    this.#turn = answer.catch(() => undefined);
    return answer;
  }

  #markStale(words: readonly string[]): void {
    for (const page of this.#placed.keys()) {
      const text = this.#text.known(page)?.text ?? '';
      if (words.some((word) => text.includes(word))) this.#stale.add(page);
    }
  }
}
