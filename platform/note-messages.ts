import * as v from 'valibot';
import { PassageSchema } from '../study/note.ts';
import type { Passage } from '../study/passage.ts';
import { type Calls, type Handlers, listen, readBy } from './messages.ts';

/** A noted passage as its page is told of it: where it is, and nothing of what the note says. */
export interface PlacedNote {
  readonly id: string;
  readonly passage: Passage;
}

/** What is asked of a page with notes. Answered by a script that comes when it is first asked for. */
export interface NoteCalls {
  /** What the reader has selected; `null` where that is no text of the page. */
  describeSelection(request: Record<string, never>): Passage | null;
  /** Draws the noted passages, and no others. @returns the ids of those that are still there */
  paintNotes(request: { notes: readonly PlacedNote[] }): readonly string[];
  /** Brings a noted passage into view. */
  showNote(request: { id: string }): boolean;
}

export const NoteId = v.pipe(v.string(), v.maxLength(100));
const NoteRequest = v.variant('name', [
  v.object({ name: v.literal('describeSelection'), data: v.object({}) }),
  v.object({ name: v.literal('paintNotes'), data: v.object({ notes: v.array(v.object({ id: NoteId, passage: PassageSchema })) }) }),
  v.object({ name: v.literal('showNote'), data: v.object({ id: NoteId }) }),
]);

/** Answers these questions in a page. @returns what ends it */
export function answerNotes(handlers: Handlers<NoteCalls>): () => void {
  return listen(readBy(NoteRequest), handlers as Handlers<Calls>);
}
