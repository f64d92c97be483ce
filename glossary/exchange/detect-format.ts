import { LIMITS } from './limits.ts';
import { readBytes } from './decode-bytes.ts';
import type { Encoding } from './decode-bytes.ts';
import { excerpt, problemAt, WHOLE_FILE } from './problem.ts';
import type { ImportProblem, ReasonId } from './problem.ts';
import { finish } from './slices.ts';
import type { Steps } from './slices.ts';
import { readHeading } from './table-columns.ts';

export const FORMATS = ['csv', 'tsv', 'json', 'tbx', 'skos-rdfxml', 'skos-turtle'] as const;
export type Format = (typeof FORMATS)[number];

export type Detected =
  | {
      readonly ok: true;
      readonly format: Format;
      readonly text: string;
      readonly encoding: Encoding;
      readonly problems: readonly ImportProblem[];
    }
  | { readonly ok: false; readonly problem: ImportProblem };

/** First bytes of files that people take for a glossary. */
const SIGNATURES: readonly (readonly [readonly number[], ReasonId])[] = [
  [[0x50, 0x4b, 0x03, 0x04], 'compressed-file'], // ZIP, and so .xlsx and .ods
  [[0xd0, 0xcf, 0x11, 0xe0], 'spreadsheet-file'], // the older .xls
  [[0x1f, 0x8b], 'compressed-file'], // gzip
  [[0xfd, 0x37, 0x7a, 0x58, 0x5a], 'compressed-file'], // xz
  [[0x37, 0x7a, 0xbc, 0xaf], 'compressed-file'], // 7z
  [[0x25, 0x50, 0x44, 0x46], 'binary-file'], // PDF
];

const WORKBOOKS = ['xlsx', 'xlsm', 'xls', 'ods'];

/**
 * The text and the format of a file. The content decides and the name only where the content could
 * be several; a file that is none of ours is told what it seems to be. In steps.
 */
export function* detectSteps(bytes: Uint8Array, fileName: string, limit = LIMITS.bytes): Steps<Detected> {
  const signature = SIGNATURES.find(([start]) => start.every((byte, k) => bytes[k] === byte));
  if (signature) return refuse(WORKBOOKS.includes(extensionOf(fileName)) ? 'spreadsheet-file' : signature[1]);
  const decoded = yield* readBytes(bytes, limit);
  if (!decoded.ok) return decoded;
  const { text, encoding, problems } = decoded;
  const head = text.slice(0, 20_000).replace(/^\uFEFF/, '');
  if (head.trim() === '') return refuse('empty-file');
  if (head.includes('\0')) return refuse('binary-file');
  const found = formatOf(head.trimStart(), extensionOf(fileName));
  return typeof found === 'string' ? { ok: true, format: found, text, encoding, problems } : found;
}

/** Detects at once. */
export const detectFormat = (bytes: Uint8Array, fileName: string, limit?: number): Detected => finish(detectSteps(bytes, fileName, limit));

const refuse = (reason: ReasonId, params = {}) => ({ ok: false, problem: problemAt(WHOLE_FILE, reason, 'file', params) }) as const;

const extensionOf = (fileName: string) => /\.([a-z0-9]{1,8})$/i.exec(fileName)?.[1]?.toLowerCase() ?? '';

function formatOf(head: string, extension: string): Format | ReturnType<typeof refuse> {
  if (/^<(?:[?!]|[A-Za-z_])/.test(head) && !isTurtle(head)) return xmlFormat(head);
  if (/^[{[]/.test(head)) return /"@(?:context|graph|id)"\s*:/.test(head) ? refuse('json-ld') : 'json';
  if (isTurtle(head)) return 'skos-turtle';
  const byName = ({ ttl: 'skos-turtle', nt: 'skos-turtle', nq: 'skos-turtle', trig: 'skos-turtle', tsv: 'tsv', tab: 'tsv', csv: 'csv' } as const)[extension];
  if (byName) return byName;
  const line = head.slice(0, 2_000).split(/[\r\n]/)[0] ?? '';
  if (namesColumns(line, '\t')) return 'tsv';
  if ([',', ';', '|'].some((delimiter) => namesColumns(line, delimiter)) || /^sep=./.test(line)) return 'csv';
  return refuse('unknown-format');
}

/** Directives of Turtle, or a line of N-Triples. */
function isTurtle(head: string): boolean {
  const first = head.replace(/^(?:\s*#[^\n]*\n)+/, '').trimStart();
  return /^(?:@prefix|@base|prefix\s|base\s*<)/i.test(first) || /^<[a-z][a-z0-9+.-]*:[^<>\s]*>\s+(?:<|a\s)/i.test(first);
}

const namesColumns = (line: string, delimiter: string) => {
  const cells = line.split(delimiter);
  return cells.some((cell) => ['pref', 'alt'].includes(readHeading(cell.replaceAll('"', ''))?.field ?? ''));
};

function xmlFormat(head: string): Format | ReturnType<typeof refuse> {
  const root = rootOf(head);
  const [, prefix = '', local = ''] = /^(?:([^:]*):)?(.*)$/.exec(root) ?? [];
  if (['tbx', 'martif', 'TBX'].includes(local)) return 'tbx';
  if (local === 'RDF' || (prefix === 'skos' && ['Concept', 'ConceptScheme'].includes(local))) return 'skos-rdfxml';
  if (local.toLowerCase() === 'html' || /^<!doctype\s+html/i.test(head)) return refuse('html-page');
  return refuse('unknown-xml', { root: excerpt(root) });
}

/** The name of the first element, past declaration, comments, instructions and document type. */
function rootOf(head: string): string {
  let at = 0;
  for (;;) {
    at = head.indexOf('<', at);
    if (at < 0) return '';
    const rest = head.slice(at, at + 9);
    if (rest.startsWith('<!--')) at = after(head, '-->', at);
    else if (rest.startsWith('<?')) at = after(head, '?>', at);
    else if (rest.startsWith('<!')) at = afterDoctype(head, at);
    else return /^<([^\s/>]{1,100})/.exec(head.slice(at, at + 110))?.[1] ?? '';
  }
}

function after(text: string, end: string, from: number): number {
  const found = text.indexOf(end, from);
  return found < 0 ? text.length : found + end.length;
}

function afterDoctype(head: string, from: number): number {
  const bracket = head.indexOf('[', from);
  const angle = head.indexOf('>', from);
  if (bracket < 0 || (angle >= 0 && angle < bracket)) return after(head, '>', from);
  const end = /\]\s*>/.exec(head.slice(bracket));
  return end ? bracket + end.index + end[0].length : head.length;
}
