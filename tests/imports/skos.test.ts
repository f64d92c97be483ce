import { createRequire } from 'node:module';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { otherProgram, runOther } from '../support/other-program.ts';
import { fixture, importOf, inOrder, labels, reasonsOf } from './read-import.ts';

/**
 * The feature codes of GeoNames (CC BY 3.0): SKOS concepts in five languages, none of them written
 * here. The npm package carries them as N-Quads.
 */
const GEONAMES = join(dirname(createRequire(import.meta.url).resolve('@vocabulary/gn/package.json')), 'gn.nq');
const NS = 'http://www.geonames.org/ontology#';

const folder = mkdtempSync(join(tmpdir(), 'oncogloss-skos-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('the feature codes of GeoNames', () => {
  const read = importOf(GEONAMES);
  const termOf = (code: string) => read.terms.find(({ id }) => id === NS + code);

  it('are taken, but for those that their owners withdrew', () => {
    expect(read.format).toBe('skos-turtle');
    expect([read.terms.length, read.refused]).toEqual([667, 23]);
    expect(read.terms.every(({ labels: { fr, en } }) => fr === undefined && en !== undefined)).toBe(true);
    expect(read.terms.filter(({ definition }) => definition.en !== undefined)).toHaveLength(599);
    expect(read.terms.every(({ identifiers }) => identifiers.length === 1)).toBe(true);
  });

  it('say whose they are, under which licence, of when', () => {
    expect(read.header).toEqual({
      name: 'The Geonames ontology',
      origin: 'Bernard Vatant',
      licence: 'http://creativecommons.org/licenses/by/3.0/',
      date: '2012-10-29',
    });
  });

  it('are read field by field', () => {
    expect(termOf('A.ADM1')).toEqual({
      id: `${NS}A.ADM1`,
      labels: { en: labels('first-order administrative division') },
      definition: { en: 'a primary administrative division of a country, such as a state in the United States' },
      identifiers: [{ scheme: 'notation', value: 'A.ADM1' }],
    });
    expect(termOf('A.ADM1H')).toEqual({
      id: `${NS}A.ADM1H`,
      labels: { en: labels('historical first-order administrative division') },
      definition: {},
      identifiers: [{ scheme: 'notation', value: 'A.ADM1H' }],
    });
  });

  it('with two preferred labels in one language keep the second as another name', () => {
    expect(termOf('S.SCHL')?.labels.en?.alt).toHaveLength(1);
  });

  it('tell each concept that is refused, and count what is in no language of ours', () => {
    expect(reasonsOf(read)).toEqual({ 'deprecated-concept (term)': 23, 'language-left-out (part)': 4, 'language-unknown (part)': 1 });
    expect(read.problems).toContainEqual({ path: `${NS}S.CCL`, reason: 'deprecated-concept', params: {}, lost: 'term' });
    expect(read.problems.flatMap(({ reason, params }) => (reason === 'language-left-out' ? [[params['language'], params['count']]] : [])).sort()).toEqual([
      ['bg', 638],
      ['no', 637],
      ['ru', 1237],
      ['sv', 638],
    ]);
  });

  it('do NOT become terms where they are classes, properties or people', () => {
    expect(read.terms.filter(({ id }) => !/^[A-Z]\.[A-Z0-9]+$/.test(id.slice(NS.length)))).toEqual([]);
  });
});

const rapper = otherProgram('rapper', 'SKOS written as Turtle and RDF/XML by Raptor');

describe.skipIf(rapper === undefined)('what Raptor writes', () => {
  it.each(['turtle', 'rdfxml', 'rdfxml-abbrev', 'ntriples'])('of the feature codes of GeoNames as %s is read as the original is', (syntax) => {
    const path = join(folder, `gn-${syntax}`);
    writeFileSync(path, runOther(rapper!, ['-q', '-i', 'nquads', '-o', syntax, GEONAMES]));
    const { terms, header, refused } = importOf(path);
    const original = importOf(GEONAMES);
    expect({ header, refused }).toEqual({ header: original.header, refused: original.refused });
    expect(inOrder(terms)).toEqual(inOrder(original.terms));
  });

  it.each([
    ['turtle', 'words.ttl'],
    ['rdfxml-abbrev', 'words.rdf'],
  ])('as %s is still what it wrote when %s was saved', (syntax, saved) => {
    const path = join(folder, saved);
    const prefix = 'xmlns:skos="http://www.w3.org/2004/02/skos/core#"';
    writeFileSync(path, runOther(rapper!, ['-q', '-i', 'ntriples', '-o', syntax, '-f', prefix, fixture('skos/words.nt'), 'http://example.org/']));
    expect(importOf(path)).toEqual(importOf(fixture(`skos/${saved}`)));
  });
});

describe('what Raptor wrote of our words', () => {
  it.each(['words.nt', 'words.ttl', 'words.rdf'])('%s is read with its bases, lists and things without a name', (name) => {
    const { header, terms, refused, problems } = importOf(fixture(`skos/${name}`));
    expect(header).toEqual({
      name: 'Mots d’essai',
      origin: 'Oncogloss',
      licence: 'https://creativecommons.org/publicdomain/zero/1.0/',
      date: '2026-11-22',
    });
    expect(terms).toEqual([
      {
        id: 'http://example.org/words/marrow',
        labels: { fr: labels('moelle osseuse', ['moelle rouge'], ['moele osseuse']), en: labels('bone marrow') },
        definition: { fr: 'Tissu mou, « au cœur » des os ;\nil fabrique le sang : T < 5 & N > 2.' },
        domain: 'corps',
        identifiers: [
          { scheme: 'essai', value: 'M1' },
          { scheme: 'uri', value: 'http://example.org/other?a=1&b=2' },
        ],
      },
    ]);
    expect(refused).toBe(2);
    expect(problems).toEqual(
      expect.arrayContaining([
        { path: 'http://example.org/words/old', reason: 'deprecated-concept', params: {}, lost: 'term' },
        { path: 'http://example.org/words/german', reason: 'no-label', params: { field: 'labels' }, lost: 'term' },
        { path: '', reason: 'language-left-out', params: { language: 'de', count: 2 }, lost: 'part' },
      ]),
    );
  });
});
