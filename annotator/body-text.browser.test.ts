import { afterEach, describe, expect, it } from 'vitest';
import { BodyText } from './body-text.ts';
import { must, put } from './testing.ts';

afterEach(() => getSelection()?.removeAllRanges());

const at = (root: Element, selector: string) => must(root.querySelector(selector));
const rangeOf = (page: BodyText, words: string) => {
  const start = page.text.indexOf(words);
  return must(page.rangeOf({ start, end: start + words.length }));
};

describe('the text of a page', () => {
  it('is what the browser calls its text content', () => {
    const root = put('<p>A <b>rare</b> melanoma.</p><script type="x">not read</script><p>𝄞 ends.</p>');
    expect(BodyText.read(root).text).toBe(root.textContent);
  });

  it('leads back to the words, across elements and beside empty nodes', () => {
    const root = put('<p>A <b>rare</b><i></i> melanoma<u></u>.</p>');
    must(root.querySelector('i')).append('', '');
    const page = BodyText.read(root);
    for (const words of ['rare melanoma', 'A rare', 'melanoma.', 'rare', '.']) expect(rangeOf(page, words).toString()).toBe(words);
  });

  it('tells where a selection stands, however it was made', () => {
    const root = put('<p>A <b>rare</b> melanoma grows.</p>');
    const page = BodyText.read(root);
    getSelection()?.setBaseAndExtent(must(at(root, 'p').lastChild), 9, must(at(root, 'b').firstChild), 0);
    expect(page.spanOf(must(getSelection()).getRangeAt(0))).toEqual({ start: 2, end: 15 });
    getSelection()?.selectAllChildren(at(root, 'b'));
    expect(page.spanOf(must(getSelection()).getRangeAt(0))).toEqual({ start: 2, end: 6 });
  });

  it.each([{ start: 3, end: 3 }, { start: 0, end: 1_000_000 }, { start: -1, end: 2 }])('has NO place for %j', (span) => {
    expect(BodyText.read(put('<p>A melanoma.</p>')).rangeOf(span)).toBeUndefined();
  });

  it('has NO place for a selection outside it', () => {
    const page = BodyText.read(put('<p>A melanoma.</p>'));
    const elsewhere = put('<p>Another.</p>');
    const range = document.createRange();
    range.selectNodeContents(elsewhere);
    expect(page.spanOf(range)).toBeUndefined();
  });
});
