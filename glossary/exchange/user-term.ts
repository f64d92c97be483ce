import * as v from 'valibot';
import { FullDate, LANGUAGES } from '../concept-schema.ts';
import type { Language } from '../concept-schema.ts';
import { LENGTHS, LIMITS } from './limits.ts';
import type { Params, ReasonId } from './problem.ts';

/**
 * A term that a reader wrote or imported. Everything in it is plain text, never markup, never an
 * address to open unasked. The messages of the schema are reason ids.
 */

const hasControl = (text: string) => /[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/u.test(text);
const say = (reason: ReasonId) => reason;

const Text = v.pipe(
  v.string(say('wrong-type')),
  // Neither survives a UTF-8 file or XML, and neither can be seen: better told than altered.
  v.check((text) => text.isWellFormed(), say('lone-surrogate')),
  v.check((text) => !hasControl(text), say('control-character')),
);

const line = (limit: number) =>
  v.pipe(
    Text,
    v.transform((text) => text.replace(/[ \t\r\n\u2028\u2029]+/g, ' ').trim()),
    v.nonEmpty(say('field-empty')),
    v.maxLength(limit, say('field-too-long')),
  );

/** Paragraphs stay apart; how an XML editor indented the lines does not. */
const Prose = v.pipe(
  Text,
  v.transform((text) =>
    text
      .replace(/\r\n?|[\u2028\u2029]/g, '\n')
      .replace(/[ \t]+/g, ' ')
      .replace(/ ?\n ?/g, '\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim(),
  ),
  v.nonEmpty(say('field-empty')),
  v.maxLength(LENGTHS.prose, say('field-too-long')),
);

const Label = line(LENGTHS.label);
const LabelList = v.pipe(v.array(Label, say('wrong-type')), v.maxLength(LIMITS.labels, say('too-many-labels')));

const LabelsSchema = v.pipe(
  v.strictObject({ pref: Label, alt: v.optional(LabelList, []), hidden: v.optional(LabelList, []) }, unknownField),
  v.transform(({ pref, alt, hidden }) => {
    const shown = new Set([pref, ...alt]);
    const kept = [...shown].slice(1);
    return { pref, alt: kept, hidden: [...new Set(hidden)].filter((label) => !shown.has(label)) };
  }),
);

const IdentifierSchema = v.strictObject(
  {
    scheme: v.pipe(v.string(say('wrong-type')), v.regex(/^[\p{L}\p{N}][\p{L}\p{N}_.-]{0,39}$/u, say('wrong-value'))),
    value: line(LENGTHS.line),
  },
  unknownField,
);

const byScheme = (a: Identifier, b: Identifier) => compare(a.scheme, b.scheme) || compare(a.value, b.value);
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

const IdentifiersSchema = v.pipe(
  v.array(IdentifierSchema, say('wrong-type')),
  v.maxLength(LIMITS.labels, say('too-many-labels')),
  // No format promises an order of them; one order makes equal terms equal.
  v.transform((list) => list.toSorted(byScheme).filter((one, k, all) => k === 0 || byScheme(one, all[k - 1] ?? one) !== 0)),
);

const NO_TEXT = {};

export const UserTermSchema = v.strictObject(
  {
    /** Names the term within its glossary: from the file, or made from its label. */
    id: line(LENGTHS.id),
    labels: v.pipe(
      v.strictObject({ fr: v.optional(LabelsSchema), en: v.optional(LabelsSchema) }, unknownField),
      v.check(({ fr, en }) => fr !== undefined || en !== undefined, say('no-label')),
    ),
    definition: v.optional(v.strictObject({ fr: v.optional(Prose), en: v.optional(Prose) }, unknownField), NO_TEXT),
    /** As in a concept's `match`; where absent, the general rule decides. */
    case: v.optional(v.picklist(['exact', 'any'], say('wrong-value'))),
    domain: v.optional(line(LENGTHS.line)),
    note: v.optional(Prose),
    source: v.optional(line(LENGTHS.line)),
    identifiers: v.optional(IdentifiersSchema, []),
  },
  unknownField,
);
export type UserTerm = v.InferOutput<typeof UserTermSchema>;
export type UserLabels = v.InferOutput<typeof LabelsSchema>;
export type Identifier = v.InferOutput<typeof IdentifierSchema>;

export const GlossaryHeaderSchema = v.strictObject({
  name: line(LENGTHS.line),
  /** Whose it is: a person, an association, a publisher. Shown with every term. */
  origin: line(LENGTHS.line),
  licence: v.optional(line(LENGTHS.line)),
  /** When it was made or published; the day of the import where the file does not say. */
  date: FullDate,
  languages: v.pipe(
    v.array(v.picklist(LANGUAGES), say('wrong-type')),
    v.transform((list) => LANGUAGES.filter((language) => list.includes(language))),
  ),
});
export type GlossaryHeader = v.InferOutput<typeof GlossaryHeaderSchema>;

/** A reader's own or imported glossary. */
export interface UserGlossary extends GlossaryHeader {
  /** No one of us has read it, whatever its file claims: the type leaves no other value. */
  readonly reviewed: false;
  readonly terms: readonly UserTerm[];
}

function unknownField(issue: v.StrictObjectIssue): string {
  return issue.expected === 'never' ? say('unknown-field') : issue.received === 'undefined' ? say('field-empty') : say('wrong-type');
}

export interface TermFault {
  /** The field, as a path: `labels.fr.alt.2`. */
  readonly field: string;
  readonly reason: ReasonId;
  readonly params: Params;
}
export type ParsedTerm = { readonly ok: true; readonly term: UserTerm } | { readonly ok: false; readonly faults: readonly TermFault[] };

/**
 * Turns unknown data into a term, or into what is wrong with it.
 *
 * @param firstOnly stops at the first fault: a hostile file may hold a million in one term
 */
export function parseUserTerm(data: unknown, firstOnly = false): ParsedTerm {
  const result = v.safeParse(UserTermSchema, data, { abortEarly: firstOnly });
  if (result.success) return { ok: true, term: result.output };
  return { ok: false, faults: result.issues.map(faultOf) };
}

function faultOf(issue: v.BaseIssue<unknown>): TermFault {
  // The path of a valibot issue ends with the key at fault; cut, for a key may be as long as the file.
  const field = (v.getDotPath(issue) ?? '').slice(0, 80).toWellFormed();
  const known = issue.message as ReasonId;
  const limit = issue.type === 'max_length' ? { limit: issue.requirement as number } : {};
  const value = known === 'wrong-value' ? { value: String(issue.input).slice(0, 80).toWellFormed() } : {};
  return { field, reason: known, params: { field, ...limit, ...value } };
}

/** The languages in which a list of terms has labels. */
export function languagesOf(terms: readonly UserTerm[]): Language[] {
  return LANGUAGES.filter((language) => terms.some(({ labels }) => labels[language] !== undefined));
}
