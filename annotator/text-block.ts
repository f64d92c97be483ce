import { LONGEST_BLOCK_UNITS } from './limits.ts';

/** A piece of a text node (nearly always all of it) and where it begins in the text of its block. */
export interface Segment {
  readonly node: Text;
  /** The node's data when it was read. */
  readonly data: string;
  /** Where in the data the piece begins. */
  readonly from: number;
  readonly start: number;
}

/** What owns a block: the block element, or the shadow root whose top level it is. */
export type BlockOwner = Element | ShadowRoot;

/**
 * A run of text under one block element, inline elements joined. Its text never changes: when the
 * page does, a new block takes its place and this one is retired, so that a late answer finds it
 * retired.
 */
export class TextBlock {
  readonly owner: BlockOwner;
  readonly text: string;
  #segments: readonly Segment[];
  /** Set once, by the reader of the page, which knows the headings. */
  section: Section = BEFORE_HEADINGS;
  #retired = false;

  constructor(owner: BlockOwner, segments: readonly Segment[], text: string) {
    this.owner = owner;
    this.#segments = segments;
    this.text = text;
  }

  get segments(): readonly Segment[] {
    return this.#segments;
  }

  /** Takes other nodes that hold the same text: a painter has taken the page's own apart. */
  rebase(segments: readonly Segment[]): void {
    this.#segments = segments;
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
    return this.#segments.every(({ node, data }) => node.isConnected && node.data === data);
  }
}

/** A part of a page under one heading, told apart by identity. */
export type Section = object;

/** What stands before the first heading. */
const BEFORE_HEADINGS: Section = {};

/** The part of a text from one offset to another (half-open). */
export type Piece = readonly [from: number, to: number];

/** Cuts a very long text behind a space where there is one; a text of usual length stays whole. */
export function* piecesOf(data: string): Generator<Piece, void> {
  let from = 0;
  while (data.length - from > LONGEST_BLOCK_UNITS) {
    const most = from + LONGEST_BLOCK_UNITS;
    const space = data.lastIndexOf(' ', most - 1);
    const to = space > from ? space + 1 : most;
    yield [from, to];
    from = to;
  }
  if (data.length > from) yield [from, data.length];
}

/** The object replacement character: Unicode's word for « something stands here ». */
const OBJECT = '\ufffc';

/** Gathers text nodes into blocks; used by the walk. */
export class BlockBuilder {
  #owner: BlockOwner | undefined;
  #segments: Segment[] = [];
  #text = '';
  #hasLetters = false;
  #broken = false;

  /** Adds a piece of a text node of `owner`; a block of another owner must have been taken before. */
  add(owner: BlockOwner, node: Text, [from, to]: Piece): void {
    const { data } = node;
    const text = data.slice(from, to);
    this.#owner = owner;
    this.#segments.push({ node, data, from, start: this.#text.length });
    this.#text += text;
    this.#hasLetters ||= /[\p{L}\p{N}]/u.test(text);
    this.#broken &&= !/\S/.test(text);
  }

  /** A line break inside the block: space for the matcher, no node of its own. */
  addBreak(): void {
    if (this.#text.length === 0) return;
    this.#text += '\n';
    this.#broken = true;
  }

  /** Something in the line that is not prose (a field, code, a drawing): no term goes across it. */
  addObject(): void {
    if (this.#text.length === 0) return;
    this.#text += OBJECT;
    this.#broken = false;
  }

  /** Whether a break came last, but for white space. */
  get endsWithBreak(): boolean {
    return this.#broken;
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
    this.#broken = false;
    return block;
  }
}
