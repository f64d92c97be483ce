import type { NoteDesk } from '../../components/note-desk.ts';
import type { NoteBook } from '../../platform/note-book.ts';

/** What the views of notes do, done with the reader's notes. */
export function noteDesk(notes: NoteBook): NoteDesk {
  return {
    async save({ id, revision }, body) {
      await notes.revise(id, body, revision, new Date());
    },
    remove: (id) => notes.remove(id),
    async restore(note) {
      await notes.add([note], () => crypto.randomUUID());
    },
  };
}
