import type { DBSchema, IDBPDatabase, IDBPTransaction } from 'idb';
import type { Language } from '../glossary/concept-schema.ts';
import type { UserTerm } from '../glossary/exchange/user-term.ts';
import type { Note } from '../study/note.ts';
import type { StudyItem } from '../study/study-item.ts';

/** The one database of what a reader keeps. Records are plain JSON, but for the compiled buffers. */
export const DATABASE = 'oncogloss';

/** Where a glossary marks pages. It never does so elsewhere: a page could try words on a private list. */
export interface GlossarySites {
  /** On the sites that the reader chose in the settings. */
  readonly chosen: boolean;
  /** And on these hosts. */
  readonly hosts: readonly string[];
}

/** One glossary of the reader's, without its terms. */
export interface GlossaryRecord {
  /** Never given twice: ids of terms hold it. */
  readonly key: number;
  readonly name: string;
  readonly origin: string;
  readonly licence?: string;
  readonly date: string;
  readonly languages: readonly Language[];
  readonly reviewed: false;
  readonly on: boolean;
  /** Whether its terms go before the shipped concepts. */
  readonly first: boolean;
  readonly sites: GlossarySites;
  /** Glossaries are asked in ascending order. */
  readonly order: number;
  readonly terms: number;
  readonly forms: number;
  /** Labels that cannot be looked for in pages. */
  readonly leftOut: number;
  readonly inflected: boolean;
  /** The number that the next new term gets; none is given twice. */
  readonly nextSlot: number;
  readonly imported: string;
  /** Changes with its terms, so that two windows do not write over each other. */
  readonly revision: number;
}

/** Terms with numbers from `part × TERMS_PER_PART`; a term alone is read quickly, and 400,000 are not 400,000 records. */
export interface TermPart {
  readonly glossary: number;
  readonly part: number;
  readonly terms: readonly (readonly [slot: number, term: UserTerm])[];
}
export const TERMS_PER_PART = 128;

/** A note, and where it belongs. */
export interface NoteRecord {
  readonly id: string;
  /** The page (address without fragment), or `concept:` and its id. */
  readonly place: string;
  readonly note: Note;
}

/** What is compiled of a glossary: the lexicon by which pages are marked, the names that its search looks through. */
export interface LexiconRecord {
  readonly glossary: number;
  readonly kind: 'lexicon' | 'names';
  readonly buffer: ArrayBuffer;
}

export interface UserDataSchema extends DBSchema {
  study: { key: string; value: StudyItem; indexes: { concept: string } };
  notes: { key: string; value: NoteRecord; indexes: { place: string } };
  glossaries: { key: number; value: GlossaryRecord };
  terms: { key: [number, number]; value: TermPart };
  lexica: { key: [number, string]; value: LexiconRecord };
  /** What is to be done once a restore is written: kept here, so that a killed browser does it at its next start. */
  pending: { key: string; value: unknown };
}

export type UserDatabase = IDBPDatabase<UserDataSchema>;

export const STORES = ['study', 'notes', 'glossaries', 'terms', 'lexica', 'pending'] as const;
export type UserDataStore = (typeof STORES)[number];

export type Upgrade = IDBPTransaction<UserDataSchema, UserDataStore[], 'versionchange'>;

/** One step from a version of the database to the next. A step is never changed once it has shipped. */
export type Migration = (database: UserDatabase, transaction: Upgrade) => void | Promise<void>;

/** The steps from nothing to the present; step `k` leads to version `k + 1`. */
export const MIGRATIONS: readonly Migration[] = [
  (database) => {
    database.createObjectStore('study', { keyPath: 'id' }).createIndex('concept', 'concept');
    database.createObjectStore('notes', { keyPath: 'id' }).createIndex('place', 'place');
    database.createObjectStore('glossaries', { keyPath: 'key', autoIncrement: true });
    database.createObjectStore('terms', { keyPath: ['glossary', 'part'] });
    database.createObjectStore('lexica', { keyPath: ['glossary', 'kind'] });
    database.createObjectStore('pending');
  },
];
