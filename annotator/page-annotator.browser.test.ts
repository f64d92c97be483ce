import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { DEFAULT_CHOICE } from '../matching/reader-choice.ts';
import type { PageMention } from '../matching/mention.ts';
import { CssHighlightPainter } from './css-highlight-painter.ts';
import { CHANGE_DELAY_MS } from './limits.ts';
import { annotatePage, type PageAnnotator } from './page-annotator.ts';
import type { FindMentions } from './mention-asker.ts';
import { highlightNames, lifetime, mentionIn, must, openRoots, paintedTexts, put, shade, surfaceOf } from './testing.ts';

const WORDS = ['melanoma', 'lymphoma', 'sarcoma'];

/** A background that knows three words, each once in a text. */
const find: FindMentions = async (texts) => texts.map((text) => WORDS.filter((word) => text.includes(word)).map((word) => mentionIn(text, word)));

let life: AbortController;
beforeEach(() => {
  life = lifetime();
});

function annotate(answer: FindMentions = find): PageAnnotator {
  return annotatePage({ document, find: answer, painter: new CssHighlightPainter(), choice: { ...DEFAULT_CHOICE, density: 'all' }, shadowRootOf: openRoots, signal: life.signal });
}

/** Waits until the page has these marks and no others, and the list of its terms the same. */
async function expectMarks(annotator: PageAnnotator, ...words: readonly string[]): Promise<void> {
  const expected = [...words].sort();
  await expect.poll(() => [paintedTexts(), annotator.highlighter.anchors().map(surfaceOf).sort()]).toEqual([expected, expected]);
}

