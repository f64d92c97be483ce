import type { PageMention } from '../matching/mention.ts';
import { mentionsOf } from './check-answer.ts';
import { Slice } from './idle.ts';
import { ANSWER_MS, BLOCKS_ASKED_AGAIN, LONGEST_RETRY_MS, MOST_BATCHES_IN_FLIGHT, RETRY_MS } from './limits.ts';
import type { TextBlock } from './text-block.ts';

/**
 * Asks for the mentions in some texts; one list per text, in the same order. Passed in by the
 * entrypoint, so that this room knows no messaging. Rejects when the background cannot answer.
 */
export type FindMentions = (texts: readonly string[]) => Promise<readonly (readonly PageMention[])[]>;

/** Where answers go. */
interface Takes {
  add(block: TextBlock, mentions: readonly PageMention[]): void;
  /** Called when some blocks have been added, before the page goes on. */
  paintAdded(): void;
  remove(block: TextBlock): void;
}

/** Blocks handed on between two looks at the clock. */
const BLOCKS_BETWEEN_LOOKS = 8;

/**
 * Asks the background about blocks and hands the answers on. Never more than a few questions at a
 * time; an answer that does not come in time, or is nonsense, holds nothing up: its blocks stay
 * unmarked and are asked about again, ever more rarely. A late answer still counts while its blocks
 * are as they were.
 */
export class MentionAsker {
  readonly #find: FindMentions;
  readonly #takes: Takes;
  readonly #signal: AbortSignal;
  #inFlight = 0;
  #waiting: (() => void)[] = [];
  #unanswered = new Set<TextBlock>();
  #retryDelay = RETRY_MS;
  #retrying = false;

  constructor(find: FindMentions, takes: Takes, signal: AbortSignal) {
    this.#find = find;
    this.#takes = takes;
    this.#signal = signal;
    signal.addEventListener('abort', () => this.#unanswered.clear(), { once: true });
  }

  /** Back-pressure: waits while enough questions are under way. */
  async room(): Promise<void> {
    while (this.#inFlight >= MOST_BATCHES_IN_FLIGHT) await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  /** Asks about some blocks. @returns whether they were answered in time; never rejects */
  async ask(batch: readonly TextBlock[]): Promise<boolean> {
    if (batch.length === 0) return true;
    this.#inFlight++;
    const progress = { answered: 0 };
    const answered = await inTime(
      this.#exchange(batch, progress).then(
        () => true,
        () => false,
      ),
    );
    this.#inFlight--;
    this.#waiting.shift()?.();
    if (answered) this.#retryDelay = RETRY_MS;
    else {
      for (const block of batch.slice(progress.answered)) this.#unanswered.add(block);
      this.#retryLater();
    }
    return answered;
  }

  /**
   * @param progress how many blocks have been answered, from the first on
   * @throws when the background fails or answers nonsense
   */
  async #exchange(batch: readonly TextBlock[], progress: { answered: number }): Promise<void> {
    const turns = batch.map((block) => ++block.turn);
    const texts = batch.map((block) => block.text);
    const answers = mentionsOf(await this.#find(texts), texts);
    if (!answers) throw new Error('no answer to these texts');
    const slice = new Slice();
    for (let k = 0; k < batch.length && !this.#signal.aborted; k++) {
      this.#hand(batch[k] as TextBlock, turns[k], answers[k] ?? []);
      progress.answered = k + 1;
      if (k % BLOCKS_BETWEEN_LOOKS !== 0 || !slice.over) continue;
      this.#takes.paintAdded();
      await slice.pauseIfOver();
    }
    if (!this.#signal.aborted) this.#takes.paintAdded();
  }

  #hand(block: TextBlock, turn: number | undefined, mentions: readonly PageMention[]): void {
    if (block.turn !== turn) return;
    if (this.#unanswered.size > 0) this.#unanswered.delete(block);
    if (turn !== 1) this.#takes.remove(block);
    this.#takes.add(block, mentions);
  }

  /** One question at a time, so that a background in trouble is not buried under ours. */
  #retryLater(): void {
    if (this.#retrying || this.#signal.aborted) return;
    this.#retrying = true;
    setTimeout(() => void this.#retry(), this.#retryDelay);
    this.#retryDelay = Math.min(LONGEST_RETRY_MS, 2 * this.#retryDelay);
  }

  async #retry(): Promise<void> {
    let answered = true;
    while (answered && this.#unanswered.size > 0 && !this.#signal.aborted) {
      const batch = [...this.#unanswered].slice(0, BLOCKS_ASKED_AGAIN);
      for (const block of batch) this.#unanswered.delete(block);
      answered = await this.ask(batch.filter((block) => !block.retired && !block.released));
    }
    this.#retrying = false;
    if (this.#unanswered.size > 0) this.#retryLater();
  }
}

/** What a promise gives, or false when it takes too long. */
function inTime(promise: Promise<boolean>): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), ANSWER_MS);
    void promise.then((value) => {
      clearTimeout(timer);
      resolve(value);
    });
  });
}
