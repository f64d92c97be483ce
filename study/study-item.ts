import * as v from 'valibot';
import { Instant, ItemId, LONGEST_ADDRESS, LONGEST_TITLE, wellFormed } from './stored-fields.ts';

/**
 * What a reader saved of a word: its names, and where it was met if the reader wished to keep that.
 * What the word means is the glossary's; the names are kept here, so that they are left when a concept goes.
 */

/** How far a word has come. */
export type StudyState = 'new' | 'learning' | 'known';

const LONGEST_NAME = 1_000;
const LONGEST_SENTENCE = 2_000;

const Since1970 = v.pipe(Instant, v.check((value) => Date.parse(value) >= 0));
const Count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000));
const Amount = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(1_000_000));

/** Memory of one word as FSRS keeps it, in plain JSON. */
const MemorySchema = v.strictObject({
  due: Since1970,
  stability: Amount,
  difficulty: Amount,
  scheduledDays: Amount,
  learningSteps: Count,
  reps: Count,
  lapses: Count,
  /** FSRS: 0 new, 1 learning, 2 review, 3 relearning. */
  phase: v.picklist([0, 1, 2, 3]),
  last: v.optional(Since1970),
});
export type Memory = v.InferOutput<typeof MemorySchema>;

/** Where a word was met. Kept only when the reader saves the word from a page. */
const MetSchema = v.strictObject({
  sentence: v.optional(wellFormed(LONGEST_SENTENCE)),
  title: v.optional(wellFormed(LONGEST_TITLE)),
  address: v.optional(v.pipe(wellFormed(LONGEST_ADDRESS), v.regex(/^(?:https?|file):/))),
});
export type Met = v.InferOutput<typeof MetSchema>;

/** A saved word as it is stored and as backups bring it back. */
export const StudyItemSchema = v.strictObject({
  id: ItemId,
  /** The id of the concept or of the reader's own term that the word stands for. */
  concept: ItemId,
  /** The word as it was shown when it was saved. */
  label: v.strictObject({ fr: wellFormed(LONGEST_NAME), en: wellFormed(LONGEST_NAME) }),
  met: v.optional(MetSchema),
  saved: Since1970,
  /** The reader said so; else the state follows from the memory. */
  known: v.boolean(),
  memory: MemorySchema,
});
export type StudyItem = v.InferOutput<typeof StudyItemSchema>;

/** A memory that lasts three weeks counts as known, as « mature » cards do in Anki. */
const KNOWN_AFTER_DAYS = 21;

/** How far the word has come: by what the reader says, else by the reviews. */
export function stateOf({ known, memory }: StudyItem): StudyState {
  if (known) return 'known';
  if (memory.reps === 0) return 'new';
  return memory.phase === 2 && memory.scheduledDays >= KNOWN_AFTER_DAYS ? 'known' : 'learning';
}

/** What an item is made of when a word is saved. */
export interface NewItem {
  readonly id: string;
  readonly concept: string;
  readonly label: StudyItem['label'];
  /** As a page tells it: nothing in it is trusted. */
  readonly met?: { readonly [Field in keyof Met]?: Met[Field] | undefined };
}

const cut = (value: string, limit: number) => (value.length > limit ? `${value.slice(0, limit - 1).toWellFormed()}…` : value).toWellFormed();

/** An item just saved: due at once, never reviewed. What is too long is cut, an address that is none left out. */
export function newItem({ id, concept, label, met }: NewItem, now: Date): StudyItem {
  const saved = now.toISOString();
  const address = met?.address !== undefined && v.is(MetSchema, { address: met.address }) ? met.address : undefined;
  const kept = {
    ...(met?.sentence ? { sentence: cut(met.sentence, LONGEST_SENTENCE) } : {}),
    ...(met?.title ? { title: cut(met.title, LONGEST_TITLE) } : {}),
    ...(address ? { address } : {}),
  };
  return {
    id,
    concept,
    label: { fr: cut(label.fr, LONGEST_NAME), en: cut(label.en, LONGEST_NAME) },
    ...(Object.keys(kept).length > 0 ? { met: kept } : {}),
    saved,
    known: false,
    memory: { due: saved, stability: 0, difficulty: 0, scheduledDays: 0, learningSteps: 0, reps: 0, lapses: 0, phase: 0 },
  };
}

/** Turns unknown data into an item; undefined where it is none. */
export function parseStudyItem(data: unknown): StudyItem | undefined {
  const parsed = v.safeParse(StudyItemSchema, data);
  return parsed.success ? parsed.output : undefined;
}
