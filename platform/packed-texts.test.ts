import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PackedTexts, packTexts, unpackTexts } from './packed-texts.ts';

/** Texts of Latin letters with few others among them, of other scripts, and with what stands for others. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.stringMatching(/^[a-zé]{0,40}[’œ\0]?[a-zé]{0,40}$/),
  fc.stringMatching(/^[а-яα-ω\0]{0,10}$/),
);

describe('packed texts', () => {
  it('are the same after the journey', () => {
    fc.assert(
      fc.property(fc.array(anyText), (texts) => {
        expect(unpackTexts(JSON.parse(JSON.stringify(packTexts(texts))) as PackedTexts)).toEqual(texts);
      }),
    );
  });

  it.each([
    ['few letters beyond Latin-1 apart', 'l’œuvre d’un cœur en été, et beaucoup d’autres mots encore', '’œ’œ’'],
    ['texts of other scripts whole', 'лечение рака', undefined],
  ])('have %s', (_, text, apart) => {
    const packed = packTexts([text]);
    expect(packed.apart).toBe(apart);
    expect(/[^\0-\xff]/.test(packed.joined)).toBe(apart === undefined);
  });

  it.each([
    ['shorter than their lengths', { joined: 'abc', lengths: [2, 2] }],
    ['longer than their lengths', { joined: 'abc', lengths: [1, 1] }],
    ['without lengths', { joined: 'abc', lengths: [] }],
    ['short of letters that travel apart', { joined: 'a\0\0', lengths: [3], apart: '’' }],
    ['with letters too many', { joined: 'a\0c', lengths: [3], apart: '’’' }],
  ])('are NOT read where they are %s', (_, packed) => {
    expect(unpackTexts(packed)).toBeUndefined();
  });
});
