import { describe, expect, it } from 'vitest';
import type { RelationType } from '../glossary/concept-schema.ts';
import type { LabelledRelation } from '../glossary/entry.ts';
import { groupRelations, MOST_IN_GRAPH, neighbourCount, pickNeighbours } from './relation-groups.ts';
import { layOutGraph, wrapName } from './relation-graph-layout.ts';

function relations(type: RelationType, count: number): LabelledRelation[] {
  return Array.from({ length: count }, (_, index) => ({ type, to: `${type}-${index}`, label: { fr: `voisin ${index}`, en: `neighbour ${index}` } }));
}

describe('groupRelations', () => {
  it('puts what a concept is before what else there is', () => {
    const groups = groupRelations([...relations('related', 1), ...relations('causes', 1), ...relations('broader', 1)]);
    expect(groups.map(({ type }) => type)).toEqual(['broader', 'causes', 'related']);
  });

  it('shows a neighbour once, under the relation named first', () => {
    const [binds] = relations('binds', 1);
    const groups = groupRelations([binds!, { ...binds!, type: 'related' }]);
    expect(groups.map(({ type, neighbours }) => [type, neighbours.length])).toEqual([['binds', 1]]);
  });

  it('has no group for a concept without relations', () => {
    expect(groupRelations([])).toEqual([]);
  });
});

describe('pickNeighbours', () => {
  const picked = (...groups: [RelationType, number][]) =>
    pickNeighbours(groupRelations(groups.flatMap(([type, count]) => relations(type, count)))).map(({ type, neighbours }) => [type, neighbours.length]);

  it('takes all where there are few', () => {
    expect(picked(['broader', 2], ['related', 5])).toEqual([['broader', 2], ['related', 5]]);
  });

  it('takes in turn from each group where there are many', () => {
    expect(picked(['broader', 2], ['narrower', 100], ['related', 40])).toEqual([['broader', 2], ['narrower', 5], ['related', 5]]);
  });

  it('does NOT take more than a drawing holds', () => {
    const groups = groupRelations((['broader', 'narrower', 'targets', 'treats', 'causes', 'related'] as const).flatMap((type) => relations(type, 9)));
    expect(neighbourCount(pickNeighbours(groups))).toBe(MOST_IN_GRAPH);
  });
});

describe('wrapName', () => {
  it.each([
    ['PD-L1', ['PD-L1']],
    ['inhibiteur de points de contrôle immunitaire', ['inhibiteur de points de', 'contrôle immunitaire']],
    ['x'.repeat(40), ['x'.repeat(40)]],
    ['', ['']],
  ])('%s', (name, lines) => {
    expect(wrapName(name, 28)).toEqual(lines);
  });
});

describe('layOutGraph', () => {
  const drawing = layOutGraph('PD-L1', [
    { name: 'A kind of', leaves: [{ to: 'protein', label: 'protein' }] },
    { name: 'See also', leaves: ['immune checkpoint inhibitor of a long name', 'TIGIT'].map((label) => ({ to: label, label })) },
  ]);
  const leaves = drawing.groups.flatMap(({ leaves: under }) => under);

  it('puts each name below the one before, in the drawing', () => {
    const bottoms = leaves.map(({ top, height }) => top + height);
    expect(leaves.slice(1).every(({ top }, index) => top >= (bottoms[index] ?? 0))).toBe(true);
    expect(Math.max(...bottoms)).toBeLessThanOrEqual(drawing.height);
  });

  it('gives each name a target of at least 24 px', () => {
    expect(Math.min(...leaves.map(({ height }) => height))).toBeGreaterThanOrEqual(24);
  });

  it('gives a long name two lines and the room for them', () => {
    expect(leaves[1]?.lines).toHaveLength(2);
    expect(leaves[1]!.height - leaves[2]!.height).toBe(19);
  });
});
