import { afterEach, describe, expect, it } from 'vitest';
import type { EntrySummary } from '../glossary/entry.ts';
import { liveRangeOf } from './anchor.ts';
import { anchorAtSelection } from './selection-anchor.ts';
import { must, put, surfaceOf } from './testing.ts';

const SENSE: EntrySummary = { id: 'x', kind: 'concept', category: 'cancer', difficulty: 'core', label: { fr: 'x', en: 'x' } };
afterEach(() => getSelection()?.removeAllRanges());

const at = (root: Element, selector: string) => must(root.querySelector(selector));

describe('anchorAtSelection', () => {
  it('stands at the selected words', () => {
    const text = must(at(put('<p>A rare melanoma grows.</p>'), 'p').firstChild);
    getSelection()?.setBaseAndExtent(text, 2, text, 15);
    const anchor = must(anchorAtSelection(SENSE));
    expect(surfaceOf(anchor)).toBe('rare melanoma');
    expect(liveRangeOf(anchor)?.toString()).toBe('rare melanoma');
    expect(anchor.mention.senses).toEqual([SENSE]);
  });

  it('stands at words that were selected backwards, or by their element', () => {
    const root = put('<p>A <b>melanoma</b>.</p>');
    const text = must(at(root, 'b').firstChild);
    getSelection()?.setBaseAndExtent(text, 8, text, 0);
    expect(surfaceOf(must(anchorAtSelection(SENSE)))).toBe('melanoma');
    getSelection()?.selectAllChildren(at(root, 'b'));
    expect(surfaceOf(must(anchorAtSelection(SENSE)))).toBe('melanoma');
  });

  it('stands at the first words of a selection across elements', () => {
    const root = put('<p>before <i>x</i>   <b>mela</b>noma</p>');
    const [before, end] = [must(at(root, 'p').firstChild), must(at(root, 'p').lastChild)];
    // From the end of the text before: nothing of it is selected.
    getSelection()?.setBaseAndExtent(before, 7, end, 4);
    expect(surfaceOf(must(anchorAtSelection(SENSE)))).toBe('x');
  });

  it('does NOT stand anywhere without selected words', () => {
    const root = put('<p> <b></b></p><img alt="">');
    expect(anchorAtSelection(SENSE)).toBeUndefined();
    getSelection()?.selectAllChildren(root);
    expect(anchorAtSelection(SENSE)).toBeUndefined();
  });
});
