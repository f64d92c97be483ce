import * as v from 'valibot';

/** Fields that study items and notes have in common, as they are stored and as backups bring them back. */

/** In UTF-16 units, as all lengths here. */
export const LONGEST_TITLE = 1_000;
export const LONGEST_ADDRESS = 4_000;

/** A text without halves of letters, at most so long. */
export const wellFormed = (longest: number) => v.pipe(v.string(), v.check((value) => value.isWellFormed()), v.maxLength(longest));

/** A moment as `toISOString` writes it. */
export const Instant = v.pipe(v.string(), v.check((value) => !Number.isNaN(Date.parse(value)) && new Date(value).toISOString() === value));

/** The name of an item, of a note, or of the concept or own term that one is about. */
export const ItemId = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,100}$/));
