import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCsv, serialiseCsv } from './csv.ts';
import { FORMATS } from './detect-format.ts';
import type { Format } from './detect-format.ts';
import { EXCHANGE_FORMATS, lossesOf, readFile } from './formats.ts';
import { parseJson } from './json.ts';
import { parseSkosRdfXml } from './skos-rdfxml.ts';
import { parseSkosTurtle } from './skos-turtle.ts';
import { finish } from './slices.ts';
import { parseTbx, serialiseTbx } from './tbx.ts';
import { parseTsv } from './tsv.ts';
import { languagesOf, parseUserTerm } from './user-term.ts';
import type { GlossaryHeader, UserGlossary, UserTerm } from './user-term.ts';

/** Signs that mean something in one of the formats, or break one, among ordinary letters. */
const NASTY = ['a', 'É', 'œ', '癌', '🧬', ' ', '\u00A0', "'", '"', '\\', '|', ';', ',', '\t', '\n', '=', '+', '-', '@', '＝', '<', '>', '&', ']]>', '%', '#', ':', '/', '_', '_x0041_', '{', '}', '^', '`', '\u0301', '\u202E', '\u200B', '\uFEFF', '-->', '<!--', '&amp;', '__proto__', '@fr', '.'];
const text = fc.string({ unit: fc.constantFrom(...NASTY), minLength: 1, maxLength: 12 });
const labels = fc.record({ pref: text, alt: fc.array(text, { maxLength: 3 }), hidden: fc.array(text, { maxLength: 2 }) });
const optional = { freq: 3, nil: undefined };

const raw = fc
  .record({
    id: fc.oneof(text, fc.webUrl(), fc.constantFrom('__proto__', 'constructor', 'urn:x-oncogloss:term:a', 'C123')),
    labels: fc.record({ fr: fc.option(labels, optional), en: fc.option(labels, optional) }),
    definition: fc.record({ fr: fc.option(text, optional), en: fc.option(text, optional) }),
    case: fc.constantFrom('exact', 'any', undefined),
    domain: fc.option(text, optional),
    note: fc.option(text, optional),
    source: fc.option(text, optional),
    identifiers: fc.array(fc.record({ scheme: fc.constantFrom('uri', 'ncit', 'notation', 'code', 'Ü.1'), value: fc.oneof(text, fc.webUrl()) }), { maxLength: 3 }),
  })
  .map((data) => parseUserTerm(JSON.parse(JSON.stringify(data))));
const term = raw.filter((parsed) => parsed.ok).map((parsed) => parsed.term);
const glossary: fc.Arbitrary<UserGlossary> = fc
  .record({
    name: fc.constantFrom('Mon glossaire', 'A & B <c> "d"', '=SUM(A1)'),
    origin: fc.constantFrom('Une association', "L'équipe", 'x@example.org'),
    licence: fc.option(fc.constantFrom('CC BY 4.0', 'https://creativecommons.org/licenses/by/4.0/'), { nil: undefined }),
    date: fc.constantFrom('2026-11-22', '2024-02-29'),
    terms: fc.uniqueArray(term, { selector: ({ id }) => id, minLength: 1, maxLength: 4 }),
  })
  .map(({ licence, ...rest }) => ({ ...rest, ...(licence !== undefined && { licence }), languages: languagesOf(rest.terms), reviewed: false }));

/** What is left of a glossary in a format that cannot hold all of it. */
function heldBy(format: Format, x: UserGlossary): { header: Partial<GlossaryHeader>; terms: UserTerm[] } {
  const losses = EXCHANGE_FORMATS[format].cannotHold;
  const { terms, reviewed: _reviewed, languages, ...rest } = x;
  const { date, ...named } = rest;
  const header = losses.includes('header') ? {} : { ...named, ...(!losses.includes('date') && { date }), ...(format === 'json' && { languages }) };
  return { header, terms: terms.map((one) => lessTerm(one, losses)) };
}

function lessTerm({ case: rule, ...term }: UserTerm, losses: readonly string[]): UserTerm {
  const bare = losses.includes('hidden')
    ? { ...term, labels: Object.fromEntries(Object.entries(term.labels).map(([language, one]) => [language, { ...one, hidden: [] }])) }
    : term;
  return losses.includes('case') || rule === undefined ? bare : { ...bare, case: rule };
}

