import { beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_CHOICE, type ReaderChoice } from '../matching/reader-choice.ts';
import type { PageMention } from '../matching/mention.ts';
import { CssHighlightPainter, HIGHLIGHT_NAME } from './css-highlight-painter.ts';
import { KnownDefinitions } from './known-definitions.ts';
import { annotatePage, type PageAnnotator } from './page-annotator.ts';
import { lifetime, mentionIn, openRoots, put } from './testing.ts';

const WORDS = ['melanoma', 'sarcoma', 'glioma'];

/** Every occurrence of the words of these tests, as the background would answer. */
function everyWord(texts: readonly string[], words = WORDS): PageMention[][] {
  return texts.map((text) =>
    words
      .flatMap((word) => [...text.matchAll(new RegExp(word, 'g'))].map(({ index }) => ({ word, index })))
      .map(({ word, index }) => {
        const { start, end, ...rest } = mentionIn(text, word);
        return { ...rest, start: index, end: index + end - start };
      })
      .sort((a, b) => a.start - b.start),
  );
}

/** What is marked: each word with the id of the element around it. */
function marked(): string[] {
  const ranges = [...(CSS.highlights.get(HIGHLIGHT_NAME) ?? [])] as StaticRange[];
  return ranges.map((range) => `${(range.startContainer.parentElement as Element).id}:${range.startContainer.textContent?.slice(range.startOffset, range.endOffset)}`).sort();
}

let life: AbortController;
beforeEach(() => {
  life = lifetime();
});

function annotate(density: ReaderChoice['density'], more: Partial<Parameters<typeof annotatePage>[0]> = {}): PageAnnotator {
  return annotatePage({
    document,
    find: async (texts) => everyWord(texts),
    painter: new CssHighlightPainter(),
    choice: { ...DEFAULT_CHOICE, density },
    shadowRootOf: openRoots,
    signal: life.signal,
    ...more,
  });
}

const PAGE = `
  <p id="a">melanoma and melanoma</p><p id="b">melanoma</p>
  <h2 id="h">On sarcoma</h2><p id="c">melanoma, sarcoma</p><p id="d">sarcoma</p>`;

describe('the density of marks', () => {
  it('is one mark of a concept in each section at first', async () => {
    put(PAGE);
    await annotate('first').ready;
    await expect.poll(marked).toEqual(['a:melanoma', 'c:melanoma', 'h:sarcoma']);
  });

  it('is every occurrence for the reader who wants all', async () => {
    put(PAGE);
    await annotate('all').ready;
    await expect.poll(marked).toEqual(['a:melanoma', 'a:melanoma', 'b:melanoma', 'c:melanoma', 'c:sarcoma', 'd:sarcoma', 'h:sarcoma']);
  });

  it('gives the mark to the next occurrence when the first one goes', async () => {
    const root = put(PAGE);
    await annotate('first').ready;
    root.querySelector('#a')?.remove();
    await expect.poll(marked).toEqual(['b:melanoma', 'c:melanoma', 'h:sarcoma']);
  });

  it('gives the mark to an occurrence that comes before the first one', async () => {
    const root = put(PAGE);
    await annotate('first').ready;
    const news = document.createElement('p');
    news.id = 'news';
    news.textContent = 'More melanoma';
    root.querySelector('#h')?.after(news);
    await expect.poll(marked).toEqual(['a:melanoma', 'h:sarcoma', 'news:melanoma']);
  });

  it('does NOT give a second mark to a section that goes on behind the box in which it began', async () => {
    const root = put('<div>\n<h2 id="h">On sarcoma</h2>\n<p id="a">melanoma</p>\n</div>');
    await annotate('first').ready;
    const news = document.createElement('p');
    news.id = 'news';
    news.textContent = 'More melanoma and a glioma';
    root.append(news);
    await expect.poll(marked).toEqual(['a:melanoma', 'h:sarcoma', 'news:glioma']);
  });

  it('does NOT run in circles where the fields of a form lead back to it', async () => {
    const root = put('<p id="a">melanoma</p><fieldset name="lastElementChild" form="f"><form id="f"><p>glioma</p></form></fieldset>');
    await annotate('first').ready;
    const news = document.createElement('p');
    news.id = 'news';
    news.textContent = 'A sarcoma';
    root.append(news);
    await expect.poll(marked).toContain('news:sarcoma');
  });

  it('does NOT hide the other occurrences from lists and from the keyboard', async () => {
    put(PAGE);
    const { highlighter, ready } = annotate('first');
    await ready;
    expect(highlighter.anchors()).toHaveLength(3);
    expect(highlighter.allAnchors()).toHaveLength(7);
  });
});

describe('what the page defines', () => {
  it('is asked about again in the blocks that were read before', async () => {
    put('<p id="before">MP is frequent</p><p id="def">mésothéliome (MP)</p>');
    const definitions = new KnownDefinitions();
    const find = async (texts: readonly string[]) => {
      const known = definitions.all.length > 0;
      // As in the background: the definition is known once its text was read.
      queueMicrotask(() => definitions.learn([{ short: 'MP', long: 'mésothéliome', concept: 'mesothelioma' }]));
      return known ? everyWord(texts, ['MP']) : texts.map(() => []);
    };
    await annotate('all', { find, definitions }).ready;
    await expect.poll(marked).toEqual(['before:MP', 'def:MP']);
  });
});
