import { describe, expect, it } from 'vitest';
import type { EntrySummary } from '../glossary/entry.ts';
import { filterTerms, groupTerms, termsOf } from './panel-order.ts';

function concept(id: string, change: Partial<EntrySummary> = {}): EntrySummary {
  return { id, kind: 'concept', category: 'cancer', difficulty: 'core', label: { fr: id, en: id }, ...change };
}
const mention = (id: string, text = id) => ({ id, text, before: '', after: '' });

const CONCEPTS = [
  concept('drug', { category: 'drug', label: { fr: 'Osimertinib', en: 'osimertinib' } }),
  concept('epi', { label: { fr: 'épendymome', en: 'ependymoma' }, difficulty: 'marginal' }),
  concept('pd-10', { category: 'gene-protein', label: { fr: 'PD-10', en: 'PD-10' }, difficulty: 'helpful' }),
  concept('pd-2', { category: 'gene-protein', label: { fr: 'PD-2', en: 'PD-2' } }),
];
const TERMS = termsOf({ concepts: CONCEPTS, mentions: ['pd-10', 'drug', 'pd-10', 'pd-2', 'epi'].map((id) => mention(id)) });
const idsIn = (groups: ReturnType<typeof groupTerms>) => groups.map(({ name, terms }) => [name, ...terms.map(({ summary }) => summary.id)]);

describe('termsOf', () => {
  it('has each concept once, where the page has it first, with all its mentions', () => {
    expect(TERMS.map(({ summary, mentions }) => [summary.id, mentions.length])).toEqual([['pd-10', 2], ['drug', 1], ['pd-2', 1], ['epi', 1]]);
  });

  it('does NOT list a mention of a concept that the page does not tell', () => {
    expect(termsOf({ concepts: [], mentions: [mention('pd-10')] })).toEqual([]);
  });

  it('does NOT list a concept without a mention', () => {
    expect(termsOf({ concepts: CONCEPTS, mentions: [] })).toEqual([]);
  });
});

describe('groupTerms', () => {
  it.each([
    ['page', [[undefined, 'pd-10', 'drug', 'pd-2', 'epi']]],
    ['name', [[undefined, 'epi', 'drug', 'pd-2', 'pd-10']]],
    ['kind', [['subjectCancer', 'epi'], ['subjectGeneProtein', 'pd-2', 'pd-10'], ['subjectDrug', 'drug']]],
    ['difficulty', [['groupCore', 'drug', 'pd-2'], ['groupHelpful', 'pd-10'], ['groupMarginal', 'epi']]],
  ] as const)('orders by %s', (order, expected) => {
    expect(idsIn(groupTerms(TERMS, order, 'fr'))).toEqual(expected);
  });

  it.each(['kind', 'difficulty'] as const)('does NOT keep an empty group (%s)', (order) => {
    expect(groupTerms([], order, 'fr')).toEqual([]);
  });
});

describe('filterTerms', () => {
  const terms = termsOf({ concepts: [...CONCEPTS, concept('oedema', { label: { fr: 'œdème', en: 'oedema' } })], mentions: [mention('pd-2', 'PD‑2'), mention('epi'), mention('drug', 'Tagrisso'), mention('oedema')] });
  it.each([
    ['', ['pd-2', 'epi', 'drug', 'oedema']],
    ['  ', ['pd-2', 'epi', 'drug', 'oedema']],
    ['EPEND', ['epi']],
    ['épendymo', ['epi']],
    ['ependymoma', ['epi']],
    ['tagri', ['drug']],
    ['pd-2', ['pd-2']],
    ['pd 2', ['pd-2']],
    ['oedeme', ['oedema']],
    ['œdè', ['oedema']],
    ['xyz', []],
    ['.*', []],
  ])('keeps for %j %j', (words, expected) => {
    expect(filterTerms(terms, words).map(({ summary }) => summary.id)).toEqual(expected);
  });
});
