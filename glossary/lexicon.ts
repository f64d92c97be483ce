import type { FormRule } from './concept-schema.ts';
import type { EntrySummary } from './entry.ts';

/**
 * The lexicon: what the matcher needs of a glossary, in one flat buffer that loads without parsing.
 *
 * Layout (little-endian, 32-bit aligned):
 * header of {@link HEADER_INTS} ints; hash table (3 ints an entry: prefix hash, first row or -1,
 * "goes on" flag); rows (4 ints: surface offset, surface length and flags, concept, rule);
 * surfaces (UTF-8); metadata (UTF-8 JSON: concepts and rules).
 *
 * The table is open-addressed on the hash of a *prefix of words*: a term of three words has three
 * entries, the last with its rows. Wrong positives of the hash are thrown out by comparing the
 * surface, so no match ever depends on a hash alone.
 */
export const MAGIC = 0x4f474c31; // "OGL1"
export const HEADER_INTS = 8;
export const ENTRY_INTS = 3;
export const ROW_INTS = 4;

export const FLAG_EXACT_CASE = 1;
/** The last row of the rows that share one sequence of words. */
export const FLAG_LAST = 2;
/** The surface holds a slash, so the text may too. */
export const FLAG_SLASH = 4;
const FLAG_BITS = 3;

interface LexiconMeta {
  readonly concepts: readonly EntrySummary[];
  readonly rules: readonly FormRule[];
}

/** The concepts of a lexicon by their numbers: an array, or what makes each when it is asked for. */
export interface ConceptList {
  readonly length: number;
  at(index: number): EntrySummary | undefined;
}

/** A loaded lexicon. Look forms up with {@link findEntry}; rows are read with {@link readRow}. */
export interface Lexicon {
  readonly concepts: ConceptList;
  /** The number of the concept with this id, or -1. */
  indexOf(id: string): number;
  /** The letters of a form, from the offset and the length that its row gives. */
  surface(offset: number, length: number): string;
  readonly rules: readonly FormRule[];
  readonly formCount: number;
  readonly tableMask: number;
  readonly table: Int32Array;
  readonly rows: Int32Array;
}

/** The lexicon of the shipped glossary: small enough to be held ready made. */
export interface ShippedLexicon extends Lexicon {
  readonly concepts: readonly EntrySummary[];
  readonly surfaces: string;
}

/** One form of one concept, as a row of the lexicon gives it. */
export interface LexiconRow {
  readonly surface: string;
  readonly concept: number;
  readonly exactCase: boolean;
  readonly slash: boolean;
  readonly last: boolean;
  readonly rule: FormRule | undefined;
}

/** Start of every prefix hash. */
export const PREFIX_SEED = 0x2545f491 | 0;

/** Hash of a prefix one word longer. Never 0, which marks an empty table entry. */
export function extendPrefix(prefix: number, wordHash: number): number {
  let h = Math.imul(prefix ^ wordHash, 0x85ebca6b) ^ (prefix >>> 13);
  h = Math.imul(h ^ (h >>> 15), 0xc2b2ae35);
  h ^= h >>> 16;
  return h === 0 ? 1 : h | 0;
}

/** Index into `lexicon.table` of the entry for a prefix hash, or -1. */
export function findEntry(lexicon: Lexicon, prefix: number): number {
  const { table, tableMask } = lexicon;
  // Bounded, so that a damaged table without an empty entry ends the search too.
  for (let slot = prefix & tableMask, steps = 0; steps <= tableMask; slot = (slot + 1) & tableMask, steps++) {
    const at = slot * ENTRY_INTS;
    const key = table[at] as number;
    if (key === prefix) return at;
    if (key === 0) return -1;
  }
  return -1;
}

/** The first row of the form that ends at a table entry, or -1 where the words only begin longer forms. */
export function firstRowOf(lexicon: Lexicon, entry: number): number {
  return lexicon.table[entry + 1] as number;
}

/** Whether longer forms begin with the words of a table entry. */
export function goesOn(lexicon: Lexicon, entry: number): boolean {
  return lexicon.table[entry + 2] === 1;
}

