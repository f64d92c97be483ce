import { describe, expect, it } from 'vitest';
import { FORMATS } from './detect-format.ts';
import { EXCHANGE_FORMATS, readFile } from './formats.ts';
import { finish } from './slices.ts';
import { parseSkosRdfXml } from './skos-rdfxml.ts';
import { parseSkosTurtle } from './skos-turtle.ts';
import { parseTbx } from './tbx.ts';
import { parseUserTerm } from './user-term.ts';
import type { UserGlossary } from './user-term.ts';

const glossaryOf = (text: string): UserGlossary => ({
  name: text, origin: text, licence: text, date: '2026-11-22', languages: ['fr', 'en'], reviewed: false,
  terms: [
    {
      id: text,
      labels: { fr: { pref: text, alt: [`${text}2`], hidden: [] }, en: { pref: text, alt: [], hidden: [] } },
      definition: { fr: text, en: text }, domain: text, note: text, source: text,
      identifiers: [{ scheme: 'uri', value: text }],
    },
  ],
});

const PAYLOADS = [
  '<img src=x onerror=alert(1)>', '<script>alert(1)</script>', '</style><style>*{display:none}', '<svg/onload=alert(1)>', 'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>', '{{constructor.constructor("alert(1)")()}}', '${alert(1)}', '=HYPERLINK("http://e.org","x")', '@SUM(1+9)*cmd|\'/C calc\'!A0',
  '__proto__', 'constructor', '(a+)+$', '.*', '&lol9;', '<!ENTITY x SYSTEM "file:///etc/passwd">', ']]><x>', '" onmouseover="alert(1)', "'; DROP TABLE terms; --", '\u202Egnp.exe', '%00', '\\u0000', '../../etc/passwd',
];

