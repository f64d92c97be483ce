import type { Note } from '../study/note.ts';
import type { AnnotationProblem } from '../study/read-annotations.ts';

/** What can be done with notes wherever they are listed. Every promise may reject with a `Problem`. */
export interface NoteDesk {
  /** Stores new words of a note, as it was when the reader began to write. */
  save(note: Note, body: string): Promise<void>;
  remove(id: string): Promise<void>;
  /** Puts a note back that was just deleted. */
  restore(note: Note): Promise<void>;
}

export interface ImportedNotes {
  readonly added: number;
  readonly taken: number;
  readonly problems: readonly AnnotationProblem[];
}

/** And with all of them together. */
export interface NotesDesk extends NoteDesk {
  /** @returns the name of the saved file */
  exportAll(): Promise<string>;
  importFile(file: File): Promise<ImportedNotes>;
}

/** All notes, and which of them had lost their passage when their page was last visited. */
export interface NotesShelf {
  readonly notes: readonly Note[];
  readonly lost: ReadonlySet<string>;
}

/** The notes of one page, or those on concepts. */
export interface NoteGroup {
  /** The address; undefined for concepts. */
  readonly address: string | undefined;
  readonly title: string;
  readonly notes: readonly Note[];
}

/** Notes by page, each page where its newest note is, and in the order of the page; those on concepts last. */
export function groupNotes(notes: readonly Note[]): NoteGroup[] {
  const groups = Map.groupBy(notes, ({ target }) => (target.kind === 'passage' ? target.address.replace(/#.*$/s, '') : undefined));
  return [...groups]
    .map(([address, of]) => ({ address, title: of.map(titleOf).find((title) => title !== '') ?? address ?? '', notes: address === undefined ? of : inPageOrder(of) }))
    .sort((a, b) => Number(a.address === undefined) - Number(b.address === undefined));
}

/** Notes on passages in the order in which these stood on their page. */
export function inPageOrder(notes: readonly Note[]): Note[] {
  return notes.toSorted((a, b) => startOf(a) - startOf(b));
}

const titleOf = ({ target }: Note) => (target.kind === 'passage' ? (target.title?.trim() ?? '') : '');
const startOf = ({ target }: Note) => (target.kind === 'passage' ? target.passage.position.start : 0);
