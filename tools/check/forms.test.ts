import { describe, expect, it } from 'vitest';
import type { FormRule } from '../../glossary/concept-schema.ts';
import { entryOf, labelsOf } from '../../glossary/testing.ts';
import { checkForms } from './forms.ts';

/** The forms that entries `a` and `b`, with one name each, both claim. */
function clashes(a: string, b: string, ruleOfB?: FormRule): string[] {
  const entries = [entryOf('a', { labels: labelsOf(a) }), entryOf('b', { labels: labelsOf(b) })];
  return checkForms(entries, new Map([['b', ruleOfB ? [ruleOfB] : []]])).map(({ entry, message }) => `${entry}: ${message.split(',')[0]}`);
}

describe('checkForms', () => {
  it.each([
    ['one name', 'grade', 'grade', 'a: claims "grade"'],
    ['a name and a plural', 'métastase', 'métastases', 'a: claims "metastases"'],
    ['a name with and without a hyphen', 'car-t', 'car t', 'a: claims "car t"'],
    ['a variant and a name', 'PD-L1', 'PDL1', 'a: claims "pdl1"'],
    ['a name with an accent and one without, which meet in hasty typing', 'gène', 'gene', 'a: claims "gene"'],
    ['a name in capitals and the same word', 'MET', 'met', 'a: claims "met"'],
  ])('finds %s that two entries claim', (_what, a, b, clash) => {
    expect(clashes(a, b)).toContain(clash);
  });

  it('says whose claims meet and what to do', () => {
    const entries = [entryOf('a', { labels: labelsOf('HR') }), entryOf('b', { labels: labelsOf('HR') })];
    expect(checkForms(entries, new Map())[0]).toEqual({
      check: 'forms',
      entry: 'a',
      message: 'claims "hr", which "b" claims too: give one of them a match rule, or take the form away',
    });
  });

  it.each([
    ['other names', 'survie', 'survenue'],
    ['names told apart by capitals', 'EGFR', 'eGFR'],
    ['names told apart by accents', 'gène', 'gêne'],
    ['a name inside a longer one', 'cancer', 'cancer du sein'],
  ])('does NOT report %s', (_what, a, b) => {
    expect(clashes(a, b)).toEqual([]);
  });

  it.each<[string, FormRule]>([
    ['a cue', { form: 'grade', cue: ['tumeur'] }],
    ['words that rule it out', { form: 'grade', avoid: ['armée'] }],
    ['a language', { form: 'grade', lang: 'en' }],
    ['the page', { form: 'grade', only: 'defined' }],
  ])('does NOT report a form of which a rule names %s on one side', (_what, rule) => {
    expect(clashes('grade', 'grade', rule)).toEqual([]);
  });

  it('does NOT take a rule about capitals alone for a decision', () => {
    expect(clashes('grade', 'grade', { form: 'grade', case: 'exact' })).toContain('a: claims "grade"');
  });

  it('does NOT report a form that was taken away, but its plural', () => {
    expect(clashes('grade', 'grade', { form: 'grade', only: 'never' })).toEqual(['a: claims "grades"']);
  });

  it('does NOT set an entry against itself', () => {
    expect(checkForms([entryOf('a', { labels: labelsOf('tumeur', 'tumour') })], new Map())).toEqual([]);
  });
});