/** The rows that share their words, from the first of them on. Allocates, as {@link readRow} does. */
export function rowsFrom(lexicon: Lexicon, first: number): LexiconRow[] {
  const rows = [readRow(lexicon, first)];
  while (!rows.at(-1)?.last) rows.push(readRow(lexicon, first + rows.length));
  return rows;
}

/** Reads row `index`. Allocates; meant for the few places where something was found. */
export function readRow(lexicon: Lexicon, index: number): LexiconRow {
  const at = index * ROW_INTS;
  const offset = lexicon.rows[at] as number;
  const packed = lexicon.rows[at + 1] as number;
  const rule = lexicon.rows[at + 3] as number;
  return {
    surface: lexicon.surface(offset, packed >> FLAG_BITS),
    concept: lexicon.rows[at + 2] as number,
    exactCase: (packed & FLAG_EXACT_CASE) !== 0,
    slash: (packed & FLAG_SLASH) !== 0,
    last: (packed & FLAG_LAST) !== 0,
    rule: rule < 0 ? undefined : lexicon.rules[rule],
  };
}

/** How a lexicon writes a form: composed (NFC), with straight apostrophes. */
export function surfaceOf(form: string): string {
  return form.normalize('NFC').replace(/[\u2018\u2019]/g, "'");
}

/** Longer forms, in UTF-16 units, are sentences. */
export const LONGEST_FORM = 200;
/** The matcher follows no form over more words: a hostile text of one repeated word stays linear. */
export const MOST_FORM_WORDS = 16;

/** Packs a surface length and flags into one int of a row. */
export function packLength(length: number, flags: number): number {
  return (length << FLAG_BITS) | flags;
}

/**
 * Opens a compiled lexicon. The buffer is kept, not copied.
 * @throws RangeError when the buffer is not a lexicon, is cut short or damaged.
 */
export function openLexicon(buffer: ArrayBuffer): ShippedLexicon {
  if (buffer.byteLength < HEADER_INTS * 4) throw new RangeError('lexicon: too short');
  const header = new Int32Array(buffer, 0, HEADER_INTS);
  const [magic, tableSize, rowCount, surfaceBytes, metaBytes] = header as unknown as number[] as [number, number, number, number, number];
  if (magic !== MAGIC) throw new RangeError('lexicon: not a lexicon of this version');
  const sound = tableSize > 0 && (tableSize & (tableSize - 1)) === 0 && rowCount >= 0 && surfaceBytes >= 0 && metaBytes >= 0;
  if (!sound) throw new RangeError('lexicon: damaged');
  const tableAt = HEADER_INTS * 4;
  const rowsAt = tableAt + tableSize * ENTRY_INTS * 4;
  const surfacesAt = rowsAt + rowCount * ROW_INTS * 4;
  if (buffer.byteLength < surfacesAt + surfaceBytes + metaBytes) throw new RangeError('lexicon: cut short');
  const decoder = new TextDecoder();
  const meta = readMeta(decoder.decode(new Uint8Array(buffer, surfacesAt + surfaceBytes, metaBytes)));
  const surfaces = decoder.decode(new Uint8Array(buffer, surfacesAt, surfaceBytes));
  let numbers: ReadonlyMap<string, number> | undefined;
  return {
    concepts: meta.concepts,
    indexOf: (id) => (numbers ??= new Map(meta.concepts.map((concept, k) => [concept.id, k]))).get(id) ?? -1,
    surface: (offset, length) => surfaces.slice(offset, offset + length),
    rules: meta.rules,
    formCount: rowCount,
    tableMask: tableSize - 1,
    table: new Int32Array(buffer, tableAt, tableSize * ENTRY_INTS),
    rows: new Int32Array(buffer, rowsAt, rowCount * ROW_INTS),
    surfaces,
  };
}

function readMeta(text: string): LexiconMeta {
  try {
    return JSON.parse(text) as LexiconMeta;
  } catch {
    throw new RangeError('lexicon: damaged');
  }
}
