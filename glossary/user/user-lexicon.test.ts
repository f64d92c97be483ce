import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenize } from '../../text/tokens.ts';
import { finish } from '../exchange/slices.ts';
import { extendPrefix, findEntry, firstRowOf, type Lexicon, type LexiconRow, PREFIX_SEED, rowsFrom } from '../lexicon.ts';
import { compileUserLexicon } from './compile-user-lexicon.ts';
import { ownId, parseOwnId } from './own-id.ts';
import { canBeMatched, formsOfTerm } from './user-forms.ts';
import { openUserLexicon } from './user-lexicon.ts';
import { OWNER, slotted, termOf, userLexiconOf } from './testing.ts';

/** The rows of the forms that are written with these words. */
function rowsOf(lexicon: Lexicon, text: string): LexiconRow[] {
  const { count, hashes } = tokenize(text);
  const at = findEntry(lexicon, [...hashes.subarray(0, count)].reduce(extendPrefix, PREFIX_SEED));
  const first = at === -1 ? -1 : firstRowOf(lexicon, at);
  return first === -1 ? [] : rowsFrom(lexicon, first);
}

describe('a user lexicon', () => {
  it('tells of each concept whose it is, and that no one has reviewed it', () => {
    const lexicon = userLexiconOf(termOf(['cellule souche']), termOf(['x1'], { labels: { en: { pref: 'stem cell' } } }));
    expect(lexicon.concepts.at(0)).toEqual({
      id: 'own-3-0',
      kind: 'concept',
      category: 'research',
      difficulty: 'core',
      label: { fr: 'cellule souche', en: 'cellule souche' },
      own: { glossary: 'Mes mots', origin: 'Moi', reviewed: false },
    });
    expect(lexicon.concepts.at(1)?.label).toEqual({ fr: 'stem cell', en: 'stem cell' });
    expect(lexicon.concepts.at(2)).toBeUndefined();
  });

  it('finds its concepts by id, and does NOT find those of another glossary', () => {
    const terms = [4, 9, 12].map((slot) => ({ slot, term: termOf([`mot ${slot}`]) }));
    const lexicon = openUserLexicon(finish(compileUserLexicon(terms)).buffer, OWNER);
    expect(['own-3-4', 'own-3-9', 'own-3-12'].map((id) => lexicon.indexOf(id))).toEqual([0, 1, 2]);
    expect(['own-3-5', 'own-4-9', 'pd-l1', 'own-3-', ''].map((id) => lexicon.indexOf(id))).toEqual([-1, -1, -1, -1, -1]);
  });

  it('keeps the rows of words that fold alike together, in the order of the terms', () => {
    const lexicon = userLexiconOf(termOf(['gène']), termOf(['gêne']), termOf(['gènes']));
    expect(rowsOf(lexicon, 'gene').map(({ surface, concept }) => `${surface} ${concept}`)).toEqual(['gène 0', 'gêne 1']);
  });

  it('does NOT open what is cut short, damaged or of another kind', () => {
    const sound = finish(compileUserLexicon(slotted([termOf(['œdème'])]))).buffer;
    for (let length = 0; length < sound.byteLength; length += 7) expect(() => openUserLexicon(sound.slice(0, length), OWNER)).toThrow(RangeError);
    const other = sound.slice(0);
    new Int32Array(other, 0, 2)[0] = 1;
    expect(() => openUserLexicon(other, OWNER)).toThrow('not one of this version');
    const damaged = sound.slice(0);
    new Int32Array(damaged, 0, 2)[1] = 3;
    expect(() => openUserLexicon(damaged, OWNER)).toThrow('damaged');
  });
});

describe('a user lexicon of any labels', () => {
  const label = fc.stringMatching(/^[a-zéèœ]{2,8}( [a-zA-Z0-9éœ]{1,8}){0,3}$/);

  it('leads from every label that can be matched to its term', () => {
    fc.assert(
      fc.property(fc.uniqueArray(label, { maxLength: 40 }), (labels) => {
        const lexicon = userLexiconOf(...labels.map((one) => termOf([one])));
        labels.forEach((one, k) => {
          if (canBeMatched(one)) expect(rowsOf(lexicon, one).some(({ concept, surface }) => concept === k && surface === one)).toBe(true);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('is the same bytes for the same terms', () => {
    fc.assert(
      fc.property(fc.uniqueArray(label, { maxLength: 20 }), (labels) => {
        const compile = () => new Uint8Array(finish(compileUserLexicon(slotted(labels.map((one) => termOf([one]))))).buffer);
        expect(compile()).toEqual(compile());
      }),
      { numRuns: 20 },
    );
  });
});

describe('formsOfTerm', () => {
  it('adds plurals and spellings to a small glossary, and does NOT to a large one', () => {
    const term = termOf(['cancer bronchique']);
    expect(formsOfTerm(term, true).forms.map(({ surface }) => surface)).toContain('cancers bronchiques');
    expect(formsOfTerm(term, false).forms.map(({ surface }) => surface)).toEqual(['cancer bronchique']);
  });

  it.each([
    ['exact', 'any', [true, false]],
    ['any', 'any', [false, false]],
  ] as const)('keeps the case rule %s beside %s', (first, second, expected) => {
    expect([first, second].map((rule) => formsOfTerm(termOf(['MET'], { case: rule }), false).forms[0]?.exactCase)).toEqual(expected);
  });

  it('takes a short acronym as written where no rule says otherwise', () => {
    expect(formsOfTerm(termOf(['MET']), false).forms[0]?.exactCase).toBe(true);
  });

  it.each(['(a+)+$', '.*', 'a', '…!?', '😀', '\u{1F469}‍⚕️', 'x'.repeat(201), Array.from({ length: 17 }, (_, k) => `mot${k}`).join(' ')])('does NOT look for %j, and counts it', (label) => {
    expect(formsOfTerm(termOf([label]), true)).toEqual({ forms: [], leftOut: 1 });
  });
});

describe('own ids', () => {
  it('come back as they went', () => {
    fc.assert(
      fc.property(fc.nat(999_999_999), fc.nat(999_999_999), (glossary, slot) => {
        expect(parseOwnId(ownId({ glossary, slot }))).toEqual({ glossary, slot });
      }),
    );
  });

  it.each(['own-1', 'own-01-2', 'own-1-2-3', 'own-a-b', 'own-1-9999999999', 'pd-l1', '', '__proto__'])('%j is none', (id) => {
    expect(parseOwnId(id)).toBeUndefined();
  });
});
