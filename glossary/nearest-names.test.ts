import { describe, expect, it } from 'vitest';
import { NearestNames } from './nearest-names.ts';
import { searchDocumentOf } from './search.ts';
import { entryOf, labelsOf } from './testing.ts';

const DOCUMENTS = [
  entryOf('osimertinib', { labels: { fr: { pref: 'osimertinib', alt: ['Tagrisso'], hidden: ['AZD9291'] }, en: { pref: 'osimertinib', alt: [], hidden: [] } } }),
  entryOf('mesothelioma', { labels: labelsOf('mésothéliome', 'mesothelioma') }),
  entryOf('pleural-mesothelioma', { labels: labelsOf('mésothéliome pleural', 'pleural mesothelioma') }),
  entryOf('survival', { labels: labelsOf('survie', 'survival') }),
].map(searchDocumentOf);

const NEAREST = new NearestNames(DOCUMENTS);
const ids = (typed: string) => NEAREST.find(typed).map(({ id }) => id);

describe('NearestNames', () => {
  it.each([
    ['three wrong letters', 'osamartanib', 'osimertinib'],
    ['a brand, badly heard', 'tagrizo', 'osimertinib'],
    ['an accent too many', 'mésotéliomme', 'mesothelioma'],
    ['words in another order', 'pleurale mezoteliome', 'pleural-mesothelioma'],
    ['the words of an address', 'osimertinib-tablets', 'osimertinib'],
  ])('finds for %s (%s) first %s', (_what, typed, id) => {
    expect(ids(typed)[0]).toBe(id);
  });

  it('says which name looked like it', () => {
    expect(NEAREST.find('tagrizo')[0]?.matched).toBe('Tagrisso');
  });

  it('gives no more than asked for', () => {
    expect(NEAREST.find('mesothelioma', 1)).toHaveLength(1);
  });

  it.each(['', '   ', '<script>', 'bicyclette', '\u0000\uD800', '😀', 'x'.repeat(10_000)])('does NOT offer anything for %j', (typed) => {
    expect(ids(typed)).toEqual([]);
  });

  it('does NOT show hidden names', () => {
    expect(JSON.stringify(NEAREST.find('osimertinb'))).not.toContain('AZD9291');
  });
});
