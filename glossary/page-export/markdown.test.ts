import { describe, expect, it } from 'vitest';
import { writeMarkdown } from './markdown.ts';
import { entryOf, glossary, mentionIn, summary, WORDS } from './testing.ts';

const MELANOMA = summary('melanoma', 'mélanome', 'melanoma');

describe('writeMarkdown', () => {
  it('has the page, and each term with definition, context, source and date', () => {
    const mentions = [mentionIn('Few know\n   melanoma early.', 'melanoma', 'melanoma')];
    expect(writeMarkdown(glossary([{ summary: MELANOMA, entry: entryOf(MELANOMA), mentions }]), WORDS)).toBe(
      [
        '# Terms',
        '[A page](<https://a.org/page?x=1#top>)  \nRead today.',
        '## melanoma',
        '*FR: mélanome · cancer · 1 times*',
        'A cancer.',
        '> Few know melanoma early.',
        'Sources: [NCI, Dictionary](<https://www.cancer.gov/d(x)>). Reviewed on 2026-11-22.',
        '*Not advice.*\n',
      ].join('\n\n'),
    );
  });

  it('says the address where the page has no title', () => {
    expect(writeMarkdown(glossary([], { page: { title: ' ', url: 'https://a.org/' } }), WORDS)).toContain('[https:\\//a.org/](<https://a.org/>)');
  });

  it('names a term without a card', () => {
    expect(writeMarkdown(glossary([{ summary: MELANOMA, mentions: [] }]), WORDS)).toContain('## melanoma\n\n*FR: mélanome · cancer · 0 times*\n\n*Not');
  });

  it.each([
    ['<img src=x onerror=alert(1)>', '\\<img src=x onerror=alert(1)\\>'],
    ['[a](javascript:alert(1))', '\\[a\\](javascript:alert(1))'],
    ['![x](http://y)', '\\!\\[x\\](http:\\//y)'],
    ['# heading', '\\# heading'],
    ['1. list', '1\\. list'],
    ['- list', '\\- list'],
    ['*b* _i_ `c` ~s~ |t| &amp; \\', '\\*b\\* \\_i\\_ \\`c\\` \\~s\\~ \\|t\\| \\&amp; \\\\'],
    ['a\n\n# b', 'a # b'],
    ['www.x.org', 'www\\.x.org'],
  ])('does NOT let %j be anything but text', (name, expected) => {
    expect(writeMarkdown(glossary([{ summary: summary('a', name, name), mentions: [] }]), WORDS)).toContain(`\n## ${expected}\n`);
  });

  it('does NOT let an address end its link', () => {
    expect(writeMarkdown(glossary([], { page: { title: 'T', url: 'https://a.org/>) [x](y)' } }), WORDS)).toContain('(<https://a.org/%3E)%20[x](y)>)');
  });
});
