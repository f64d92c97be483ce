import { describe, expect, it } from 'vitest';
import { KnownDefinitions } from '../annotator/known-definitions.ts';
import type { PageMention } from '../matching/mention.ts';
import { DocumentText } from './document-text.ts';
import { idle } from './idle-time.ts';
import { TermReading } from './term-reading.ts';
import { column, mentionOf } from './testing.ts';

/** A document of pages with one line each, as far as reading goes. */
function documentOf(pages: readonly string[]) {
  const page = (number: number) => ({ getTextContent: async () => ({ items: column(pages[number - 1]!, 0, 700) }) });
  return new DocumentText({ numPages: pages.length, getPage: async (number: number) => page(number) } as never);
}

function reading(pages: readonly string[], find?: (texts: readonly string[]) => PageMention[][] | Promise<PageMention[][]>) {
  const asked: string[][] = [];
  const seen: number[] = [];
  const life = new AbortController();
  const definitions = new KnownDefinitions();
  const reader = new TermReading({
    text: documentOf(pages),
    definitions,
    find: async (texts) => {
      asked.push([...texts]);
      return find?.(texts) ?? texts.map((text) => (text.includes('cancer') ? [mentionOf(text, 'cancer')] : []));
    },
    onRead: (some) => seen.push(...some),
    signal: life.signal,
  });
  return { reader, asked, seen, life, definitions };
}

describe('reading a document', () => {
  it('reads every page once, the one that is looked at first', async () => {
    const { reader, seen } = reading(['a.', 'b.', 'un cancer.', 'd.', 'e.', 'f.']);
    await reader.readAll(() => 3);
    expect(seen).toEqual([3, 4, 5, 6, 1, 2]);
    expect(reader.on(3)!.map(({ surface }) => surface)).toEqual(['cancer']);
    expect(reader.pagesRead).toBe(6);
  });

  it('does NOT ask twice for a page that is looked at while it is read', async () => {
    const { reader, asked } = reading(['un cancer.']);
    await Promise.all([reader.readNow(1), reader.readNow(1), reader.readAll(() => 1)]);
    expect(asked).toHaveLength(1);
  });

  it('asks again about pages that use a word which another page defines', async () => {
    const { reader, asked, definitions } = reading(['le MP.', 'rien.']);
    await reader.readAll(() => 1);
    definitions.learn([{ short: 'MP', long: 'mésothéliome pleural' }]);
    await reader.readAll(() => 1);
    expect(asked.slice(1)).toEqual([['le MP.']]);
  });

  it('has read all only when the page that is being looked at is read too', async () => {
    const { promise, resolve } = Promise.withResolvers<PageMention[][]>();
    const { reader } = reading(['a.'], () => promise);
    void reader.readNow(1);
    let done = false;
    const all = reader.readAll(() => 1).then(() => (done = true));
    for (let k = 0; k < 3; k++) await idle();
    expect(done).toBe(false);
    resolve([[]]);
    await all;
    expect(reader.pagesRead).toBe(1);
  });

  it('goes on when the background fails: pages without marks, no error', async () => {
    const { reader } = reading(['un cancer.'], () => {
      throw new Error('gone');
    });
    await reader.readAll(() => 1);
    expect(reader.on(1)).toEqual([]);
  });

  it('goes on when a page cannot be read', async () => {
    const broken = new DocumentText({ numPages: 2, getPage: async (number: number) => (number === 1 ? Promise.reject(new Error('broken')) : { getTextContent: async () => ({ items: column('b', 0, 1) }) }) } as never);
    expect((await broken.of(1)).text).toBe('');
    expect((await broken.of(2)).text).toBe('b');
  });

  it('tells whether there was any letter', async () => {
    const scan = reading(['', '12']);
    await scan.reader.readAll(() => 1);
    expect(scan.reader.hasText).toBe(false);
    const text = reading(['', 'a']);
    await text.reader.readAll(() => 1);
    expect(text.reader.hasText).toBe(true);
  });

  it('does NOT go on after its end', async () => {
    const { reader, life, seen } = reading(['a.', 'b.']);
    life.abort();
    await reader.readAll(() => 1);
    expect(seen).toEqual([]);
  });
});
