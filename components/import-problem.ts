import type { Language } from '../glossary/concept-schema.ts';
import type { ImportProblem, Params, ReasonId } from '../glossary/exchange/problem.ts';
import { createTranslator, keyOf } from './messages.ts';

/** The parameters of a reason, in the order in which its message names them. */
const PARAMS: Partial<Record<ReasonId, readonly string[]>> = {
  'file-too-large': ['limit'],
  'unknown-xml': ['root'],
  'encoding-invalid': ['encoding'],
  'encoding-unsupported': ['encoding'],
  'encoding-guessed': ['encoding'],
  'too-many-rows': ['limit'],
  'nested-too-deep': ['limit'],
  'future-version': ['version', 'known'],
  'xml-malformed': ['detail'],
  'turtle-malformed': ['detail'],
  'no-known-column': ['columns'],
  'field-empty': ['field'],
  'field-too-long': ['field', 'limit'],
  'too-many-labels': ['field', 'limit'],
  'control-character': ['field'],
  'lone-surrogate': ['field'],
  'wrong-type': ['field'],
  'wrong-value': ['field', 'value'],
  'unknown-field': ['field'],
  'duplicate-key': ['key'],
  'duplicate-id': ['id', 'first'],
  'too-many-cells': ['cells', 'columns'],
  'unknown-column': ['column'],
  'column-twice': ['column'],
  'language-left-out': ['language', 'count'],
  'language-unknown': ['count'],
  'several-values': ['field'],
  'duplicate-row': ['first'],
  'more-problems': ['count'],
};

const FIELDS = ['id', 'pref', 'alt', 'hidden', 'definition', 'case', 'domain', 'note', 'source', 'identifiers'];

/** Why something was refused, in a sentence that says what to do. Parameters may hold text of the file: it stays text. */
export function reasonSentence(reason: ReasonId, params: Params, lang: Language): string {
  // Each reason has its message: a test says so.
  const values = (PARAMS[reason] ?? []).map((name) => valueOf(name, params[name] ?? '', lang));
  return createTranslator(lang)(keyOf('problem', reason) ?? 'importFileRefused', ...values);
}

/** Where a problem is: a row of a table; a path inside a structured file; nothing for the file as a whole. */
export function placeOf(problem: ImportProblem, lang: Language): string | undefined {
  const t = createTranslator(lang);
  if (!('row' in problem)) return problem.path === '' ? undefined : problem.path;
  const row = problem.row.toLocaleString(lang);
  return problem.column === undefined || problem.column === '' ? t('importRow', row) : t('importRowColumn', row, problem.column);
}

function valueOf(name: string, value: string | number, lang: Language): string {
  if (name === 'field') return fieldName(String(value), lang);
  // A limit of bytes is told in megabytes; all others are counts far below.
  if (name === 'limit' && Number(value) >= 10_000_000) return (Number(value) / 1_000_000).toLocaleString(lang);
  if (name === 'first' && typeof value === 'number') return createTranslator(lang)('importRow', value.toLocaleString(lang)).toLowerCase();
  return typeof value === 'number' ? value.toLocaleString(lang) : value;
}

/** « labels.fr.alt.2 » → « autres noms ». A field that we do not know is named as the file names it. */
function fieldName(path: string, lang: Language): string {
  const key = keyOf('field', path.split('.').findLast((part) => FIELDS.includes(part)) ?? '');
  return key === undefined ? path : createTranslator(lang)(key);
}
