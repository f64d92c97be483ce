import { SLASH } from '../text/fold.ts';
import { tokenize } from '../text/tokens.ts';
import type { FormRule } from './concept-schema.ts';
import type { EntrySummary } from './entry.ts';
import type { Form } from './forms.ts';
import {
  ENTRY_INTS,
  extendPrefix,
  FLAG_EXACT_CASE,
  FLAG_LAST,
  FLAG_SLASH,
  HEADER_INTS,
  LONGEST_FORM,
  MAGIC,
  packLength,
  PREFIX_SEED,
  ROW_INTS,
  surfaceOf,
} from './lexicon.ts';

/** A concept with the forms that lead to it. */
export interface ConceptForms extends EntrySummary {
  readonly forms: readonly Form[];
}

interface Row extends Form {
  readonly concept: number;
  readonly path: readonly number[];
  readonly slash: boolean;
}

/** An entry of the hash table: its first row or -1, and whether longer forms begin with its words. */
interface TableEntry {
  first: number;
  goesOn: boolean;
}

/**
 * Compiles concepts and their forms into the buffer that {@link openLexicon} opens. Forms without a
 * single letter or digit, and those longer than {@link LONGEST_FORM}, are left out. The same input gives the same bytes.
 */
export function compileLexicon(concepts: readonly ConceptForms[]): ArrayBuffer {
  const rules: FormRule[] = [];
  const ruleIndex = new Map<string, number>();
  const groups = new Map<string, Row[]>();
  for (const [concept, { forms }] of concepts.entries()) {
    for (const form of forms) {
      const row = rowOf(form, concept);
      if (!row) continue;
      const key = row.path.join(',');
      const group = groups.get(key);
      if (group) group.push(row);
      else groups.set(key, [row]);
    }
  }
  const ruleOf = (rule: FormRule | undefined): number => {
    if (!rule) return -1;
    const key = JSON.stringify(rule);
    const known = ruleIndex.get(key);
    if (known !== undefined) return known;
    ruleIndex.set(key, rules.length);
    rules.push(rule);
    return rules.length - 1;
  };
  const entries = new Map<number, TableEntry>();
  const rowInts: number[] = [];
  const surfaces = new SurfacePool();
  for (const group of mergePaths(groups)) {
    const first = rowInts.length / ROW_INTS;
    group.forEach((row, k) => {
      const flags = (row.exactCase ? FLAG_EXACT_CASE : 0) | (k === group.length - 1 ? FLAG_LAST : 0) | (row.slash ? FLAG_SLASH : 0);
      rowInts.push(surfaces.add(row.surface), packLength(row.surface.length, flags), row.concept, ruleOf(row.rule));
    });
    addPath(entries, (group[0] as Row).path, first);
  }
  const meta = {
    concepts: concepts.map(({ forms: _forms, ...summary }) => summary),
    rules,
  };
  return assemble(entries, rowInts, surfaces.text(), JSON.stringify(meta));
}

function rowOf(form: Form, concept: number): Row | undefined {
  const surface = surfaceOf(form.surface);
  const tokens = tokenize(surface);
  if (tokens.count === 0 || surface.length > LONGEST_FORM) return undefined;
  const path = Array.from(tokens.hashes.subarray(0, tokens.count));
  return { ...form, surface, concept, path, slash: tokens.gaps.subarray(1, tokens.count).includes(SLASH) };
}

/** Groups whose words hash alike share one table entry, hence one run of rows. */
function mergePaths(groups: Map<string, Row[]>): Row[][] {
  const byHash = new Map<number, Row[]>();
  for (const rows of groups.values()) {
    const hash = (rows[0] as Row).path.reduce(extendPrefix, PREFIX_SEED);
    const same = byHash.get(hash);
    if (same) same.push(...rows);
    else byHash.set(hash, [...rows]);
  }
  return [...byHash.values()];
}

function addPath(entries: Map<number, TableEntry>, path: readonly number[], first: number): void {
  let prefix = PREFIX_SEED;
  path.forEach((word, k) => {
    prefix = extendPrefix(prefix, word);
    const entry = entries.get(prefix) ?? { first: -1, goesOn: false };
    if (k === path.length - 1) entry.first = first;
    else entry.goesOn = true;
    entries.set(prefix, entry);
  });
}

/** Keeps each surface once. */
class SurfacePool {
  #parts: string[] = [];
  #length = 0;
  #known = new Map<string, number>();

  add(surface: string): number {
    const known = this.#known.get(surface);
    if (known !== undefined) return known;
    const at = this.#length;
    this.#known.set(surface, at);
    this.#parts.push(surface);
    this.#length += surface.length;
    return at;
  }

  text(): string {
    return this.#parts.join('');
  }
}

function assemble(
  entries: ReadonlyMap<number, TableEntry>,
  rowInts: readonly number[],
  surfaceText: string,
  metaText: string,
): ArrayBuffer {
  // Half-full at most: a look-up that fails (nearly all do) ends after one or two probes.
  let tableSize = 16;
  while (tableSize < entries.size * 2) tableSize *= 2;
  const encoder = new TextEncoder();
  const surfaces = encoder.encode(surfaceText);
  const meta = encoder.encode(metaText);
  const ints = HEADER_INTS + tableSize * ENTRY_INTS + rowInts.length;
  const buffer = new ArrayBuffer(ints * 4 + surfaces.length + meta.length);
  const view = new Int32Array(buffer, 0, ints);
  view.set([MAGIC, tableSize, rowInts.length / ROW_INTS, surfaces.length, meta.length]);
  const table = view.subarray(HEADER_INTS, HEADER_INTS + tableSize * ENTRY_INTS);
  for (const [prefix, { first, goesOn }] of entries) {
    let slot = prefix & (tableSize - 1);
    while (table[slot * ENTRY_INTS] !== 0) slot = (slot + 1) & (tableSize - 1);
    table.set([prefix, first, goesOn ? 1 : 0], slot * ENTRY_INTS);
  }
  view.set(rowInts, HEADER_INTS + tableSize * ENTRY_INTS);
  const bytes = new Uint8Array(buffer);
  bytes.set(surfaces, ints * 4);
  bytes.set(meta, ints * 4 + surfaces.length);
  return buffer;
}
