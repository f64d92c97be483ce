import type { EntrySummary, OwnOrigin } from '../entry.ts';
import { ENTRY_INTS, type Lexicon, ROW_INTS } from '../lexicon.ts';
import { ownId, parseOwnId } from './own-id.ts';

/**
 * The compiled lexicon of a reader's glossary. The same hash table and rows as the shipped one
 * (glossary/lexicon.ts), so that one matcher reads both; but nothing is decoded when it is opened.
 * Surfaces and names stay bytes until a page shows one of them: 400,000 names as objects are
 * 100 MB, as bytes they are a tenth of it.
 *
 * Layout (little-endian, 32-bit aligned): header of {@link USER_HEADER_INTS} ints; hash table; rows,
 * whose offsets and lengths count bytes; concepts ({@link CONCEPT_INTS} ints each: number of the term
 * in its glossary, ascending; offset and length of its French and of its English name, length 0
 * where there is none); text (UTF-8).
 */
export const USER_MAGIC = 0x4f475531; // "OGU1"
export const USER_HEADER_INTS = 8;
export const CONCEPT_INTS = 5;

/** Which glossary a lexicon belongs to. */
export interface LexiconOwner extends OwnOrigin {
  /** The number of the glossary in the reader's store. */
  readonly glossaryKey: number;
}

const decoder = new TextDecoder();

/**
 * Opens a compiled user lexicon. The buffer is kept, not copied; opening takes no time.
 * @throws RangeError when the buffer is not a user lexicon, is cut short or damaged.
 */
export function openUserLexicon(buffer: ArrayBuffer, owner: LexiconOwner): Lexicon {
  if (buffer.byteLength < USER_HEADER_INTS * 4) throw new RangeError('user lexicon: too short');
  const header = new Int32Array(buffer, 0, USER_HEADER_INTS) as unknown as readonly number[];
  const [magic = 0, tableSize = 0, rowCount = 0, conceptCount = 0, textBytes = 0] = header;
  if (magic !== USER_MAGIC) throw new RangeError('user lexicon: not one of this version');
  const sound = tableSize > 0 && (tableSize & (tableSize - 1)) === 0 && rowCount >= 0 && conceptCount >= 0 && textBytes >= 0;
  if (!sound) throw new RangeError('user lexicon: damaged');
  const rowsAt = (USER_HEADER_INTS + tableSize * ENTRY_INTS) * 4;
  const conceptsAt = rowsAt + rowCount * ROW_INTS * 4;
  const textAt = conceptsAt + conceptCount * CONCEPT_INTS * 4;
  if (buffer.byteLength < textAt + textBytes) throw new RangeError('user lexicon: cut short');
  const text = new Uint8Array(buffer, textAt, textBytes);
  const concepts = new UserConcepts(new Int32Array(buffer, conceptsAt, conceptCount * CONCEPT_INTS), text, owner);
  return {
    concepts,
    indexOf: (id) => concepts.indexOf(id),
    surface: (offset, length) => decoder.decode(text.subarray(offset, offset + length)),
    rules: [],
    formCount: rowCount,
    tableMask: tableSize - 1,
    table: new Int32Array(buffer, USER_HEADER_INTS * 4, tableSize * ENTRY_INTS),
    rows: new Int32Array(buffer, rowsAt, rowCount * ROW_INTS),
  };
}

class UserConcepts {
  readonly #ints: Int32Array;
  readonly #text: Uint8Array;
  readonly #owner: LexiconOwner;
  readonly length: number;

  constructor(ints: Int32Array, text: Uint8Array, owner: LexiconOwner) {
    this.#ints = ints;
    this.#text = text;
    this.#owner = owner;
    this.length = ints.length / CONCEPT_INTS;
  }

  at(index: number): EntrySummary | undefined {
    if (index < 0 || index >= this.length) return undefined;
    const { glossaryKey, glossary, origin, reviewed } = this.#owner;
    const [fr, en] = [this.#name(index, 1), this.#name(index, 3)];
    return {
      id: ownId({ glossary: glossaryKey, slot: this.#ints[index * CONCEPT_INTS] as number }),
      kind: 'concept',
      // Never shown: see EntrySummary.own.
      category: 'research',
      // What readers write down themselves they want to see.
      difficulty: 'core',
      label: { fr: fr || en, en: en || fr },
      own: { glossary, origin, reviewed },
    };
  }

  indexOf(id: string): number {
    const key = parseOwnId(id);
    if (key?.glossary !== this.#owner.glossaryKey) return -1;
    let low = 0;
    let high = this.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const slot = this.#ints[middle * CONCEPT_INTS] as number;
      if (slot === key.slot) return middle;
      if (slot < key.slot) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }

  #name(index: number, field: number): string {
    const at = index * CONCEPT_INTS + field;
    const offset = this.#ints[at] as number;
    return decoder.decode(this.#text.subarray(offset, offset + (this.#ints[at + 1] as number)));
  }
}
