import { SLASH } from '../../text/fold.ts';
import { tokenize } from '../../text/tokens.ts';
import { BATCH } from '../exchange/limits.ts';
import type { Steps } from '../exchange/slices.ts';
import type { UserTerm } from '../exchange/user-term.ts';
import type { Form } from '../forms.ts';
import { ENTRY_INTS, FLAG_EXACT_CASE, FLAG_LAST, FLAG_SLASH, packLength, ROW_INTS, surfaceOf } from '../lexicon.ts';
import { GrowableInts, GrowableText } from './growable.ts';
import { NO_ROW, PrefixTable } from './prefix-table.ts';
import { formsOfTerm, labelCount, MOST_INFLECTED } from './user-forms.ts';
import { CONCEPT_INTS, USER_HEADER_INTS, USER_MAGIC } from './user-lexicon.ts';

/** A term with the number that it has in its glossary. */
export interface SlottedTerm {
  readonly slot: number;
  readonly term: UserTerm;
}

export interface CompiledUserLexicon {
  readonly buffer: ArrayBuffer;
  readonly forms: number;
  /** Labels that cannot be looked for (one letter, no letter, a whole sentence). */
  readonly leftOut: number;
  /** Whether plurals and spellings were added, or the labels are too many for that. */
  readonly inflected: boolean;
}

/** Entries of the table rewritten between two pauses. */
const TABLE_BATCH = 16_384;

/**
 * Compiles a reader's terms into the buffer that {@link openUserLexicon} opens, in steps. The same
 * terms give the same bytes.
 *
 * @param terms in ascending order of their numbers
 */
export function* compileUserLexicon(terms: readonly SlottedTerm[]): Steps<CompiledUserLexicon> {
  const total = terms.length * 2;
  let labels = 0;
  for (const [k, { term }] of terms.entries()) {
    labels += labelCount(term);
    if (k % (BATCH * 50) === 0) yield { done: 0, total };
  }
  const inflected = labels <= MOST_INFLECTED;
  const draft = new LexiconDraft();
  let leftOut = 0;
  for (const [k, { slot, term }] of terms.entries()) {
    const made = formsOfTerm(term, inflected);
    leftOut += made.leftOut;
    draft.add(slot, term, made.forms);
    if (k % BATCH === 0) yield { done: k, total };
  }
  const buffer = yield* draft.assemble(terms.length);
  return { buffer, forms: draft.formCount, leftOut, inflected };
}

/** Ints of a row while it waits: as in the lexicon, with the row before it of the same words in place of the rule. */
const WAITING_INTS = ROW_INTS;

class LexiconDraft {
  readonly #table = new PrefixTable();
  readonly #rows = new GrowableInts();
  readonly #concepts = new GrowableInts();
  readonly #text = new GrowableText();

  get formCount(): number {
    return this.#rows.length / WAITING_INTS;
  }

  add(slot: number, { labels }: UserTerm, forms: readonly Form[]): void {
    const concept = this.#concepts.length / CONCEPT_INTS;
    /** Where a string of this term stands already: most names are forms as well. */
    const known = new Map<string, readonly [number, number]>();
    const place = (text: string): readonly [number, number] => {
      const before = known.get(text);
      if (before) return before;
      const made = [this.#text.length, this.#text.add(text)] as const;
      known.set(text, made);
      return made;
    };
    for (const form of forms) this.#addForm(form, concept, place);
    const nameOf = (name: string | undefined) => (name === undefined ? ([0, 0] as const) : place(name));
    this.#concepts.push(slot, ...nameOf(labels.fr?.pref), ...nameOf(labels.en?.pref));
  }

  #addForm(form: Form, concept: number, place: (text: string) => readonly [number, number]): void {
    const surface = surfaceOf(form.surface);
    const { count, hashes, gaps } = tokenize(surface);
    if (count === 0) return;
    const flags = (form.exactCase ? FLAG_EXACT_CASE : 0) | (gaps.subarray(1, count).includes(SLASH) ? FLAG_SLASH : 0);
    const [offset, length] = place(surface);
    const before = this.#table.enter(hashes, count, this.formCount);
    this.#rows.push(offset, packLength(length, flags), concept, before);
  }

  /** Puts the parts together; rows that share their words come to stand side by side, in the order of the terms. */
  *assemble(done: number): Steps<ArrayBuffer> {
    const tableInts = this.#table.size * ENTRY_INTS;
    const ints = USER_HEADER_INTS + tableInts + this.#rows.length + this.#concepts.length;
    const buffer = new ArrayBuffer(ints * 4 + this.#text.length);
    const view = new Int32Array(buffer, 0, ints);
    view.set([USER_MAGIC, this.#table.size, this.formCount, this.#concepts.length / CONCEPT_INTS, this.#text.length]);
    const table = view.subarray(USER_HEADER_INTS, USER_HEADER_INTS + tableInts);
    const rows = view.subarray(USER_HEADER_INTS + tableInts, USER_HEADER_INTS + tableInts + this.#rows.length);
    table.set(this.#table.view);
    let next = 0;
    for (let at = 0; at < tableInts; at += ENTRY_INTS) {
      const newest = table[at] === 0 ? NO_ROW : (table[at + 1] as number);
      if (newest !== NO_ROW) {
        table[at + 1] = next;
        next = this.#placeRows(newest, rows, next);
      }
      if (at % (TABLE_BATCH * ENTRY_INTS) === 0) yield { done: done + Math.floor((done * at) / tableInts), total: done * 2 };
    }
    view.set(this.#concepts.view, USER_HEADER_INTS + tableInts + this.#rows.length);
    new Uint8Array(buffer, ints * 4).set(this.#text.view);
    return buffer;
  }

  /** Copies the rows of one sequence of words, oldest first. Gives the number of the row after them. */
  #placeRows(newest: number, rows: Int32Array, first: number): number {
    const chain: number[] = [];
    for (let row = newest; row !== NO_ROW; row = this.#rows.at(row * WAITING_INTS + 3)) chain.push(row);
    let next = first;
    for (const row of chain.reverse()) {
      const from = row * WAITING_INTS;
      const last = next - first === chain.length - 1 ? FLAG_LAST : 0;
      const packed = this.#rows.at(from + 1) | last;
      rows.set([this.#rows.at(from), packed, this.#rows.at(from + 2), -1], next * ROW_INTS);
      next++;
    }
    return next;
  }
}
