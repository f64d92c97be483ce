import type { MergeMode } from '../glossary/exchange/merge.ts';
import type { SliceOptions } from '../glossary/exchange/slices.ts';
import { GlossaryImport, type ImportOptions } from './import-glossary.ts';
import type { Settings } from './settings.ts';
import type { UserData } from './user-data.ts';
import { UserDataError } from './user-data-error.ts';
import type { GlossaryRecord } from './user-data-schema.ts';

/** What tests of this room share. */

/** The settings of a reader who has chosen little: a case names only what it is about. */
export function settingsOf(chosen: Partial<Settings> = {}): Settings {
  return {
    mode: 'click',
    offHosts: [],
    chosenHosts: [],
    language: 'en',
    detailOpen: false,
    welcomed: true,
    reader: 'patient',
    level: 'helpful',
    density: 'first',
    withoutCategories: [],
    known: [],
    underline: 'dotted',
    painter: 'highlights',
    wrong: [],
    badge: true,
    ...chosen,
  };
}

/** What a new glossary says of itself. */
export const HEADER = { name: 'Liste', origin: 'Une association', date: '2026-11-22', languages: ['fr' as const] };

/** Work without rests. */
export const FREE = { pause: () => Promise.resolve() } satisfies SliceOptions;

/** Why something rejects, with what its message speaks of; `none` where it does not. */
export function reasonOf(run: Promise<unknown>): Promise<string> {
  return run.then(
    () => 'none',
    (error: unknown) => (error instanceof UserDataError ? [error.reason, ...error.params].join(' ') : String(error)),
  );
}

/** Imports a CSV file, into a new glossary or one that is there. */
export async function importCsv(
  data: UserData,
  text: string,
  { into, mode = 'merge', options = FREE }: { readonly into?: number; readonly mode?: MergeMode; readonly options?: ImportOptions } = {},
): Promise<GlossaryRecord> {
  const job = new GlossaryImport(data);
  await job.preview({ file: new Blob([text]), fileName: 'x.csv', into, read: { language: 'fr' } }, options);
  return job.commit({ mode, header: HEADER }, options);
}
