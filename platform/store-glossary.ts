import { languagesOf, type GlossaryHeader, type UserTerm } from '../glossary/exchange/user-term.ts';
import { runInSlices, type SliceOptions } from '../glossary/exchange/slices.ts';
import { compileUserLexicon, type CompiledUserLexicon, type SlottedTerm } from '../glossary/user/compile-user-lexicon.ts';
import { compileTermNames } from '../glossary/user/term-names.ts';
import { keysOf } from './glossary-shelf.ts';
import type { Transaction, UserData } from './user-data.ts';
import { UserDataError } from './user-data-error.ts';
import { type GlossaryRecord, type TermPart, TERMS_PER_PART } from './user-data-schema.ts';

/** A glossary with everything that is stored of it, ready to be written. */
export interface ReadyGlossary {
  readonly record: Omit<GlossaryRecord, 'key'> & { readonly key?: number };
  readonly parts: readonly Omit<TermPart, 'glossary'>[];
  readonly lexicon: ArrayBuffer;
  readonly names: ArrayBuffer;
}

/** Numbers for terms: those known keep theirs, new ones get the next. In ascending order where the known come first. */
export function withSlots(terms: readonly UserTerm[], known: readonly SlottedTerm[], nextSlot: number): { readonly terms: SlottedTerm[]; readonly nextSlot: number } {
  const slots = new Map(known.map(({ slot, term }) => [term.id, slot]));
  let next = nextSlot;
  const numbered = terms.map((term) => ({ slot: slots.get(term.id) ?? next++, term }));
  return { terms: numbered.sort((a, b) => a.slot - b.slot), nextSlot: next };
}

/** A record for a new glossary: on, on the sites that the reader chose, after the shipped one. */
export function newRecord(header: GlossaryHeader, order: number, now: Date): ReadyGlossary['record'] {
  const { licence, ...rest } = header;
  return {
    ...rest,
    ...(licence === undefined ? {} : { licence }),
    reviewed: false,
    on: true,
    first: false,
    sites: { chosen: true, hosts: [] },
    order,
    terms: 0,
    forms: 0,
    leftOut: 0,
    inflected: true,
    nextSlot: 0,
    imported: now.toISOString(),
    revision: 0,
  };
}

/** Compiles the terms of a glossary, in slices that leave a page free. */
export async function prepareGlossary(
  record: ReadyGlossary['record'],
  terms: readonly SlottedTerm[],
  nextSlot: number,
  options: SliceOptions,
): Promise<ReadyGlossary> {
  const share = (from: number, to: number): SliceOptions => {
    const { onProgress } = options;
    return onProgress ? { ...options, onProgress: ({ done, total }) => onProgress({ done: from + ((to - from) * done) / Math.max(total, 1), total: 1 }) } : options;
  };
  const compiled: CompiledUserLexicon = await runInSlices(compileUserLexicon(terms), share(0, 0.7));
  const names = await runInSlices(compileTermNames(terms), share(0.7, 0.9));
  const parts = Map.groupBy(terms, ({ slot }) => Math.floor(slot / TERMS_PER_PART));
  return {
    record: {
      ...record,
      languages: languagesOf(terms.map(({ term }) => term)),
      terms: terms.length,
      forms: compiled.forms,
      leftOut: compiled.leftOut,
      inflected: compiled.inflected,
      nextSlot,
      revision: record.revision + 1,
    },
    parts: [...parts].map(([part, list]) => ({ part, terms: list.map(({ slot, term }) => [slot, term] as const) })),
    lexicon: compiled.buffer,
    names,
  };
}

/** Writes a glossary whole within a transaction over `glossaries`, `terms` and `lexica`. */
export async function putGlossary(
  transaction: Transaction<'readwrite'>,
  { record, parts, lexicon, names }: ReadyGlossary,
  signal?: AbortSignal,
): Promise<GlossaryRecord> {
  const key = await transaction.objectStore('glossaries').put(record as GlossaryRecord);
  const terms = transaction.objectStore('terms');
  await terms.delete(keysOf(key));
  for (const part of parts) {
    // One at a time: copying a part takes a millisecond, copying all in one go holds a page.
    await terms.put({ glossary: key, ...part });
    signal?.throwIfAborted();
  }
  const lexica = transaction.objectStore('lexica');
  await lexica.put({ glossary: key, kind: 'lexicon', buffer: lexicon });
  await lexica.put({ glossary: key, kind: 'names', buffer: names });
  return { ...record, key };
}

/**
 * Stores a glossary, new or in place of what it was, in one transaction: a killed browser leaves the
 * old or the new one, never a mixture.
 *
 * @throws UserDataError `Changed` when another window has written it since it was read
 */
export function storeGlossary(data: UserData, ready: ReadyGlossary, signal?: AbortSignal): Promise<GlossaryRecord> {
  return data.write(['glossaries', 'terms', 'lexica'], async (transaction) => {
    const { key, revision } = ready.record;
    const before = key === undefined ? undefined : await transaction.objectStore('glossaries').get(key);
    if (key !== undefined && !before) throw new UserDataError('Gone');
    if (before && before.revision !== revision - 1) throw new UserDataError('Changed');
    // What the reader has set meanwhile stays.
    const { on, first, sites, order } = before ?? ready.record;
    return putGlossary(transaction, { ...ready, record: { ...ready.record, on, first, sites, order } }, signal);
  });
}
