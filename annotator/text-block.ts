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
  /** Undefined while nobody has asked where the text stands. */
  #segments: readonly Segment[] | undefined;
  readonly #isWhole: boolean;
  /** Set once, by the reader of the page, which knows the headings. */
  section: Section = BEFORE_HEADINGS;
  /** The walk that met it, and when: blocks of one walk stand in its order, whatever became of their neighbours. */
  walk: object | undefined;
  index = 0;
  /** How often it was asked about: only the latest answer counts. */
  turn = 0;
  #retired = false;

  /** @param segments where the text stands; left out where it is all the text of its owner */
  constructor(owner: BlockOwner, text: string, segments?: readonly Segment[]) {
    this.owner = owner;
    this.text = text;
    this.#segments = segments;
    this.#isWhole = !segments;
  }

  /** The nodes that hold the text; none where the page has changed it. */
  get segments(): readonly Segment[] {
    this.#segments ??= segmentsIn(this.owner, this.text);
    return this.#segments ?? [];
  }

  /** Takes other nodes that hold the same text: a painter has taken the page's own apart. */
  rebase(segments: readonly Segment[]): void {
    this.#segments = segments;
  }

  /**
   * Lets go of the page's nodes: nothing was found here. What the page changes is read anew anyway; its text
   * stays, for words that are defined later. Saves half of the memory of a page.
   */
  release(): void {
    this.#segments = this.#isWhole ? undefined : [];
  }

  /** Whether nobody can tell any more where the text stands. */
  get released(): boolean {
    return this.#segments?.length === 0;
  }

  /** Whether the page has something else in its place. */
  get retired(): boolean {
    return this.#retired;
  }

  /** Says that the block is read no more: late answers and painters leave it alone. */
  retire(): void {
    this.#retired = true;
  }

  /** Whether the page still holds exactly this text in these nodes. */
  isCurrent(): boolean {
    if (this.#retired || this.released) return false;
    if (!this.#segments) return this.owner.isConnected && this.owner.textContent === this.text;
    return this.#segments.every(({ node, data }) => node.isConnected && node.data === data);
  }
}

/**
 * The block of all the text under an owner, which must hold nothing but prose. Undefined where the text is too long
 * for one block; null where it has no word.
 */
export function wholeBlock(owner: BlockOwner): TextBlock | null | undefined {
  const text = owner.textContent ?? '';
  if (text.length > LONGEST_BLOCK_UNITS) return undefined;
  return hasWord(text) ? new TextBlock(owner, text) : null;
}

/** The nodes under an owner, if their text is still this one. */
function segmentsIn(owner: BlockOwner, text: string): Segment[] | undefined {
  const walker = owner.ownerDocument.createTreeWalker(owner, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_CDATA_SECTION);
  const segments: Segment[] = [];
  let start = 0;
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const { data } = node;
    if (!text.startsWith(data, start)) return undefined;
    if (data !== '') segments.push({ node, data, from: 0, start });
    start += data.length;
  }
  return start === text.length ? segments : undefined;
}

/** A part of a page under one heading, told apart by identity. */
export type Section = object;

/** What stands before the first heading. */
const BEFORE_HEADINGS: Section = {};

/** The object replacement character: Unicode's word for « something stands here ». */
const OBJECT = '\ufffc';

/** Gathers text nodes into blocks; used by the walk. */
export class BlockBuilder {
  #owner: BlockOwner | undefined;
  #segments: Segment[] = [];
  #text = '';
  #broken = false;
  /** A node too long for one block, and how much of it has been taken. */
  #long: Text | undefined;
  #used = 0;

  /**
   * Adds a text node of `owner`; a block of another owner must have been taken before.
   * @returns whether the block is full: take it, then add the same node again, until it is used up
   */
  add(owner: BlockOwner, node: Text): boolean {
    const { data } = node;
    const from = this.#long === node ? this.#used : 0;
    const to = pieceEnd(data, from);
    if (to === from) {
      this.#long = undefined;
      return false;
    }
    if (this.#segments.length > 0 || !isBlank(data)) this.#append(owner, node, data, from, to);
    const full = to < data.length || this.#text.length >= LONGEST_BLOCK_UNITS;
    this.#long = full ? node : undefined;
    this.#used = to;
    return full;
  }

  #append(owner: BlockOwner, node: Text, data: string, from: number, to: number): void {
    const text = to - from === data.length ? data : data.slice(from, to);
    this.#owner = owner;
    this.#segments.push({ node, data, from, start: this.#text.length });
    this.#text = this.#text === '' ? text : this.#text + text;
    this.#broken &&= isBlank(text);
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

  /** The block gathered so far, if it has a word; the builder is empty afterwards. */
  take(): TextBlock | undefined {
    if (!this.#owner) return undefined;
    const block = hasWord(this.#text) ? new TextBlock(this.#owner, this.#text, this.#segments) : undefined;
    this.#owner = undefined;
    this.#segments = [];
    this.#text = '';
    this.#broken = false;
    return block;
  }
}

/** Where a piece of a text ends: behind a space where it must be cut; a text of usual length stays whole. */
function pieceEnd(data: string, from: number): number {
  if (data.length - from <= LONGEST_BLOCK_UNITS) return data.length;
  const most = from + LONGEST_BLOCK_UNITS;
  const space = data.lastIndexOf(' ', most - 1);
  return space > from ? space + 1 : most;
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}

/** A text of some length has a word; of a short one it is asked. */
const LONGEST_WITHOUT_WORD = 12;

function hasWord(text: string): boolean {
  return text.length > LONGEST_WITHOUT_WORD || /[0-9A-Za-z]/.test(text) || /[\p{L}\p{N}]/u.test(text);
}
