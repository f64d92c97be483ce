import * as v from 'valibot';
import { scanJson } from './json-scan.ts';
import type { JsonElement } from './json-scan.ts';
import { BATCH } from './limits.ts';
import { excerpt } from './problem.ts';
import type { ReasonId } from './problem.ts';
import { finish } from './slices.ts';
import type { Steps } from './slices.ts';
import { TermCollector } from './term-collector.ts';
import type { ParsedGlossary, ReadOptions } from './term-collector.ts';
import { GlossaryHeaderSchema } from './user-term.ts';
import type { GlossaryHeader, UserGlossary } from './user-term.ts';

/** Our own format: holds all that a glossary holds. */
const JSON_FORMAT = 'oncogloss-glossary';

/** Raised when a file of the new kind would be misread by the old reader, which then refuses it. */
export const JSON_VERSION = 1;

/** JSON of ours is four brackets deep. */
const DEPTH = 16;

/** Reads our own JSON, in steps. */
export function* readJson(text: string, options: ReadOptions = {}): Steps<ParsedGlossary> {
  const collector = new TermCollector(options);
  const bare = text.replace(/^\uFEFF/, '');
  const parts = yield* scanJson(bare, 'terms', Math.min(DEPTH, collector.limits.depth));
  if ('reason' in parts) {
    collector.fail({ row: lineOf(bare, parts.offset) }, parts.reason, parts.params);
    return collector.finish();
  }
  const header = readHeader(collector, parts.outline);
  if (collector.failed) return collector.finish();
  for (const [k, element] of parts.elements.entries()) {
    addTerm(collector, bare, element, k);
    if (collector.failed) break;
    if (k % BATCH === 0) yield { done: k, total: parts.elements.length };
  }
  return collector.finish(header);
}

/** Reads our own JSON at once. */
export const parseJson = (text: string, options?: ReadOptions): ParsedGlossary => finish(readJson(text, options));

const OutlineSchema = v.looseObject({
  format: v.literal(JSON_FORMAT),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
});

function readHeader(collector: TermCollector, outline: string): Partial<GlossaryHeader> {
  let data: unknown;
  try {
    data = JSON.parse(outline);
  } catch {
    collector.fail({ path: '' }, 'not-json');
    return {};
  }
  const checked = v.safeParse(OutlineSchema, data);
  if (!checked.success) {
    const isLinkedData = typeof data === 'object' && data !== null && ('@context' in data || '@graph' in data);
    collector.fail({ path: '' }, isLinkedData ? 'json-ld' : 'not-our-json');
    return {};
  }
  const { format: _format, version, terms, reviewed: _reviewed, ...rest } = checked.output;
  if (version > JSON_VERSION) collector.fail({ path: 'version' }, 'future-version', { version, known: JSON_VERSION });
  else if (!Array.isArray(terms)) collector.fail({ path: 'terms' }, 'wrong-type', { field: 'terms' });
  return knownFields(collector, rest);
}

/** The fields of the header that are sound; what is not is told, and left out. */
function knownFields(collector: TermCollector, data: Record<string, unknown>): Partial<GlossaryHeader> {
  const { entries } = GlossaryHeaderSchema;
  const header: Record<string, unknown> = {};
  const leaveOut = (field: string, reason: ReasonId) =>
    collector.problems.add({ path: excerpt(field) }, reason, 'part', { field: excerpt(field) });
  for (const [field, value] of Object.entries(data)) {
    const schema = Object.hasOwn(entries, field) ? entries[field as keyof typeof entries] : undefined;
    const read = schema && v.safeParse(schema, value);
    if (!read) leaveOut(field, 'unknown-field');
    else if (read.success) header[field] = read.output;
    else leaveOut(field, 'wrong-value');
  }
  return header;
}

function addTerm(collector: TermCollector, text: string, { start, end, doubled }: JsonElement, k: number): void {
  const place = { path: `terms[${k}]` };
  if (doubled !== undefined) {
    collector.problems.add(place, 'duplicate-key', 'term', { key: excerpt(doubled) });
    return;
  }
  let data: unknown;
  try {
    data = JSON.parse(text.slice(start, end));
  } catch {
    collector.problems.add(place, 'not-json', 'term');
    return;
  }
  collector.addData(data, place);
}

function lineOf(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++;
  return line;
}

/** Writes our own JSON, some terms at a time, a line for each so that two exports can be compared. */
export function* writeJson(glossary: UserGlossary): Generator<string, void, void> {
  const { name, origin, licence, date, languages, reviewed, terms } = glossary;
  const head = JSON.stringify({ format: JSON_FORMAT, version: JSON_VERSION, name, origin, licence, date, languages, reviewed }, null, 1);
  yield `${head.slice(0, -2)},\n "terms": [`;
  for (let k = 0; k < terms.length; k += BATCH) {
    const lines = terms.slice(k, k + BATCH).map((term) => `  ${JSON.stringify(term)}`);
    yield `${k === 0 ? '\n' : ',\n'}${lines.join(',\n')}`;
  }
  yield '\n ]\n}\n';
}

/** Writes our own JSON at once. */
export const serialiseJson = (glossary: UserGlossary): string => [...writeJson(glossary)].join('');
