import { describe, expect, it } from 'vitest';
import { isInsideSkipped } from './element-rules.ts';
import { LONGEST_BLOCK_UNITS } from './limits.ts';
import { blocksOf, must, openRoots, put, restOf, shade } from './testing.ts';
import { BlockWalk, ownBlocks } from './walk-blocks.ts';

const textsOf = (html: string) => blocksOf(put(html)).map(({ text }) => text);
/** As {@link textsOf}, for cases where the white space of the source does not matter. */
const wordsOf = (html: string) => textsOf(html).map((text) => text.trim().replace(/\s+/g, ' '));

const JOINED: readonly (readonly [html: string, text: string])[] = [
  ['<p>can<b>cer</b> du <i>s<u>e</u>in</i></p>', 'cancer du sein'],
  ['<p><a href="#">cancer</a><span> <em>du</em></span> sein</p>', 'cancer du sein'],
  ['<p>CO<sub>2</sub>, 10<sup>9</sup>/L</p>', 'CO2, 109/L'],
  ['<p>immuno<wbr>thérapie</p>', 'immunothérapie'],
  ['<p>mésothé&shy;liome</p>', 'mésothé\u00adliome'],
  ['<p>can<!-- a note -->cer</p>', 'cancer'],
  ['<p>can<script>0</script>cer</p>', 'cancer'],
  ['<p>can<style></style>cer</p>', 'cancer'],
  ['<p>can<template><p>x</p></template>cer</p>', 'cancer'],
  ['<p>can<span hidden>x</span>cer</p>', 'cancer'],
  ['<p>cancer<br>du sein</p>', 'cancer\ndu sein'],
];

const PARTED: readonly (readonly [html: string, texts: readonly string[]])[] = [
  ['<p>one</p><p>two</p>', ['one', 'two']],
  ['<div>one<p>two</p>three</div>', ['one', 'two', 'three']],
  ['<ul><li>one<ul><li>two</li></ul></li><li>three</li></ul>', ['one', 'two', 'three']],
  ['<table><tr><td>one</td><td>two</td></tr></table>', ['one', 'two']],
  ['<a href="#">one<div>two</div>three</a>', ['one', 'two', 'three']],
  ['<p>one<br><br>two</p>', ['one', 'two']],
  ['<p>one<br>\n<br>two</p>', ['one', 'two']],
  ['<p>one<br>\n                <br>two</p>', ['one', 'two']],
  ['<p>one<br><b><br></b>two</p>', ['one', 'two']],
  ['<p>one<textarea></textarea>two</p>', ['one', 'two']],
  ['<x-card>one</x-card>two', ['one', 'two']],
  ['<h1>one</h1>two<details><summary>three</summary>four</details>', ['one', 'two', 'three', 'four']],
];

/** Elements inside a line that show something which is not the author's prose. */
const OBJECTS = [
  '<code>x</code>',
  '<kbd>x</kbd>',
  '<button>x</button>',
  '<input value="x">',
  '<svg><text>x</text></svg>',
  '<math><mi>x</mi></math>',
  '<span contenteditable="true">x</span>',
  '<span role="textbox">x</span>',
  '<span translate="no">x</span>',
  '<span aria-hidden="true">x</span>',
];

const SKIPPED = [
  '<script>/* melanoma */</script>',
  '<style>.melanoma {}</style>',
  '<noscript>melanoma</noscript>',
  '<template><p>melanoma</p></template>',
  '<textarea>melanoma</textarea>',
  '<input value="melanoma">',
  '<select><option>melanoma</option></select>',
  '<datalist><option>melanoma</option></datalist>',
  '<button>melanoma</button>',
  '<output>melanoma</output>',
  '<meter>melanoma</meter>',
  '<code>melanoma</code>',
  '<pre>melanoma</pre>',
  '<kbd>melanoma</kbd>',
  '<svg><title>melanoma</title><text>melanoma</text></svg>',
  '<svg><foreignObject><p>melanoma</p></foreignObject></svg>',
  '<math><mtext>melanoma</mtext></math>',
  '<canvas>melanoma</canvas>',
  '<object>melanoma</object>',
  '<video>melanoma</video>',
  '<iframe>melanoma</iframe>',
  '<div contenteditable>melanoma</div>',
  '<div contenteditable="true"><p contenteditable="false">melanoma</p></div>',
  '<div contenteditable="plaintext-only">melanoma</div>',
  '<div role="textbox"><p>melanoma</p></div>',
  '<div role="combobox">melanoma</div>',
  '<div role="math">melanoma</div>',
  '<div hidden><p>melanoma</p></div>',
  '<div aria-hidden="true">melanoma</div>',
  '<div translate="no">melanoma</div>',
  '<div class="brand notranslate">melanoma</div>',
  '<div data-oncogloss>melanoma</div>',
];

