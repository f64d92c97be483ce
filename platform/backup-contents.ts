import * as v from 'valibot';
import { LANGUAGES } from '../glossary/concept-schema.ts';
import { BATCH } from '../glossary/exchange/limits.ts';
import type { Steps } from '../glossary/exchange/slices.ts';
import { GlossaryHeaderSchema, UserTermSchema } from '../glossary/exchange/user-term.ts';
import type { SlottedTerm } from '../glossary/user/compile-user-lexicon.ts';
import { type Note, NoteSchema } from '../study/note.ts';
import { type StudyItem, StudyItemSchema } from '../study/study-item.ts';
import { UserDataError } from './user-data-error.ts';
import type { GlossaryRecord } from './user-data-schema.ts';

/** Everything that is a reader's own. */
export interface BackupContents {
  readonly created: string;
  /** As they are stored; who puts them back checks them as at any start. Null where none were ever chosen. */
  readonly settings: unknown;
  readonly study: readonly StudyItem[];
  readonly notes: readonly Note[];
  readonly glossaries: readonly { readonly record: GlossaryRecord; readonly terms: readonly SlottedTerm[] }[];
}

const Whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const Instant = v.pipe(v.string(), v.check((value) => !Number.isNaN(Date.parse(value))));

const RecordSchema = v.strictObject({
  ...GlossaryHeaderSchema.entries,
  key: v.pipe(Whole, v.maxValue(999_999_999)),
  languages: v.array(v.picklist(LANGUAGES)),
  reviewed: v.literal(false),
  on: v.boolean(),
  first: v.boolean(),
  sites: v.strictObject({ chosen: v.boolean(), hosts: v.array(v.pipe(v.string(), v.maxLength(300))) }),
  order: v.pipe(v.number(), v.safeInteger()),
  terms: Whole,
  forms: Whole,
  leftOut: Whole,
  inflected: v.boolean(),
  nextSlot: v.pipe(Whole, v.maxValue(999_999_999)),
  imported: Instant,
  revision: Whole,
});

/** The lines of a body. First what it holds, then all of it; terms belong to the glossary before them. */
const LineSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('contents'), created: Instant, settings: v.unknown(), study: Whole, notes: Whole, glossaries: Whole, terms: Whole }),
  v.strictObject({ kind: v.literal('study'), items: v.array(StudyItemSchema) }),
  v.strictObject({ kind: v.literal('notes'), notes: v.array(NoteSchema) }),
  v.strictObject({ kind: v.literal('glossary'), record: RecordSchema }),
  v.strictObject({ kind: v.literal('terms'), terms: v.array(v.strictTuple([v.pipe(Whole, v.maxValue(999_999_999)), UserTermSchema])) }),
]);
type Line = v.InferInput<typeof LineSchema>;

/** Writes contents as the lines of a body, in steps: each step yields once its pieces are in `pieces`. */
export function* writeContents({ created, settings, study, notes, glossaries }: BackupContents): Steps<string[]> {
  const lines: string[] = [];
  const write = (line: Line) => lines.push(`${JSON.stringify(line)}\n`);
  const terms = glossaries.reduce((sum, one) => sum + one.terms.length, 0);
  const total = study.length + notes.length + terms;
  write({ kind: 'contents', created, settings: settings ?? null, study: study.length, notes: notes.length, glossaries: glossaries.length, terms });
  let done = 0;
  for (const items of batches(study)) {
    write({ kind: 'study', items: [...items] });
    yield { done: (done += items.length), total };
  }
  for (const some of batches(notes)) {
    write({ kind: 'notes', notes: [...some] });
    yield { done: (done += some.length), total };
  }
  for (const { record, terms: all } of glossaries) {
    write({ kind: 'glossary', record: { ...record, languages: [...record.languages], sites: { ...record.sites, hosts: [...record.sites.hosts] } } });
    for (const some of batches(all)) {
      write({ kind: 'terms', terms: some.map(({ slot, term }) => [slot, term]) });
      yield { done: (done += some.length), total };
    }
  }
  return lines;
}

function* batches<T>(list: readonly T[]): Generator<readonly T[]> {
  for (let k = 0; k < list.length; k += BATCH) yield list.slice(k, k + BATCH);
}

/**
 * Reads the lines of a body, in steps.
 * @throws UserDataError `BackupDamaged` with the number of the first line that is not sound
 */
export function* readContents(body: Uint8Array): Steps<BackupContents> {
  const draft = { study: [] as StudyItem[], notes: [] as Note[], glossaries: [] as { record: GlossaryRecord; terms: SlottedTerm[] }[] };
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let head: Extract<v.InferOutput<typeof LineSchema>, { kind: 'contents' }> | undefined;
  let number = 1; // the first line of the file is its header
  for (let start = 0; start < body.length; ) {
    number++;
    const at = body.indexOf(0x0a, start);
    const end = at === -1 ? body.length : at;
    const line = parseLine(decoder, body.subarray(start, end), number);
    if ((line.kind === 'contents') !== (number === 2)) throw new UserDataError('BackupDamaged', [number]);
    if (line.kind === 'contents') head = line;
    else if (line.kind === 'study') draft.study.push(...line.items);
    else if (line.kind === 'notes') draft.notes.push(...line.notes);
    else if (line.kind === 'glossary') draft.glossaries.push({ record: line.record as GlossaryRecord, terms: [] });
    else addTerms(draft.glossaries.at(-1), line.terms, number);
    start = end + 1;
    yield { done: end, total: body.length };
  }
  const terms = draft.glossaries.reduce((sum, one) => sum + one.terms.length, 0);
  const complete = head && head.study === draft.study.length && head.notes === draft.notes.length && head.glossaries === draft.glossaries.length && head.terms === terms;
  if (!head || !complete) throw new UserDataError('BackupDamaged', [number]);
  return { created: head.created, settings: head.settings, ...draft };
}

function parseLine(decoder: TextDecoder, bytes: Uint8Array, number: number): v.InferOutput<typeof LineSchema> {
  try {
    const line = v.safeParse(LineSchema, JSON.parse(decoder.decode(bytes)));
    if (line.success) return line.output;
  } catch {
    // Told below, with the others.
  }
  throw new UserDataError('BackupDamaged', [number]);
}

/** Numbers of terms ascend and lie below the next one to be given. */
function addTerms(glossary: { readonly record: GlossaryRecord; readonly terms: SlottedTerm[] } | undefined, terms: readonly (readonly [number, SlottedTerm['term']])[], number: number): void {
  for (const [slot, term] of terms) {
    const before = glossary?.terms.at(-1)?.slot ?? -1;
    if (!glossary || slot <= before || slot >= glossary.record.nextSlot) throw new UserDataError('BackupDamaged', [number]);
    glossary.terms.push({ slot, term });
  }
}
