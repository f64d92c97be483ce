import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { SearchHit } from '../glossary/search.ts';
import { addressFor, escapeXml, type OmniboxSource, suggestionsFor } from './omnibox.ts';

const hit = (id: string, matched = id): SearchHit => ({ id, kind: 'concept', category: 'cancer', difficulty: 'core', label: { fr: id, en: id }, matched });

function source(hits: readonly SearchHit[]): OmniboxSource {
  return { search: async () => hits, describe: async ({ matched }) => ({ name: matched, note: 'a & b' }), hint: async () => 'hint' };
}

describe('suggestionsFor', () => {
  it('suggests a few names, with what stands beside them', async () => {
    const many = Array.from({ length: 30 }, (_, k) => hit(`c${k}`));
    const suggestions = await suggestionsFor('c', source(many));
    expect(suggestions).toHaveLength(6);
    expect(suggestions[0]).toEqual({ content: 'c0', description: '<match>c0</match> <dim>a &#38; b</dim>' });
  });

  it('shows hostile names as text', async () => {
    const [first] = await suggestionsFor('x', source([hit('x', '</match><url>"\'&')]));
    expect(first?.description).toBe('<match>&#60;/match&#62;&#60;url&#62;&#34;&#39;&#38;</match> <dim>a &#38; b</dim>');
  });

  it('does NOT suggest anything for nothing', async () => {
    expect(await suggestionsFor('', source([]))).toEqual([]);
  });
});

describe('escapeXml', () => {
  it('gives text that XML can hold, whatever it is made of', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(escapeXml(text)).not.toMatch(/[<>"']|&(?!#\d+;)|(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/u);
        expect(escapeXml(text).isWellFormed()).toBe(true);
      }),
    );
  });

  it('does NOT touch other text', () => {
    expect(escapeXml('β-caténine 🙂')).toBe('β-caténine 🙂');
  });
});

describe('addressFor', () => {
  it('leads to the concept of the name', async () => {
    expect(await addressFor('x', source([hit('pd-l1')]))).toBe(`${fakeBrowser.runtime.getURL('/glossary.html')}#/concept/pd-l1`);
  });

  it('leads to the nearest names where there is none', async () => {
    expect(await addressFor('a b/?#', source([]))).toBe(`${fakeBrowser.runtime.getURL('/glossary.html')}#/a%20b%2F%3F%23`);
  });

  it.each([`${'x'.repeat(59)}🙂`, 'x\ud83d'])('does NOT fail on half of a letter, in what was typed or where it is cut (%j)', async (text) => {
    expect(await addressFor(text, source([]))).toMatch(/#\/x+%EF%BF%BD$/);
  });
});
