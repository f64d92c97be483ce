/** One end of a statement: a thing with a name, a thing without, or a text. */
export interface RdfValue {
  readonly kind: 'iri' | 'blank' | 'literal';
  readonly value: string;
  /** Of a literal: its language tag, or nothing. */
  readonly language?: string;
  /** Of a literal: the IRI of its type, where it is not plain text. */
  readonly datatype?: string;
}

/** Hears the statements of a document, in document order. Blank nodes start with `_:`. */
export type OnTriple = (subject: string, predicate: string, object: RdfValue) => void;

/** A statement to write. */
export type Triple = readonly [subject: string, predicate: string, object: RdfValue];

export const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
export const SKOS = 'http://www.w3.org/2004/02/skos/core#';
export const SKOS_XL = 'http://www.w3.org/2008/05/skos-xl#';
export const DCT = 'http://purl.org/dc/terms/';
export const DC = 'http://purl.org/dc/elements/1.1/';
export const RDFS = 'http://www.w3.org/2000/01/rdf-schema#';
export const CC = 'http://creativecommons.org/ns#';
export const FOAF = 'http://xmlns.com/foaf/0.1/';
export const OWL = 'http://www.w3.org/2002/07/owl#';
export const XSD = 'http://www.w3.org/2001/XMLSchema#';
/** What SKOS and TBX have no name for. */
export const OURS = 'urn:x-oncogloss:';
