import type { Language } from '../glossary/concept-schema.ts';
import type { Format } from '../glossary/exchange/detect-format.ts';
import type { Conflict, MergeMode } from '../glossary/exchange/merge.ts';
import type { ImportProblem } from '../glossary/exchange/problem.ts';
import type { GlossaryHeader, TermFault, UserTerm } from '../glossary/exchange/user-term.ts';

/** Where a glossary may mark pages. */
export interface OwnSites {
  readonly chosen: boolean;
  readonly hosts: readonly string[];
}

/** One of the reader's glossaries as its row shows it (platform's record is one: the shape, not the room, is shared). */
export interface OwnGlossary {
  readonly key: number;
  readonly name: string;
  readonly origin: string;
  readonly on: boolean;
  readonly first: boolean;
  readonly sites: OwnSites;
  readonly terms: number;
  readonly leftOut: number;
  readonly imported: string;
  /** Changes with its terms. */
  readonly revision: number;
}

/** All glossaries in their order, with the sites that the reader chose in the settings. */
export interface OwnShelf {
  readonly glossaries: readonly OwnGlossary[];
  readonly chosenHosts: readonly string[];
}

/** A term with the id that mentions carry. */
export interface OwnTermRow {
  readonly id: string;
  readonly term: UserTerm;
}

/** Some terms of a glossary, and where the next ones begin if there are more. */
export interface TermsPage {
  readonly rows: readonly OwnTermRow[];
  readonly next: number | undefined;
}

/** What an import would do. */
export interface OwnImportPreview {
  readonly format?: Format;
  readonly header: Partial<GlossaryHeader>;
  readonly counts: { readonly taken: number; readonly same: number; readonly conflicting: number; readonly refused: number };
  readonly taken: readonly UserTerm[];
  readonly conflicting: readonly Conflict[];
  readonly problems: readonly ImportProblem[];
}

export interface ImportStep {
  readonly stage: 'reading' | 'comparing' | 'merging' | 'compiling' | 'storing' | 'writing';
  readonly done: number;
  readonly total: number;
}

export interface LongTask {
  readonly onProgress: (step: ImportStep) => void;
  readonly signal: AbortSignal;
}

/** A term as a form gives it, for a glossary that is there or one to be made. */
export interface TermToSave {
  readonly glossary: number | Pick<GlossaryHeader, 'name' | 'origin'>;
  readonly draft: Readonly<Record<string, unknown>>;
  /** The id of the term that it replaces. */
  readonly id?: string | undefined;
}

export type TermSaved = { readonly ok: true; readonly glossary: number } | { readonly ok: false; readonly faults: readonly TermFault[] };

/** What can be done with the reader's glossaries. Every promise may reject with a `Problem`. */
export interface GlossaryDesk {
  set(key: number, change: Partial<Pick<OwnGlossary, 'on' | 'first' | 'sites'>>): Promise<unknown>;
  arrange(keys: readonly number[]): Promise<void>;
  remove(key: number): Promise<void>;
  /** @returns the name of the saved file */
  exportAs(key: number, format: Format): Promise<string>;
  /** Terms in their order, from a place that the page before told. */
  terms(key: number, from: number): Promise<TermsPage>;
  find(key: number, words: string): Promise<readonly OwnTermRow[]>;
  save(term: TermToSave): Promise<TermSaved>;
  removeTerm(id: string): Promise<void>;
  /** Puts back a term that was removed, in its place. */
  restoreTerm(row: OwnTermRow): Promise<void>;
  previewImport(request: { readonly file: File; readonly into: number | undefined; readonly language: Language | undefined }, task: LongTask): Promise<OwnImportPreview>;
  commitImport(request: { readonly mode: MergeMode; readonly header: GlossaryHeader }, task: LongTask): Promise<OwnGlossary>;
}

/** The host of what a reader types as a site: a name, or a whole address; undefined where it is none. */
export function hostOf(typed: string): string | undefined {
  const words = typed.trim();
  if (words === '' || /\s/.test(words)) return undefined;
  const url = URL.parse(/^https?:\/\//i.test(words) ? words : `https://${words}`);
  return url && url.hostname !== '' && (url.hostname.includes('.') || url.hostname === 'localhost') ? url.hostname : undefined;
}
