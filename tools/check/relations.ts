import { type Relation, RELATION_INVERSES, type RelationType } from '../../glossary/concept-schema.ts';
import type { Finding } from './finding.ts';

interface Related {
  readonly id: string;
  readonly relations: readonly Relation[];
}

const ONE_WAY: ReadonlySet<RelationType> = new Set<RelationType>(['broader', 'narrower', 'part-of', 'has-part']);

/** Relations that lead nowhere, to the entry itself, or that two entries contradict. */
export function checkRelations(entries: readonly Related[]): Finding[] {
  const findings: Finding[] = [];
  const ids = new Set(entries.map(({ id }) => id));
  const said = new Map<string, string>();
  for (const { id, relations } of entries) for (const { type, to } of relations) said.set(`${id} ${to}`, type);
  for (const { id, relations } of entries) {
    for (const { type, to } of relations) {
      const say = (message: string) => findings.push({ check: 'relations', entry: id, message });
      if (!ids.has(to)) say(`${type} "${to}", which is no entry`);
      else if (to === id) say(`${type} itself`);
      const back = to === id ? undefined : said.get(`${to} ${id}`);
      // Each side may say the pair, if it says the same.
      if (back === type && ONE_WAY.has(type)) say(`${type} "${to}", which says ${type} too: it cannot hold both ways`);
      else if (back !== undefined && type === 'opposite-of' && back !== RELATION_INVERSES[type]) say(`opposite of "${to}", which says "${back}"`);
    }
  }
  return findings;
}

/** The entries from which « broader » leads round in a circle; what a concept and its row say counts together. */
export function checkCircles(entries: readonly Related[]): Finding[] {
  const wider = new Map<string, string[]>();
  const add = (from: string, to: string) => wider.set(from, [...(wider.get(from) ?? []), to]);
  for (const { id, relations } of entries) {
    for (const { type, to } of relations) {
      if (type === 'broader') add(id, to);
      if (type === 'narrower') add(to, id);
    }
  }
  const findings: Finding[] = [];
  for (const id of wider.keys()) {
    const seen = new Set<string>();
    const ahead = [...(wider.get(id) ?? [])];
    for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) {
      if (next === id) {
        findings.push({ check: 'relations', entry: id, message: '"broader" leads back to itself' });
        break;
      }
      if (!seen.has(next)) ahead.push(...(wider.get(next) ?? []));
      seen.add(next);
    }
  }
  return findings;
}
