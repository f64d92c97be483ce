import type { GlossaryHeader, UserGlossary, UserTerm } from '../glossary/exchange/user-term.ts';
import type { SlottedTerm } from '../glossary/user/compile-user-lexicon.ts';
import { parseOwnId } from '../glossary/user/own-id.ts';
import type { UserData } from './user-data.ts';
import { UserDataError } from './user-data-error.ts';
import { type GlossaryRecord, TERMS_PER_PART } from './user-data-schema.ts';

/** What of a glossary the reader can set without touching its terms. */
export type GlossaryOptions = Partial<Pick<GlossaryRecord, 'name' | 'origin' | 'licence' | 'on' | 'first' | 'sites' | 'order'>>;

/** A reader's own term with the glossary that it stands in. */
export interface OwnTerm {
  readonly id: string;
  readonly term: UserTerm;
  readonly glossary: GlossaryRecord;
}

/** The range of keys that begin with a glossary's number. */
export function keysOf(glossary: number): IDBKeyRange {
  return IDBKeyRange.bound([glossary], [glossary, []]);
}

/** The reader's glossaries, as they stand on the shelf: read, set, put away. Terms get in through an import or an editor. */
export class GlossaryShelf {
  readonly #data: UserData;

  constructor(data: UserData) {
    this.#data = data;
  }

  /** All glossaries in their order. */
  async all(): Promise<GlossaryRecord[]> {
    const records = await this.#data.read(['glossaries'], (transaction) => transaction.objectStore('glossaries').getAll());
    return records.toSorted((a, b) => a.order - b.order || a.key - b.key);
  }

  /** Changes what the reader can set of a glossary. */
  set(key: number, options: GlossaryOptions): Promise<GlossaryRecord> {
    return this.#data.write(['glossaries'], async (transaction) => {
      const store = transaction.objectStore('glossaries');
      const before = await store.get(key);
      if (!before) throw new UserDataError('Gone');
      const after = { ...before, ...options };
      await store.put(after);
      return after;
    });
  }

  /** Puts the glossaries into an order: the first is asked first. */
  async arrange(keys: readonly number[]): Promise<void> {
    await this.#data.write(['glossaries'], async (transaction) => {
      const store = transaction.objectStore('glossaries');
      for (const [order, key] of keys.entries()) {
        const record = await store.get(key);
        if (record) await store.put({ ...record, order });
      }
    });
  }

  /** Removes a glossary with all its terms. */
  async remove(key: number): Promise<void> {
    await this.#data.write(['glossaries', 'terms', 'lexica'], async (transaction) => {
      await transaction.objectStore('glossaries').delete(key);
      await transaction.objectStore('terms').delete(keysOf(key));
      await transaction.objectStore('lexica').delete(keysOf(key));
    });
  }

  /** One term by the id that mentions and study items carry; undefined when it is gone. */
  async term(id: string): Promise<OwnTerm | undefined> {
    const key = parseOwnId(id);
    if (!key) return undefined;
    return this.#data.read(['glossaries', 'terms'], async (transaction) => {
      const glossary = await transaction.objectStore('glossaries').get(key.glossary);
      const part = await transaction.objectStore('terms').get([key.glossary, Math.floor(key.slot / TERMS_PER_PART)]);
      const term = part?.terms.find(([slot]) => slot === key.slot)?.[1];
      return glossary && term ? { id, term, glossary } : undefined;
    });
  }

  /** All terms of a glossary with their numbers, ascending. */
  terms(key: number): Promise<SlottedTerm[]> {
    return this.#data.read(['terms'], async (transaction) => {
      const terms: SlottedTerm[] = [];
      // One part at a time: all at once would hold a page for a second.
      for await (const { value } of transaction.objectStore('terms').iterate(keysOf(key))) {
        for (const [slot, term] of value.terms) terms.push({ slot, term });
      }
      return terms;
    });
  }

  /** Some terms from a number on, and the number at which the next ones begin where there are more. */
  termsFrom(key: number, from: number, most: number): Promise<{ readonly terms: readonly SlottedTerm[]; readonly next: number | undefined }> {
    return this.#data.read(['terms'], async (transaction) => {
      const terms: SlottedTerm[] = [];
      const parts = IDBKeyRange.bound([key, Math.floor(from / TERMS_PER_PART)], [key, []]);
      for await (const { value } of transaction.objectStore('terms').iterate(parts)) {
        for (const [slot, term] of value.terms) {
          if (terms.length === most) return { terms, next: slot };
          if (slot >= from) terms.push({ slot, term });
        }
      }
      return { terms, next: undefined };
    });
  }

  /** A whole glossary, to be written to a file. */
  async glossary(key: number): Promise<UserGlossary> {
    const record = (await this.all()).find((one) => one.key === key);
    if (!record) throw new UserDataError('Gone');
    const terms = await this.terms(key);
    return { ...headerOf(record), reviewed: false, terms: terms.map(({ term }) => term) };
  }

  /** A compiled buffer of a glossary; undefined when it is gone. */
  async buffer(key: number, kind: 'lexicon' | 'names'): Promise<ArrayBuffer | undefined> {
    const record = await this.#data.read(['lexica'], (transaction) => transaction.objectStore('lexica').get([key, kind]));
    return record?.buffer;
  }
}

/** What of the record belongs to the glossary itself, and into its files. */
export function headerOf({ name, origin, licence, date, languages }: GlossaryRecord): GlossaryHeader {
  return { name, origin, date, languages: [...languages], ...(licence === undefined ? {} : { licence }) };
}
