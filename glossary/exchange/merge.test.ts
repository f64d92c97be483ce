import { describe, expect, it } from 'vitest';
import { applyMerge, mergeTerms, previewMerge, previewMergeSteps } from './merge.ts';
import type { MergeMode } from './merge.ts';
import { finish } from './slices.ts';
import type { ParsedGlossary } from './term-collector.ts';
import type { UserTerm } from './user-term.ts';

const labels = (pref: string, ...alt: string[]) => ({ pref, alt, hidden: [] });
const term = (id: string, changes: Partial<UserTerm> = {}): UserTerm => ({ id, labels: { fr: labels(id) }, definition: {}, identifiers: [], ...changes });
const file = (...terms: UserTerm[]): ParsedGlossary => ({ header: {}, terms, problems: [], refused: 0 });

describe('previewMerge', () => {
  it('parts what is new, what is the same, and what contradicts', () => {
    const here = [term('a'), term('b', { note: 'x' })];
    const changed = term('b', { note: 'y', definition: { fr: 'd' }, labels: { fr: labels('b', 'c') } });
    expect(previewMerge(here, file(term('a'), changed, term('z')))).toEqual({
      taken: [term('z')],
      same: [term('a')],
      conflicting: [{ existing: here[1], incoming: changed, fields: ['labels.fr', 'definition.fr', 'note'] }],
      refused: [],
    });
  });

  it('lists what the reader of the file refused, with row and reason', () => {
    const refusal = { row: 3, reason: 'no-label', params: {}, lost: 'term' } as const;
    const remark = { row: 1, column: 'x', reason: 'unknown-column', params: {}, lost: 'part' } as const;
    expect(previewMerge([], { ...file(), problems: [refusal, remark] }).refused).toEqual([refusal]);
  });

  it.each<[string, UserTerm, UserTerm]>([
    ['one id, two names', term('a'), term('a', { labels: { fr: labels('b') } })],
    ['one name, two ids', term('a', { labels: { fr: labels('N') } }), term('b', { labels: { fr: labels('n') }, note: 'x' })],
    ['one name in one language, none in the other', term('a', { labels: { fr: labels('n') } }), term('b', { labels: { fr: labels('n'), en: labels('m') } })],
  ])('takes terms of %s for one concept', (_what, old, incoming) => {
    expect(previewMerge([old], file(incoming)).conflicting).toHaveLength(1);
  });

  it.each<[string, UserTerm, UserTerm]>([
    ['one name in French, two in English', term('a', { labels: { fr: labels('n'), en: labels('x') } }), term('b', { labels: { fr: labels('n'), en: labels('y') } })],
    ['one name in two languages', term('a', { labels: { fr: labels('n') } }), term('b', { labels: { en: labels('n') } })],
    ['two names', term('a'), term('b')],
  ])('does NOT take terms of %s for one concept', (_what, old, incoming) => {
    expect(previewMerge([old], file(incoming))).toMatchObject({ conflicting: [], taken: [incoming] });
  });

  it('of many terms pauses in between, and stays linear for a file of one name', () => {
    const many = Array.from({ length: 20_000 }, (_, k) => term(`a${k}`, { labels: { fr: labels('n') } }));
    const steps = previewMergeSteps(many, file(...many.map((one) => ({ ...one, id: `b${one.id}` }))));
    expect(steps.next()).toMatchObject({ done: false, value: { total: 40_000 } });
    const preview = finish(steps);
    expect(preview.same).toHaveLength(20_000);
    expect(applyMerge(many, preview, 'keep-both')).toHaveLength(20_000);
  }, 10_000);
});

describe('applyMerge', () => {
  const here = [term('a', { note: 'mine' }), term('b')];
  const incoming = term('a', { note: 'theirs', source: 's' });
  const preview = previewMerge(here, file(incoming, term('z')));
  const idsOf = (terms: readonly UserTerm[]) => terms.map(({ id }) => id);

  it.each<[MergeMode, UserTerm[]]>([
    ['merge', [{ ...here[0]!, source: 's' }, here[1]!, term('z')]],
    ['replace', [incoming, here[1]!, term('z')]],
    ['keep-both', [...here, { ...incoming, id: 'a-2' }, term('z')]],
  ])('in the mode « %s » leaves nothing out', (mode, after) => {
    expect(applyMerge(here, preview, mode)).toEqual(after);
  });

  it('may decide each conflict by itself', () => {
    expect(applyMerge(here, preview, ({ id }) => (id === 'a' ? 'replace' : 'merge'))[0]).toEqual(incoming);
  });

  it('keeps the id that was here when a term of another id takes its place', () => {
    const other = term('x', { labels: { fr: labels('b') }, note: 'n' });
    expect(applyMerge(here, previewMerge(here, file(other)), 'replace')[1]).toEqual({ ...other, id: 'b' });
  });

  it('gives no two terms one id', () => {
    const existing = [term('a'), term('a-2', { labels: { fr: labels('q') } })];
    const after = applyMerge(existing, previewMerge(existing, file(term('a', { note: 'x' }))), 'keep-both');
    expect(idsOf(after)).toEqual(['a', 'a-2', 'a-3']);
  });

  it.each<MergeMode>(['merge', 'replace'])('the second time in the mode « %s » changes nothing', (mode) => {
    const once = applyMerge(here, preview, mode);
    expect(applyMerge(once, previewMerge(once, file(incoming, term('z'))), mode)).toEqual(once);
  });

  it('does NOT change the terms that it was given', () => {
    const before = structuredClone(here);
    for (const mode of ['merge', 'replace', 'keep-both'] as const) applyMerge(here, preview, mode);
    expect(here).toEqual(before);
  });
});

describe('mergeTerms', () => {
  it('keeps every label and identifier of both, and the first of two texts', () => {
    const first = term('a', { labels: { fr: { pref: 'a', alt: ['b'], hidden: ['h'] } }, definition: { fr: 'un' }, identifiers: [{ scheme: 'ncit', value: 'C1' }] });
    const second = term('x', { labels: { fr: labels('c', 'b', 'h'), en: labels('e') }, definition: { fr: 'deux', en: 'two' }, case: 'exact', identifiers: [{ scheme: 'ncit', value: 'C1' }, { scheme: 'atc', value: 'L' }] });
    expect(mergeTerms(first, second)).toEqual({
      id: 'a',
      labels: { fr: { pref: 'a', alt: ['b', 'c', 'h'], hidden: [] }, en: labels('e') },
      definition: { fr: 'un', en: 'two' },
      case: 'exact',
      identifiers: [{ scheme: 'ncit', value: 'C1' }, { scheme: 'atc', value: 'L' }],
    });
  });
});
