import { describe, expect, it } from 'vitest';
import type { EntrySummary } from '../glossary/entry.ts';
import { contentsOf } from './glossary-contents.ts';
import { groupByLetter, letterOf } from './glossary-order.ts';

function concept(fr: string, en = fr, category: EntrySummary['category'] = 'biology'): EntrySummary {
  return { id: en.toLowerCase().replace(/\W+/g, '-'), kind: 'concept', category, difficulty: 'core', label: { fr, en } };
}
const namesIn = (concepts: readonly EntrySummary[], lang: 'fr' | 'en') =>
  groupByLetter(concepts, lang).map(({ letter, concepts: under }) => [letter, ...under.map(({ label }) => label[lang])]);

describe('letterOf', () => {
  it.each([
    ['épendymome', 'E'],
    ['E\u0301pendymome', 'E'],
    ['œdème', 'O'],
    ['(mutation) BRAF', 'M'],
    ['« signal »', 'S'],
    ['5-FU', '0-9'],
    ['β-caténine', '0-9'],
    ['', '0-9'],
    ['😀', '0-9'],
  ])('%s stands under %s', (name, letter) => {
    expect(letterOf(name)).toBe(letter);
  });
});

describe('groupByLetter', () => {
  it('sorts without regard to accents and capitals', () => {
    const concepts = ['étude', 'Etoposide', 'embolie', 'ALK', 'âge', 'œdème', 'os'].map((name) => concept(name));
    expect(namesIn(concepts, 'fr')).toEqual([
      ['A', 'âge', 'ALK'],
      ['E', 'embolie', 'Etoposide', 'étude'],
      ['O', 'œdème', 'os'],
    ]);
  });

  it('sorts numbers in names as numbers', () => {
    expect(namesIn(['CA 125', 'CA 15-3', 'PD-10', 'PD-2'].map((name) => concept(name)), 'en')).toEqual([
      ['C', 'CA 15-3', 'CA 125'],
      ['P', 'PD-2', 'PD-10'],
    ]);
  });

  it('groups by the name in the language asked for', () => {
    expect(namesIn([concept('survie', 'survival'), concept('poumon', 'lung')], 'en')).toEqual([
      ['L', 'lung'],
      ['S', 'survival'],
    ]);
  });

  it('does NOT change the list it is given', () => {
    const concepts = Object.freeze([concept('b'), concept('a')]);
    expect(namesIn(concepts, 'fr')).toHaveLength(2);
  });
});

describe('contentsOf', () => {
  const contents = contentsOf([concept('survie', 'survival', 'statistics'), concept('poumon', 'lung'), concept('sang', 'blood')]);

  it('finds each concept by its id', () => {
    expect(contents.byId.get('lung')?.label.fr).toBe('poumon');
    expect(contents.byId.size).toBe(3);
  });

  it('keeps the order of letters within a category', () => {
    expect(contents.categories.map(({ category, count, letters }) => [category, count, letters.en.map(({ letter }) => letter)])).toEqual([
      ['biology', 2, ['B', 'L']],
      ['statistics', 1, ['S']],
    ]);
  });

  it('does NOT list a category without concepts', () => {
    expect(contentsOf([]).categories).toEqual([]);
  });
});
