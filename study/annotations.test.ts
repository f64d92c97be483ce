import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newNote, type Note } from './note.ts';
import { readAnnotations } from './read-annotations.ts';
import { noteOf, NOW } from './testing.ts';
import { writeAnnotations } from './write-annotations.ts';

let next = 0;
const options = { now: NOW, newId: () => `new-${next++}` };
const read = (data: unknown) => readAnnotations(typeof data === 'string' ? data : JSON.stringify(data), options);
const ON = { text: 'Le mélanome est un cancer.', words: 'mélanome' };

describe('writeAnnotations', () => {
  it('writes what the W3C model names', () => {
    const { '@context': context, type, first } = JSON.parse(writeAnnotations([noteOf('a', 'Demander.', ON)])) as { '@context': unknown[]; type: string; first: { items: unknown[] } };
    expect([context[0], type]).toEqual(['http://www.w3.org/ns/anno.jsonld', 'AnnotationCollection']);
    expect(first.items[0]).toEqual({
      id: 'urn:x-oncogloss:note:a',
      type: 'Annotation',
      motivation: 'commenting',
      created: NOW.toISOString(),
      modified: NOW.toISOString(),
      body: [{ type: 'TextualBody', value: 'Demander.', format: 'text/plain', purpose: 'commenting' }],
      target: {
        source: { id: 'https://site.example/page', type: 'Text', 'dc:title': 'Une page' },
        selector: [
          { type: 'TextQuoteSelector', exact: 'mélanome', prefix: 'Le ', suffix: ' est un cancer.' },
          { type: 'TextPositionSelector', start: 3, end: 11 },
        ],
      },
    });
  });
});

describe('readAnnotations', () => {
  // The forms of the examples 3, 5, 11 and 23 of the model, and what Hypothesis sends.
  it.each([
    ['a body in words', { type: 'Annotation', bodyValue: 'Un mot', target: { source: 'https://a.example/', selector: { type: 'TextQuoteSelector', exact: 'x' } } }],
    ['several bodies', { body: [{ type: 'TextualBody', value: 'tag', purpose: 'tagging' }, { value: 'Un mot' }], target: [{ source: 'https://a.example/', selector: [{ type: 'FragmentSelector' }, { type: 'TextQuoteSelector', exact: 'x' }] }] }],
  ])('reads %s', (_, annotation) => {
    const { notes, problems } = read([annotation]);
    expect(problems).toEqual([]);
    expect(notes[0]).toMatchObject({ body: 'Un mot', target: { kind: 'passage', address: 'https://a.example/', passage: { quote: { exact: 'x' } } } });
  });

  const target = { source: 'https://a.example/', selector: { type: 'TextQuoteSelector', exact: 'x' } };
  it.each([
    ['no-text', { target }],
    ['no-target', { bodyValue: 'x' }],
    ['no-quote', { bodyValue: 'x', target: 'https://a.example/' }],
    ['text-too-long', { bodyValue: 'x'.repeat(20_001), target }],
    ['not-sound', { bodyValue: 'x', target: { ...target, source: 'javascript:alert(1)' } }],
    ['not-sound', { bodyValue: 'x', target: { ...target, selector: [target.selector, { type: 'TextPositionSelector', start: -1, end: 2 }] } }],
    ['not-sound', { bodyValue: 'x', target: { source: 'urn:x-oncogloss:concept:../x' } }],
  ])('does NOT take an annotation (%s), tells which, and takes the others', (reason, annotation) => {
    const { notes, problems } = read({ items: [{ bodyValue: 'ok', target }, annotation] });
    expect(problems).toMatchObject([{ row: 2, reason }]);
    expect(notes).toHaveLength(1);
  });

  it.each([
    ['not-json', '{'],
    ['not-json', ''],
    ['not-annotations', '{"a":1}'],
    ['not-annotations', '7'],
    ['too-many', `[${'0,'.repeat(100_000)}0]`],
  ])('refuses the file (%s)', (reason, text) => {
    expect(read(text)).toMatchObject({ notes: [], problems: [{ row: 0, reason }] });
  });

  it('does NOT pollute prototypes, and shows markup as text', () => {
    const { notes } = read(`[{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"bodyValue":"<img src=x onerror=alert(1)>","target":${JSON.stringify(target)}}]`);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    expect(notes[0]?.body).toBe('<img src=x onerror=alert(1)>');
  });

  it('does NOT give one id to two notes', () => {
    const items = JSON.parse(writeAnnotations([noteOf('a', 'un')])) as { first: { items: unknown[] } };
    const { notes } = read([...items.first.items, ...items.first.items]);
    expect(new Set(notes.map(({ id }) => id)).size).toBe(2);
  });

  it('cuts a title that is too long, and NOT through a letter of two units', () => {
    const { notes } = read([{ bodyValue: 'ok', target: { ...target, source: { id: 'https://a.example/', 'dc:title': `a${'😀'.repeat(600)}` } } }]);
    expect(notes[0]?.target).toMatchObject({ title: expect.stringMatching(/^a(?:😀)+.?$/u) });
  });

  it('reads what is nested very deep without failing', () => {
    expect(read(`${'['.repeat(5_000)}${']'.repeat(5_000)}`).notes).toEqual([]);
  });
});

describe('properties', () => {
  const words = fc.string({ unit: 'grapheme', maxLength: 60 }).map((text) => text.toWellFormed());
  const passage = fc.record({
    quote: fc.record({ exact: words.filter((text) => text !== ''), prefix: words, suffix: words }),
    position: fc.record({ start: fc.nat(), end: fc.nat() }),
  });
  const target = fc.oneof(
    fc.stringMatching(/^[a-z0-9-]{1,20}$/).map((concept) => ({ kind: 'concept' as const, concept })),
    fc.record({ kind: fc.constant('passage' as const), address: fc.webUrl(), title: words, passage }),
  );

  it('reading what was written gives the same notes', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.tuple(fc.stringMatching(/^[a-z0-9]{1,12}$/), words, target), { selector: ([id]) => id, maxLength: 8 }), (list) => {
        const notes: Note[] = list.map(([id, body, on]) => newNote({ id, body, target: on }, NOW));
        expect(read(writeAnnotations(notes))).toEqual({ notes, problems: [] });
      }),
      { numRuns: 60 },
    );
  });
});
