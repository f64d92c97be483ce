import type { Language } from '../glossary/concept-schema.ts';
import { newItem, type NewItem, parseStudyItem, type StudyItem } from '../study/study-item.ts';
import browser from './extension-api.ts';
import { StudyList } from './study-list.ts';
import type { UserData } from './user-data.ts';
import { UserDataError } from './user-data-error.ts';

/** Where what was last taken off the list waits for an « undo »: in memory, gone with the browser. */
const KEY = 'taken-off';

/** The names of a concept, or of a reader's own term, which may have one in a single language. */
type Labels = Readonly<Partial<Record<Language, { readonly pref: string } | undefined>>>;

/** Gives the names that an id stands for; undefined for an id that means nothing. */
export type LabelsOf = (id: string) => Promise<Labels | undefined>;

/** « Keep » in a card: a concept is on the reader's list or it is not. */
export class WordKeeper {
  readonly #data: UserData;
  readonly #study: StudyList;
  readonly #labelsOf: LabelsOf;

  constructor(data: UserData, labelsOf: LabelsOf) {
    this.#data = data;
    this.#study = new StudyList(data);
    this.#labelsOf = labelsOf;
  }

  async isKept(id: string): Promise<boolean> {
    return (await this.#data.exists()) && (await this.#study.of(id)).length > 0;
  }

  /**
   * Saves a word. One that is there stays as it is; one just taken off comes back as it was, with
   * what its reviews have taught. @throws UserDataError
   */
  async keep(id: string, met: NewItem['met'] | undefined, now: Date): Promise<void> {
    if (await this.isKept(id)) return;
    const before = await takenOff(id);
    if (before.length > 0) {
      for (const item of before) await this.#study.save(item);
      return;
    }
    const labels = await this.#labelsOf(id);
    if (!labels) throw new UserDataError('Gone');
    const label = { fr: (labels.fr ?? labels.en)?.pref ?? '', en: (labels.en ?? labels.fr)?.pref ?? '' };
    await this.#study.save(newItem({ id: crypto.randomUUID(), concept: id, label, ...(met ? { met: { ...met, address: withoutLogin(met.address) } } : {}) }, now));
  }

  /** Takes a word off the list. @throws UserDataError */
  async drop(id: string): Promise<void> {
    const items = await this.#study.of(id);
    await browser.storage.session?.set({ [KEY]: items }).catch(() => undefined);
    for (const item of items) await this.#study.remove(item.id);
  }
}

/** An address without what one logs in with. */
function withoutLogin(address: string | undefined): string | undefined {
  const url = address === undefined ? null : URL.parse(address);
  if (!url) return undefined;
  url.username = '';
  url.password = '';
  return url.href;
}

async function takenOff(id: string): Promise<StudyItem[]> {
  const stored = await browser.storage.session?.get(KEY).catch(() => undefined);
  const items: unknown = stored?.[KEY];
  return Array.isArray(items) ? items.map(parseStudyItem).filter((item) => item?.concept === id).filter((item) => item !== undefined) : [];
}

/** Forgets what was taken off: everything of the reader's is erased. */
export async function forgetTakenOff(): Promise<void> {
  await browser.storage.session?.remove(KEY).catch(() => undefined);
}