const READ = [
  '<div contenteditable="false">melanoma</div>',
  '<div aria-hidden="false">melanoma</div>',
  '<div translate="yes">melanoma</div>',
  '<div role="tabpanel">melanoma</div>',
  '<label>melanoma</label>',
  '<blockquote>melanoma</blockquote>',
  '<fieldset><legend>melanoma</legend></fieldset>',
  '<center>melanoma</center>',
];

describe('a walk', () => {
  it.each(JOINED)('joins the text of %j', (html, text) => {
    expect(textsOf(html)).toEqual([text]);
  });

  it.each(PARTED)('parts the text of %j', (html, texts) => {
    expect(wordsOf(html)).toEqual(texts);
  });

  it.each([
    ['<p>cancer\n<br>du sein</p>', 'cancer du sein'],
    ['<p>cancer\n   <br>\n   du sein</p>', 'cancer du sein'],
  ])('does NOT take a line end of the source for a break (%j)', (html, text) => {
    expect(wordsOf(html)).toEqual([text]);
  });

  it.each(OBJECTS)('reads on after %s in the same block, but lets NO term go across it', (object) => {
    const texts = textsOf(`<p>breast ${object} cancer</p>`);
    expect(texts).toHaveLength(1);
    expect(texts[0]).toMatch(/^breast .* cancer$/);
    expect(texts[0]).not.toMatch(/breast\s+cancer|x/);
  });

  it.each(SKIPPED)('does NOT read %s', (html) => {
    expect(wordsOf(`<p>before</p>${html}<p>after</p>`)).toEqual(['before', 'after']);
  });

  it.each(READ)('reads %s', (html) => {
    expect(wordsOf(html)).toEqual(['melanoma']);
  });

  it('does NOT make a block of space and punctuation', () => {
    expect(textsOf('<p> \n </p><p>—</p><p></p><p>🎗</p>')).toEqual([]);
  });

  it('names the element that a block belongs to', () => {
    const root = put('<div id="outer">one<p id="inner"><b>two</b></p>three</div>');
    expect(blocksOf(root).map(({ owner }) => (owner as Element).id)).toEqual(['outer', 'inner', 'outer']);
  });

  it('cuts a very long text at a space, into blocks that the matcher takes', () => {
    const text = 'breast cancer '.repeat(LONGEST_BLOCK_UNITS / 4);
    const texts = textsOf(`<p>${text}</p>`);
    expect(texts.join('')).toBe(text);
    expect(Math.max(...texts.map((one) => one.length))).toBeLessThanOrEqual(2 * LONGEST_BLOCK_UNITS);
    expect(texts.filter((one) => !one.endsWith(' '))).toEqual([]);
  });

  it('cuts a very long text without any space too', () => {
    const texts = textsOf(`<p>${'a'.repeat(5 * LONGEST_BLOCK_UNITS)}</p>`);
    expect(texts.join('')).toHaveLength(5 * LONGEST_BLOCK_UNITS);
    expect(Math.max(...texts.map((one) => one.length))).toBeLessThanOrEqual(2 * LONGEST_BLOCK_UNITS);
  });
});

describe('a walk in shadow trees', () => {
  it('reads open shadow roots, nested ones too, after the text around them', () => {
    const root = put('<p>one <x-a>slotted</x-a></p><p>two</p>');
    const outer = shade(must(root.querySelector('x-a')), 'three <slot></slot><p>four</p><x-b></x-b>');
    shade(must(outer.querySelector('x-b')), '<p>five</p>');
    const blocks = blocksOf(root);
    expect(blocks.map(({ text }) => text.trim())).toEqual(['one', 'slotted', 'two', 'three', 'four', 'five']);
    expect(blocks.find(({ text }) => text === 'three ')?.owner).toBe(outer);
  });

  it('reads the shadow root of the element that it starts at', () => {
    const root = put('');
    shade(root, '<p>inside</p>');
    expect(blocksOf(root).map(({ text }) => text)).toEqual(['inside']);
  });

  it('reads a closed root that the platform gives', () => {
    const root = put('<x-a></x-a>');
    const closed = shade(must(root.querySelector('x-a')), '<p>inside</p>', 'closed');
    const texts = (give: boolean) => blocksOf(root, (element) => (give && element.localName === 'x-a' ? closed : null)).map(({ text }) => text);
    expect(texts(true)).toEqual(['inside']);
    expect(texts(false)).toEqual([]);
  });

  it('does NOT read the shadow root of an element that is left alone', () => {
    const root = put('<div contenteditable><x-a></x-a></div><div data-oncogloss></div>');
    for (const host of root.querySelectorAll('x-a, [data-oncogloss]')) shade(host, '<p>inside</p>');
    expect(blocksOf(root)).toEqual([]);
  });
});

