import type { RelationType } from '../glossary/concept-schema.ts';
import type { LabelledRelation } from '../glossary/entry.ts';
import type { MessageKey } from './messages.ts';

/** How the page names a relation, in the order in which relations are shown: what it is, what it does, what else. */
export const RELATION_NAMES: Readonly<Record<RelationType, MessageKey>> = {
  broader: 'relationBroader',
  'part-of': 'relationPartOf',
  narrower: 'relationNarrower',
  'has-part': 'relationHasPart',
  'opposite-of': 'relationOppositeOf',
  targets: 'relationTargets',
  'targeted-by': 'relationTargetedBy',
  binds: 'relationBinds',
  treats: 'relationTreats',
  'treated-by': 'relationTreatedBy',
  causes: 'relationCauses',
  'caused-by': 'relationCausedBy',
  measures: 'relationMeasures',
  'measured-by': 'relationMeasuredBy',
  studies: 'relationStudies',
  'studied-in': 'relationStudiedIn',
  related: 'relationRelated',
};

/** The neighbours that a concept reaches by one relation. */
export interface RelationGroup {
  readonly type: RelationType;
  readonly neighbours: readonly LabelledRelation[];
}

/** More than a dozen names around a concept is a list, not a drawing. */
export const MOST_IN_GRAPH = 12;

/** All neighbours, each once, by relation. */
export function groupRelations(relations: readonly LabelledRelation[]): RelationGroup[] {
  const first = [...new Map(relations.toReversed().map((relation) => [relation.to, relation])).values()].toReversed();
  const types = Object.keys(RELATION_NAMES) as RelationType[];
  return types
    .map((type) => ({ type, neighbours: first.filter((relation) => relation.type === type) }))
    .filter(({ neighbours }) => neighbours.length > 0);
}

/**
 * At most `most` neighbours, taken in turn from each group: a concept with a hundred examples still
 * shows what it is a kind of.
 */
export function pickNeighbours(groups: readonly RelationGroup[], most = MOST_IN_GRAPH): RelationGroup[] {
  const counts = groups.map(() => 0);
  let left = Math.min(most, neighbourCount(groups));
  for (let turn = 0; left > 0; turn++) {
    for (const [index, { neighbours }] of groups.entries()) {
      if (left === 0 || turn >= neighbours.length) continue;
      counts[index] = turn + 1;
      left--;
    }
  }
  return groups
    .map(({ type, neighbours }, index) => ({ type, neighbours: neighbours.slice(0, counts[index]) }))
    .filter(({ neighbours }) => neighbours.length > 0);
}

/** How many neighbours groups hold. */
export function neighbourCount(groups: readonly RelationGroup[]): number {
  return groups.reduce((sum, { neighbours }) => sum + neighbours.length, 0);
}
