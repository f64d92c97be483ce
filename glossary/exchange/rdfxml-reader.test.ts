import { describe, expect, it } from 'vitest';
import { RDF } from './rdf.ts';
import { RdfXmlReader } from './rdfxml-reader.ts';
import { resolveIri } from './resolve-iri.ts';
import { finish } from './slices.ts';
import { readXml } from './xml.ts';

/** The statements of a document, as N-Triples without types of plain text. */
function triplesOf(body: string, attributes = ''): string[] {
  const triples: string[] = [];
  const reader = new RdfXmlReader((subject, predicate, { kind, value, language, datatype }) => {
    const object = kind === 'literal' ? `"${value}"${language ? `@${language}` : ''}${datatype ? `^^${datatype}` : ''}` : value;
    triples.push(`${subject} ${predicate.replace(RDF, 'rdf:')} ${object}`);
  });
  const text = `<rdf:RDF xmlns:rdf="${RDF}" xmlns:e="e:" xmlns="d:" ${attributes}>${body}</rdf:RDF>`;
  expect(finish(readXml(text, reader, { depth: 50 }))).toBeUndefined();
  return triples;
}

/** The forms of RDF 1.1 XML Syntax, section 2. */
describe('RdfXmlReader', () => {
  it.each([
    ['a text', '<rdf:Description rdf:about="s:a"><e:p>x</e:p></rdf:Description>', ['s:a e:p "x"']],
    ['an empty text', '<rdf:Description rdf:about="s:a"><e:p/></rdf:Description>', ['s:a e:p ""']],
    ['a text with a language', '<rdf:Description rdf:about="s:a"><e:p xml:lang="fr">x</e:p></rdf:Description>', ['s:a e:p "x"@fr']],
    ['an inherited language', '<rdf:Description rdf:about="s:a" xml:lang="fr"><e:p>x</e:p><e:q xml:lang="">y</e:q></rdf:Description>', ['s:a e:p "x"@fr', 's:a e:q "y"']],
    ['a typed text, which has no language', '<rdf:Description rdf:about="s:a" xml:lang="fr"><e:p rdf:datatype="t:d">1</e:p></rdf:Description>', ['s:a e:p "1"^^t:d']],
    ['a resource', '<rdf:Description rdf:about="s:a"><e:p rdf:resource="s:b"/></rdf:Description>', ['s:a e:p s:b']],
    ['a typed node', '<e:T rdf:about="s:a"/>', ['s:a rdf:type e:T']],
    ['a node in the default namespace', '<T rdf:about="s:a"><p>x</p></T>', ['s:a rdf:type d:T', 's:a d:p "x"']],
    ['nodes inside properties', '<e:T rdf:about="s:a"><e:p><e:U rdf:about="s:b"><e:q>x</e:q></e:U></e:p></e:T>', ['s:a rdf:type e:T', 's:b rdf:type e:U', 's:a e:p s:b', 's:b e:q "x"']],
    ['a node without a name', '<rdf:Description rdf:about="s:a"><e:p><rdf:Description e:q="x"/></e:p></rdf:Description>', ['_:g-1 e:q "x"', 's:a e:p _:g-1']],
    ['a node named in the document', '<rdf:Description rdf:about="s:a"><e:p rdf:nodeID="n"/></rdf:Description><e:T rdf:nodeID="n"/>', ['s:a e:p _:n-n', '_:n-n rdf:type e:T']],
    ['properties as attributes', '<rdf:Description rdf:about="s:a" e:p="x" rdf:type="t:T" xml:lang="en"/>', ['s:a e:p "x"@en', 's:a rdf:type t:T']],
    ['attributes on a property', '<rdf:Description rdf:about="s:a"><e:p e:q="x"/><e:r rdf:resource="s:b" e:q="y"/></rdf:Description>', ['s:a e:p _:g-1', '_:g-1 e:q "x"', 's:a e:r s:b', 's:b e:q "y"']],
    ['parseType Resource', '<rdf:Description rdf:about="s:a"><e:p rdf:parseType="Resource"><e:q>x</e:q></e:p></rdf:Description>', ['s:a e:p _:g-1', '_:g-1 e:q "x"']],
    ['parseType Literal', '<rdf:Description rdf:about="s:a"><e:p rdf:parseType="Literal">x <b>y<i>z</i></b></e:p></rdf:Description>', [`s:a e:p "x yz"^^${RDF}XMLLiteral`]],
    ['members of a collection', '<rdf:Description rdf:about="s:a"><e:p rdf:parseType="Collection"><e:T rdf:about="s:b"/></e:p></rdf:Description>', ['s:b rdf:type e:T']],
    ['items', '<rdf:Bag rdf:about="s:a"><rdf:li>x</rdf:li><rdf:li rdf:resource="s:b"/></rdf:Bag>', [`s:a rdf:type ${RDF}Bag`, 's:a rdf:_1 "x"', 's:a rdf:_2 s:b']],
    ['rdf:ID', '<rdf:Description xml:base="http://e.org/d#x" rdf:ID="a"><e:p rdf:resource=""/></rdf:Description>', ['http://e.org/d#a e:p http://e.org/d']],
    ['entities and CDATA', '<rdf:Description rdf:about="s:a"><e:p>&lt;b&gt; &#233;<![CDATA[<i>]]></e:p></rdf:Description>', ['s:a e:p "<b> é<i>"']],
  ])('reads %s', (_what, body, triples) => {
    expect(triplesOf(body)).toEqual(triples);
  });

  it('resolves names against the nearest base', () => {
    const body = '<rdf:Description rdf:about="a"><e:p rdf:resource="../b"/><e:q xml:base="http://f.org/" rdf:resource="c"/></rdf:Description>';
    expect(triplesOf(body, 'xml:base="http://e.org/x/y"')).toEqual(['http://e.org/x/a e:p http://e.org/b', 'http://e.org/x/a e:q http://f.org/c']);
  });

  it('reads a document that is one node alone', () => {
    const seen: string[] = [];
    finish(readXml('<e:T xmlns:e="e:"/>', new RdfXmlReader((subject, predicate, { value }) => seen.push(`${subject} ${predicate} ${value}`)), { depth: 5 }));
    expect(seen).toEqual([`_:g-1 ${RDF}type e:T`]);
  });
});

