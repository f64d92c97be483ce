import { describe, expect, it } from 'vitest';
import { DEFAULT_CHOICE } from '../matching/reader-choice.ts';
import { Highlighter } from './highlighter.ts';
import { ELEMENTS_OF_A_LONG_PAGE, ELEMENTS_OF_A_VERY_LONG_PAGE } from './limits.ts';
import { PageReader } from './page-reader.ts';
import { NO_PAINTER } from './painter.ts';
import { lifetime, openRoots, put } from './testing.ts';

/** Reads a page that shows its last paragraph. @returns the texts of each question about it */
async function questionsAbout(paragraphs: number, signal: AbortSignal, onQuestion?: () => void): Promise<(readonly string[])[]> {
  put(`${'<p>Nothing.</p>'.repeat(paragraphs)}<p>A melanoma.</p>`);
  scrollTo(0, document.body.scrollHeight);
  const questions: (readonly string[])[] = [];
  const find = async (texts: readonly string[]) => {
    questions.push(texts);
    onQuestion?.();
    return texts.map(() => []);
  };
  const highlighter = new Highlighter(NO_PAINTER, DEFAULT_CHOICE);
  await new PageReader({ find, highlighter, shadowRootOf: openRoots, onShadowRoot: () => undefined, signal }).readPage(document.body);
  return questions;
}

describe('reading a page', () => {
  it('asks first for what is in view of a very long one', async () => {
    const questions = await questionsAbout(ELEMENTS_OF_A_VERY_LONG_PAGE, lifetime().signal);
    expect(questions[0]).toContain('A melanoma.');
    expect(questions[0]?.length).toBeLessThan(200);
    expect(questions.flat()).toHaveLength(ELEMENTS_OF_A_VERY_LONG_PAGE + 1);
  });

  it('does NOT look at the view where that is dearer than the rest', async () => {
    const questions = await questionsAbout(ELEMENTS_OF_A_LONG_PAGE, lifetime().signal);
    expect(questions[0]).toHaveLength(ELEMENTS_OF_A_LONG_PAGE + 1);
    expect(questions.flat()).toHaveLength(ELEMENTS_OF_A_LONG_PAGE + 1);
  });

  it('does NOT ask about the rest when the page is left before', async () => {
    const life = lifetime();
    expect(await questionsAbout(ELEMENTS_OF_A_VERY_LONG_PAGE, life.signal, () => life.abort())).toHaveLength(1);
  });
});