describe('a walk through a form whose fields have the names of its properties', () => {
  const NAMES = ['nextSibling', 'previousSibling', 'parentNode', 'firstChild', 'firstElementChild', 'nextElementSibling', 'childNodes', 'localName', 'nodeType', 'hasAttributes', 'matches', 'shadowRoot', 'textContent'];

  it.each(NAMES)('reads it and what follows (« %s »)', (name) => {
    const root = put(`<p>one</p><form>two <input name="${name}"><p>three</p></form><p>four</p>`);
    expect(blocksOf(root).map(({ text }) => text.replace(/\W/g, ''))).toEqual(['one', 'two', 'three', 'four']);
    expect(ownBlocks(must(root.querySelector('form'))).map(({ text }) => text.replace(/\W/g, ''))).toEqual(['two']);
  });

  it.each(NAMES)('finds its way out of it (« %s »)', (name) => {
    const root = put(`<div contenteditable="true"><form><input name="${name}"><p>one</p></form></div><form><input name="${name}"><p>two</p></form>`);
    const [inside, outside] = root.querySelectorAll('p');
    expect(isInsideSkipped(must(inside))).toBe(true);
    expect(isInsideSkipped(must(outside))).toBe(false);
  });

  it('does NOT read a form that is an editor', () => {
    expect(blocksOf(put('<form contenteditable="true"><input name="matches"><p>one</p></form>'))).toEqual([]);
  });
});

describe('a block of all the text of its element', () => {
  const whole = (html: string) => must(blocksOf(put(html))[0]);

  it('finds the nodes of its text when asked', () => {
    const { segments } = whole('<p>one <b>two</b><!-- x --> three</p>');
    expect(segments.map(({ data, start }) => [data, start])).toEqual([['one ', 0], ['two', 4], [' three', 7]]);
  });

  it('finds them where the page has cut them anew', () => {
    const block = whole('<p>one two</p>');
    (block.owner.firstChild as Text).splitText(3);
    expect(block.segments.map(({ data }) => data)).toEqual(['one', ' two']);
    expect(block.isCurrent()).toBe(true);
  });

  it('is current no more when the page has changed the text, moved it away, or put other nodes where it was found', () => {
    const changed = whole('<p>one</p>');
    changed.owner.append(' two');
    const gone = whole('<p>one</p>');
    (gone.owner as Element).remove();
    const replaced = whole('<p>one</p>');
    expect(replaced.segments).toHaveLength(1);
    replaced.owner.replaceChildren('one');
    expect([changed, gone, replaced].map((block) => block.isCurrent())).toEqual([false, false, false]);
    expect(changed.segments).toEqual([]);
  });

  it('finds its text again after it was let go', () => {
    const block = whole('<p>one</p>');
    block.release();
    expect(block.released).toBe(false);
    expect(block.segments).toHaveLength(1);
  });
});

describe('a walk that was paused', () => {
  it('ends without an error when the rest of the page is gone', () => {
    const root = put('<div><p>one</p><p>two</p></div><p>three</p>');
    const walk = new BlockWalk(root, openRoots);
    expect(walk.next()?.text).toBe('one');
    root.replaceChildren();
    expect(() => restOf(walk)).not.toThrow();
  });

  it('reads what comes into the rest of the page meanwhile', () => {
    const root = put('<p>one</p><p>two</p>');
    const walk = new BlockWalk(root, openRoots);
    walk.next();
    root.append('late');
    expect(restOf(walk).map(({ text }) => text)).toEqual(['two', 'late']);
  });
});

describe('ownBlocks', () => {
  it.each([...JOINED, ...PARTED].map(([html]) => html).concat(SKIPPED, READ))('gives the blocks that the walk gives the same element (%j)', (html) => {
    const root = put(`before ${html} after`);
    const walked = blocksOf(root);
    for (const owner of new Set([root, ...walked.map((block) => block.owner)])) {
      const own = walked.filter((block) => block.owner === owner).map(({ text }) => text);
      expect(ownBlocks(owner).map(({ text }) => text)).toEqual(own);
    }
  });
});
