import { LONGEST_BLOCK_UNITS } from './limits.ts';

/** A text node and where its data begins in the text of its block. */
export interface Segment {
  readonly node: Text;
  readonly start: number;
}

/** What owns a block: the block element, or the shadow root whose top level it is. */
export type BlockOwner = Element | ShadowRoot;

/**
 * A run of text under one block element, inline elements joined. Immutable: when the page changes,
 * a new block takes its place and this one is retired, so that a late answer finds it retired.
 */
export class TextBlock {
  readonly owner: BlockOwner;
  readonly segments: readonly Segment[];
  readonly text: string;
  #retired = false;

  constructor(owner: BlockOwner, segments: readonly Segment[], text: string) {
    this.owner = owner;
    this.segments = segments;
    this.text = text;
  }

  get retired(): boolean {
    return this.#retired;
  }

  retire(): void {
    this.#retired = true;
  }

  /** Whether the page still holds exactly this text in these nodes. */
  isCurrent(): boolean {
    if (this.#retired) return false;
    return this.segments.every(({ node, start }) => node.isConnected && this.text.startsWith(node.data, start));
  }
}

/** Gathers text nodes into blocks; used by the walk. */
export class BlockBuilder {
  #owner: BlockOwner | undefined;
  #segments: Segment[] = [];
  #text = '';
  #hasLetters = false;

  /** Adds a text node of `owner`; a block of another owner must have been taken before. */
  add(owner: BlockOwner, node: Text): void {
    const { data } = node;
    if (data.length === 0) return;
    this.#owner = owner;
    this.#segments.push({ node, start: this.#text.length });
    this.#text += data;
    this.#hasLetters ||= /[\p{L}\p{N}]/u.test(data);
  }

  /** A line break inside the block: space for the matcher, no node of its own. */
  addBreak(): void {
    if (this.#text.length > 0) this.#text += '\n';
  }

  get endsWithBreak(): boolean {
    return /\n\s*$/.test(this.#text.slice(-8));
  }

  get full(): boolean {
    return this.#text.length >= LONGEST_BLOCK_UNITS;
  }

  /** The block gathered so far, if it has a word; the builder is empty afterwards. */
  take(): TextBlock | undefined {
    const block = this.#owner && this.#hasLetters ? new TextBlock(this.#owner, this.#segments, this.#text) : undefined;
    this.#owner = undefined;
    this.#segments = [];
    this.#text = '';
    this.#hasLetters = false;
    return block;
  }
}
