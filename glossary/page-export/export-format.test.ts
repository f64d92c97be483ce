import { describe, expect, it } from 'vitest';
import { EXPORT_FORMATS, exportPage } from './export-format.ts';
import { contextOf } from './page-glossary.ts';
import { entryOf, glossary, mentionIn, summary, WORDS } from './testing.ts';

const nameFor = (title: string) => exportPage('json', glossary([], { page: { title, url: 'https://a.org/' } }), WORDS, () => 'urn:x').name;

describe('exportPage', () => {
  it.each([
    ['Cancer : l’étude ADAURA (2023)', 'oncogloss-cancer-l-etude-adaura-2023.json'],
    ['../../etc/passwd', 'oncogloss-etc-passwd.json'],
    ['', 'oncogloss.json'],
    ['抗体', 'oncogloss.json'],
    ['a'.repeat(500), `oncogloss-${'a'.repeat(60)}.json`],
  ])('names the file after the page: %j', (title, expected) => {
    expect(nameFor(title)).toBe(expected);
  });

  it.each(EXPORT_FORMATS)('writes %s for any page, one without terms too', (format) => {
    expect(exportPage(format, glossary([]), WORDS, () => 'urn:x').text.length).toBeGreaterThan(0);
  });

  it('writes JSON with all that is known', () => {
    const melanoma = summary('melanoma', 'mélanome', 'melanoma');
    const { text } = exportPage('json', glossary([{ summary: melanoma, entry: entryOf(melanoma), mentions: [mentionIn('A melanoma.', 'melanoma', 'melanoma')] }]), WORDS, () => 'urn:x');
    expect(JSON.parse(text)).toMatchObject({
      page: { title: 'A page', url: 'https://a.org/page?x=1#top' },
      language: 'en',
      readAt: '2026-11-22T08:00:00.000Z',
      terms: [
        {
          id: 'melanoma',
          label: { fr: 'mélanome', en: 'melanoma' },
          definition: { en: { plain: 'A cancer.' } },
          reviewed: '2026-11-22',
          count: 1,
          mentions: [{ text: 'melanoma', start: 2, end: 10, exact: 'melanoma', prefix: 'A ', suffix: '.' }],
        },
      ],
    });
  });
});

describe('contextOf', () => {
  it.each([
    [{ before: 'A ', text: 'melanoma', after: ' grows.' }, 'A melanoma grows.'],
    [{ before: `${'x'.repeat(40)} of the\n  `, text: 'skin', after: ` ${'y'.repeat(60)}` }, '… of the skin …'],
    [{ before: 'A \uFFFC ', text: 'b', after: '' }, 'A b'],
  ])('leaves half words out: %j', (mention, expected) => {
    expect(contextOf({ id: 'a', ...mention })).toBe(expected);
  });
});
