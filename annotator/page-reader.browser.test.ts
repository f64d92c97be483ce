import { describe, expect, it } from 'vitest';
import { DEFAULT_CHOICE } from '../matching/reader-choice.ts';
import { Highlighter } from './highlighter.ts';
import { ELEMENTS_OF_A_LONG_PAGE, ELEMENTS_OF_A_VERY_LONG_PAGE } from './limits.ts';
import { PageReader } from './page-reader.ts';
import { NO_PAINTER } from './painter.ts';
import { lifetime, openRoots, put } from './testing.ts';

/** Reads a page that shows its last paragraph. @returns the texts of each question about it */
async function questionsAbout(paragraphs: number): Promise<(readonly string[])[]> {
  put(`${'<p>Nothing.</p>'.repeat(paragraphs)}<p>A melanoma.</p>`);
  scrollTo(0, document.body.scrollHeight);
  const questions: (readonly string[])[] = [];
  const find = async (texts: readonly string[]) => {
    questions.push(texts);
    return texts.map(() => []);
  };
  const highlighter = new Highlighter(NO_PAINTER, DEFAULT_CHOICE);
  await new PageReader({ find, highlighter, shadowRootOf: openRoots, onShadowRoot: () => undefined, signal: lifetime().signal }).readPage(document.body);
  expect(questions.flat()).toHaveLength(paragraphs + 1);
  return questions;
}

describe('reading a page', () => {
  it('asks first for what is in view of a very long one', async () => {
    const [first] = await questionsAbout(ELEMENTS_OF_A_VERY_LONG_PAGE);
    expect(first).toContain('A melanoma.');
    expect(first?.length).toBeLessThan(200);
  });

  it('does NOT look at the view where that is dearer than the rest', async () => {
    const [first] = await questionsAbout(ELEMENTS_OF_A_LONG_PAGE);
    expect(first).toHaveLength(ELEMENTS_OF_A_LONG_PAGE + 1);
  });
});
