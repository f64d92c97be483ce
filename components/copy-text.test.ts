import { describe, expect, it } from 'vitest';
import { copyOf } from './copy-text.ts';
import { HOSTILE, LONGEST, PD_L1 } from './sample-entries.ts';

const OPTIONS = { lang: 'en', detailed: false, address: 'chrome-extension://x/glossary.html#/concept/pd-l1' } as const;

describe('copyOf', () => {
  it('writes definition, source, date and address in plain text', () => {
    expect(copyOf(PD_L1, OPTIONS).plain).toBe(
      [
        'PD-L1',
        PD_L1.definition.en.plain,
        [
          'Source: National Cancer Institute, NCI Dictionary of Cancer Terms, https://www.cancer.gov/publications/dictionaries/cancer-terms',
          'Reviewed on 22 November 2026. General information, not medical advice.',
          'In the Oncogloss glossary, chrome-extension://x/glossary.html#/concept/pd-l1',
        ].join('\n'),
      ].join('\n\n'),
    );
  });

  it('writes the same in Markdown, with links', () => {
    const { markdown } = copyOf(PD_L1, { ...OPTIONS, lang: 'fr' });
    expect(markdown).toContain('**PD-L1**\n\nProtéine que');
    expect(markdown).toContain('Source\u00a0: National Cancer Institute, [NCI Dictionary of Cancer Terms](<https://www.cancer.gov/publications/dictionaries/cancer-terms>)  \nRelu le 22 novembre 2026.');
    expect(markdown).toContain('[Dans le glossaire Oncogloss](<chrome-extension://x/glossary.html#/concept/pd-l1>)');
  });

  it('adds the longer explanation for who reads it', () => {
    expect(copyOf(PD_L1, { ...OPTIONS, detailed: true }).plain).toContain('PD-L1 binds the PD-1 receptor');
    expect(copyOf(PD_L1, OPTIONS).plain).not.toContain('PD-L1 binds the PD-1 receptor');
  });

  it('names a source without an address by its number', () => {
    expect(copyOf(LONGEST, OPTIONS).plain).toContain('Répertoire des spécialités pharmaceutiques, CIS-60495595');
  });

  it('does NOT write an address where the surface has none', () => {
    expect(copyOf(PD_L1, { lang: 'en', detailed: false }).plain).not.toContain('glossary');
  });

  it('does NOT let words become markup', () => {
    const { html, markdown } = copyOf(HOSTILE, { ...OPTIONS, lang: 'fr', detailed: true });
    expect(html).not.toMatch(/<(?!\/?(?:p|br|strong|a)\b)/);
    expect(html).not.toContain('<b>');
    expect(markdown).toContain('\\<b\\>gras\\</b\\>');
    expect(copyOf(HOSTILE, { ...OPTIONS, address: 'x://")<i>' }).markdown).not.toMatch(/[^\\(]<i>/);
  });

  it('does NOT link an address that runs something', () => {
    expect(copyOf(HOSTILE, OPTIONS).html).not.toContain('javascript:');
  });
});
