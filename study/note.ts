import * as v from 'valibot';
import { LONGEST_QUOTE } from './passage.ts';
import { ItemId } from './study-item.ts';

/** What a reader writes: on a concept, or on a passage of a page. Plain text, never markup. */

export const LONGEST_NOTE = 20_000;
/** Versions of a note kept when two windows wrote it at once. */
const MOST_EARLIER = 5;

const text = (limit: number) => v.pipe(v.string(), v.check((value) => value.isWellFormed()), v.maxLength(limit));
const Instant = v.pipe(v.string(), v.check((value) => !Number.isNaN(Date.parse(value)) && new Date(value).toISOString() === value));
const Body = text(LONGEST_NOTE);
const Offset = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

export const PassageSchema = v.strictObject({
  quote: v.strictObject({ exact: v.pipe(text(LONGEST_QUOTE), v.nonEmpty()), prefix: text(200), suffix: text(200) }),
  position: v.strictObject({ start: Offset, end: Offset }),
});

const PageAddress = v.pipe(text(4_000), v.regex(/^(?:https?|file):\/\//));

const TargetSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('concept'), concept: ItemId }),
  v.strictObject({ kind: v.literal('passage'), address: PageAddress, title: v.optional(text(1_000)), passage: PassageSchema }),
]);
export type NoteTarget = v.InferOutput<typeof TargetSchema>;

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
