import { parseStudyItem, type StudyItem } from '../study/study-item.ts';
import type { UserData } from './user-data.ts';
import { UserDataError } from './user-data-error.ts';

/** The study list in the reader's data. Nothing gets in but what the reader saves. */
export class StudyList {
  readonly #data: UserData;

  constructor(data: UserData) {
    this.#data = data;
  }

  /** All items, the newest first. */
  async all(): Promise<StudyItem[]> {
    const items = await this.#data.read(['study'], (transaction) => transaction.objectStore('study').getAll());
    return items.toSorted((a, b) => (a.saved < b.saved ? 1 : a.saved > b.saved ? -1 : 0));
  }

  /** What was saved of one concept. */
  of(concept: string): Promise<StudyItem[]> {
    return this.#data.read(['study'], (transaction) => transaction.objectStore('study').index('concept').getAll(concept));
  }

  /** Saves an item, new or changed by a review. */
  async save(item: StudyItem): Promise<void> {
    if (!parseStudyItem(item)) throw new UserDataError('Broken');
    await this.#data.write(['study'], (transaction) => transaction.objectStore('study').put(item));
  }

  /** Takes an item off, with what its reviews have taught. */
  async remove(id: string): Promise<void> {
    await this.#data.write(['study'], (transaction) => transaction.objectStore('study').delete(id));
  }
}