describe.each(FORMATS)('hostile text in every field of %s', (format) => {
  it.each(PAYLOADS)('%s is text: it comes out as it went in', (payload) => {
    const glossary = glossaryOf(payload);
    const file = [...EXCHANGE_FORMATS[format].write(glossary)].join('');
    const { terms, problems } = finish(EXCHANGE_FORMATS[format].read(file));
    expect(problems).toEqual([]);
    expect(terms).toEqual(glossary.terms);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

describe('documents against readers of XML', () => {
  const laughs = Array.from({ length: 9 }, (_, k) => `<!ENTITY l${k + 1} "${`&l${k};`.repeat(10)}">`).join('');
  const DOCTYPES = [
    ['billion laughs', `<!DOCTYPE t [<!ENTITY l0 "lol">${laughs}]>`, '&l9;'],
    ['a quadratic blow-up', `<!DOCTYPE t [<!ENTITY a "${'a'.repeat(50_000)}">]>`, '&a;'.repeat(50_000)],
    ['an external entity', '<!DOCTYPE t [<!ENTITY x SYSTEM "http://127.0.0.1:1/canary">]>', '&x;'],
    ['a parameter entity', '<!DOCTYPE t [<!ENTITY % x SYSTEM "http://127.0.0.1:1/canary"> %x;]>', ''],
  ] as const;
  const tbx = (doctype: string, text: string) => `<?xml version="1.0"?>${doctype}<tbx><text><body><conceptEntry id="a"><langSec xml:lang="fr"><termSec><term>a${text}</term></termSec></langSec></conceptEntry></body></text></tbx>`;
  const rdf = (doctype: string, text: string) => `${doctype}<c:Concept xmlns:c="http://www.w3.org/2004/02/skos/core#"><c:prefLabel xml:lang="fr">a${text}</c:prefLabel></c:Concept>`;

  it.each(DOCTYPES)('%s is refused at its declaration', (_what, doctype, text) => {
    const start = Date.now();
    for (const parsed of [parseTbx(tbx(doctype, text)), parseSkosRdfXml(rdf(doctype, text))]) {
      expect(parsed).toMatchObject({ terms: [], problems: [{ row: 1, reason: 'xml-entity', lost: 'file' }] });
    }
    expect(Date.now() - start).toBeLessThan(2_000);
  });

  it('a document type that only names its DTD is passed over, and nothing is loaded', () => {
    const doctype = '<!DOCTYPE tbx SYSTEM "http://127.0.0.1:1/canary.dtd" [<!ELEMENT tbx ANY>]>';
    expect(parseTbx(tbx(doctype, '')).terms).toHaveLength(1);
    expect(parseSkosRdfXml(rdf(doctype, '')).terms).toHaveLength(1);
  });

  it('elements nested without end are refused with the limit', () => {
    const deep = '<a>'.repeat(100_000);
    for (const parsed of [parseTbx(tbx('', deep)), parseSkosRdfXml(rdf('', deep))]) {
      expect(parsed.problems).toMatchObject([{ reason: 'nested-too-deep', params: { limit: 100 }, lost: 'file' }]);
    }
  });

  it('an element of 200,000 attributes and a text of 20 MB end in a message', () => {
    const attributes = Array.from({ length: 200_000 }, (_, k) => `a${k}=""`).join(' ');
    expect(parseTbx(`<tbx ${attributes}/>`).problems).toMatchObject([{ reason: 'no-terms' }]);
    expect(parseTbx(tbx('', 'x'.repeat(20_000_000))).problems).toMatchObject([{ path: 'conceptEntry[1] a', reason: 'field-too-long' }]);
  }, 20_000);
});

describe('huge fields', () => {
  it.each(FORMATS)('of %s refuse the term by its place, and the others are taken', (format) => {
    const { terms: [term], ...header } = glossaryOf('a');
    const huge = { ...term!, id: 'b', note: 'x'.repeat(20_001) };
    const file = [...EXCHANGE_FORMATS[format].write({ ...header, terms: [term!, huge, { ...term!, id: 'c' }] })].join('');
    const { terms, problems } = finish(EXCHANGE_FORMATS[format].read(file));
    expect(terms.map(({ id }) => id)).toEqual(['a', 'c']);
    expect(problems).toMatchObject([{ reason: 'field-too-long', params: { field: 'note', limit: 20_000 }, lost: 'term' }]);
    expect('row' in problems[0]! || problems[0]!.path !== '').toBe(true);
  });

  it('too many labels are refused', () => {
    const alt = Array.from({ length: 501 }, (_, k) => `a${k}`);
    expect(parseUserTerm({ id: 'a', labels: { fr: { pref: 'a', alt } } })).toMatchObject({ ok: false, faults: [{ field: 'labels.fr.alt', reason: 'too-many-labels', params: { limit: 500 } }] });
  });

  it('more concepts than the limit refuse the file, in every format', () => {
    for (const format of FORMATS) {
      const { terms: [term], ...header } = glossaryOf('a');
      const file = [...EXCHANGE_FORMATS[format].write({ ...header, terms: ['a', 'b', 'c', 'd'].map((id) => ({ ...term!, id })) })].join('');
      expect(finish(EXCHANGE_FORMATS[format].read(file, { limits: { rows: 4 } }))).toMatchObject({ terms: [], problems: [{ reason: 'too-many-rows', params: { limit: 4 }, lost: 'file' }] });
    }
  });
});

describe('Turtle', () => {
  it.each([
    ['one endless string', `<a> <b> "${'x'.repeat(3_000_000)}`],
    ['one endless name', `<${'x'.repeat(3_000_000)}`],
    ['brackets nested without end', `<a> <b> ${'[ <c> '.repeat(100_000)}`],
    ['a list nested without end', `<a> <b> ${'( '.repeat(100_000)}`],
  ])('with %s ends in a message, soon', (_what, text) => {
    const start = Date.now();
    expect(parseSkosTurtle(text).problems).toMatchObject([{ reason: 'turtle-malformed', lost: 'file' }]);
    expect(Date.now() - start).toBeLessThan(5_000);
  }, 20_000);
});

describe('wrong encodings', () => {
  it('of a table: Windows-1252 is read as such, never as replacement signs', () => {
    const bytes = Uint8Array.from([...new TextEncoder().encode('terme\nt'), 0xe9, ...new TextEncoder().encode('moin')]);
    expect(finish(readFile(bytes, 'x.csv')).terms).toMatchObject([{ labels: { fr: { pref: 'témoin' } } }]);
  });

  it('that leave control characters refuse the term', () => {
    // 0x81 is nothing in Windows-1252: such bytes were another encoding.
    const bytes = Uint8Array.from([...new TextEncoder().encode('terme\nt'), 0x81, 0xff]);
    expect(finish(readFile(bytes, 'x.csv'))).toMatchObject({ terms: [], problems: [{ reason: 'encoding-guessed' }, { row: 2, reason: 'control-character' }] });
  });
});
