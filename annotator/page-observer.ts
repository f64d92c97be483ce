import { blockElementOf, isInline, isInsideSkipped, isSkipped, parentOf } from './element-rules.ts';
import { whenVisible } from './idle.ts';
import { BUSY_ROUNDS, CHANGE_DELAY_MS, LONGEST_CHANGE_DELAY_MS, RESTLESS_ROUNDS } from './limits.ts';
import type { BlockOwner } from './text-block.ts';

/** What has to be read again after some changes: whole subtrees, or the text of single elements. */
export interface Changes {
  readonly trees: ReadonlySet<Element>;
  readonly owners: ReadonlySet<BlockOwner>;
  /** Whether the page has been changing without a rest for a while. */
  readonly restless: boolean;
}

/** Attributes that make text ours to read, or not ours any more. Others change all the time and say nothing. */
const READABILITY = ['contenteditable', 'translate', 'hidden'];

/** What must not wait for the next telling: marks on text that is gone would be on the wrong letters. */
export interface Touched {
  /** The text of this element itself may have changed. */
  stale(owner: BlockOwner): void;
  /** This subtree must not be read any more (it has become an editor, for one). */
  closed(root: Element): void;
}

/**
 * Watches a page for added and changed text. Changes are gathered and told in one go after a short
 * rest; a page that never rests is told ever more rarely, and one that nobody sees when it is seen
 * again. A painter that changes the page does so {@link quietly}, so that we never wake ourselves.
 */
export class PageObserver {
  readonly #observer = new MutationObserver((records) => this.#take(records));
  readonly #onChanges: (changes: Changes) => Promise<void>;
  readonly #touched: Touched;
  readonly #signal: AbortSignal;
  #trees = new Set<Element>();
  #owners = new Set<BlockOwner>();
  #scheduled = false;
  #rounds = 0;
  #lastRound = 0;

  constructor(onChanges: (changes: Changes) => Promise<void>, touched: Touched, signal: AbortSignal) {
    this.#onChanges = onChanges;
    this.#touched = touched;
    this.#signal = signal;
    signal.addEventListener('abort', () => this.#observer.disconnect(), { once: true });
  }

  /** Watches one more root: the document, or a shadow root met on the way. */
  observe(root: Node): void {
    if (this.#signal.aborted) return;
    this.#observer.observe(root, { childList: true, characterData: true, subtree: true, attributeFilter: READABILITY });
  }

  /** Runs a change of our own to the page, of which nobody is told. */
  quietly(change: () => void): void {
    this.#take(this.#observer.takeRecords());
    change();
    this.#observer.takeRecords();
  }

  #take(records: readonly MutationRecord[]): void {
    const touched = new Set<BlockOwner>();
    for (const { type, target, addedNodes } of records) {
      const owner = blockElementOf(target);
      if (!owner) continue;
      this.#owners.add(owner);
      if (type === 'attributes') this.#takeReadability(target as Element);
      else touched.add(owner);
      if (type !== 'childList') continue;
      for (const node of addedNodes) {
        if (node instanceof Element) for (const block of blockElementsIn(node)) this.#trees.add(block);
      }
    }
    for (const owner of touched) this.#touched.stale(owner);
    if (!this.#scheduled && (this.#owners.size > 0 || this.#trees.size > 0)) this.#schedule();
  }

  #takeReadability(element: Element): void {
    if (isSkipped(element)) this.#touched.closed(element);
    for (const block of blockElementsIn(element)) this.#trees.add(block);
  }

  #schedule(): void {
    this.#scheduled = true;
    const now = performance.now();
    this.#rounds = now - this.#lastRound < 2 * CHANGE_DELAY_MS ? this.#rounds + 1 : 0;
    this.#lastRound = now;
    const delay = Math.min(LONGEST_CHANGE_DELAY_MS, CHANGE_DELAY_MS * 2 ** Math.max(0, this.#rounds - BUSY_ROUNDS));
    setTimeout(() => void this.#tell(), delay);
  }

  async #tell(): Promise<void> {
    if (document.visibilityState === 'hidden') await whenVisible(this.#signal);
    const trees = new Set([...this.#trees].filter((node) => node.isConnected && !isInsideSkipped(node)));
    const owners = new Set([...this.#owners].filter((owner) => owner.isConnected && !isInsideSkipped(owner)));
    this.#trees = new Set();
    this.#owners = new Set();
    try {
      if (!this.#signal.aborted) await this.#onChanges({ trees: outermost(trees), owners, restless: this.#rounds >= RESTLESS_ROUNDS });
    } catch {
      // What could not be read stays unmarked; the page goes on, and so do we.
    }
    this.#scheduled = false;
    this.#lastRound = performance.now();
    if (this.#owners.size > 0 || this.#trees.size > 0) this.#schedule();
  }
}

/** The outermost block elements of an added node: itself, or those in it when it is inline. Inline text belongs to the owner around. */
function blockElementsIn(node: Element): readonly Element[] {
  return isInline(node) ? [...node.children].flatMap(blockElementsIn) : [node];
}

/** A subtree inside another one of the set need not be read twice. */
function outermost(trees: ReadonlySet<Element>): Set<Element> {
  return new Set(
    [...trees].filter((tree) => {
      for (let at = parentOf(tree); at; at = parentOf(at)) if (at instanceof Element && trees.has(at)) return false;
      return true;
    }),
  );
}
