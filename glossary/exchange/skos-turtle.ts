import { DataFactory, Parser, Writer } from 'n3';
import type { RdfTerm } from 'n3';
import { BATCH, CHUNK } from './limits.ts';
import { DCT, OURS, RDF, SKOS, XSD } from './rdf.ts';
import type { OnTriple, RdfValue, Triple } from './rdf.ts';
import { SkosGraph } from './skos-graph.ts';
import { triplesOfHeader, triplesOfTerm } from './skos-triples.ts';
import { finish } from './slices.ts';
import type { Steps } from './slices.ts';
import { TermCollector } from './term-collector.ts';
import type { ParsedGlossary, ReadOptions } from './term-collector.ts';
import type { UserGlossary } from './user-term.ts';

/** Reads SKOS in Turtle and its kin (N-Triples, and N-Quads and TriG, whose graphs have no bearing on a term), in steps. */
export function* readSkosTurtle(text: string, options: ReadOptions = {}): Steps<ParsedGlossary> {
  const collector = new TermCollector(options);
  const graph = new SkosGraph();
  const fault = yield* readTurtle(text, graph.add);
  if (fault) {
    collector.fail({ row: fault.line }, 'turtle-malformed', { detail: fault.detail });
    return collector.finish();
  }
  return yield* graph.read(collector);
}

/** Reads SKOS in Turtle at once. */
export const parseSkosTurtle = (text: string, options?: ReadOptions): ParsedGlossary => finish(readSkosTurtle(text, options));

/** Feeds the parser piece by piece: handed a whole text, it would read it in one go, or at times of its own. */
function* readTurtle(text: string, onTriple: OnTriple): Steps<{ line: number; detail: string } | undefined> {
  const listeners = new Map<string, (text: string) => void>();
  let fault: { line: number; detail: string } | undefined;
  const fail = (error: Error) => {
    // « Unexpected … on line 12. »; the message may quote the file.
    const end = / on line (\d+)\.$/.exec(error.message);
    const detail = (end ? error.message.slice(0, end.index) : error.message).slice(0, 120).toWellFormed();
    fault ??= { line: Number(end?.[1] ?? 1), detail };
  };
  new Parser().parse({ on: (event, listener) => listeners.set(event, listener) }, (error, quad) => {
    if (error) fail(error);
    else if (quad && !fault) onTriple(nameOf(quad.subject), quad.predicate.value, valueOf(quad.object));
  });
  for (let k = 0; k < text.length && !fault; k += CHUNK) {
    attempt(() => listeners.get('data')?.(text.slice(k, k + CHUNK)), fail);
    yield { done: Math.min(k + CHUNK, text.length), total: text.length };
  }
  if (!fault) attempt(() => listeners.get('end')?.(''), fail);
  return fault;
}

/** Some faults (an unknown escape) are thrown instead of told. */
function attempt(run: () => void, fail: (error: Error) => void): void {
  try {
    run();
  } catch (error) {
    fail(error instanceof Error ? error : new Error(String(error)));
  }
}

const nameOf = (term: RdfTerm) => (term.termType === 'BlankNode' ? `_:${term.value}` : term.value);

function valueOf(term: RdfTerm): RdfValue {
  if (term.termType !== 'Literal') return { kind: term.termType === 'NamedNode' ? 'iri' : 'blank', value: nameOf(term) };
  const { value, language = '', datatype } = term;
  if (language !== '') return { kind: 'literal', value, language };
  return { kind: 'literal', value, ...(datatype && datatype.value !== `${XSD}string` ? { datatype: datatype.value } : {}) };
}

/** Writes SKOS in Turtle, some terms at a time. */
export function* writeSkosTurtle(glossary: UserGlossary): Generator<string, void, void> {
  let written = '';
  const output = {
    write: (text: string, _encoding: string, done?: () => void) => {
      written += text;
      done?.();
    },
    end: (done?: () => void) => done?.(),
  };
  const take = () => {
    const text = written;
    written = '';
    return text;
  };
  const prefixes = { skos: SKOS, dct: DCT, rdf: RDF, xsd: XSD, oncogloss: OURS };
  const writer = new Writer(output, { format: 'text/turtle', prefixes });
  const add = ([subject, predicate, object]: Triple) => writer.addQuad(DataFactory.namedNode(subject), DataFactory.namedNode(predicate), termOf(object));
  triplesOfHeader(glossary).forEach(add);
  for (let k = 0; k < glossary.terms.length; k += BATCH) {
    for (const term of glossary.terms.slice(k, k + BATCH)) triplesOfTerm(term).forEach(add);
    yield take();
  }
  writer.end();
  yield take();
}

/** Writes SKOS in Turtle at once. Holds all of a glossary. */
export const serialiseSkosTurtle = (glossary: UserGlossary): string => [...writeSkosTurtle(glossary)].join('');

function termOf({ kind, value, language, datatype }: RdfValue): RdfTerm {
  if (kind !== 'literal') return DataFactory.namedNode(value);
  return DataFactory.literal(value, language ?? (datatype === undefined ? undefined : DataFactory.namedNode(datatype)));
}
