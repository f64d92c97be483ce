import * as v from 'valibot';

/**
 * The shape of a written concept, as its YAML file holds it. SKOS words: a concept has labels
 * (`pref`, `alt`, `hidden`) per language; definitions at two levels. Unknown keys are errors, so
 * that a misspelt field never disappears in silence.
 */

export const LANGUAGES = ['fr', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The other of our two languages. */
export function otherLanguage(language: Language): Language {
  return language === 'fr' ? 'en' : 'fr';
}

export const CATEGORIES = [
  'cancer',
  'gene-protein',
  'drug',
  'treatment',
  'trial',
  'biology',
  'diagnosis',
  'side-effect',
  'statistics',
  'care',
  'risk',
  'research',
] as const;
export type Category = (typeof CATEGORIES)[number];

/** core: the sentence stays closed without it; marginal: found, not highlighted by default. */
export const DIFFICULTIES = ['core', 'helpful', 'marginal'] as const;
export type Difficulty = (typeof DIFFICULTIES)[number];

/** Each relation type and its inverse; a symmetric one is its own. */
export const RELATION_INVERSES = {
  broader: 'narrower',
  narrower: 'broader',
  'part-of': 'has-part',
  'has-part': 'part-of',
  targets: 'targeted-by',
  'targeted-by': 'targets',
  treats: 'treated-by',
  'treated-by': 'treats',
  causes: 'caused-by',
  'caused-by': 'causes',
  measures: 'measured-by',
  'measured-by': 'measures',
  studies: 'studied-in',
  'studied-in': 'studies',
  binds: 'binds',
  'opposite-of': 'opposite-of',
  related: 'related',
} as const;
export type RelationType = keyof typeof RELATION_INVERSES;

/** A text with something in it. */
export const Text = v.pipe(v.string(), v.trim(), v.nonEmpty('is empty'));
/** The id of a concept or a thing. */
export const Id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not a kebab-case id'));
const IsoDate = v.pipe(v.string(), v.check(isDate, 'is not a date (YYYY-MM-DD)'));
/** A day of the calendar. */
export const FullDate = v.pipe(v.string(), v.check((date) => date.length === 10 && isDate(date), 'is not a full date (YYYY-MM-DD)'));
const HttpUrl = v.pipe(v.string(), v.url(), v.regex(/^https?:\/\//, 'is not an http(s) address'));

/** A year, month or day that there is: the calendar moves 30 February on, so it does not come back. */
function isDate(date: string): boolean {
  const time = /^\d{4}(-\d{2}(-\d{2})?)?$/.test(date) ? Date.parse(date) : NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}

const LabelsSchema = v.strictObject({
  pref: Text,
  alt: v.optional(v.array(Text), []),
  hidden: v.optional(v.array(Text), []),
});

const LevelsSchema = v.strictObject({ plain: Text, detail: v.optional(Text) });
const BilingualSchema = v.strictObject({ fr: Text, en: Text });

const CueText = v.pipe(Text, v.regex(/[\p{L}\p{N}]/u, 'has no letter and no figure'));

/** What the general matching rules cannot know about one form (see GLOSSARY.md). */
const FormRuleSchema = v.strictObject({
  form: Text,
  lang: v.optional(v.picklist(LANGUAGES)),
  case: v.optional(v.picklist(['exact', 'any'])),
  cue: v.optional(v.pipe(v.array(CueText), v.nonEmpty())),
  avoid: v.optional(v.pipe(v.array(CueText), v.nonEmpty())),
  only: v.optional(v.picklist(['defined', 'oncology', 'never'])),
});
export type FormRule = v.InferOutput<typeof FormRuleSchema>;

const SourceSchema = v.pipe(
  v.strictObject({
    publisher: Text,
    title: Text,
    url: v.optional(HttpUrl),
    id: v.optional(Text),
    seen: v.picklist(['lookup', 'reference']),
    accessed: v.optional(FullDate),
  }),
  v.check((s) => s.url !== undefined || s.id !== undefined, 'needs a url or an id'),
);
export type Source = v.InferOutput<typeof SourceSchema>;

const FactSchema = v.strictObject({
  fr: Text,
  en: Text,
  source: Text,
  url: v.optional(HttpUrl),
  date: IsoDate,
});
export type Fact = v.InferOutput<typeof FactSchema>;

const StatusSchema = v.strictObject({
  authority: v.picklist(['EMA', 'FDA', 'ANSM', 'HAS', 'MHRA']),
  status: v.picklist([
    'authorised',
    'conditional',
    'accelerated',
    'early-access',
    'withdrawn',
    'refused',
    'reimbursed',
    'not-reimbursed',
  ]),
  indication: BilingualSchema,
  date: IsoDate,
  source: Text,
  url: v.optional(HttpUrl),
});
export type Status = v.InferOutput<typeof StatusSchema>;

const RelationSchema = v.strictObject({
  type: v.picklist(Object.keys(RELATION_INVERSES) as RelationType[]),
  to: Id,
});
export type Relation = v.InferOutput<typeof RelationSchema>;

export const IdentifiersSchema = v.strictObject({
  ncit: v.optional(v.pipe(v.string(), v.regex(/^C\d+$/))),
  hgnc: v.optional(v.pipe(v.string(), v.regex(/^HGNC:\d+$/))),
  atc: v.optional(v.pipe(v.string(), v.regex(/^[A-Z]\d{2}([A-Z]([A-Z](\d{2})?)?)?$/))),
  nct: v.optional(v.pipe(v.string(), v.regex(/^NCT\d{8}$/))),
  doid: v.optional(v.pipe(v.string(), v.regex(/^DOID:\d+$/))),
  mesh: v.optional(v.pipe(v.string(), v.regex(/^[A-Z]\d+$/))),
  icdo: v.optional(v.pipe(v.string(), v.regex(/^\d{4}\/\d$/))),
  uniprot: v.optional(v.pipe(v.string(), v.regex(/^[A-Z0-9]{6,10}$/))),
});

const ConceptSchema = v.strictObject({
  id: Id,
  category: v.picklist(CATEGORIES),
  difficulty: v.picklist(DIFFICULTIES),
  labels: v.strictObject({ fr: LabelsSchema, en: LabelsSchema }),
  match: v.optional(v.array(FormRuleSchema), []),
  definition: v.strictObject({ fr: LevelsSchema, en: LevelsSchema }),
  not_to_confuse: v.optional(v.array(v.strictObject({ with: v.union([Text, BilingualSchema]), fr: Text, en: Text })), []),
  pronunciation: v.optional(v.strictObject({ fr: v.optional(Text), en: v.optional(Text) })),
  relations: v.optional(v.array(RelationSchema), []),
  status: v.optional(v.array(StatusSchema), []),
  facts: v.optional(v.array(FactSchema), []),
  identifiers: v.optional(IdentifiersSchema, {}),
  sources: v.pipe(v.array(SourceSchema), v.minLength(1, 'needs at least one source')),
  reviewed: FullDate,
});
/** A written concept, parsed. */
export type Concept = v.InferOutput<typeof ConceptSchema>;

/** One reason why a file is not a concept: where in the file, and what is wrong. */
export interface SchemaProblem {
  readonly path: string;
  readonly reason: string;
}

export type ParsedConcept =
  | { readonly ok: true; readonly concept: Concept }
  | { readonly ok: false; readonly problems: readonly SchemaProblem[] };

/**
 * Turns unknown data (a parsed YAML file) into a concept, or into the list of all that is wrong.
 * Detail definitions may be absent on marginal concepts only.
 */
export function parseConcept(data: unknown): ParsedConcept {
  const result = v.safeParse(ConceptSchema, data);
  if (!result.success) {
    return {
      ok: false,
      problems: result.issues.map((issue) => ({
        path: v.getDotPath(issue) ?? '(file)',
        reason: issue.message,
      })),
    };
  }
  const concept = result.output;
  const problems: SchemaProblem[] = [];
  for (const lang of LANGUAGES) {
    if (concept.difficulty !== 'marginal' && concept.definition[lang].detail === undefined) {
      problems.push({ path: `definition.${lang}.detail`, reason: 'is missing (only marginal concepts may do without)' });
    }
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, concept };
}
