import type { Format } from '../glossary/exchange/detect-format.ts';
import { readFile, type ReadFile } from '../glossary/exchange/formats.ts';
import { LIMITS } from '../glossary/exchange/limits.ts';
import { applyMergeSteps, type Conflict, type MergeMode, type MergePreview, previewMergeSteps } from '../glossary/exchange/merge.ts';
import { type ImportProblem, problemAt, WHOLE_FILE } from '../glossary/exchange/problem.ts';
import { type Progress, runInSlices, type SliceOptions } from '../glossary/exchange/slices.ts';
import type { ReadOptions } from '../glossary/exchange/term-collector.ts';
import type { GlossaryHeader, UserTerm } from '../glossary/exchange/user-term.ts';
import { GlossaryShelf } from './glossary-shelf.ts';
import { newRecord, prepareGlossary, type ReadyGlossary, storeGlossary, withSlots } from './store-glossary.ts';
import type { UserData } from './user-data.ts';
import { taskError, UserDataError } from './user-data-error.ts';
import type { GlossaryRecord } from './user-data-schema.ts';

/** What an import would do, small enough to be shown and sent: counts, and the first of each kind. */
export interface ImportPreview {
  /** Absent where the file is none of ours. */
  readonly format?: Format;
  /** What the file says of itself; the reader completes it. */
  readonly header: Partial<GlossaryHeader>;
  /** Terms that are new, that are there already word for word, that are there otherwise, that are refused. */
  readonly counts: { readonly taken: number; readonly same: number; readonly conflicting: number; readonly refused: number };
  readonly taken: readonly UserTerm[];
  readonly conflicting: readonly Conflict[];
  /** What is wrong with the file, with row and reason. */
  readonly problems: readonly ImportProblem[];
}

/** Terms and conflicts shown one by one. */
const MOST_SHOWN = 100;

export type ImportStage = 'reading' | 'comparing' | 'merging' | 'compiling' | 'storing';

/** How far an import has come: `done` of `total` within one stage. */
export interface ImportProgress extends Progress {
  readonly stage: ImportStage;
}

export interface ImportOptions {
  readonly pause: SliceOptions['pause'];
  readonly onProgress?: (progress: ImportProgress) => void;
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds of work between two pauses, and so between two pieces of news. */
  readonly budget?: number;
}

export interface PreviewRequest {
  readonly file: Blob;
  readonly fileName: string;
  /** The glossary that the file is to be merged into; absent for a new one. */
  readonly into?: number | undefined;
  readonly read?: ReadOptions;
}

export interface CommitRequest {
  readonly mode: MergeMode;
  /** For a new glossary; that of an old one is kept. */
  readonly header: GlossaryHeader;
}

interface Previewed {
  readonly into: number | undefined;
  /** Of the glossary that the file was compared with. */
  readonly revision: number | undefined;
  readonly merge: MergePreview;
}

/**
 * One import: first a preview, then, if the reader agrees, all of it or nothing. Runs in slices, in a
 * worker or in a page; stopping it at any moment leaves what was there.
 */
export class GlossaryImport {
  readonly #data: UserData;
  readonly #now: () => Date;
  #previewed: Previewed | undefined;

  constructor(data: UserData, now: () => Date = () => new Date()) {
    this.#data = data;
    this.#now = now;
  }

  /** Reads a file and compares it with what is there. A file that cannot be read is told in `problems`. */
  async preview({ file, fileName, into, read }: PreviewRequest, options: ImportOptions): Promise<ImportPreview> {
    this.#previewed = undefined;
    try {
      const limit = read?.limits?.bytes ?? LIMITS.bytes;
      // Before its bytes are in memory.
      if (file.size >= limit) return previewOf({ header: {}, terms: [], refused: 0, problems: [problemAt(WHOLE_FILE, 'file-too-large', 'file', { limit })] });
      const bytes = new Uint8Array(await file.arrayBuffer());
      const parsed = await runInSlices(readFile(bytes, fileName, read), sliced('reading', options));
      const shelf = new GlossaryShelf(this.#data);
      const revision = into === undefined ? undefined : (await shelf.all()).find(({ key }) => key === into)?.revision;
      const existing = into === undefined ? [] : (await shelf.terms(into)).map(({ term }) => term);
      const merge = await runInSlices(previewMergeSteps(existing, parsed), sliced('comparing', options));
      if (!parsed.problems.some(({ lost }) => lost === 'file')) this.#previewed = { into, revision, merge };
      return previewOf(parsed, merge);
    } catch (error) {
      throw taskError(error, options.signal);
    }
  }

  /** Does what the preview showed. @throws UserDataError; then nothing has changed. */
  async commit({ mode, header }: CommitRequest, options: ImportOptions): Promise<GlossaryRecord> {
    const previewed = this.#previewed;
    if (!previewed) throw new UserDataError('Gone');
    try {
      const shelf = new GlossaryShelf(this.#data);
      const all = await shelf.all();
      const before = all.find(({ key }) => key === previewed.into);
      if (previewed.into !== undefined && !before) throw new UserDataError('Gone');
      // What was shown to the reader no longer holds: to be shown again.
      if (before && before.revision !== previewed.revision) throw new UserDataError('Changed');
      const known = before ? await shelf.terms(before.key) : [];
      const existing = known.map(({ term }) => term);
      const merged = await runInSlices(applyMergeSteps(existing, previewed.merge, mode), sliced('merging', options));
      const slotted = withSlots(merged, known, before?.nextSlot ?? 0);
      const order = Math.max(-1, ...all.map((one) => one.order)) + 1;
      const record: ReadyGlossary['record'] = before ? { ...before, imported: this.#now().toISOString() } : newRecord(header, order, this.#now());
      const ready = await prepareGlossary(record, slotted.terms, slotted.nextSlot, sliced('compiling', options));
      options.onProgress?.({ stage: 'storing', done: 0, total: 1 });
      const stored = await storeGlossary(this.#data, ready, options.signal);
      this.#previewed = undefined;
      return stored;
    } catch (error) {
      throw taskError(error, options.signal);
    }
  }
}

function previewOf({ format, header, problems, refused }: ReadFile, merge?: MergePreview): ImportPreview {
  return {
    ...(format === undefined ? {} : { format }),
    header,
    counts: { taken: merge?.taken.length ?? 0, same: merge?.same.length ?? 0, conflicting: merge?.conflicting.length ?? 0, refused },
    taken: merge?.taken.slice(0, MOST_SHOWN) ?? [],
    conflicting: merge?.conflicting.slice(0, MOST_SHOWN) ?? [],
    problems,
  };
}

function sliced(stage: ImportStage, { pause, onProgress, signal, budget }: ImportOptions): SliceOptions {
  return { pause, signal, ...(budget === undefined ? {} : { budget }), ...(onProgress ? { onProgress: (progress: Progress) => onProgress({ stage, ...progress }) } : {}) };
}
