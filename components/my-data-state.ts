import type { Language } from '../glossary/concept-schema.ts';
import { createTranslator, pluralKey } from './messages.ts';
import type { Problem } from './my-state.ts';
import { problemOf } from './problem-of.ts';

/** What there is of the reader's own. */
export interface Holdings {
  readonly words: number;
  readonly notes: number;
  readonly glossaries: number;
  /** Undefined where the browser does not tell. */
  readonly bytes?: number | undefined;
}

/** What a backup holds; platform's preview is one. */
export interface BackupContent {
  readonly created: string;
  readonly settings: boolean;
  readonly study: number;
  readonly notes: number;
  readonly glossaries: readonly { readonly name: string; readonly terms: number }[];
}

/** How a long task is followed, and stopped. */
export interface Task {
  readonly signal: AbortSignal;
  onProgress(step: { readonly done: number; readonly total: number }): void;
}

/** What can be done with the reader's data. Every promise rejects with a problem that the reader can be told of. */
export interface DataDesk {
  /** Saves everything as one file. @returns its name */
  backup(passphrase: string | undefined, task: Task): Promise<string>;
  /** What a backup holds. */
  preview(file: File, passphrase: string | undefined, task: Task): Promise<BackupContent>;
  /** Puts the last previewed backup in place of everything. */
  restore(task: Task): Promise<void>;
  erase(): Promise<void>;
}

/** Where a restore stands. */
export type RestoreState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'locked'; readonly file: File; readonly wrong: boolean }
  | { readonly kind: 'preview'; readonly content: BackupContent }
  | { readonly kind: 'writing' }
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly problem: Problem };

/** What a failed reading of a backup leads to: a question for its passphrase, or a sentence. */
export function afterFailedReading(error: unknown, file: File): RestoreState {
  const problem = problemOf(error);
  if (problem.messageKey === 'userDataBackupLocked') return { kind: 'locked', file, wrong: false };
  if (problem.messageKey === 'userDataBackupPassphrase') return { kind: 'locked', file, wrong: true };
  return { kind: 'failed', problem };
}

/** « 12 mots, 3 notes et 1 glossaire »; undefined where there is nothing. */
export function holdingsInWords({ words, notes, glossaries }: Holdings, lang: Language): string | undefined {
  const t = createTranslator(lang);
  const parts = [
    ...(words > 0 ? [t(pluralKey(lang, words, 'dataWordsOne', 'dataWordsMany'), words.toLocaleString(lang))] : []),
    ...(notes > 0 ? [t(pluralKey(lang, notes, 'dataNotesOne', 'dataNotesMany'), notes.toLocaleString(lang))] : []),
    ...(glossaries > 0 ? [t(pluralKey(lang, glossaries, 'dataGlossariesOne', 'dataGlossariesMany'), glossaries.toLocaleString(lang))] : []),
  ];
  return parts.length === 0 ? undefined : listed(parts, lang);
}

/** What a backup holds, line by line. */
export function contentInWords({ study, notes, glossaries, settings }: BackupContent, lang: Language): string[] {
  const t = createTranslator(lang);
  const counts = holdingsInWords({ words: study, notes, glossaries: 0 }, lang);
  return [
    ...(counts === undefined ? [] : [counts]),
    ...glossaries.map(({ name, terms }) => t(pluralKey(lang, terms, 'dataTermsOne', 'dataTermsMany'), name, terms.toLocaleString(lang))),
    ...(settings ? [t('dataSettings')] : []),
  ];
}

/** An amount of storage: « 2,3 Mo ». */
export function bytesInWords(bytes: number, lang: Language): string {
  const [amount, unit] = bytes < 1e6 ? [Math.ceil(bytes / 1e3), 'kilobyte'] : [bytes / 1e6, 'megabyte'];
  return new Intl.NumberFormat(lang === 'fr' ? 'fr' : 'en-GB', { style: 'unit', unit, maximumFractionDigits: 1 }).format(amount);
}

function listed(parts: readonly string[], lang: Language): string {
  return new Intl.ListFormat(lang === 'fr' ? 'fr' : 'en-GB', { type: 'conjunction' }).format(parts);
}
