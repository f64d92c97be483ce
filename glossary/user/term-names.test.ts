import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finish } from '../exchange/slices.ts';
import { compileTermNames, TermNames } from './term-names.ts';
import { slotted, termOf } from './testing.ts';

const namesOf = (...labels: readonly (readonly string[])[]) => new TermNames(finish(compileTermNames(slotted(labels.map((one) => termOf(one))))));

describe('TermNames', () => {
  const names = namesOf(['cancer du poumon', 'CBNPC'], ['poumon'], ['poumon d’acier'], ['Œdème pulmonaire'], ['PD-L1'], ['adénocarcinome du poumon']);

  it.each([
    ['poumon', [1, 2, 0, 5]],
    ['pou', [1, 2, 0, 5]],
    ['cbn', [0]],
    ['oedeme', [3]],
    ['pd l1', [4]],
    ['PD-L1', [4]],
    ['poum can', [0]],
    ['  POUMON  ', [1, 2, 0, 5]],
  ])('%j finds, best first, %j', (query, expected) => {
    expect(names.find(query)).toEqual(expected);
  });

  it.each(['', ' ', '.*', 'umon', 'zzz', '\n', 'x'.repeat(10_000)])('%j does NOT find anything', (query) => {
    expect(names.find(query)).toEqual([]);
  });

  it('gives no more than asked for', () => {
    expect(names.find('p', 2)).toHaveLength(2);
  });

  it('does NOT open what is damaged', () => {
    const sound = finish(compileTermNames(slotted([termOf(['poumon'])])));
    for (let length = 0; length < sound.byteLength; length += 3) expect(() => new TermNames(sound.slice(0, length))).toThrow(RangeError);
  });
});

describe('TermNames, of any labels', () => {
  it('finds each name by each of its beginnings of two letters and more', () => {
    const label = fc.stringMatching(/^[a-zéœ]{2,10}( [a-z0-9]{1,6}){0,2}$/);
    fc.assert(
      fc.property(fc.uniqueArray(label, { minLength: 1, maxLength: 30 }), (labels) => {
        const found = namesOf(...labels.map((one) => [one]));
        labels.forEach((one, slot) => {
          for (let length = 2; length <= one.length; length++) expect(found.find(one.slice(0, length), 100)).toContain(slot);
        });
      }),
      { numRuns: 40 },
    );
  });
});
