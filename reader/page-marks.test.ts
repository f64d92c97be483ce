import { describe, expect, it } from 'vitest';
import { PageEvidence } from '../matching/page-evidence.ts';
import { DEFAULT_CHOICE } from '../matching/reader-choice.ts';
import { markedMentions, placeMentions, PlacedMention, shownMentions } from './page-marks.ts';
import { textOf } from './page-text.ts';
import { countTerms } from './term-index.ts';
import { column, mentionOf, pageOf } from './testing.ts';

const TEXT = 'un osimer-\ntinib puis\nle cancer du\nfoie et le foie';

function place(...words: readonly string[]) {
  const text = textOf(pageOf(column(TEXT, 0, 700)));
  return placeMentions(text, words.map((word) => mentionOf(text.text, word, word === 'osimer-\ntinib' ? 'osimertinib' : word)));
}

describe('mentions in a PDF', () => {
  it('are named by their words as one reads them, over line ends', () => {
    expect(place('osimer-\ntinib', 'cancer du\nfoie').map(({ surface }) => surface)).toEqual(['osimertinib', 'cancer du foie']);
  });

  it('of the page before are NOT taken again, those that go on here are', () => {
    const before = pageOf(column('fin de l’osimer-', 0, 700), 1);
    const text = textOf(pageOf(column('tinib', 0, 700), 2), [before]);
    const mentions = [mentionOf(text.text, 'fin'), mentionOf(text.text, 'osimer-\ntinib')];
    expect(placeMentions(text, mentions).map(({ surface }) => surface)).toEqual(['osimertinib']);
  });

  it('that wait for a document about cancer are shown once it is one', () => {
    const evidence = new PageEvidence();
    const text = textOf(pageOf(column(TEXT, 0, 700)));
    const placed = [new PlacedMention(mentionOf(text.text, 'foie', 'foie', { need: 'oncology' }), text)];
    expect(shownMentions(placed, DEFAULT_CHOICE, evidence)).toEqual([]);
    evidence.add(place('un', 'puis').map(({ mention }) => mention));
    expect(shownMentions(placed, DEFAULT_CHOICE, evidence)).toHaveLength(1);
  });

  it('that the reader knows are NOT shown', () => {
    expect(shownMentions(place('foie'), { ...DEFAULT_CHOICE, known: ['foie'] }, new PageEvidence())).toEqual([]);
  });

  it('are marked once a page, or every time', () => {
    const twice = [...place('foie'), ...place('foie')];
    expect(markedMentions(twice, DEFAULT_CHOICE)).toHaveLength(1);
    expect(markedMentions(twice, { ...DEFAULT_CHOICE, density: 'all' })).toHaveLength(2);
  });

  it('are counted by concept, with the page of the first', () => {
    const terms = countTerms([
      [1, place('foie')],
      [2, []],
      [3, place('osimer-\ntinib', 'foie')],
    ]);
    expect(terms.map(({ id, count, page }) => [id, count, page])).toEqual([
      ['foie', 2, 1],
      ['osimertinib', 1, 3],
    ]);
  });
});
