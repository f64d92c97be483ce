import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EntrySummary } from '../glossary/entry.ts';
import type { PageMention } from '../matching/mention.ts';
import { packMentions, unpackMentions } from './packed-mentions.ts';

const sense = (id: string): EntrySummary => ({ id, kind: 'concept', category: 'cancer', difficulty: 'core', label: { fr: id, en: id } });

const READING = JSON.stringify({ senses: [sense('egfr')], need: 'nothing', reason: { kind: 'name' } });

const anyMention: fc.Arbitrary<PageMention> = fc.record({
  start: fc.nat(1_000),
  end: fc.nat(1_000),
  senses: fc.array(fc.constantFrom('egfr', 'ros1', 'met').map(sense), { minLength: 1, maxLength: 2 }),
  need: fc.constantFrom('nothing', 'oncology', 'neighbour'),
  reason: fc.oneof(fc.constant({ kind: 'name' } as const), fc.record({ kind: fc.constant('defined' as const), long: fc.string() })),
}) as fc.Arbitrary<PageMention>;

const travel = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

describe('packed mentions', () => {
  it('are the same after the journey', () => {
    fc.assert(
      fc.property(fc.array(fc.array(anyMention, { maxLength: 6 }), { maxLength: 6 }), (lists) => {
        expect(unpackMentions(travel(packMentions(lists)), lists.length)).toEqual(lists);
      }),
    );
  });

  it('hold what mentions have in common once', () => {
    const mention: PageMention = { start: 0, end: 4, senses: [sense('egfr')], need: 'nothing', reason: { kind: 'name' } };
    const packed = packMentions([[mention, { ...mention, start: 5, end: 9 }], [mention]]);
    expect(packed.readings).toHaveLength(1);
    const [first, second] = unpackMentions(packed, 2)?.[0] ?? [];
    expect(first?.senses).toBe(second?.senses);
  });

  it.each<[string, unknown, number?]>([
    ['nothing', undefined],
    ['a list of lists, as an older version answered', [[]]],
    ['no places', { readings: [] }],
    ['places that are no list', { readings: [], places: {} }],
    ['lists of places, as an older version answered', { readings: [READING], places: [[0, 1, 0]] }],
    ['a reading that is not there', { readings: [], places: [0, 0, 1, 0] }],
    ['a reading that is no JSON', { readings: ['{'], places: [0, 0, 1, 0] }],
    ['a reading that is nothing', { readings: ['null'], places: [0, 0, 1, 0] }],
    ['a reading that is not spelled out, as an older version answered', { readings: [JSON.parse(READING)], places: [0, 0, 1, 0] }],
    ['a text that is not there', { readings: [READING], places: [1, 0, 1, 0] }],
    ['texts out of order', { readings: [READING], places: [0, 0, 1, 0, 1, 0, 1, 0, 0, 2, 3, 0] }, 2],
    ['a place cut short', { readings: [READING], places: [0, 0, 1] }],
  ])('are NOT seen in %s', (_, packed, texts = 1) => {
    expect(unpackMentions(packed, texts)).toBeUndefined();
  });
});
