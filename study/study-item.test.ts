import { describe, expect, it } from 'vitest';
import { newItem, parseStudyItem } from './study-item.ts';
import { itemOf, NOW } from './testing.ts';

describe('newItem', () => {
  it('keeps no address that is none', () => {
    const met = { sentence: 'Une phrase.', title: 'Un titre', address: 'javascript:alert(1)' };
    expect(newItem({ id: 'a', concept: 'b', label: { fr: 'x', en: 'x' }, met }, NOW).met).toEqual({ sentence: 'Une phrase.', title: 'Un titre' });
  });

  it('cuts what is too long, and mends halves of letters', () => {
    const item = newItem({ id: 'a', concept: 'b', label: { fr: 'x\uD800', en: 'x' }, met: { sentence: '😀'.repeat(2_000) } }, NOW);
    expect(parseStudyItem(item)).toEqual(item);
    expect(item.met?.sentence?.length).toBeLessThanOrEqual(2_000);
  });
});

describe('parseStudyItem', () => {
  it.each([null, [], 'x', {}, { ...itemOf('a'), extra: 1 }, { ...itemOf('a'), id: '../x' }, { ...itemOf('a'), memory: { ...itemOf('a').memory, due: 'soon' } }, JSON.parse('{"__proto__":{"id":"a"}}')])(
    'does NOT take %j',
    (data) => {
      expect(parseStudyItem(data)).toBeUndefined();
      expect(({} as { id?: unknown }).id).toBeUndefined();
    },
  );
});
