import { fold } from '../../text/fold.ts';
import { LANGUAGES } from '../concept-schema.ts';
import { BATCH } from '../exchange/limits.ts';
import type { Steps } from '../exchange/slices.ts';
import type { SlottedTerm } from './compile-user-lexicon.ts';
import { GrowableInts, GrowableText } from './growable.ts';

/**
 * Search as you type over the names of a reader's glossary: all names folded in one string, a line
 * each, and the browser's own search of strings runs over it. An index of words such as the shipped
 * glossary has would take ten times the memory at this size, and the string is read in some
 * milliseconds.
 *
 * Layout: header of {@link HEADER_INTS} ints; where each line starts, in UTF-16 units of the text;
 * the number of the term of each line; text (UTF-8).
 */
const NAMES_MAGIC = 0x4f474e31; // "OGN1"
const HEADER_INTS = 4;

/** No name is longer; of a pasted page the beginning counts. */
const LONGEST_QUERY = 200;
/** Names looked at for one query and one way of fitting: « c » begins ten thousands. */
const MOST_CANDIDATES = 2_000;

/** Folded, with everything but letters and figures as single spaces. */
function plain(name: string): string {
  return fold(name).replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

/** Compiles the names of terms into the buffer that {@link TermNames} opens, in steps. */
export function* compileTermNames(terms: readonly SlottedTerm[]): Steps<ArrayBuffer> {
  const starts = new GrowableInts();
  const slots = new GrowableInts();
  const text = new GrowableText();
  let units = 1;
  text.add('\n');
  for (const [k, { slot, term }] of terms.entries()) {
    const names = LANGUAGES.flatMap((language) => {
      const labels = term.labels[language];
      return labels ? [labels.pref, ...labels.alt, ...labels.hidden] : [];
    });
    for (const name of new Set(names.map(plain))) {
      if (name === '') continue;
      starts.push(units);
      slots.push(slot);
      text.add(`${name}\n`);
      units += name.length + 1;
    }
    if (k % BATCH === 0) yield { done: k, total: terms.length };
  }
  const ints = HEADER_INTS + starts.length * 2;
  const buffer = new ArrayBuffer(ints * 4 + text.length);
  const view = new Int32Array(buffer, 0, ints);
  view.set([NAMES_MAGIC, starts.length, text.length]);
  view.set(starts.view, HEADER_INTS);
  view.set(slots.view, HEADER_INTS + starts.length);
  new Uint8Array(buffer, ints * 4).set(text.view);
  return buffer;
}

/** Finds terms by what is typed. */
export class TermNames {
  readonly #starts: Int32Array;
  readonly #slots: Int32Array;
  readonly #text: string;

  /** @throws RangeError when the buffer is not one of {@link compileTermNames}, or is cut short. */
  constructor(buffer: ArrayBuffer) {
    const header = buffer.byteLength < HEADER_INTS * 4 ? [] : (new Int32Array(buffer, 0, HEADER_INTS) as unknown as readonly number[]);
    const [magic, count = -1, textBytes = -1] = header;
    const textAt = (HEADER_INTS + count * 2) * 4;
    const sound = magic === NAMES_MAGIC && count >= 0 && textBytes >= 0 && buffer.byteLength >= textAt + textBytes;
    if (!sound) throw new RangeError('term names: damaged');
    this.#starts = new Int32Array(buffer, HEADER_INTS * 4, count);
    this.#slots = new Int32Array(buffer, (HEADER_INTS + count) * 4, count);
    this.#text = new TextDecoder().decode(new Uint8Array(buffer, textAt, textBytes));
  }

  /**
   * The numbers of the terms whose names fit, best first: the whole name, then how a name begins,
   * then how a word in it begins; of each, the shorter name. Each word typed must begin a word of
   * the name. Blind to accents, capitals and hyphens; misspellings are not forgiven.
   */
  find(typed: string, most = 30): number[] {
    const query = plain(typed.slice(0, LONGEST_QUERY));
    if (query === '') return [];
    const words = query.split(' ').map((word) => ` ${word}`);
    const longest = words.reduce((a, b) => (b.length > a.length ? b : a)).trim();
    const fits = (line: string) => words.every((word) => ` ${line}`.includes(word));
    const found = new Map<number, number>();
    const take = (line: number, place: number) => {
      const length = this.#end(line) - (this.#starts[line] as number);
      const slot = this.#slots[line] as number;
      // A name has at most 500 letters: the place outweighs the length.
      const rank = place * 1_000 + length;
      found.set(slot, Math.min(rank, found.get(slot) ?? Infinity));
    };
    for (const line of this.#linesWith(`\n${query}\n`)) take(line, 0);
    for (const line of this.#linesWith(`\n${query}`)) take(line, 1);
    if (found.size < most) {
      for (const sign of ['\n', ' ']) for (const line of this.#linesWith(sign + longest)) if (fits(this.#line(line))) take(line, 2);
    }
    return [...found].sort(([a, x], [b, y]) => x - y || a - b).slice(0, most).map(([slot]) => slot);
  }

  *#linesWith(wanted: string): Generator<number> {
    let count = 0;
    for (let at = this.#text.indexOf(wanted); at !== -1 && count < MOST_CANDIDATES; at = this.#text.indexOf(wanted, at + 1)) {
      count++;
      yield this.#lineAt(at + 1);
    }
  }

  /** The line that a place of the text is in. */
  #lineAt(place: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] as number) <= place) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  #end(line: number): number {
    return line + 1 < this.#starts.length ? (this.#starts[line + 1] as number) - 1 : this.#text.length - 1;
  }

  #line(line: number): string {
    return this.#text.slice(this.#starts[line] as number, this.#end(line));
  }
}
