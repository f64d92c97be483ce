import { type Note, pageOf, reviseNote } from '../study/note.ts';
import type { UserData } from './user-data.ts';
import { UserDataError } from './user-data-error.ts';
import type { NoteRecord } from './user-data-schema.ts';

/** The record of a note: itself, and the place it is looked up by. */
export function noteRecord(note: Note): NoteRecord {
  const { target } = note;
  return { id: note.id, place: target.kind === 'concept' ? conceptPlace(target.concept) : pageOf(target.address), note };
}

const conceptPlace = (concept: string) => `concept:${concept}`;

/** The notes in the reader's data. */
export class NoteBook {
  readonly #data: UserData;

  constructor(data: UserData) {
    this.#data = data;
  }

  /** All notes, the newest first. */
  async all(): Promise<Note[]> {
    const records = await this.#data.read(['notes'], (transaction) => transaction.objectStore('notes').getAll());
    return records.map(({ note }) => note).toSorted((a, b) => (a.modified < b.modified ? 1 : a.modified > b.modified ? -1 : 0));
  }

  /** The notes on passages of a page; the fragment of the address does not count. */
  onPage(address: string): Promise<Note[]> {
    return this.#at(pageOf(address));
  }

  /** The notes on a concept, or on a term of the reader's own. */
  onConcept(concept: string): Promise<Note[]> {
    return this.#at(conceptPlace(concept));
  }

  /** Adds new notes, all or none. A note that is there already word for word is left alone; one that differs gets the id given for it. */
  async add(notes: readonly Note[], newId: () => string): Promise<number> {
    return this.#data.write(['notes'], async (transaction) => {
      const store = transaction.objectStore('notes');
      let added = 0;
      for (const note of notes) {
        const before = await store.get(note.id);
        if (before && isSame(before.note, note)) continue;
        await store.put(noteRecord(before ? { ...note, id: newId() } : note));
        added++;
      }
      return added;
    });
  }

  /**
   * Saves new words of a note. @param basedOn the revision the writer saw
   * @returns the note as stored; `earlier` holds what another window had written meanwhile
   */
  revise(id: string, body: string, basedOn: number, now: Date): Promise<Note> {
    return this.#data.write(['notes'], async (transaction) => {
      const store = transaction.objectStore('notes');
      const stored = await store.get(id);
      if (!stored) throw new UserDataError('Gone');
      const note = reviseNote(stored.note, body, basedOn, now);
      await store.put(noteRecord(note));
      return note;
    });
  }

  async remove(id: string): Promise<void> {
    await this.#data.write(['notes'], (transaction) => transaction.objectStore('notes').delete(id));
  }

  async #at(place: string): Promise<Note[]> {
    const records = await this.#data.read(['notes'], (transaction) => transaction.objectStore('notes').index('place').getAll(place));
    return records.map(({ note }) => note);
  }
}

const isSame = (a: Note, b: Note) => a.body === b.body && JSON.stringify(a.target) === JSON.stringify(b.target);
