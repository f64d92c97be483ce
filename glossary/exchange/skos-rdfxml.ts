import { BATCH } from './limits.ts';
import { DCT, OURS, RDF, SKOS } from './rdf.ts';
import type { Triple } from './rdf.ts';
import { RdfXmlReader } from './rdfxml-reader.ts';
import { SkosGraph } from './skos-graph.ts';
import { triplesOfHeader, triplesOfTerm } from './skos-triples.ts';
import { finish } from './slices.ts';
import type { Steps } from './slices.ts';
import { TermCollector } from './term-collector.ts';
import type { ParsedGlossary, ReadOptions } from './term-collector.ts';
import type { UserGlossary } from './user-term.ts';
import { escapeXml, readXml } from './xml.ts';

/** Reads SKOS in RDF/XML, in steps. */
export function* readSkosRdfXml(text: string, options: ReadOptions = {}): Steps<ParsedGlossary> {
  const collector = new TermCollector(options);
  const graph = new SkosGraph();
  const fault = yield* readXml(text, new RdfXmlReader(graph.add), collector.limits);
  if (fault) {
    collector.fail({ row: fault.line }, fault.reason, fault.params);
    return collector.finish();
  }
  return yield* graph.read(collector);
}

/** Reads SKOS in RDF/XML at once. */
export const parseSkosRdfXml = (text: string, options?: ReadOptions): ParsedGlossary => finish(readSkosRdfXml(text, options));

const PREFIXES: readonly (readonly [string, string])[] = [
  ['rdf', RDF],
  ['skos', SKOS],
  ['dct', DCT],
  ['oncogloss', OURS],
];

/** Writes SKOS in RDF/XML, some terms at a time. */
export function* writeSkosRdfXml(glossary: UserGlossary): Generator<string, void, void> {
  const namespaces = PREFIXES.map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`).join('\n  ');
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<rdf:RDF ${namespaces}>\n${description(triplesOfHeader(glossary))}`;
  for (let k = 0; k < glossary.terms.length; k += BATCH) {
    yield glossary.terms.slice(k, k + BATCH).map((term) => description(triplesOfTerm(term))).join('');
  }
  yield '</rdf:RDF>\n';
}

/** Writes SKOS in RDF/XML at once. Holds all of a glossary. */
export const serialiseSkosRdfXml = (glossary: UserGlossary): string => [...writeSkosRdfXml(glossary)].join('');

function description(triples: readonly Triple[]): string {
  const subject = triples[0]?.[0] ?? '';
  const lines = triples.map(([, predicate, object]) => {
    const name = qualifiedName(predicate);
    if (object.kind !== 'literal') return `    <${name} rdf:resource="${escapeXml(object.value)}"/>`;
    const language = object.language ? ` xml:lang="${object.language}"` : '';
    const datatype = object.datatype ? ` rdf:datatype="${escapeXml(object.datatype)}"` : '';
    return `    <${name}${language}${datatype}>${escapeXml(object.value)}</${name}>`;
  });
  return `  <rdf:Description rdf:about="${escapeXml(subject)}">\n${lines.join('\n')}\n  </rdf:Description>\n`;
}

function qualifiedName(iri: string): string {
  const [prefix, uri] = PREFIXES.find(([, start]) => iri.startsWith(start)) ?? ['', ''];
  return `${prefix}:${iri.slice(uri.length)}`;
}
