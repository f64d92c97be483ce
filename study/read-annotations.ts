import * as v from 'valibot';
import { excerpt } from '../glossary/exchange/problem.ts';
import { LONGEST_CONTEXT, LONGEST_NOTE, type Note, NoteSchema, type NoteTarget } from './note.ts';
import { LONGEST_TITLE } from './stored-fields.ts';
import { CONCEPT_URN, NOTE_URN } from './write-annotations.ts';

/** Why an annotation is not taken, or the whole file; the interface translates the ids. */
export type AnnotationReason = 'not-json' | 'not-annotations' | 'too-many' | 'too-large' | 'no-text' | 'text-too-long' | 'no-target' | 'no-quote' | 'not-sound';

/** An annotation that is not taken. */
export interface AnnotationProblem {
  /** The number of the annotation in the file, from 1; 0 for the file itself. */
  readonly row: number;
  readonly reason: AnnotationReason;
  /** Text of the file that tells which: to be shown as text. */
  readonly excerpt: string;
}

/** What came of a file: the notes in its order, and what was not taken. */
export interface ReadAnnotations {
  readonly notes: readonly Note[];
  readonly problems: readonly AnnotationProblem[];
}

/** More notes than a life holds; a hostile file ends in a message. */
const MOST_ANNOTATIONS = 100_000;
const MOST_CHARACTERS = 50_000_000;

export interface ReadNotesOptions {
  readonly now: Date;
  /** Makes the id of the note for an annotation that has none of ours. */
  readonly newId: () => string;
}

/**
 * Reads Web Annotations of any client: one, a list, a page or a collection. Takes what we can hold
 * (a text on a quoted passage of a page, or on one of our concepts) and tells of the rest. What an
 * annotation says beyond that is left out.
 */
export function readAnnotations(text: string, { now, newId }: ReadNotesOptions): ReadAnnotations {
  const fail = (reason: AnnotationReason) => ({ notes: [], problems: [{ row: 0, reason, excerpt: excerpt(text.slice(0, 80)) }] });
  if (text.length > MOST_CHARACTERS) return fail('too-large');
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return fail('not-json');
  }
  const items = itemsOf(data);
  if (!items) return fail('not-annotations');
  if (items.length > MOST_ANNOTATIONS) return fail('too-many');
  const notes: Note[] = [];
  const problems: AnnotationProblem[] = [];
  const ids = new Set<string>();
  for (const [k, item] of items.entries()) {
    const read = readAnnotation(item, now, newId, ids);
    if (typeof read === 'string') problems.push({ row: k + 1, reason: read, excerpt: excerpt(idIn(item)) });
    else {
      ids.add(read.id);
      notes.push(read);
    }
  }
  return { notes, problems };
}

/** What tells an annotation that is not taken; empty where it names itself by nothing. */
function idIn(item: unknown): string {
  return typeof item === 'object' && item !== null && 'id' in item && typeof item.id === 'string' ? item.id : '';
}

const Listed = v.looseObject({ items: v.array(v.unknown()) });
const Collection = v.looseObject({ first: Listed });
const Single = v.looseObject({ target: v.unknown() });

function itemsOf(data: unknown): readonly unknown[] | undefined {
  if (Array.isArray(data)) return data;
  if (v.is(Collection, data)) return data.first.items;
  if (v.is(Listed, data)) return data.items;
  return v.is(Single, data) ? [data] : undefined;
}

const Str = v.string();
const Body = v.union([Str, v.looseObject({ value: Str })]);
const oneOrMany = <S extends v.GenericSchema>(schema: S) => v.union([v.array(schema), schema]);
const Selector = v.looseObject({ type: v.optional(v.unknown()) });
const Source = v.union([Str, v.looseObject({ id: Str, 'dc:title': v.optional(Str) })]);
const Target = v.union([Str, v.looseObject({ source: v.optional(Source), id: v.optional(Str), selector: v.optional(oneOrMany(Selector)) })]);
const Annotation = v.looseObject({
  id: v.optional(v.unknown()),
  body: v.optional(oneOrMany(v.unknown())),
  bodyValue: v.optional(v.unknown()),
  target: oneOrMany(Target),
  created: v.optional(v.unknown()),
  modified: v.optional(v.unknown()),
});
type ReadTarget = v.InferOutput<typeof Target>;

