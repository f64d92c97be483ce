import { LIMITS } from './limits.ts';

/**
 * Why something in a file was refused or left out. The ids are stable: the interface translates
 * them, with the parameters named beside each.
 */
export const REASONS = [
  // The file
  'empty-file', //
  'file-too-large', // limit (bytes)
  'spreadsheet-file', // a workbook: to be saved as CSV first
  'compressed-file', //
  'binary-file', //
  'html-page', //
  'json-ld', // SKOS in JSON-LD: to be converted to Turtle or RDF/XML
  'unknown-xml', // root
  'unknown-format', //
  'encoding-invalid', // encoding
  'encoding-unsupported', // encoding
  'encoding-guessed', // encoding
  'too-many-rows', // limit
  'nested-too-deep', // limit
  'not-json', //
  'not-our-json', //
  'future-version', // version, known
  'xml-malformed', // detail
  'xml-entity', // an entity is declared: a known way to attack readers of XML
  'turtle-malformed', // detail
  'no-known-column', // columns
  'no-terms', //
  // A term
  'no-label', //
  'field-empty', // field
  'field-too-long', // field, limit
  'too-many-labels', // field, limit
  'control-character', // field
  'lone-surrogate', // field
  'wrong-type', // field
  'wrong-value', // field, value
  'unknown-field', // field
  'duplicate-key', // key
  'duplicate-id', // id, first
  'too-many-cells', // cells, columns
  'quote-malformed', //
  'deprecated-concept', //
  // A part
  'unknown-column', // column
  'column-twice', // column
  'language-left-out', // language, count
  'language-unknown', // count
  'several-values', // field
  'duplicate-row', // first
  'more-problems', // count
] as const;
export type ReasonId = (typeof REASONS)[number];

/** What the problem costs: the whole file, the term, a part of a term, or nothing. */
export type Lost = 'file' | 'term' | 'part' | 'nothing';

/** Where it is: a row of a table or a line of a file (from 1), or a path inside a structured file. */
export type Place = { readonly row: number; readonly column?: string } | { readonly path: string };

export type Params = Readonly<Record<string, string | number>>;

/** One thing that is wrong with a file. Parameters may hold text of the file: show them as text only. */
export type ImportProblem = Place & { readonly reason: ReasonId; readonly params: Params; readonly lost: Lost };

/** A place for what concerns the file as a whole. */
export const WHOLE_FILE: Place = { path: '' };

export const problemAt = (place: Place, reason: ReasonId, lost: Lost, params: Params = {}): ImportProblem => ({
  ...place,
  reason,
  params,
  lost,
});

/** A piece of the file's own text that fits into a message. */
export function excerpt(text: string): string {
  return (text.length > 80 ? `${text.slice(0, 79)}…` : text).toWellFormed();
}

/** Problems in order, the first thousand one by one and the rest as a count. */
export class ProblemList {
  readonly #list: ImportProblem[] = [];
  readonly #limit: number;
  #more = 0;
  /** How many terms were refused, told one by one or not. */
  refused = 0;

  constructor(limit = LIMITS.problems) {
    this.#limit = limit;
  }

  add(place: Place, reason: ReasonId, lost: Lost, params: Params = {}): void {
    if (lost === 'term') this.refused++;
    if (this.#list.length < this.#limit) this.#list.push(problemAt(place, reason, lost, params));
    else this.#more++;
  }

  toArray(): ImportProblem[] {
    if (this.#more === 0) return [...this.#list];
    return [...this.#list, problemAt(WHOLE_FILE, 'more-problems', 'nothing', { count: this.#more })];
  }
}
