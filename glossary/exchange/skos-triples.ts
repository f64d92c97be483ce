import { LANGUAGES } from '../concept-schema.ts';
import { DCT, RDF, SKOS, XSD } from './rdf.ts';
import type { RdfValue, Triple } from './rdf.ts';
import { CASE, datatypeOfScheme, GLOSSARY, iriOfId, isIri } from './skos-vocabulary.ts';
import type { GlossaryHeader, UserTerm } from './user-term.ts';

const TYPE = `${RDF}type`;
const iri = (value: string): RdfValue => ({ kind: 'iri', value });
const plain = (value: string): RdfValue => ({ kind: 'literal', value });
const inLanguage = (value: string, language: string): RdfValue => ({ kind: 'literal', value, language });
const typed = (value: string, datatype: string): RdfValue => ({ kind: 'literal', value, datatype });

/** What a glossary says about itself, as statements on a concept scheme. */
export function triplesOfHeader({ name, origin, licence, date }: GlossaryHeader): Triple[] {
  return [
    [GLOSSARY, TYPE, iri(`${SKOS}ConceptScheme`)],
    [GLOSSARY, `${DCT}title`, plain(name)],
    [GLOSSARY, `${DCT}creator`, plain(origin)],
    ...(licence === undefined ? [] : [[GLOSSARY, `${DCT}license`, isIri(licence) ? iri(licence) : plain(licence)] as const]),
    [GLOSSARY, `${DCT}modified`, typed(date, `${XSD}date`)],
  ];
}

/** A term as statements on a concept; SKOS holds all of it (its case rule by a property of ours). */
export function triplesOfTerm(term: UserTerm): Triple[] {
  const subject = iriOfId(term.id);
  const triples: Triple[] = [
    [subject, TYPE, iri(`${SKOS}Concept`)],
    [subject, `${SKOS}inScheme`, iri(GLOSSARY)],
  ];
  for (const language of LANGUAGES) {
    const labels = term.labels[language];
    const definition = term.definition[language];
    if (labels) {
      triples.push([subject, `${SKOS}prefLabel`, inLanguage(labels.pref, language)]);
      for (const label of labels.alt) triples.push([subject, `${SKOS}altLabel`, inLanguage(label, language)]);
      for (const label of labels.hidden) triples.push([subject, `${SKOS}hiddenLabel`, inLanguage(label, language)]);
    }
    if (definition !== undefined) triples.push([subject, `${SKOS}definition`, inLanguage(definition, language)]);
  }
  if (term.case !== undefined) triples.push([subject, CASE, plain(term.case)]);
  if (term.domain !== undefined) triples.push([subject, `${DCT}subject`, plain(term.domain)]);
  if (term.note !== undefined) triples.push([subject, `${SKOS}note`, plain(term.note)]);
  if (term.source !== undefined) triples.push([subject, `${DCT}source`, plain(term.source)]);
  for (const { scheme, value } of term.identifiers) {
    if (scheme === 'uri' && isIri(value)) triples.push([subject, `${SKOS}exactMatch`, iri(value)]);
    else triples.push([subject, `${SKOS}notation`, typed(value, datatypeOfScheme(scheme))]);
  }
  return triples;
}
