import { describe, expect, it } from 'vitest';
import { JSON_VERSION, parseJson, serialiseJson } from './json.ts';

const HEAD = '"format": "oncogloss-glossary", "version": 1';
const term = (id: string, rest = '') => `{"id": "${id}", "labels": {"fr": {"pref": "${id}"}}${rest}}`;
const file = (...terms: string[]) => `{${HEAD}, "terms": [${terms.join(',')}]}`;

describe('parseJson', () => {
  it('reads terms, with empty lists for what is left out', () => {
    expect(parseJson(file(term('a')))).toEqual({
      header: {},
      terms: [{ id: 'a', labels: { fr: { pref: 'a', alt: [], hidden: [] } }, definition: {}, identifiers: [] }],
      problems: [],
      refused: 0,
    });
  });

  it('reads the header wherever its fields stand', () => {
    expect(parseJson(`{"terms": [${term('a')}], "name": "N", "origin": "O", "date": "2026-11-22", ${HEAD}}`).header).toEqual({ name: 'N', origin: 'O', date: '2026-11-22' });
  });

  it('never takes a file’s word that someone reviewed it', () => {
    const parsed = parseJson(`{${HEAD}, "reviewed": true, "terms": [${term('a')}]}`);
    expect(parsed.header).toEqual({});
    expect(parseJson(file(term('a', ', "reviewed": true'))).problems).toMatchObject([{ path: 'terms[0]', reason: 'unknown-field', params: { field: 'reviewed' } }]);
  });

  it.each([
    ['a later version', `{"format": "oncogloss-glossary", "version": ${JSON_VERSION + 1}, "terms": {}}`, 'future-version'],
    ['a version that is no number', '{"format": "oncogloss-glossary", "version": "1", "terms": []}', 'not-our-json'],
    ['another format', '{"format": "other", "version": 1, "terms": []}', 'not-our-json'],
    ['a bare list', `[${term('a')}]`, 'not-our-json'],
    ['JSON-LD', '{"@context": {}, "@graph": []}', 'json-ld'],
    ['terms that are no list', `{${HEAD}, "terms": {}}`, 'wrong-type'],
    ['no terms', `{${HEAD}}`, 'wrong-type'],
    ['a cut file', file(term('a')).slice(0, -3), 'not-json'],
    ['a text that never ends', `{${HEAD}, "name": "`, 'not-json'],
    ['brackets that do not match', `{${HEAD}, "terms": [}`, 'not-json'],
    ['two lists of terms', `{${HEAD}, "terms": [], "terms": []}`, 'duplicate-key'],
    ['a thousand brackets', `{${HEAD}, "terms": [${'['.repeat(1_000)}${']'.repeat(1_000)}]}`, 'nested-too-deep'],
    ['nothing', '', 'not-json'],
    ['a number', '7', 'not-our-json'],
    ['null', 'null', 'not-our-json'],
  ])('refuses %s as a whole', (_what, text, reason) => {
    expect(parseJson(text)).toMatchObject({ header: {}, terms: [], problems: [{ reason, lost: 'file' }] });
  });

  it('names the versions of a file of the future', () => {
    expect(parseJson('{"format": "oncogloss-glossary", "version": 9, "terms": []}').problems).toMatchObject([{ path: 'version', params: { version: 9, known: 1 } }]);
  });

  it('names the line of what is not JSON', () => {
    expect(parseJson(`{${HEAD},\n"terms": [\n}`).problems).toMatchObject([{ row: 3, reason: 'not-json' }]);
  });

  it.each([
    ['no labels', '{"id": "b"}', 'field-empty'],
    ['no language', '{"id": "b", "labels": {}}', 'no-label'],
    ['an empty label', '{"id": "b", "labels": {"fr": {"pref": " "}}}', 'field-empty'],
    ['an unknown field', term('b', ', "html": "x"'), 'unknown-field'],
    ['a number for a text', term('b', ', "note": 7'), 'wrong-type'],
    ['a lone surrogate', term('b', ', "note": "\\ud800"'), 'lone-surrogate'],
    ['a control character', term('b', ', "note": "\\u0000"'), 'control-character'],
    ['one key twice', term('b', ', "id": "c"'), 'duplicate-key'],
    ['one key twice, once in disguise', term('b', ', "\\u0069d": "c"'), 'duplicate-key'],
    ['an id that is there already', term('a'), 'duplicate-id'],
    ['a text instead of a term', '"b"', 'wrong-type'],
    ['no value', '', 'not-json'],
    ['what is not JSON', '{id: 1}', 'not-json'],
    ['a scheme that is none', term('b', ', "identifiers": [{"scheme": "a b", "value": "1"}]'), 'wrong-value'],
  ])('refuses a term with %s, and takes the others', (_what, bad, reason) => {
    const { terms, problems } = parseJson(file(term('a'), bad, term('z')));
    expect(terms.map(({ id }) => id)).toEqual(['a', 'z']);
    expect(problems).toMatchObject([{ path: 'terms[1]', reason, lost: 'term' }]);
  });

  it.each(['__proto__', 'constructor', 'prototype', 'toString'])('lets no « %s » touch a prototype', (key) => {
    const bad = `"${key}": {"polluted": true, "prototype": {"polluted": true}}`;
    const parsed = parseJson(`{${HEAD}, ${bad}, "terms": [${term('a', `, ${bad}`)}, {"id": "b", "labels": {"fr": {"pref": "b", ${bad}}}}, ${term(key)}]}`);
    const refused = parsed.problems.filter(({ lost }) => lost === 'term');
    expect(refused).toMatchObject([{ path: 'terms[0]', reason: 'unknown-field' }, { path: 'terms[1]', reason: 'unknown-field' }]);
    expect(parsed.terms.map(({ id }) => id)).toEqual([key]);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(Object.getPrototypeOf(parsed.header)).toBe(Object.prototype);
    expect(parsed.header).toEqual({});
  });

  it('leaves an unsound field of the header out, and says so', () => {
    expect(parseJson(`{${HEAD}, "name": "N", "date": "2026-02-30", "colour": 1, "terms": [${term('a')}]}`)).toMatchObject({
      header: { name: 'N' },
      problems: [{ path: 'date', reason: 'wrong-value', lost: 'part' }, { path: 'colour', reason: 'unknown-field', lost: 'part' }],
    });
  });

  it('reads a list of 100,000 opening quotes and one of 100,000 doubled keys in linear time', () => {
    expect(parseJson(`{${HEAD}, "terms": [${'"",'.repeat(100_000)}""]}`).refused).toBe(100_001);
    expect(parseJson(`{${HEAD}, "terms": [{${'"a":1,'.repeat(100_000)}"b":1}]}`).refused).toBe(1);
  }, 20_000);
});

describe('serialiseJson', () => {
  it('writes a line for each term, so that two exports can be compared', () => {
    const { terms } = parseJson(file(term('a'), term('b')));
    const text = serialiseJson({ name: 'N', origin: 'O', date: '2026-11-22', languages: ['fr'], reviewed: false, terms });
    expect(text.split('\n').filter((line) => line.includes('"pref"'))).toHaveLength(2);
    expect(JSON.parse(text)).toMatchObject({ version: 1, reviewed: false, terms });
  });

  it('writes an empty glossary that is still JSON', () => {
    const text = serialiseJson({ name: 'N', origin: 'O', date: '2026-11-22', languages: [], reviewed: false, terms: [] });
    expect(JSON.parse(text)).toMatchObject({ terms: [] });
  });
});
