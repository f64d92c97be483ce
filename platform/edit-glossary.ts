import { type GlossaryHeader, type ParsedTerm, parseUserTerm, type TermFault, type UserTerm } from '../glossary/exchange/user-term.ts';
import type { SliceOptions } from '../glossary/exchange/slices.ts';
import type { SlottedTerm } from '../glossary/user/compile-user-lexicon.ts';
import { ownId, parseOwnId } from '../glossary/user/own-id.ts';
import { GlossaryShelf } from './glossary-shelf.ts';
import { newRecord, prepareGlossary, storeGlossary, withSlots } from './store-glossary.ts';
import type { UserData } from './user-data.ts';
import { UserDataError } from './user-data-error.ts';
import type { GlossaryRecord } from './user-data-schema.ts';

/** A term as saved, or what is wrong with each field of it. */
export type SavedTerm = { readonly ok: true; readonly id: string; readonly term: UserTerm } | { readonly ok: false; readonly faults: readonly TermFault[] };

/** What a change makes: its result, and the terms to store where there is something to store. */
interface Changed<Result> {
  readonly result: Result;
  readonly terms?: readonly UserTerm[];
  /** One of them that takes its old number back. */
  readonly back?: SlottedTerm;
}

/** Two windows that write at once: the second begins again on what the first has made. */
const ATTEMPTS = 3;

/** Writes single terms of the reader's glossaries: from a form, from a selection. */
export class GlossaryEditor {
  readonly #data: UserData;
  readonly #shelf: GlossaryShelf;
  readonly #pause: SliceOptions['pause'];

  constructor(data: UserData, pause: SliceOptions['pause']) {
    this.#data = data;
    this.#shelf = new GlossaryShelf(data);
    this.#pause = pause;
  }

  /** A new glossary without terms. */
  async create(header: GlossaryHeader, now: Date): Promise<GlossaryRecord> {
    const order = Math.max(-1, ...(await this.#shelf.all()).map((one) => one.order)) + 1;
    const ready = await prepareGlossary(newRecord(header, order, now), [], 0, { pause: this.#pause });
    return storeGlossary(this.#data, ready);
  }

  /**
   * Saves a term written by hand. @param id the own id of the term that it replaces; absent for a new one
   * @param draft unknown data, as a form gives it; its `id` may be left out
   */
  async save(glossary: number, draft: Readonly<Record<string, unknown>>, id?: string): Promise<SavedTerm> {
    const slot = id === undefined ? undefined : parseOwnId(id)?.slot;
    const parsed = await this.#change(glossary, (terms): Changed<ParsedTerm> => {
      const before = slot === undefined ? undefined : terms.find((one) => one.slot === slot);
      if (slot !== undefined && !before) throw new UserDataError('Gone');
      const taken = new Set(terms.map(({ term }) => term.id));
      const read = parseUserTerm({ ...draft, id: before?.term.id ?? freeName(draft, taken) });
      if (!read.ok) return { result: read };
      const others = terms.map((one) => (one === before ? read.term : one.term));
      return { result: read, terms: before ? others : [...others, read.term] };
    });
    if (!parsed.ok) return parsed;
    const stored = (await this.#shelf.terms(glossary)).find(({ term }) => term.id === parsed.term.id);
    if (!stored) throw new UserDataError('Changed');
    return { ok: true, id: ownId({ glossary, slot: stored.slot }), term: parsed.term };
  }

  /** Removes a term; its number is not given to another. */
  async remove(id: string): Promise<void> {
    const key = parseOwnId(id);
    if (!key) throw new UserDataError('Gone');
    await this.#change(key.glossary, (terms) => ({ result: undefined, terms: terms.filter(({ slot }) => slot !== key.slot).map(({ term }) => term) }));
  }

  /** Puts a removed term back in its place, under its number: what the reader saved or knows of it is of this term again. */
  async restore(id: string, removed: UserTerm): Promise<void> {
    const key = parseOwnId(id);
    if (!key) throw new UserDataError('Gone');
    await this.#change(key.glossary, (terms) => {
      if (terms.some(({ slot }) => slot === key.slot)) return { result: undefined };
      const others = terms.map(({ term }) => term);
      // Its name may be that of a term written meanwhile.
      const term = { ...removed, id: freeName(removed, new Set(others.map((one) => one.id))) };
      return { result: undefined, terms: [...others, term], back: { slot: key.slot, term } };
    });
  }

  /** Changes the terms of a glossary, again where another window was faster; without `terms` nothing is stored. */
  async #change<Result>(glossary: number, change: (terms: readonly SlottedTerm[]) => Changed<Result>): Promise<Result> {
    for (let attempt = 1; ; attempt++) {
      const record = (await this.#shelf.all()).find(({ key }) => key === glossary);
      if (!record) throw new UserDataError('Gone');
      const known = await this.#shelf.terms(glossary);
      const { result, terms, back } = change(known);
      if (!terms) return result;
      const slotted = withSlots(terms, back ? [...known, back] : known, record.nextSlot);
      const ready = await prepareGlossary(record, slotted.terms, slotted.nextSlot, { pause: this.#pause });
      try {
        await storeGlossary(this.#data, ready);
        return result;
      } catch (error) {
        if (attempt === ATTEMPTS || !(error instanceof UserDataError) || error.reason !== 'Changed') throw error;
      }
    }
  }
}

/** A name within the glossary that no other term has. */
function freeName({ id }: { readonly id?: unknown }, taken: ReadonlySet<string>): string {
  const wanted = typeof id === 'string' && id !== '' ? id : 'term';
  let name = wanted;
  for (let k = 2; taken.has(name); k++) name = `${wanted}-${k}`;
  return name;
}
