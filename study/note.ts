import * as v from 'valibot';
import { LONGEST_QUOTE } from './passage.ts';
import { Instant, ItemId, LONGEST_ADDRESS, LONGEST_TITLE, wellFormed } from './stored-fields.ts';

/** What a reader writes: on a concept, or on a passage of a page. Plain text, never markup. */

export const LONGEST_NOTE = 20_000;
/** What is kept on each side of a quote; other programs may bring more than we do. */
export const LONGEST_CONTEXT = 200;
/** Versions of a note kept when two windows wrote it at once. */
const MOST_EARLIER = 5;

const Body = wellFormed(LONGEST_NOTE);
const Offset = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** A `Passage`, checked. */
export const PassageSchema = v.strictObject({
  quote: v.strictObject({ exact: v.pipe(wellFormed(LONGEST_QUOTE), v.nonEmpty()), prefix: wellFormed(LONGEST_CONTEXT), suffix: wellFormed(LONGEST_CONTEXT) }),
  position: v.strictObject({ start: Offset, end: Offset }),
});

const PageAddress = v.pipe(wellFormed(LONGEST_ADDRESS), v.regex(/^(?:https?|file):\/\//));

const TargetSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('concept'), concept: ItemId }),
  v.strictObject({ kind: v.literal('passage'), address: PageAddress, title: v.optional(wellFormed(LONGEST_TITLE)), passage: PassageSchema }),
]);
export type NoteTarget = v.InferOutput<typeof TargetSchema>;

/** A note as it is stored and as backups bring it back; what it is on is its target. */
export const NoteSchema = v.strictObject({
  id: ItemId,
  body: Body,
  target: TargetSchema,
  created: Instant,
  modified: Instant,
  /** Counts the times it was saved: who saves an older version is told apart from who saves the newest. */
  revision: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  /** What another window had written when this one saved over it. */
  earlier: v.pipe(v.array(v.strictObject({ body: Body, modified: Instant })), v.maxLength(MOST_EARLIER)),
});
export type Note = v.InferOutput<typeof NoteSchema>;

/** A note just written. */
export function newNote({ id, body, target }: Pick<Note, 'id' | 'body' | 'target'>, now: Date): Note {
  const made = now.toISOString();
  return { id, body: cutBody(body), target, created: made, modified: made, revision: 1, earlier: [] };
}

/**
 * The note with new words. The last to save wins; where another window has saved since this one
 * began, what stood there is kept beside it and nothing is lost.
 *
 * @param basedOn the revision that the writer had before their eyes
 */
export function reviseNote(stored: Note, body: string, basedOn: number, now: Date): Note {
  const conflict = basedOn !== stored.revision && body !== stored.body;
  const earlier = conflict ? [{ body: stored.body, modified: stored.modified }, ...stored.earlier].slice(0, MOST_EARLIER) : stored.earlier;
  return { ...stored, body: cutBody(body), modified: now.toISOString(), revision: stored.revision + 1, earlier };
}

/** Turns unknown data into a note; undefined where it is none. */
export function parseNote(data: unknown): Note | undefined {
  const parsed = v.safeParse(NoteSchema, data);
  return parsed.success ? parsed.output : undefined;
}

/** An address without its fragment: the same page whatever part of it was looked at. Text fragments go with it. */
export function pageOf(address: string): string {
  return address.replace(/#.*$/s, '');
}

const cutBody = (body: string) => body.slice(0, LONGEST_NOTE).toWellFormed();
