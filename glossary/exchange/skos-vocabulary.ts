import { CC, DC, DCT, FOAF, OURS, OWL, RDF, RDFS, SKOS, SKOS_XL, XSD } from './rdf.ts';

/** SKOS has no property for a case rule: ours. */
export const CASE = `${OURS}case`;
const TERM = `${OURS}term:`;
const SCHEME = `${OURS}scheme:`;
/** The concept scheme of a glossary that we write. */
export const GLOSSARY = `${OURS}glossary`;

/** What we read in a graph, by the IRI of the property; all other statements are passed over. */
export const PROPERTIES = new Map<string, Property>([
  [`${RDF}type`, 'type'],
  [`${RDF}value`, 'value'],
  [`${SKOS}prefLabel`, 'pref'],
  [`${SKOS}altLabel`, 'alt'],
  [`${SKOS}hiddenLabel`, 'hidden'],
  [`${SKOS_XL}prefLabel`, 'pref'],
  [`${SKOS_XL}altLabel`, 'alt'],
  [`${SKOS_XL}hiddenLabel`, 'hidden'],
  [`${SKOS_XL}literalForm`, 'value'],
  [`${SKOS}definition`, 'definition'],
  [`${RDFS}comment`, 'comment'],
  [`${DCT}description`, 'comment'],
  [`${SKOS}note`, 'note'],
  [`${SKOS}scopeNote`, 'note'],
  [`${SKOS}notation`, 'notation'],
  [`${SKOS}exactMatch`, 'match'],
  [`${DCT}subject`, 'subject'],
  [`${DCT}source`, 'source'],
  [`${DC}source`, 'source'],
  [`${DCT}title`, 'title'],
  [`${DC}title`, 'title'],
  [`${RDFS}label`, 'title'],
  [`${FOAF}name`, 'title'],
  [`${DCT}creator`, 'creator'],
  [`${DC}creator`, 'creator'],
  [`${DCT}publisher`, 'creator'],
  [`${DC}publisher`, 'creator'],
  [`${DCT}license`, 'licence'],
  [`${CC}license`, 'licence'],
  [`${DCT}rights`, 'licence'],
  [`${DC}rights`, 'licence'],
  [`${DCT}modified`, 'date'],
  [`${DCT}issued`, 'date'],
  [`${DCT}created`, 'date'],
  [`${DCT}date`, 'date'],
  [`${OWL}deprecated`, 'deprecated'],
  [CASE, 'case'],
]);
export type Property =
  | 'type' | 'value' | 'pref' | 'alt' | 'hidden' | 'definition' | 'comment' | 'note' | 'notation' | 'match' | 'subject'
  | 'source' | 'title' | 'creator' | 'licence' | 'date' | 'deprecated' | 'case';

/** An absolute IRI that Turtle and XML may hold as it stands. */
export const isIri = (text: string) => /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`\p{Cc}]+$/iu.test(text);

/** The IRI of a concept: the id where it is one already, else one of ours around it. */
export function iriOfId(id: string): string {
  return isIri(id) && !id.startsWith(TERM) && id !== GLOSSARY ? id : TERM + encodeURIComponent(id);
}

/** The id of a concept, {@link iriOfId} backwards. */
export function idOfIri(iri: string): string {
  return iri.startsWith(TERM) ? decode(iri.slice(TERM.length)) : iri;
}

/** The datatype that names the scheme of a notation. */
export const datatypeOfScheme = (scheme: string) => SCHEME + encodeURIComponent(scheme);

/** The scheme that a datatype names: ours, or the last word of a foreign one. */
export function schemeOfDatatype(datatype: string | undefined): string {
  if (datatype?.startsWith(SCHEME)) return decode(datatype.slice(SCHEME.length));
  // A number or a date is no scheme.
  if (datatype === undefined || datatype.startsWith(XSD)) return 'notation';
  const last = /[\p{L}\p{N}][\p{L}\p{N}_.-]{0,39}$/u.exec(datatype)?.[0];
  return last ?? 'notation';
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
