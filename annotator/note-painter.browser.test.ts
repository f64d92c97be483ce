import { describe, expect, it } from 'vitest';
import { BodyText } from './body-text.ts';
import { NOTE_HIGHLIGHT_NAME, NotePainter } from './note-painter.ts';
import { must, put } from './testing.ts';

/** Where some words of a page stand. */
function rangeOf(page: BodyText, words: string): Range {
  const start = page.text.indexOf(words);
  return must(page.rangeOf({ start, end: start + words.length }));
}

describe('NotePainter', () => {
  it('draws the passages it is given and no others, without a change of the page', () => {
    const root = put('<p>A <b>rare</b> melanoma grows.</p>');
    const before = root.innerHTML;
    const page = BodyText.read(root);
    const painter = new NotePainter();
    painter.paint(new Map([['a', rangeOf(page, 'rare melanoma')], ['b', rangeOf(page, 'grows')]]));
    expect([...must(CSS.highlights.get(NOTE_HIGHLIGHT_NAME))].length).toBe(2);
    painter.paint(new Map([['b', rangeOf(page, 'grows')]]));
    expect([...must(CSS.highlights.get(NOTE_HIGHLIGHT_NAME))].map(({ startOffset }) => startOffset)).toEqual([10]);
    expect(root.innerHTML).toBe(before);
    painter.clear();
    expect(CSS.highlights.has(NOTE_HIGHLIGHT_NAME)).toBe(false);
  });

  it('shows a passage that is there, and says of one that has left that it is gone', () => {
    const root = put('<p>A rare melanoma.</p>');
    const painter = new NotePainter();
    painter.paint(new Map([['a', rangeOf(BodyText.read(root), 'rare')]]));
    expect([painter.show('a'), painter.show('other')]).toEqual([true, false]);
    root.replaceChildren();
    expect(painter.show('a')).toBe(false);
    painter.clear();
  });
});
