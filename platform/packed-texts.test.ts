import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PackedTexts, packTexts, unpackTexts } from './packed-texts.ts';

describe('packed texts', () => {
  it('are the same after the journey', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (texts) => {
        expect(unpackTexts(JSON.parse(JSON.stringify(packTexts(texts))) as PackedTexts)).toEqual(texts);
      }),
    );
  });

  it.each([
    ['shorter than their lengths', { joined: 'abc', lengths: [2, 2] }],
    ['longer than their lengths', { joined: 'abc', lengths: [1, 1] }],
    ['without lengths', { joined: 'abc', lengths: [] }],
  ])('are NOT read where they are %s', (_, packed) => {
    expect(unpackTexts(packed)).toBeUndefined();
  });
});