describe('resolveIri', () => {
  const BASE = 'http://a/b/c/d;p?q';

  /** The examples of RFC 3986, 5.4. */
  it.each([
    ['g:h', 'g:h'], ['g', 'http://a/b/c/g'], ['./g', 'http://a/b/c/g'], ['g/', 'http://a/b/c/g/'], ['/g', 'http://a/g'], ['//g', 'http://g'],
    ['?y', 'http://a/b/c/d;p?y'], ['g?y', 'http://a/b/c/g?y'], ['#s', 'http://a/b/c/d;p?q#s'], ['g#s', 'http://a/b/c/g#s'], [';x', 'http://a/b/c/;x'],
    ['', 'http://a/b/c/d;p?q'], ['.', 'http://a/b/c/'], ['./', 'http://a/b/c/'], ['..', 'http://a/b/'], ['../', 'http://a/b/'], ['../g', 'http://a/b/g'],
    ['../..', 'http://a/'], ['../../g', 'http://a/g'], ['../../../g', 'http://a/g'], ['/./g', 'http://a/g'], ['/../g', 'http://a/g'], ['g.', 'http://a/b/c/g.'],
    ['..g', 'http://a/b/c/..g'], ['./g/.', 'http://a/b/c/g/'], ['g/../h', 'http://a/b/c/h'],
  ])('makes of %j the IRI %s', (reference, iri) => {
    expect(resolveIri(reference, BASE)).toBe(iri);
  });

  it('leaves a reference as it is where there is no base', () => {
    expect(resolveIri('../a#b', '')).toBe('../a#b');
  });
});
