import type { Format } from '../glossary/exchange/detect-format.ts';
import { EXCHANGE_FORMATS } from '../glossary/exchange/formats.ts';
import type { MergeMode } from '../glossary/exchange/merge.ts';
import type { Language } from '../glossary/concept-schema.ts';
import type { GlossaryHeader, UserTerm } from '../glossary/exchange/user-term.ts';
import { type BackupPreview, BackupRestore, createBackup } from './backup.ts';
import { GlossaryEditor, type SavedTerm } from './edit-glossary.ts';
import { GlossaryShelf } from './glossary-shelf.ts';
import { GlossaryImport, type ImportPreview, type ImportProgress } from './import-glossary.ts';
import type { UserData } from './user-data.ts';
import { type UserDataReason, userDataError } from './user-data-error.ts';
import type { GlossaryRecord } from './user-data-schema.ts';

/** The long tasks with the reader's data, done in a worker so that the page stays free. */
export interface DataJobs {
  previewImport(request: { file: Blob; fileName: string; into?: number | undefined; language?: Language | undefined }): ImportPreview;
  /** After `previewImport`, in the same worker. */
  commitImport(request: { mode: MergeMode; header: GlossaryHeader }): GlossaryRecord;
  /** A whole glossary as a file. */
  exportGlossary(request: { key: number; format: Format }): { blob: Blob; name: string; extension: string };
  /** A term written by hand: in a large glossary this takes seconds. */
  saveTerm(request: { glossary: number; draft: Readonly<Record<string, unknown>>; id?: string | undefined }): SavedTerm;
  removeTerm(request: { id: string }): null;
  restoreTerm(request: { id: string; term: UserTerm }): null;
  backup(request: { settings: unknown; passphrase?: string | undefined }): Blob;
  previewRestore(request: { file: Blob; passphrase?: string | undefined }): BackupPreview;
  /** After `previewRestore`, in the same worker. */
  commitRestore(request: Record<string, never>): null;
}

export type JobName = keyof DataJobs;
export type JobRequest<Name extends JobName> = Parameters<DataJobs[Name]>[0];
export type JobResult<Name extends JobName> = ReturnType<DataJobs[Name]>;
export type JobProgress = Omit<ImportProgress, 'stage'> & { readonly stage: ImportProgress['stage'] | 'writing' };

/** What a worker sends back. */
export type JobNews =
  | { readonly kind: 'progress'; readonly progress: JobProgress }
  | { readonly kind: 'done'; readonly result: unknown }
  | { readonly kind: 'failed'; readonly reason: UserDataReason; readonly params: readonly (string | number)[] };

export interface Job {
  readonly name: JobName;
  readonly request: unknown;
}

/** Ms of work between two pieces of news: more often than a bar can show helps no one. */
const BUDGET = 100;

/** Answers jobs one after another, where they arrive. Stopping is ending the worker: a transaction then leaves what was there. */
export class JobRunner {
  readonly #data: UserData;
  readonly #import: GlossaryImport;
  readonly #editor: GlossaryEditor;
  readonly #restore: BackupRestore;

  constructor(data: UserData) {
    this.#data = data;
    this.#import = new GlossaryImport(data);
    this.#editor = new GlossaryEditor(data, () => Promise.resolve());
    this.#restore = new BackupRestore(data);
  }

  /** Does one job; what goes wrong is news too. */
  async run({ name, request }: Job, tell: (news: JobNews) => void): Promise<void> {
    try {
      tell({ kind: 'done', result: await this.#do(name, request as never, (progress) => tell({ kind: 'progress', progress })) });
    } catch (error) {
      const { reason, params } = userDataError(error);
      tell({ kind: 'failed', reason, params });
    }
  }

  #do<Name extends JobName>(name: Name, request: JobRequest<Name>, onProgress: (progress: JobProgress) => void): Promise<JobResult<Name>> {
    const pause = () => Promise.resolve();
    const options = { pause, onProgress, budget: BUDGET };
    const slices = (stage: JobProgress['stage']) => ({ pause, budget: BUDGET, onProgress: ({ done, total }: { done: number; total: number }) => onProgress({ stage, done, total }) });
    const jobs: { readonly [N in JobName]: (request: JobRequest<N>) => Promise<JobResult<N>> } = {
      previewImport: ({ file, fileName, into, language }) => this.#import.preview({ file, fileName, into, read: { language } }, options),
      commitImport: (wanted) => this.#import.commit(wanted, options),
      exportGlossary: ({ key, format }) => this.#export(key, format),
      saveTerm: ({ glossary, draft, id }) => this.#editor.save(glossary, draft, id),
      removeTerm: ({ id }) => this.#editor.remove(id).then(() => null),
      restoreTerm: ({ id, term }) => this.#editor.restore(id, term).then(() => null),
      backup: ({ settings, passphrase }) => createBackup(this.#data, settings, new Date(), slices('writing'), passphrase),
      previewRestore: ({ file, passphrase }) => this.#restore.preview(file, slices('reading'), passphrase),
      commitRestore: () => this.#restore.commit(slices('compiling')).then(() => null),
    };
    return jobs[name](request);
  }

  async #export(key: number, format: Format): Promise<JobResult<'exportGlossary'>> {
    const glossary = await new GlossaryShelf(this.#data).glossary(key);
    const { extension, mediaType, write } = EXCHANGE_FORMATS[format];
    return { blob: new Blob([...write(glossary)], { type: mediaType }), name: glossary.name, extension };
  }
}