const write = (format: Format, x: UserGlossary) => [...EXCHANGE_FORMATS[format].write(x)].join('');
const read = (format: Format, file: string) => finish(EXCHANGE_FORMATS[format].read(file));

describe.each(FORMATS)('%s', (format) => {
  it('gives back what it can hold of any glossary', () => {
    fc.assert(
      fc.property(glossary, (x) => {
        const { header, terms, problems } = read(format, write(format, x));
        expect({ header, terms, problems }).toEqual({ ...heldBy(format, x), problems: [] });
      }),
      { numRuns: 300 },
    );
  });

  it('is recognised by its content alone, with or without a byte order mark', () => {
    fc.assert(
      fc.property(glossary, fc.boolean(), (x, mark) => {
        const file = write(format, x).replace(/^\uFEFF/, '');
        const result = finish(readFile(new TextEncoder().encode((mark ? '\uFEFF' : '') + file), 'file'));
        expect(result).toMatchObject({ format, terms: heldBy(format, x).terms, problems: [] });
      }),
      { numRuns: 60 },
    );
  });

  it('takes any text without an exception, and answers with terms or with problems', () => {
    const signs = fc.string({ unit: fc.constantFrom(...NASTY, '\0', '\uD800', '\r', 'terme,', '"id":', '<tbx>', '<rdf:RDF', '@prefix ', 'skos:', '[', ']'), maxLength: 60 });
    fc.assert(
      fc.property(signs, (file) => {
        const { terms, problems } = read(format, file);
        expect(terms.length + problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });

  it('takes a damaged file without an exception: every term it gives is sound', () => {
    fc.assert(
      fc.property(glossary, fc.nat(), fc.nat(30), fc.constantFrom(...NASTY, '', '\0', '\uDC00', '"', '<', '}'), (x, at, length, put) => {
        const file = write(format, x);
        const start = at % file.length;
        const { terms, problems } = read(format, file.slice(0, start) + put + file.slice(start + length));
        for (const one of terms) expect(parseUserTerm(one)).toEqual({ ok: true, term: one });
        expect(terms.length + problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });

  it('says before an export what it would lose', () => {
    fc.assert(
      fc.property(glossary, (x) => {
        const held = heldBy(format, x);
        const losesTerms = JSON.stringify(held.terms.map(sorted)) !== JSON.stringify(x.terms.map(sorted));
        expect(lossesOf(format, x).some((loss) => loss === 'hidden' || loss === 'case')).toBe(losesTerms);
      }),
      { numRuns: 60 },
    );
  });
});

/** The same term with its fields in one order. */
const sorted = (one: UserTerm) => Object.fromEntries(Object.entries(one).toSorted(([a], [b]) => (a < b ? -1 : 1)));

describe('the other ways of writing', () => {
  it.each([',', ';'] as const)('CSV parted by « %s », with French headings, gives back the same terms', (delimiter) => {
    fc.assert(
      fc.property(glossary, (x) => {
        expect(parseCsv(serialiseCsv(x, { delimiter, headings: 'fr' }))).toMatchObject({ terms: x.terms, problems: [] });
      }),
    );
  });

  it('TBX in the DCT style gives back the same as in the DCA style', () => {
    fc.assert(
      fc.property(glossary, (x) => {
        expect(parseTbx(serialiseTbx(x, { style: 'dct' }))).toEqual(parseTbx(serialiseTbx(x)));
      }),
    );
  });

  it.each<[string, (file: string) => unknown, Format]>([
    ['parseTsv', parseTsv, 'tsv'],
    ['parseJson', parseJson, 'json'],
    ['parseSkosRdfXml', parseSkosRdfXml, 'skos-rdfxml'],
    ['parseSkosTurtle', parseSkosTurtle, 'skos-turtle'],
  ])('%s reads at once what the steps read', (_name, parse, format) => {
    fc.assert(
      fc.property(glossary, (x) => {
        expect(parse(write(format, x))).toEqual(read(format, write(format, x)));
      }),
      { numRuns: 20 },
    );
  });
});
