import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RELATION_INVERSES, type RelationType } from '../../glossary/concept-schema.ts';
import { checkCircles, checkRelations } from './relations.ts';

/** Entries out of lines such as « a broader b ». Every name on a line's left is an entry. */
function entriesOf(...lines: string[]) {
  return lines.map((line) => {
    const [id = '', type, to] = line.split(' ');
    return { id, relations: type && to ? [{ type: type as RelationType, to }] : [] };
  });
}

describe('checkRelations', () => {
  const messages = (...lines: string[]) => checkRelations(entriesOf(...lines)).map(({ entry, message }) => `${entry}: ${message}`);

  it.each([
    ['a relation that leads nowhere', ['a broader b'], ['a: broader "b", which is no entry']],
    ['a relation to the entry itself', ['a related a'], ['a: related itself']],
    ['a kind that is wider than itself', ['a broader a'], ['a: broader itself']],
    ['two that are each the wider', ['a broader b', 'b broader a'], ['a: broader "b", which says broader too: it cannot hold both ways', 'b: broader "a", which says broader too: it cannot hold both ways']],
    ['two that are each a part of the other', ['a part-of b', 'b part-of a'], ['a: part-of "b", which says part-of too: it cannot hold both ways', 'b: part-of "a", which says part-of too: it cannot hold both ways']],
    ['opposites of which one says otherwise', ['a opposite-of b', 'b broader a'], ['a: opposite of "b", which says "broader"']],
  ])('finds %s', (_what, lines, expected) => {
    expect(messages(...lines)).toEqual(expected);
  });

  it.each([
    ['a pair that one side says', ['a broader b', 'b']],
    ['a pair that both sides say alike', ['a broader b', 'b narrower a']],
    ['opposites that both say so', ['a opposite-of b', 'b opposite-of a']],
    ['binding, which is mutual', ['a binds b', 'b binds a']],
    ['causes, which may feed each other', ['a causes b', 'b causes a']],
  ])('does NOT report %s', (_what, lines) => {
    expect(messages(...lines)).toEqual([]);
  });

  it('does NOT report any pair said from both sides by type and inverse', () => {
    for (const [type, inverse] of Object.entries(RELATION_INVERSES)) expect(messages(`a ${type} b`, `b ${inverse} a`)).toEqual([]);
  });
});

describe('checkCircles', () => {
  const inCircles = (...lines: string[]) => checkCircles(entriesOf(...lines)).map(({ entry }) => entry);

  it.each([
    ['of three', ['a broader b', 'b broader c', 'c broader a'], ['a', 'b', 'c']],
    ['that is partly said from above', ['a broader b', 'a narrower b'], ['a', 'b']],
    ['beside an innocent entry that leads into it', ['x broader a', 'a broader b', 'b broader a'], ['a', 'b']],
    ['of which a concept says one part and its row another', ['a broader b', 'a broader c', 'b broader a', 'c'], ['a', 'b']],
  ])('finds a circle %s', (_what, lines, expected) => {
    expect(inCircles(...lines).sort()).toEqual(expected);
  });

  it.each([
    ['a ladder', ['a broader b', 'b broader c', 'c']],
    ['two ways up to one', ['a broader b', 'a broader c', 'b broader d', 'c broader d', 'd']],
    ['a pair said from both sides', ['a broader b', 'b narrower a']],
    ['relations of other types that go round', ['a related b', 'b causes c', 'c part-of a']],
  ])('does NOT report %s', (_what, lines) => {
    expect(inCircles(...lines)).toEqual([]);
  });

  it('finds exactly the entries that a walk of any length brings back to themselves', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'd', 'e');
    fc.assert(
      fc.property(fc.array(fc.tuple(id, id), { maxLength: 8 }), (pairs) => {
        let reached = new Set(pairs.map(([from, to]) => `${from}${to}`));
        for (let step = 0; step < 5; step++) {
          reached = new Set([...reached].flatMap((way) => [way, ...pairs.filter(([from]) => from === way[1]).map(([, to]) => `${way[0]}${to}`)]));
        }
        const expected = ['a', 'b', 'c', 'd', 'e'].filter((name) => reached.has(`${name}${name}`));
        expect(inCircles(...pairs.map(([from, to]) => `${from} broader ${to}`)).sort()).toEqual(expected);
      }),
    );
  });
});