function readAnnotation(item: unknown, now: Date, newId: () => string, taken: ReadonlySet<string>): Note | AnnotationReason {
  const parsed = v.safeParse(Annotation, item);
  if (!parsed.success) return 'no-target';
  const { id, body, bodyValue, target, created, modified } = parsed.output;
  const words = textOf(body ?? bodyValue);
  if (words === undefined) return 'no-text';
  if (words.length > LONGEST_NOTE) return 'text-too-long';
  const [first] = Array.isArray(target) ? target : [target];
  const place = first === undefined ? 'no-target' : readTarget(first);
  if (typeof place === 'string') return place;
  const made = instant(created) ?? now.toISOString();
  const own = typeof id === 'string' && id.startsWith(NOTE_URN) ? id.slice(NOTE_URN.length) : undefined;
  const note = {
    id: own !== undefined && !taken.has(own) ? own : newId(),
    body: words.toWellFormed(),
    target: place,
    created: made,
    modified: instant(modified) ?? made,
    revision: 1,
    earlier: [],
  };
  const sound = v.safeParse(NoteSchema, note);
  return sound.success ? sound.output : 'not-sound';
}

/** The words of an annotation: of several bodies, those that are texts and no tags. */
function textOf(body: unknown): string | undefined {
  const texts = (Array.isArray(body) ? body : [body]).flatMap((one: unknown) => {
    const read = v.safeParse(Body, one);
    if (!read.success) return [];
    if (typeof read.output === 'string') return [read.output];
    return (read.output as { purpose?: unknown }).purpose === 'tagging' ? [] : [read.output.value];
  });
  return texts.length === 0 ? undefined : texts.join('\n\n');
}

function instant(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const time = Date.parse(value);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}

function readTarget(target: ReadTarget): NoteTarget | AnnotationReason {
  const source = typeof target === 'string' ? target : (target.source ?? target.id);
  const address = typeof source === 'object' ? source.id : source;
  if (address === undefined) return 'no-target';
  if (address.startsWith(CONCEPT_URN)) return { kind: 'concept', concept: address.slice(CONCEPT_URN.length) };
  const title = typeof source === 'object' ? source['dc:title']?.slice(0, LONGEST_TITLE).toWellFormed() : undefined;
  const selectors = typeof target === 'string' ? [] : [target.selector ?? []].flat();
  const quote = readSelector(selectors, Quote);
  if (!quote) return 'no-quote';
  const position = readSelector(selectors, Position) ?? { start: 0, end: 0 };
  const context = { prefix: quote.prefix.slice(-LONGEST_CONTEXT).toWellFormed(), suffix: quote.suffix.slice(0, LONGEST_CONTEXT).toWellFormed() };
  return {
    kind: 'passage',
    address,
    ...(title === undefined ? {} : { title }),
    passage: { quote: { exact: quote.exact, ...context }, position: { start: position.start, end: position.end } },
  };
}

const Quote = v.object({ type: v.literal('TextQuoteSelector'), exact: Str, prefix: v.optional(Str, ''), suffix: v.optional(Str, '') });
const Position = v.object({ type: v.literal('TextPositionSelector'), start: v.number(), end: v.number() });

function readSelector<S extends v.GenericSchema>(selectors: readonly unknown[], schema: S): v.InferOutput<S> | undefined {
  for (const selector of selectors) {
    const read = v.safeParse(schema, selector);
    if (read.success) return read.output;
  }
  return undefined;
}
