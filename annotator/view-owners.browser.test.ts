import { describe, expect, it, vi } from 'vitest';
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

  it.each([
    ['many texts in a row, read from the middle', many(300, (k) => `<p id="p${k}">Text.</p>`), 150],
    ['many texts with much between them that shows nothing', many(300, (k) => `<script></script><p id="p${k}">Text.</p><template></template>`), 150],
    ['a frame as tall as the window, whose text hangs out', `<div style="height: 100vh">${many(300, (k) => `<p id="p${k}">Text.</p>`)}</div>`, 150],
    ['floating texts, around which no box is drawn', `<div>${many(300, (k) => `<p id="p${k}" style="float: left; width: 100%">Text.</p>`)}</div>`, 150],
    ['parts without a box of their own', `<div style="display: contents">${many(300, (k) => `<div style="display: contents"><p id="p${k}">Text.</p></div>`)}</div>`, 150],
    ['what stands beside a form whose fields take the place of its properties', `<form>${['children', 'firstElementChild', 'scrollHeight', 'getBoundingClientRect', 'shadowRoot'].map((name) => `<input name="${name}">`).join('')}</form><p id="p0">Text.</p>`, 0],
  ])('gives what is in view: %s', (_name, html, wanted) => {
    put(html);
    document.getElementById(`p${wanted}`)?.scrollIntoView();
    expect(idsInView()).toContain(`p${wanted}`);
  });

  it.each([
    ['texts', '<p>Text.</p>'],
    ['parts that show nothing', '<p hidden>Text.</p>'],
    ['parts without a box of their own', '<p style="display: contents">Text.</p>'],
  ])('looks at few elements, however many %s the page has', (_name, one) => {
    put(many(20_000, () => one));
    scrollTo(0, document.body.scrollHeight / 2);
    const looks = vi.spyOn(Element.prototype, 'getBoundingClientRect');
    const owners = ownersInView(document);
    expect(looks.mock.calls.length).toBeLessThan(500);
    expect(owners.length).toBeLessThan(500);
    looks.mockRestore();
  });
});

function many(count: number, one: (k: number) => string): string {
  return Array.from({ length: count }, (_, k) => one(k)).join('');
}
