import { describe, expect, it } from 'vitest';
import { put } from './testing.ts';
import { ownersInView } from './view-owners.ts';

const idsInView = () => ownersInView(document).flatMap((owner) => (owner instanceof Element && owner.id ? [owner.id] : []));

describe('ownersInView', () => {
  it('gives the elements whose text is in view, in the order of the page', () => {
    put('<h2 id="a">Title</h2><p id="b">Text with <b>bold</b> words.</p><ul><li id="c">An item</li></ul>');
    expect(idsInView()).toEqual(['a', 'b', 'c']);
  });

  it('does NOT give what is far below', () => {
    put(`<p id="a">Near.</p><div style="height: ${3 * innerHeight}px"></div><p id="z">Far.</p>`);
    expect(idsInView()).toEqual(['a']);
  });

  it('does NOT give editors, nor containers of many texts', () => {
    put(`<div contenteditable="true" id="editor">Mine.</div><div id="many" style="padding: 60px">${'<p>One.</p>'.repeat(80)}</div>`);
    expect(idsInView()).toEqual([]);
  });
});