describe('annotatePage', () => {
  it('marks the page without changing a byte of it', async () => {
    put('<p>A <b>mela</b>noma.</p><p>A <code>sarcoma</code>.</p>');
    const before = document.documentElement.outerHTML;
    const annotator = annotate();
    await annotator.ready;
    await expectMarks(annotator, 'melanoma');
    expect(document.documentElement.outerHTML).toBe(before);
    life.abort();
    expect(highlightNames()).toEqual([]);
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('asks for each text once', async () => {
    put('<p>A melanoma.</p><p>A sarcoma.</p><p>Nothing.</p>');
    const asked: string[] = [];
    await annotate(async (texts) => {
      asked.push(...texts);
      return find(texts);
    }).ready;
    expect(asked.toSorted()).toEqual(['A melanoma.', 'A sarcoma.', 'Nothing.']);
  });

  it('asks once for a paragraph that comes and is filled', async () => {
    const root = put('<p>A melanoma.</p>');
    const asked: string[] = [];
    const annotator = annotate(async (texts) => {
      asked.push(...texts);
      return find(texts);
    });
    await annotator.ready;
    const p = document.createElement('p');
    root.append(p);
    await Promise.resolve();
    p.append('A sarcoma.');
    await expectMarks(annotator, 'melanoma', 'sarcoma');
    expect(asked).toEqual(['A melanoma.', 'A sarcoma.']);
  });

  it('asks nothing of a page without words', async () => {
    put('<p> </p><input value="melanoma">');
    const ask = vi.fn(find);
    await annotate(ask).ready;
    expect(ask).not.toHaveBeenCalled();
  });
});

describe('a page that changes', () => {
  it.each<[string, (p: HTMLElement) => void, readonly string[]]>([
    ['its text is another', (p) => (p.textContent = 'A lymphoma.'), ['lymphoma']],
    ['text is added', (p) => p.append(' A lymphoma.'), ['lymphoma', 'melanoma']],
    ['an inline element is added', (p) => p.append(' A ', must(put('<b>lymphoma</b>').firstChild)), ['lymphoma', 'melanoma']],
    ['nested inline elements are added', (p) => p.append(' A ', must(put('<span><b>lymph</b>oma</span>').firstChild)), ['lymphoma', 'melanoma']],
    ['a paragraph is added', (p) => p.after(must(put('<p>A lymphoma.</p>').firstChild)), ['lymphoma', 'melanoma']],
    ['a link around a block is added', (p) => p.append(must(put('<a href="#"><div>A lymphoma.</div></a>').firstChild)), ['lymphoma', 'melanoma']],
    ['it leaves the page', (p) => p.remove(), []],
    ['it becomes an editor’s content', (p) => {
      const editor = must(put('<div contenteditable></div>').firstElementChild);
      editor.append(p);
    }, []],
  ])('has the right marks when %s', async (_, change, expected) => {
    const root = put('<p>A melanoma.</p>');
    const annotator = annotate();
    await expectMarks(annotator, 'melanoma');
    change(must(root.querySelector('p')));
    await expectMarks(annotator, ...expected);
  });

  it('has its marks again after the same text was put in anew', async () => {
    const root = put('<p>A melanoma.</p>');
    const annotator = annotate();
    await expectMarks(annotator, 'melanoma');
    must(root.firstElementChild).textContent = 'A melanoma.';
    expect(annotator.highlighter.anchors()).toEqual([]);
    await expectMarks(annotator, 'melanoma');
  });

  it('is marked in a shadow tree that comes and changes', async () => {
    const root = put('<p>A melanoma.</p>');
    const annotator = annotate();
    await expectMarks(annotator, 'melanoma');
    const host = document.createElement('x-a');
    const shadow = shade(host, '<p>A lymphoma.</p>');
    root.append(host);
    await expectMarks(annotator, 'lymphoma', 'melanoma');
    must(shadow.querySelector('p')).textContent = 'A sarcoma.';
    await expectMarks(annotator, 'melanoma', 'sarcoma');
    host.remove();
    await expectMarks(annotator, 'melanoma');
  });

  it('does NOT get a mark twice when its text is read again before the first answer', async () => {
    const root = put('<p>A melanoma.</p>');
    const answers: (() => void)[] = [];
    const annotator = annotate(async (texts) => {
      await new Promise<void>((resolve) => answers.push(resolve));
      return find(texts);
    });
    must(root.firstElementChild).append(document.createComment('a change without words'));
    await vi.waitFor(() => expect(answers).toHaveLength(2));
    for (const answer of answers) answer();
    await annotator.ready;
    await expectMarks(annotator, 'melanoma');
  });

  it('does NOT get the marks of an answer that comes when its text has changed', async () => {
    const root = put('<p>A melanoma and more.</p><p>A sarcoma.</p>');
    const { promise, resolve } = Promise.withResolvers<void>();
    let round = 0;
    const annotator = annotate(async (texts) => {
      if (round++ === 0) await promise;
      return find(texts);
    });
    must(root.firstElementChild).textContent = 'A lymphoma.';
    await vi.waitFor(() => expect(round).toBe(2));
    resolve();
    await annotator.ready;
    await expectMarks(annotator, 'lymphoma', 'sarcoma');
  });
});

describe('a background that does not help', () => {
  const [good] = [mentionIn('A melanoma.', 'melanoma')];
  it.each<[string, FindMentions]>([
    ['fails', () => Promise.reject(new Error('no background'))],
    ['throws', () => {
      throw new Error('context invalidated');
    }],
    ['says nothing', async () => undefined as never],
    ['says something else', async () => 'melanoma' as never],
    ['answers too few texts', async () => []],
    ['answers too many', async () => [[good], [good], [good]]],
    ['answers no lists', async () => [{} as never]],
    ['answers holes', async () => [null as never]],
    ['names spans outside the text', async () => [[{ ...good, start: 100, end: 900 } as PageMention]]],
  ])('leaves the page without marks and without an error when it %s', async (_, answer) => {
    put('<p>A melanoma.</p>');
    const annotator = annotate(answer);
    await annotator.ready;
    expect(highlightNames()).toEqual([]);
  });

  it('is asked again when the page changes', async () => {
    const root = put('<p>A melanoma.</p>');
    const answers: FindMentions[] = [() => Promise.reject(new Error('asleep')), find];
    const annotator = annotate((texts) => (answers.shift() ?? find)(texts));
    await annotator.ready;
    expect(highlightNames()).toEqual([]);
    must(root.firstElementChild).textContent = 'Another melanoma.';
    await expectMarks(annotator, 'melanoma');
  });
});

describe('a page that nobody sees', () => {
  /** As a tab in the background, or a prerendered page: hidden until the test shows it. */
  function hide(): () => void {
    const spy = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    onTestFinished(() => spy.mockRestore());
    return () => {
      spy.mockReturnValue('visible');
      document.dispatchEvent(new Event('visibilitychange'));
    };
  }

  it('is not read before it is shown', async () => {
    put('<p>A melanoma.</p>');
    const show = hide();
    const ask = vi.fn(find);
    const annotator = annotate(ask);
    await new Promise((resolve) => requestAnimationFrame(resolve));
    expect(ask).not.toHaveBeenCalled();
    show();
    await expectMarks(annotator, 'melanoma');
  });

  it('is read again only when it is shown, for all that has changed', async () => {
    const root = put('<p>A melanoma.</p>');
    const ask = vi.fn(find);
    const annotator = annotate(ask);
    await annotator.ready;
    await expectMarks(annotator, 'melanoma');
    const asked = ask.mock.calls.length;
    const show = hide();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    must(root.firstElementChild).textContent = 'A sarcoma.';
    await Promise.resolve();
    expect(paintedTexts()).toEqual([]);
    root.append(must(put('<p>A lymphoma.</p>').firstChild));
    await vi.advanceTimersByTimeAsync(2 * CHANGE_DELAY_MS);
    expect(ask).toHaveBeenCalledTimes(asked);
    vi.useRealTimers();
    show();
    await expectMarks(annotator, 'lymphoma', 'sarcoma');
    expect(ask).toHaveBeenCalledTimes(asked + 1);
  });
});

describe('text that becomes the reader’s', () => {
  it.each([
    ['contenteditable', ''],
    ['hidden', ''],
    ['translate', 'no'],
  ])('loses its marks at once with %s, and has them again without', async (name, value) => {
    const root = put('<div><p>A <b>melanoma</b>.</p></div><p>A sarcoma.</p>');
    const annotator = annotate();
    await expectMarks(annotator, 'melanoma', 'sarcoma');
    const div = must(root.querySelector('div'));
    div.setAttribute(name, value);
    await Promise.resolve();
    expect(paintedTexts()).toEqual(['sarcoma']);
    div.removeAttribute(name);
    await expectMarks(annotator, 'melanoma', 'sarcoma');
  });

  it('loses them when the whole document is an editor', async () => {
    put('<p>A melanoma.</p>');
    const annotator = annotate();
    await expectMarks(annotator, 'melanoma');
    onTestFinished(() => void (document.designMode = 'off'));
    document.designMode = 'on';
    document.dispatchEvent(new Event('beforeinput'));
    expect(paintedTexts()).toEqual([]);
    document.designMode = 'off';
    document.dispatchEvent(new Event('focusin'));
    await expectMarks(annotator, 'melanoma');
  });
});

describe('the end', () => {
  it('does NOT mark an answer that comes after it', async () => {
    put('<p>A melanoma.</p>');
    const { promise, resolve } = Promise.withResolvers<void>();
    const annotator = annotate(async (texts) => {
      await promise;
      return find(texts);
    });
    life.abort();
    resolve();
    await annotator.ready;
    expect(highlightNames()).toEqual([]);
    expect(annotator.highlighter.anchors()).toEqual([]);
  });

  it('does NOT read a page for a signal that has aborted before', async () => {
    put('<p>A melanoma.</p>');
    life.abort();
    const ask = vi.fn(find);
    await annotate(ask).ready;
    expect(ask).not.toHaveBeenCalled();
  });
});
