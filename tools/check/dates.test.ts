import { describe, expect, it } from 'vitest';
import type { Fact, Source, Status } from '../../glossary/concept-schema.ts';
import type { Entry } from '../../glossary/entry.ts';
import { entryOf } from '../../glossary/testing.ts';
import { checkDates } from './dates.ts';

const TODAY = '2026-12-01';
const messages = (changes: Partial<Entry>) => checkDates([entryOf('pd-l1', changes)], TODAY).map(({ message }) => message);
const fact = (date: string): Fact => ({ fr: 'Un fait.', en: 'A fact.', source: 'The Lancet', date });
const status = (date: string): Status => ({ authority: 'EMA', status: 'authorised', indication: { fr: 'x', en: 'x' }, date, source: 'EMA' });
const source = (accessed: string): Source => ({ publisher: 'NCI', title: 'T', id: 'A1', seen: 'lookup', accessed });

describe('checkDates', () => {
  it.each<[string, Partial<Entry>, string]>([
    ['a review in the future', { reviewed: '2026-12-02' }, 'reviewed: 2026-12-02 cannot be'],
    ['a review before the glossary was begun', { reviewed: '2025-12-31' }, 'reviewed: 2025-12-31 cannot be'],
    ['a status after the review', { status: [status('2026-11-23')] }, 'status EMA: 2026-11-23 cannot be'],
    ['a status before there was such an authority', { status: [status('1994')] }, 'status EMA: 1994 cannot be'],
    ['a fact after the review', { facts: [fact('2027')] }, 'fact from The Lancet: 2027 cannot be'],
    ['a fact before any trial', { facts: [fact('1949-12')] }, 'fact from The Lancet: 1949-12 cannot be'],
    ['a source read after the review', { sources: [source('2026-11-23')] }, 'source NCI: 2026-11-23 cannot be'],
    ['a source read before the glossary was begun', { sources: [source('2025-11-22')] }, 'source NCI: 2025-11-22 cannot be'],
  ])('finds %s', (_what, changes, message) => {
    expect(messages(changes)).toEqual([message]);
  });

  it.each<[string, Partial<Entry>]>([
    ['a review of today', { reviewed: TODAY }],
    ['a status of the day of the review', { status: [status('2026-11-22')] }],
    ['a status of the year of the review', { status: [status('2026')] }],
    ['an old fact', { facts: [fact('1957-06')] }],
    ['a source read on the day of the review', { sources: [source('2026-11-22')] }],
    ['a source of a reference, which was not read', { sources: [{ publisher: 'NCI', title: 'T', id: 'A1', seen: 'reference' }] }],
  ])('does NOT report %s', (_what, changes) => {
    expect(messages(changes)).toEqual([]);
  });

  it('names each entry and each fault', () => {
    const faulty = { reviewed: '2026-12-02', facts: [fact('1900'), fact('2024')] };
    expect(checkDates([entryOf('a'), entryOf('b', faulty)], TODAY).map(({ entry, check }) => `${check} ${entry}`)).toEqual(['dates b', 'dates b']);
  });
});
