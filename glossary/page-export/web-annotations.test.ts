import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PageGlossary } from './page-glossary.ts';
import { glossary, mentionIn, summary } from './testing.ts';
import { writeWebAnnotations } from './web-annotations.ts';

interface Annotation {
  readonly id: string;
  readonly target: { readonly source: string; readonly selector: readonly { readonly type: string; readonly exact?: string; readonly prefix?: string; readonly suffix?: string; readonly start?: number; readonly end?: number }[] };
}
interface Collection {
  readonly total: number;
  readonly first?: { readonly items: readonly Annotation[] };
}

function write(of: PageGlossary): Collection {
  let count = 0;
  return JSON.parse(writeWebAnnotations(of, () => `urn:uuid:${count++}`)) as Collection;
}

describe('writeWebAnnotations', () => {
  it('is a collection with one annotation, as the model has it', () => {
    const text = 'A melanoma.';
    const collection = write(glossary([{ summary: summary('melanoma', 'mélanome', 'melanoma'), mentions: [mentionIn(text, 'melanoma', 'melanoma')] }]));
    expect(collection).toEqual({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: 'urn:uuid:2',
      type: 'AnnotationCollection',
      label: 'A page',
      total: 1,
      last: 'urn:uuid:1',
      first: {
        id: 'urn:uuid:1',
        type: 'AnnotationPage',
        startIndex: 0,
        items: [
          {
            id: 'urn:uuid:0',
            type: 'Annotation',
            motivation: 'identifying',
            created: '2026-11-22T08:00:00.000Z',
            generator: { type: 'Software', name: 'Oncogloss' },
            body: [
              { type: 'SpecificResource', purpose: 'identifying', source: 'urn:x:melanoma' },
              { type: 'TextualBody', purpose: 'tagging', value: 'mélanome', format: 'text/plain', language: 'fr' },
              { type: 'TextualBody', purpose: 'tagging', value: 'melanoma', format: 'text/plain', language: 'en' },
            ],
            target: {
              type: 'SpecificResource',
              source: 'https://a.org/page?x=1#top',
              state: { type: 'TimeState', sourceDate: '2026-11-22T08:00:00.000Z' },
              selector: [
                { type: 'TextQuoteSelector', exact: 'melanoma', prefix: 'A ', suffix: '.' },
                { type: 'TextPositionSelector', start: 2, end: 10 },
              ],
            },
          },
        ],
      },
    });
  });

  it('has no page where nothing is annotated', () => {
    expect(write(glossary([]))).toMatchObject({ total: 0 });
    expect(write(glossary([])).first).toBeUndefined();
  });

  it('lists mentions in the order of the page, whatever that of the terms', () => {
    const text = 'b a b a';
    const terms = ['a', 'b'].map((id) => ({ summary: summary(id), mentions: [mentionIn(text, id, id), mentionIn(text, id, id, 3)] }));
    expect(write(glossary(terms)).first?.items.map(({ target }) => target.selector[1]?.start)).toEqual([0, 2, 4, 6]);
  });

  it('gives a mention without a place its quote alone, at the end', () => {
    const shaded = { ...mentionIn('xa', 'a', 'a'), place: undefined };
    const { first } = write(glossary([{ summary: summary('a'), mentions: [shaded, mentionIn('a', 'a', 'a')] }]));
    expect(first?.items[1]?.target.selector).toEqual([{ type: 'TextQuoteSelector', exact: 'a' }]);
  });

  it('gives each annotation an IRI of its own', () => {
    const { first } = write(glossary([{ summary: summary('a'), mentions: [mentionIn('aa', 'a', 'a'), mentionIn('aa', 'a', 'a', 1)] }]));
    expect(new Set(first?.items.map(({ id }) => id)).size).toBe(2);
  });

  it('counts code points, and never leaves half a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (before, after) => {
        const [whole, end] = [before.toWellFormed(), after.toWellFormed()];
        const text = `${whole}melanoma${end}`;
        const mention = mentionIn(text, 'a', 'melanoma', whole.length);
        const [quote, position] = write(glossary([{ summary: summary('a'), mentions: [mention] }])).first!.items[0]!.target.selector;
        expect([...text].slice(position!.start, position!.end).join('')).toBe('melanoma');
        expect(`${quote!.prefix}${quote!.suffix}`.isWellFormed()).toBe(true);
        expect(text).toContain(`${quote!.prefix}melanoma${quote!.suffix}`);
      }),
    );
  });
});
