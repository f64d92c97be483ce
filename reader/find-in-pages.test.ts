import { describe, expect, it } from 'vitest';
import { findIn } from './find-in-pages.ts';
import { textOf } from './page-text.ts';
import { column, layerOf, pageOf } from './testing.ts';

function find(text: string, query: string): string[] {
  const items = column(text, 0, 700);
  const layer = layerOf(items);
  return findIn(1, textOf(pageOf(items)), query).map(({ spans }) => spans.map(({ start, end }) => layer.slice(start, end)).join('|'));
}

describe('a search in a page', () => {
  it.each([
    ['Le mélanome et le MELANOME', 'melanome', ['mélanome', 'MELANOME']],
    ['un osimer-\ntinib', 'osimertinib', ['osimer-|tinib']],
    ['PD-L1, PDL1', 'pd-l1', ['PD-L1', 'PDL1']],
    ['cancer\ndu foie', 'cancer du foie', ['cancer|du foie']],
    ['un œdème', 'oedeme', ['œdème']],
    ['eﬃcacité', 'efficacité', ['eﬃcacité']],
    ['aaaa', 'aa', ['aa', 'aa', 'aa']],
  ])('of %j finds for %j %j', (text, query, found) => {
    expect(find(text, query)).toEqual(found);
  });

  it.each([
    ['la thé rapie', 'thérapie'],
    ['cancer', ''],
    ['cancer', ' .- '],
    ['cancer', 'cancers'],
  ])('of %j does NOT find %j', (text, query) => {
    expect(find(text, query)).toEqual([]);
  });

  it('takes brackets and stars for what they are', () => {
    expect(find('a (b) [c] *', '(b)')).toEqual(['b']);
  });
});
