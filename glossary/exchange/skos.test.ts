import { describe, expect, it } from 'vitest';
import { parseSkosRdfXml, serialiseSkosRdfXml } from './skos-rdfxml.ts';
import { parseSkosTurtle, serialiseSkosTurtle } from './skos-turtle.ts';
import type { UserGlossary } from './user-term.ts';

const PREFIXES = `@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix xl: <http://www.w3.org/2008/05/skos-xl#> .
@prefix dct: <http://purl.org/dc/terms/> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix cc: <http://creativecommons.org/ns#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix e: <http://e.org/> .
`;
const turtle = (body: string, language?: 'fr' | 'en') => parseSkosTurtle(PREFIXES + body, { language });
const rdfxml = (body: string) =>
  parseSkosRdfXml(`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:skos="http://www.w3.org/2004/02/skos/core#">${body}</rdf:RDF>`);
const labels = (pref: string, alt: string[] = [], hidden: string[] = []) => ({ pref, alt, hidden });

describe('a concept', () => {
  it('is read with its labels, texts and identifiers', () => {
    const { terms, problems } = turtle(`e:c a skos:Concept ;
      skos:prefLabel "chimiothérapie"@fr , "chemotherapy"@en ;
      skos:altLabel "chimio"@fr , "chemo"@en ; skos:hiddenLabel "chimiotherapie"@fr ;
      skos:definition "Traitement."@fr ; skos:scopeNote "Note." ; dct:source "NCI" ; dct:subject "traitement" ;
      skos:notation "C15632"^^e:ncit ; skos:exactMatch <http://f.org/x> .`);
    expect(problems).toEqual([]);
    expect(terms).toEqual([
      {
        id: 'http://e.org/c',
        labels: { fr: labels('chimiothérapie', ['chimio'], ['chimiotherapie']), en: labels('chemotherapy', ['chemo']) },
        definition: { fr: 'Traitement.' },
        note: 'Note.',
        source: 'NCI',
        domain: 'traitement',
        identifiers: [{ scheme: 'ncit', value: 'C15632' }, { scheme: 'uri', value: 'http://f.org/x' }],
      },
    ]);
  });

  it.each([
    ['statements before and after each other', 'e:c skos:prefLabel "a"@fr . e:d skos:prefLabel "b"@fr . e:c skos:altLabel "c"@fr ; a skos:Concept .', labels('a', ['c'])],
    ['labels of SKOS-XL', 'e:c a skos:Concept ; xl:prefLabel e:l ; xl:altLabel [ xl:literalForm "b"@fr ] . e:l xl:literalForm "a"@fr .', labels('a', ['b'])],
    ['both kinds of labels', 'e:c a skos:Concept ; skos:prefLabel "a"@fr ; xl:prefLabel [ xl:literalForm "a"@fr ] .', labels('a')],
    ['no type but a preferred label', 'e:c skos:prefLabel "a"@fr .', labels('a')],
    ['an alternative label only', 'e:c a skos:Concept ; skos:altLabel "a"@fr , "b"@fr .', labels('a', ['b'])],
    ['labels of regions, the plain one preferred', 'e:c a skos:Concept ; skos:prefLabel "a"@fr-CA , "b"@fr , "c"@FR-be .', labels('b', ['a', 'c'])],
  ])('is read with %s', (_what, body, expected) => {
    expect(turtle(body).terms[0]?.labels).toEqual({ fr: expected });
  });

  it('is read with a definition that is a thing of its own, or a description', () => {
    expect(turtle('e:c a skos:Concept ; skos:prefLabel "a"@fr ; skos:definition [ rdf:value "d"@fr ] .').terms).toMatchObject([{ definition: { fr: 'd' } }]);
    expect(turtle('e:c a skos:Concept ; rdfs:comment "x"@fr ; skos:prefLabel "a"@fr ; skos:definition "d"@fr .').terms).toMatchObject([{ definition: { fr: 'd' } }]);
    expect(turtle('e:c a skos:Concept ; skos:prefLabel "a"@fr ; dct:description "d"@fr .').terms).toMatchObject([{ definition: { fr: 'd' } }]);
  });

  it('is named after its subject’s name, not its address', () => {
    expect(turtle('e:c a skos:Concept ; skos:prefLabel "a"@fr ; dct:subject e:s . e:s rdfs:label "Soins"@fr , "Care"@en .').terms).toMatchObject([{ domain: 'Soins' }]);
  });

  it('tells a second definition, and keeps the first', () => {
    expect(turtle('e:c a skos:Concept ; skos:prefLabel "a"@fr ; skos:definition "d"@fr , "e"@fr .')).toMatchObject({
      terms: [{ definition: { fr: 'd' } }],
      problems: [{ path: 'http://e.org/c', reason: 'several-values', lost: 'part' }],
    });
  });

  it('without a label in French or English is refused, and the languages are counted', () => {
    expect(turtle('e:c a skos:Concept ; skos:prefLabel "a"@de , "b"@es ; skos:altLabel "c"@de .')).toMatchObject({
      terms: [],
      problems: [
        { path: 'http://e.org/c', reason: 'no-label', lost: 'term' },
        { reason: 'language-left-out', params: { language: 'de', count: 2 } },
        { reason: 'language-left-out', params: { language: 'es', count: 1 } },
      ],
    });
  });

  it('without language tags is in the language that the reader names', () => {
    expect(turtle('e:c a skos:Concept ; skos:prefLabel "a" .').problems).toMatchObject([{ reason: 'no-label' }, { reason: 'language-unknown', params: { count: 1 } }]);
    expect(turtle('e:c a skos:Concept ; skos:prefLabel "a" .', 'fr').terms).toMatchObject([{ labels: { fr: labels('a') } }]);
  });

  it.each(['und', 'xx', 'XX'])('in the language « %s », which is none, is in the one that the reader names', (tag) => {
    expect(turtle(`e:c a skos:Concept ; skos:prefLabel "a"@${tag} .`, 'fr')).toMatchObject({ terms: [{ labels: { fr: labels('a') } }], problems: [] });
    expect(turtle(`e:c a skos:Concept ; skos:prefLabel "a"@${tag} .`).problems).toMatchObject([{ reason: 'no-label' }, { reason: 'language-unknown', params: { count: 1 } }]);
  });

  it('in a language that is none of ours is NOT taken for the one that the reader names', () => {
    expect(turtle('e:c a skos:Concept ; skos:prefLabel "a"@mul .', 'fr').terms).toEqual([]);
  });

  it('that its owners withdrew is refused', () => {
    expect(turtle('e:c a skos:Concept ; skos:prefLabel "a"@fr ; owl:deprecated true .').problems).toMatchObject([{ reason: 'deprecated-concept', lost: 'term' }]);
  });

  it('is NOT made of a scheme, a collection or a label', () => {
    expect(turtle('e:s a skos:ConceptScheme ; skos:prefLabel "s"@fr . e:k a skos:Collection ; skos:prefLabel "k"@fr . e:l xl:literalForm "l"@fr .')).toMatchObject({
      header: { name: 's' },
      terms: [],
      problems: [{ reason: 'no-terms' }],
    });
  });
});

