import { describe, expect, it } from 'vitest';
import { occurrencesOf, otherOccurrence } from './occurrences.ts';
import { anchorsIn, must, put } from './testing.ts';

const PAGE = '<p>A melanoma.</p><p hidden>A melanoma.</p><p>A sarcoma.</p><p>This melanoma.</p><p>No melanoma.</p>';

describe('occurrencesOf', () => {
  it('gives every mention of the concept in the order of the page, and the place of the shown one', () => {
    const mentions = anchorsIn(put(PAGE), 'melanoma', 'sarcoma');
    const shown = must(mentions.find(({ block }) => block.text === 'This melanoma.'));
    const { anchors, at } = occurrencesOf(shown, mentions);
    expect(anchors.map(({ block }) => block.text)).toEqual(['A melanoma.', 'This melanoma.', 'No melanoma.']);
    expect(at).toBe(1);
  });

  it('does NOT count a mention that the page hides', () => {
    const mentions = anchorsIn(put('<p>A melanoma.</p><details><summary>x</summary><p>A melanoma.</p></details>'), 'melanoma');
    expect(occurrencesOf(must(mentions[0]), mentions).anchors).toHaveLength(1);
  });
});

describe('otherOccurrence', () => {
  it('goes to the next and the one before, round at the ends', () => {
    const mentions = anchorsIn(put(PAGE), 'melanoma');
    const first = occurrencesOf(must(mentions[0]), mentions);
    expect(otherOccurrence(first, 1)?.block.text).toBe('This melanoma.');
    expect(otherOccurrence(first, -1)?.block.text).toBe('No melanoma.');
  });

  it('does NOT lead anywhere from the only one', () => {
    const mentions = anchorsIn(put(PAGE), 'sarcoma');
    expect(otherOccurrence(occurrencesOf(must(mentions[0]), mentions), 1)).toBeUndefined();
  });

  it('leads to the first when the page has changed under the shown one', () => {
    const mentions = anchorsIn(put(PAGE), 'melanoma');
    const gone = must(anchorsIn(put('<p>Old melanoma.</p>'), 'melanoma')[0]);
    expect(otherOccurrence(occurrencesOf(gone, mentions), 1)?.block.text).toBe('A melanoma.');
  });
});
