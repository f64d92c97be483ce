import { Slice } from './idle.ts';
import { BATCH_UNITS } from './limits.ts';
import type { MentionAsker } from './mention-asker.ts';
import type { TextBlock } from './text-block.ts';

/** Text read between two looks at the clock, which costs as much as a short block. */
const UNITS_BETWEEN_LOOKS = 2_000;
/** What a block costs beside its text. */
const UNITS_A_BLOCK = 50;

/** Gathers the blocks of one reading into batches, has them answered, and rests when its slice is over. */
export class ReadingRound {
  readonly #asker: MentionAsker;
  readonly #slice = new Slice();
  readonly #answers: Promise<unknown>[] = [];
  #batch: TextBlock[] = [];
  #units = 0;
  #sinceLook = 0;

  constructor(asker: MentionAsker) {
    this.#asker = asker;
  }

  /** Takes a block. @returns whether the next one may come at once; else {@link rest} comes first */
  add(block: TextBlock): boolean {
    const { length } = block.text;
    this.#batch.push(block);
    this.#units += length + UNITS_A_BLOCK;
    this.#sinceLook += length + UNITS_A_BLOCK;
    if (this.#units >= BATCH_UNITS) return false;
    if (this.#sinceLook < UNITS_BETWEEN_LOOKS) return true;
    this.#sinceLook = 0;
    return !this.#slice.over;
  }

  /** Sends a full batch, waits for room where too much is under way, and lets the page work. */
  async rest(): Promise<void> {
    if (this.#units >= BATCH_UNITS) {
      await this.#asker.room();
      this.#send();
    }
    await this.#slice.pauseIfOver();
  }

  /** Sends what is left. Resolves when all is answered. */
  async end(): Promise<void> {
    this.#send();
    await Promise.all(this.#answers);
  }

  #send(): void {
    this.#answers.push(this.#asker.ask(this.#batch));
    this.#batch = [];
    this.#units = 0;
  }
}
