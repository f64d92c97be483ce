/**
 * The little of n3 that is used here. Its published types bring Node's along, and this room must not
 * know Node.
 */
declare module 'n3' {
  export interface RdfTerm {
    readonly termType: 'NamedNode' | 'BlankNode' | 'Literal' | 'DefaultGraph' | 'Variable' | 'Quad';
    readonly value: string;
    readonly language?: string;
    readonly datatype?: { readonly value: string };
  }
  export interface Quad {
    readonly subject: RdfTerm;
    readonly predicate: RdfTerm;
    readonly object: RdfTerm;
  }
  /** What the parser listens to: a stream, or anything that calls back. */
  export interface TextSource {
    on(event: 'data' | 'end' | 'error', listener: (text: string) => void): void;
  }
  export class Parser {
    /** Without a format: Turtle, N-Triples, N-Quads and TriG, all of them. */
    constructor(options?: { format: string });
    parse(source: TextSource, onQuad: (error: Error | null | undefined, quad: Quad | null | undefined) => void): void;
  }
  export class Writer {
    constructor(
      output: { write(text: string, encoding: string, done?: () => void): void; end(done?: () => void): void },
      options: { format: string; prefixes: Readonly<Record<string, string>> },
    );
    addQuad(subject: RdfTerm, predicate: RdfTerm, object: RdfTerm): void;
    end(): void;
  }
  export const DataFactory: {
    namedNode(iri: string): RdfTerm;
    literal(value: string, languageOrDatatype?: string | RdfTerm): RdfTerm;
  };
}