describe('a concept scheme', () => {
  it('says whose the glossary is, under which licence, of when', () => {
    const body = `e:s a skos:ConceptScheme ; dct:title "Title"@de , "Titre"@fr ; dct:publisher "INCa" ; dct:license <http://l.org/> ;
      dct:modified "2026-01-02T03:04:05Z"^^xsd:dateTime . e:c skos:prefLabel "a"@fr .`;
    expect(turtle(body).header).toEqual({ name: 'Titre', origin: 'INCa', licence: 'http://l.org/', date: '2026-01-02' });
  });

  it('whose date is none leaves it out', () => {
    expect(turtle('e:s a skos:ConceptScheme ; dct:title "T"@fr ; dct:modified "hier" .').header).toEqual({ name: 'T' });
  });

  it('is of the day of its last change, whichever it tells first', () => {
    const days = (before: string, after: string) => turtle(`e:s a skos:ConceptScheme ; ${before} ; ${after} .`).header.date;
    expect(days('dct:issued "2006-10-14"', 'dct:modified "2012-10-29"')).toBe('2012-10-29');
    expect(days('dct:modified "2012-10-29"', 'dct:issued "2006-10-14"')).toBe('2012-10-29');
  });

  it.each([
    ['an address that has a name', 'e:o . e:o foaf:name "INCa"', 'INCa'],
    ['a thing without address that has a name', '[ foaf:name "INCa" ]', 'INCa'],
    ['a thing without either, and another', '[ foaf:mbox <mailto:a@e.org> ] , "INCa"', 'INCa'],
    ['an address alone', 'e:o', 'http://e.org/o'],
  ])('whose maker is %s says its name', (_what, creator, origin) => {
    expect(turtle(`e:s a skos:ConceptScheme ; dct:creator ${creator} .`).header).toEqual({ origin });
  });

  it('that is missing is replaced by the ontology that holds the concepts', () => {
    const ontology = 'e:o a owl:Ontology ; dct:title "Ontologie"@fr ; cc:license <http://l.org/> . e:c skos:prefLabel "a"@fr .';
    expect(turtle(ontology)).toMatchObject({ header: { name: 'Ontologie', licence: 'http://l.org/' }, terms: [{ id: 'http://e.org/c' }] });
  });

  it('is NOT outdone by an ontology, wherever that stands', () => {
    const scheme = 'e:s a skos:ConceptScheme ; dct:title "Thésaurus"@fr .';
    const ontology = 'e:o a owl:Ontology ; dct:title "Ontologie"@fr ; dct:creator "INCa" .';
    for (const body of [scheme + ontology, ontology + scheme]) expect(turtle(body).header).toEqual({ name: 'Thésaurus', origin: 'INCa' });
  });
});

