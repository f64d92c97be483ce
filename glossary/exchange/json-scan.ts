import { CHUNK } from './limits.ts';
import type { Params, ReasonId } from './problem.ts';
import type { Steps } from './slices.ts';

/**
 * Finds the elements of one top-level list of a JSON text without building anything: so a list of a
 * million can be read piece by piece, a broken element refused alone, and doubled keys and bottomless
 * nesting seen, which `JSON.parse` lets pass.
 */
export interface JsonParts {
  /** The document with that list empty. */
  readonly outline: string;
  readonly elements: readonly JsonElement[];
}
export interface JsonElement {
  readonly start: number;
  readonly end: number;
  /** A key that stands twice in one object of the element. */
  readonly doubled?: string | undefined;
}
export interface JsonFault {
  readonly offset: number;
  readonly reason: ReasonId;
  readonly params: Params;
}

interface Frame {
  readonly close: '}' | ']';
  /** Keys seen; absent in a list. */
  readonly keys?: Set<string>;
  expectsKey: boolean;
}

class Scanner {
  readonly elements: JsonElement[] = [];
  fault: JsonFault | undefined;
  #position = 0;
  readonly #stack: Frame[] = [];
  #listDepth = 0;
  #list: { start: number; end: number } | undefined;
  #element = 0;
  #doubled: string | undefined;
  #lastKey = '';
  readonly #text: string;
  readonly #listName: string;
  readonly #depth: number;

  constructor(text: string, listName: string, depth: number) {
    this.#text = text;
    this.#listName = listName;
    this.#depth = depth;
  }

  get outline(): string {
    const { start, end } = this.#list ?? { start: 0, end: 0 };
    return this.#text.slice(0, start) + this.#text.slice(end);
  }

  /** Scans a stretch; false at the end of the text or at a fault. */
  advance(): boolean {
    const stop = this.#position + CHUNK;
    while (this.#position < stop && this.#position < this.#text.length && !this.fault) this.#step();
    if (this.#position >= this.#text.length && this.#stack.length > 0) this.#fail('not-json');
    return !this.fault && this.#position < this.#text.length;
  }

  get position(): number {
    return this.#position;
  }

  #step(): void {
    const unit = this.#text[this.#position];
    if (unit === '"') this.#string();
    else {
      if (unit === '{' || unit === '[') this.#open(unit);
      else if (unit === '}' || unit === ']') this.#close(unit);
      else if (unit === ',') this.#comma();
      this.#position++;
    }
  }

  #string(): void {
    const start = this.#position;
    let end = start + 1;
    while (end < this.#text.length && this.#text[end] !== '"') end += this.#text[end] === '\\' ? 2 : 1;
    this.#position = end + 1;
    const frame = this.#stack.at(-1);
    if (!frame?.keys || !frame.expectsKey) return;
    frame.expectsKey = false;
    const key = readString(this.#text.slice(start, end + 1));
    if (frame.keys.has(key)) {
      if (this.#list && !this.#list.end) this.#doubled ??= key;
      else this.#fail('duplicate-key', { key: key.slice(0, 80).toWellFormed() });
    }
    frame.keys.add(key);
    this.#lastKey = this.#stack.length === 1 ? key : this.#lastKey;
  }

  #open(unit: '{' | '['): void {
    if (this.#stack.length >= this.#depth) return this.#fail('nested-too-deep', { limit: this.#depth });
    const isList = unit === '[';
    this.#stack.push(isList ? { close: ']', expectsKey: false } : { close: '}', keys: new Set(), expectsKey: true });
    if (isList && this.#stack.length === 2 && !this.#list && this.#lastKey === this.#listName) {
      this.#listDepth = 2;
      this.#list = { start: this.#position + 1, end: 0 };
      this.#element = this.#position + 1;
    }
  }

  #close(unit: '}' | ']'): void {
    if (this.#inList()) {
      if (this.elements.length > 0 || this.#text.slice(this.#element, this.#position).trim() !== '') this.#endElement();
      if (this.#list) this.#list.end = this.#position;
      this.#listDepth = 0;
    }
    if (this.#stack.pop()?.close !== unit) this.#fail('not-json');
  }

  #comma(): void {
    const frame = this.#stack.at(-1);
    if (frame?.keys) frame.expectsKey = true;
    if (this.#inList()) this.#endElement();
  }

  #inList(): boolean {
    return this.#listDepth > 0 && this.#stack.length === this.#listDepth;
  }

  #endElement(): void {
    this.elements.push({ start: this.#element, end: this.#position, doubled: this.#doubled });
    this.#element = this.#position + 1;
    this.#doubled = undefined;
  }

  #fail(reason: ReasonId, params: Params = {}): void {
    this.fault ??= { offset: this.#position, reason, params };
  }
}

/** A key as written, or, where it holds escapes, as meant: `"\u0069d"` is `id` again. */
function readString(quoted: string): string {
  if (!quoted.includes('\\')) return quoted.slice(1, -1);
  try {
    return String(JSON.parse(quoted));
  } catch {
    return quoted;
  }
}

/** Scans a JSON text in steps. What is not JSON otherwise is found when the pieces are parsed. */
export function* scanJson(text: string, listName: string, depth: number): Steps<JsonParts | JsonFault> {
  const scanner = new Scanner(text, listName, depth);
  while (scanner.advance()) yield { done: scanner.position, total: text.length };
  return scanner.fault ?? { outline: scanner.outline, elements: scanner.elements };
}
