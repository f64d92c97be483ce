import { readCsv, writeCsv } from './csv.ts';
import { detectSteps } from './detect-format.ts';
import type { Format } from './detect-format.ts';
import { readJson, writeJson } from './json.ts';
import { readSkosRdfXml, writeSkosRdfXml } from './skos-rdfxml.ts';
import { readSkosTurtle, writeSkosTurtle } from './skos-turtle.ts';
import type { Steps } from './slices.ts';
import { readTbx, writeTbx } from './tbx.ts';
import type { ParsedGlossary, ReadOptions } from './term-collector.ts';
import { readTsv, writeTsv } from './tsv.ts';
import type { UserGlossary, UserTerm } from './user-term.ts';

/** What of a glossary a format can be unable to hold. */
export type Loss = 'header' | 'date' | 'hidden' | 'case';

export interface ExchangeFormat {
  readonly format: Format;
  readonly extension: string;
  readonly mediaType: string;
  readonly read: (text: string, options?: ReadOptions) => Steps<ParsedGlossary>;
  /** Pieces of text in order, to be joined, or given to a Blob one by one. */
  readonly write: (glossary: UserGlossary) => Generator<string, void, void>;
  readonly cannotHold: readonly Loss[];
}

/** All formats, by their ids. */
export const EXCHANGE_FORMATS: Readonly<Record<Format, ExchangeFormat>> = {
  csv: { format: 'csv', extension: 'csv', mediaType: 'text/csv', read: readCsv, write: writeCsv, cannotHold: ['header'] },
  tsv: { format: 'tsv', extension: 'tsv', mediaType: 'text/tab-separated-values', read: readTsv, write: writeTsv, cannotHold: ['header'] },
  json: { format: 'json', extension: 'json', mediaType: 'application/json', read: readJson, write: writeJson, cannotHold: [] },
  tbx: { format: 'tbx', extension: 'tbx', mediaType: 'application/x-tbx', read: readTbx, write: writeTbx, cannotHold: ['date', 'hidden', 'case'] },
  'skos-rdfxml': { format: 'skos-rdfxml', extension: 'rdf', mediaType: 'application/rdf+xml', read: readSkosRdfXml, write: writeSkosRdfXml, cannotHold: [] },
  'skos-turtle': { format: 'skos-turtle', extension: 'ttl', mediaType: 'text/turtle', read: readSkosTurtle, write: writeSkosTurtle, cannotHold: [] },
};

export interface ReadFile extends ParsedGlossary {
  /** Absent where the file is none of ours. */
  readonly format?: Format;
}

/** Reads a file of any format, in steps. Never throws: what is wrong with it is in `problems`. */
export function* readFile(bytes: Uint8Array, fileName: string, options: ReadOptions = {}): Steps<ReadFile> {
  const detected = yield* detectSteps(bytes, fileName, options.limits?.bytes);
  if (!detected.ok) return { header: {}, terms: [], problems: [detected.problem], refused: 0 };
  const { format, text, problems } = detected;
  const parsed = yield* EXCHANGE_FORMATS[format].read(text, options);
  return { ...parsed, format, problems: [...problems, ...parsed.problems] };
}

/** What an export to a format would lose of this glossary: to be said before it is saved. */
export function lossesOf(format: Format, glossary: UserGlossary): Loss[] {
  const has: Readonly<Record<Loss, (term: UserTerm) => boolean>> = {
    header: () => true,
    date: () => true,
    hidden: ({ labels }) => [labels.fr, labels.en].some((one) => one !== undefined && one.hidden.length > 0),
    case: (term) => term.case !== undefined,
  };
  return EXCHANGE_FORMATS[format].cannotHold.filter((loss) => loss === 'header' || loss === 'date' || glossary.terms.some(has[loss]));
}
