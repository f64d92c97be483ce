import type { Language } from '../glossary/concept-schema.ts';
import { type Explanation, explanationOfEntry, explanationOfItem, explanationOfTerm } from '../study/explanation.ts';
import type { StudyItem } from '../study/study-item.ts';
import { parseOwnId } from '../glossary/user/own-id.ts';
import type { BackupPreview } from './backup.ts';
import { takePendingSettings } from './pending-settings.ts';
import { DataWorker, type JobOptions } from './data-worker.ts';
import { GlossaryEditor, type SavedTerm } from './edit-glossary.ts';
import { loadEntry } from './glossary-store.ts';
import { GlossaryShelf, headerOf } from './glossary-shelf.ts';
import browser from './extension-api.ts';
import type { ImportPreview } from './import-glossary.ts';
import { NoteBook } from './note-book.ts';
import { OwnSearch } from './own-search.ts';
import { replaceSettings, storedSettings } from './settings.ts';
import { StudyList } from './study-list.ts';
import { eraseUserData, UserData } from './user-data.ts';
import { announceUserData } from './user-data-news.ts';
import { type GlossaryRecord, STORES } from './user-data-schema.ts';
import { forgetTakenOff } from './word-keeper.ts';
import type { JobRequest, JobResult } from './data-jobs.ts';
import { forgetLanguage } from './shown-language.ts';

/** Everything that is the reader's own, for our own pages. Every method rejects with a `UserDataError`. */
export class MyData {
  readonly #data = new UserData({ onWrite: (stores) => void announceUserData(stores) });
  readonly #worker = new DataWorker();
  readonly study = new StudyList(this.#data);
  readonly notes = new NoteBook(this.#data);
  readonly shelf = new GlossaryShelf(this.#data);
  readonly editor = new GlossaryEditor(this.#data, nextTask);
  readonly search = new OwnSearch(this.#data);

  /** What an import would do. Stopped by its signal, or by closing the page. */
  previewImport(request: JobRequest<'previewImport'>, options?: JobOptions): Promise<ImportPreview> {
    return this.#worker.run('previewImport', request, options);
  }

  /** Does what the last preview showed: all of it or nothing. */
  async commitImport(request: JobRequest<'commitImport'>, options?: JobOptions): Promise<GlossaryRecord> {
    // Without it the browser may clear what it can when the disk fills up. It may say no.
    await navigator.storage.persist().catch(() => false);
    const stored = await this.#worker.run('commitImport', request, options);
    await announceUserData(['glossaries', 'terms', 'lexica']);
    return stored;
  }

  /** A glossary as a file. */
  exportGlossary(request: JobRequest<'exportGlossary'>): Promise<JobResult<'exportGlossary'>> {
    return this.#worker.run('exportGlossary', request);
  }

  /** Saves a term written by hand, apart from the page: all of a glossary is compiled again. */
  async saveTerm(request: JobRequest<'saveTerm'>): Promise<SavedTerm> {
    const saved = await this.#worker.run('saveTerm', request);
    if (saved.ok) await announceUserData(['glossaries', 'terms', 'lexica']);
    return saved;
  }

  async removeTerm(id: string): Promise<void> {
    await this.#worker.run('removeTerm', { id });
    await announceUserData(['glossaries', 'terms', 'lexica']);
  }

  /** Puts back a term that `removeTerm` took away. */
  async restoreTerm(request: JobRequest<'restoreTerm'>): Promise<void> {
    await this.#worker.run('restoreTerm', request);
    await announceUserData(['glossaries', 'terms', 'lexica']);
  }

  /** Everything in one file, locked where a passphrase is given. */
  async backup(passphrase?: string, options?: JobOptions): Promise<Blob> {
    return this.#worker.run('backup', { settings: await storedSettings(), passphrase }, options);
  }

  /** What a backup holds. Rejects with `BackupLocked` where it needs a passphrase. */
  previewRestore(file: Blob, passphrase?: string, options?: JobOptions): Promise<BackupPreview> {
    return this.#worker.run('previewRestore', { file, passphrase }, options);
  }

  /** Puts the last previewed backup in place of everything that is here: all of it or nothing. */
  async commitRestore(options?: JobOptions): Promise<void> {
    await this.#worker.run('commitRestore', {}, options);
    await takePendingSettings(this.#data, replaceSettings);
    this.search.release();
    await announceUserData(STORES);
  }

  /** Everything gone, settings included. */
  async erase(): Promise<void> {
    this.#worker.close();
    this.search.release();
    await eraseUserData(this.#data);
    await browser.storage.local.clear();
    forgetLanguage();
    await forgetTakenOff();
  }

  /** What explains a saved word now: the glossary, the reader's own term, or only its name where both are gone. */
  async explain(item: StudyItem, language: Language): Promise<Explanation> {
    if (parseOwnId(item.concept)) {
      const own = await this.shelf.term(item.concept);
      return own ? explanationOfTerm(own.term, headerOf(own.glossary), language) : explanationOfItem(item, language);
    }
    const entry = await loadEntry(item.concept);
    return entry ? explanationOfEntry(entry, language) : explanationOfItem(item, language);
  }

  close(): void {
    this.#worker.close();
    void this.#data.close();
  }
}

/** Lets the page draw and answer before the next slice. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
