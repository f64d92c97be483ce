import { describe, expect, it } from 'vitest';
import type { Anchor } from './anchor.ts';
import { conceptsOf, describeMentions, occurrenceOf } from './page-mentions.ts';
import { anchorIn, anchorsIn, must, put, shade } from './testing.ts';

const WORDS = ['melanoma', 'sarcoma'];
const found = (html: string): Anchor[] => anchorsIn(put(html), ...WORDS);

/** Finds a place again, as a program would that knows nothing of us. */
function textAt({ start, end }: { readonly start: number; readonly end: number }): string {
  return [...(document.body.textContent ?? '')].slice(start, end).join('');
}

describe('describeMentions', () => {
  it('tells the words of each mention and the text of its block around them', () => {
    const [first, second] = describeMentions(found('<p>A <b>melanoma</b> grows.</p><p>No sarcoma</p>'), false);
    expect(first).toEqual({ id: 'melanoma', text: 'melanoma', before: 'A ', after: ' grows.', place: undefined });
    expect(second).toEqual({ id: 'sarcoma', text: 'sarcoma', before: 'No ', after: '', place: undefined });
  });

  it('does NOT tell more than a few words around', () => {
    const [told] = describeMentions(found(`<p>${'before '.repeat(99)}melanoma${' after'.repeat(99)}</p>`), false);
    expect([told?.before.length, told?.after.length]).toEqual([48, 48]);
  });

  it.each([
    ['plain text', '<p>A melanoma.</p>'],
    ['characters of two units before, around and after', '<p>🙂𝄞 melanoma 🙂</p><p>🙂sarcoma</p>'],
    ['scripts, styles, comments and fields in between', '<script>"x"</script><p>A <!-- c --><style>b{}</style>melanoma <textarea>z</textarea> or a sarcoma.</p>'],
    ['words across elements and line breaks', '<p>A mela<i>no</i>ma<br>and a sar<br>coma; sar<b>coma</b></p>'],
  ])('gives places at which the words are found again: %s', (_, html) => {
    const told = describeMentions(found(html), true);
    expect(told.length).toBeGreaterThan(0);
    for (const { place } of told) {
      const { exact, prefix, suffix } = must(place);
      expect(textAt(must(place))).toBe(exact);
      expect(WORDS).toContain(exact);
      expect(document.body.textContent).toContain(prefix + exact + suffix);
    }
  });

  it('gives places of mentions in any order', () => {
    const told = describeMentions(found('<p>🙂 melanoma</p><p>🙂 sarcoma</p>').toReversed(), true);
    expect(told.map(({ place }) => textAt(must(place)))).toEqual(['sarcoma', 'melanoma']);
  });

  it('does NOT give a place in a shadow tree, which is no part of the text of the page', () => {
    const root = put('<div></div>');
    shade(must(root.firstElementChild), '<p>A melanoma.</p>');
    const [told] = describeMentions([anchorIn(root, 'melanoma')], true);
    expect(told).toMatchObject({ text: 'melanoma', before: 'A ', place: undefined });
  });

  it('does NOT give a place for words that have changed since', () => {
    const anchors = found('<p>A melanoma.</p>');
    must(document.querySelector('p')).textContent = 'Gone.';
    expect(describeMentions(anchors, true)[0]?.place).toBeUndefined();
  });
});

describe('the concepts and their occurrences', () => {
  it('are told once each, and found by their number', () => {
    const anchors = found('<p>melanoma</p><p>sarcoma</p><p>A melanoma</p>');
    expect(conceptsOf(anchors).map(({ id }) => id)).toEqual(['melanoma', 'sarcoma']);
    expect(occurrenceOf(anchors, 'melanoma', 1)).toBe(anchors[2]);
  });

  it('are NOT made up', () => {
    const anchors = found('<p>melanoma</p>');
    expect(occurrenceOf(anchors, 'melanoma', 1)).toBeUndefined();
    expect(occurrenceOf(anchors, 'lymphoma', 0)).toBeUndefined();
  });
});