describe('the kin of Turtle', () => {
  const concept = { id: 'http://e.org/c', labels: { fr: labels('a') } };

  it.each([
    ['N-Triples', '<http://e.org/c> <http://www.w3.org/2004/02/skos/core#prefLabel> "a"@fr .'],
    ['N-Quads', '<http://e.org/c> <http://www.w3.org/2004/02/skos/core#prefLabel> "a"@fr <http://e.org/graph> .'],
    ['TriG', `${PREFIXES}e:graph { e:c skos:prefLabel "a"@fr }`],
  ])('%s is read too', (_what, text) => {
    expect(parseSkosTurtle(text)).toMatchObject({ terms: [concept], problems: [] });
  });

  it('does NOT make a graph of what someone forgot to part', () => {
    expect(turtle('e:c skos:prefLabel "a"@fr "b"@en .').problems).toMatchObject([{ reason: 'turtle-malformed', lost: 'file' }]);
  });
});

describe('parseSkosRdfXml', () => {
  it('reads the same as parseSkosTurtle', () => {
    const xml = '<skos:Concept rdf:about="http://e.org/c"><skos:prefLabel xml:lang="fr">a</skos:prefLabel><skos:notation rdf:datatype="http://e.org/ncit">C1</skos:notation></skos:Concept>';
    expect(rdfxml(xml)).toEqual(turtle('e:c a skos:Concept ; skos:prefLabel "a"@fr ; skos:notation "C1"^^e:ncit .'));
  });

  it('reads a document of another encoding’s name, for it is text already', () => {
    expect(parseSkosRdfXml(`<?xml version="1.0" encoding="ISO-8859-1"?><skos:Concept xmlns:skos="http://www.w3.org/2004/02/skos/core#"><skos:prefLabel xml:lang="fr">é</skos:prefLabel></skos:Concept>`).terms).toMatchObject([
      { id: 'e', labels: { fr: labels('é') } },
    ]);
  });
});

describe('broken files', () => {
  it.each([
    ['an open quote', 'e:c a skos:Concept ;\n skos:prefLabel "a@fr .', 12],
    ['an unknown escape', 'e:c skos:prefLabel "\\q"@fr .', 11],
    ['half a character', 'e:c skos:prefLabel "\\ud83e"@fr .', 11],
    ['an unknown prefix', 'e:c f:p "a" .', 11],
    ['no end', 'e:c a skos:Concept ; skos:prefLabel "a"@fr', 11],
    ['brackets without end', `e:c e:p ${'['.repeat(10_000)}`, 11],
  ])('of Turtle with %s are refused as a whole, with the line', (_what, body, row) => {
    expect(turtle(body)).toMatchObject({ terms: [], problems: [{ reason: 'turtle-malformed', lost: 'file' }] });
    expect(turtle(body).problems).toMatchObject([{ row: expect.toSatisfy((line: number) => line === row || line === row + 1) }]);
  });

  it.each(['', '# nothing\n', PREFIXES])('of Turtle without statements have no terms', (text) => {
    expect(parseSkosTurtle(text)).toMatchObject({ terms: [], problems: [{ reason: 'no-terms', lost: 'file' }] });
  });
});

describe('what we write', () => {
  const glossary: UserGlossary = {
    name: 'G', origin: 'O', date: '2026-11-22', languages: ['fr'], reviewed: false,
    terms: [{ id: 'a b/é', labels: { fr: labels('a') }, definition: {}, case: 'exact', identifiers: [{ scheme: 'uri', value: 'https://e.org/a?b=c&d' }, { scheme: 'ncit', value: 'C1' }] }],
  };

  it.each([
    ['Turtle', serialiseSkosTurtle, ['<urn:x-oncogloss:term:a%20b%2F%C3%A9> a skos:Concept', 'skos:exactMatch <https://e.org/a?b=c&d>', 'oncogloss:case "exact"']],
    ['RDF/XML', serialiseSkosRdfXml, ['rdf:about="urn:x-oncogloss:term:a%20b%2F%C3%A9"', '<skos:exactMatch rdf:resource="https://e.org/a?b=c&amp;d"/>', '<oncogloss:case>exact</oncogloss:case>']],
  ])('is %s that other tools read', (_what, serialise, pieces) => {
    for (const piece of pieces) expect(serialise(glossary)).toContain(piece);
  });
});
