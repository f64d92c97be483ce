import { runInSlices, type SliceOptions } from '../glossary/exchange/slices.ts';
import { type BackupContents, readContents, writeContents } from './backup-contents.ts';
import { sealBackup, unsealBackup } from './backup-file.ts';
import { GlossaryShelf } from './glossary-shelf.ts';
import { noteRecord } from './note-book.ts';
import { PENDING_SETTINGS } from './pending-settings.ts';
import { prepareGlossary, putGlossary, type ReadyGlossary } from './store-glossary.ts';
import type { UserData } from './user-data.ts';
import { taskError, UserDataError, userDataError } from './user-data-error.ts';
import { STORES } from './user-data-schema.ts';

/** What a backup holds, before it is put back. */
export interface BackupPreview {
  readonly created: string;
  readonly encrypted: boolean;
  readonly settings: boolean;
  readonly study: number;
  readonly notes: number;
  readonly glossaries: readonly { readonly name: string; readonly origin: string; readonly terms: number }[];
}

/** Everything of the reader's in one file. @param settings as they are stored */
export async function createBackup(data: UserData, settings: unknown, now: Date, options: SliceOptions, passphrase?: string): Promise<Blob> {
  try {
    const shelf = new GlossaryShelf(data);
    const [study, notes] = await data.read(['study', 'notes'], (transaction) =>
      Promise.all([transaction.objectStore('study').getAll(), transaction.objectStore('notes').getAll()]),
    );
    const glossaries: BackupContents['glossaries'][number][] = [];
    for (const record of await shelf.all()) glossaries.push({ record, terms: await shelf.terms(record.key) });
    const contents = { created: now.toISOString(), settings, study, notes: notes.map(({ note }) => note), glossaries };
    const lines = await runInSlices(writeContents(contents), options);
    const body = new Uint8Array(await new Blob(lines).arrayBuffer());
    return await sealBackup(body, passphrase);
  } catch (error) {
    throw taskError(error, options.signal);
  }
}

/** Puts a backup back: first a preview, then, if the reader agrees, all of it in place of what is there, or nothing. */
export class BackupRestore {
  readonly #data: UserData;
  readonly #now: () => Date;
  #contents: BackupContents | undefined;

  constructor(data: UserData, now: () => Date = () => new Date()) {
    this.#data = data;
    this.#now = now;
  }

  /** @throws UserDataError: see {@link unsealBackup}; `BackupLocked` asks for a passphrase */
  async preview(file: Blob, options: SliceOptions, passphrase?: string): Promise<BackupPreview> {
    this.#contents = undefined;
    try {
      const { body, encrypted } = await unsealBackup(file, passphrase);
      const contents = await runInSlices(readContents(body), options);
      this.#contents = contents;
      const glossaries = contents.glossaries.map(({ record: { name, origin }, terms }) => ({ name, origin, terms: terms.length }));
      const { created, settings, study, notes } = contents;
      return { created, encrypted, settings: settings !== null, study: study.length, notes: notes.length, glossaries };
    } catch (error) {
      throw userDataError(error);
    }
  }

  /** Puts everything back in one transaction. The settings wait in it (see pending-settings.ts). */
  async commit(options: SliceOptions): Promise<void> {
    const contents = this.#contents;
    if (!contents) throw new UserDataError('Gone');
    try {
      const glossaries: ReadyGlossary[] = [];
      // Above any count of changes: what a background holds of the glossary of that number is out of date.
      const revision = this.#now().getTime();
      for (const { record, terms } of contents.glossaries) glossaries.push(await prepareGlossary({ ...record, revision }, terms, record.nextSlot, options));
      await this.#replace(contents, glossaries);
      this.#contents = undefined;
    } catch (error) {
      throw taskError(error, options.signal);
    }
  }

  async #replace({ study, notes, settings }: BackupContents, glossaries: readonly ReadyGlossary[]): Promise<void> {
    await this.#data.write(STORES, async (transaction) => {
      for (const store of STORES) await transaction.objectStore(store).clear();
      for (const item of study) await transaction.objectStore('study').put(item);
      for (const note of notes) await transaction.objectStore('notes').put(noteRecord(note));
      for (const glossary of glossaries) await putGlossary(transaction, glossary);
      await transaction.objectStore('pending').put(settings ?? null, PENDING_SETTINGS);
    });
  }
}
