import { type Concept, type Language, RELATION_INVERSES, type Relation, type RelationType, type Status } from './concept-schema.ts';
import type { Confusion, Entry, LabelledRelation } from './entry.ts';
import { withNoBreakSpaces } from './french-typography.ts';
import type { Thing } from './thing.ts';

/**
 * Joins written concepts and things into the entries that cards show: relations in both directions
 * with the names to show, French typography set. Relations to ids that do not exist are left out
 * here; the checker reports them.
 */
export function buildEntries(concepts: readonly Concept[], things: readonly Thing[] = []): Entry[] {
  const labels = new Map<string, Record<Language, string>>();
  for (const { id, labels: l } of [...things, ...concepts]) labels.set(id, { fr: l.fr.pref, en: l.en.pref });
  const relations = relationsBothWays([...concepts, ...things], labels);
  const thingById = new Map(things.map((thing) => [thing.id, thing]));
  const written = new Set(concepts.map((c) => c.id));
  const entries: Entry[] = concepts.map((concept) => entryOfConcept(concept, thingById.get(concept.id), relations, labels));
  for (const thing of things) {
    if (written.has(thing.id)) continue;
    const { match: _match, ...shown } = thing;
    entries.push({ ...shown, not_to_confuse: [], relations: relations.get(thing.id) ?? [] });
  }
  return entries.sort((a, b) => (a.id < b.id ? -1 : 1));
}

function entryOfConcept(
  concept: Concept,
  thing: Thing | undefined,
  relations: ReadonlyMap<string, LabelledRelation[]>,
  labels: ReadonlyMap<string, Record<Language, string>>,
): Entry {
  const levels = (lang: Language) => {
    const { plain, detail } = concept.definition[lang];
    const set = (text: string) => (lang === 'fr' ? withNoBreakSpaces(text) : text).trim();
    return detail === undefined ? { plain: set(plain) } : { plain: set(plain), detail: set(detail) };
  };
  return {
    id: concept.id,
    kind: 'concept',
    category: concept.category,
    difficulty: concept.difficulty,
    labels: thing ? mergeLabels(concept.labels, thing.labels) : concept.labels,
    definition: { fr: levels('fr'), en: levels('en') },
    not_to_confuse: concept.not_to_confuse.map((confusion) => confusionOf(confusion, labels)),
    pronunciation: pronunciationOf(concept),
    relations: relations.get(concept.id) ?? [],
    status: concept.status.length > 0 ? concept.status.map(withFrenchSet) : (thing?.status ?? []),
    facts: concept.facts.length > 0 ? concept.facts.map((fact) => ({ ...fact, fr: withNoBreakSpaces(fact.fr) })) : (thing?.facts ?? []),
    identifiers: { ...thing?.identifiers, ...concept.identifiers },
    sources: concept.sources,
    reviewed: concept.reviewed,
    properties: thing?.properties ?? [],
  };
}

function withFrenchSet(line: Status): Status {
  return { ...line, indication: { ...line.indication, fr: withNoBreakSpaces(line.indication.fr) } };
}

function mergeLabels(a: Concept['labels'], b: Concept['labels']): Concept['labels'] {
  const merge = (lang: Language) => {
    const pref = a[lang].pref;
    const alt = [...new Set([...a[lang].alt, b[lang].pref, ...b[lang].alt])].filter((label) => label !== pref);
    return { pref, alt, hidden: [...new Set([...a[lang].hidden, ...b[lang].hidden])] };
  };
  return { fr: merge('fr'), en: merge('en') };
}

function confusionOf({ with: other, fr, en }: Concept['not_to_confuse'][number], labels: ReadonlyMap<string, Record<Language, string>>): Confusion {
  const said = { fr: withNoBreakSpaces(fr), en };
  if (typeof other !== 'string') return { with: other.en, ...said, id: undefined, label: other };
  const known = labels.get(other);
  return { with: other, ...said, id: known ? other : undefined, label: known ?? { fr: other, en: other } };
}

function pronunciationOf({ pronunciation: { fr, en } = {} }: Concept): Entry['pronunciation'] {
  return { ...(fr === undefined ? {} : { fr: withNoBreakSpaces(fr) }), ...(en === undefined ? {} : { en }) };
}

interface HasRelations {
  readonly id: string;
  readonly relations: readonly Relation[];
}

/** What the author said first, then the inverses of what others said; each pair once. */
function relationsBothWays(
  entries: readonly HasRelations[],
  labels: ReadonlyMap<string, Record<Language, string>>,
): Map<string, LabelledRelation[]> {
  const all = new Map<string, LabelledRelation[]>();
  const add = (from: string, type: RelationType, to: string) => {
    const label = labels.get(to);
    if (!label || from === to || !labels.has(from)) return;
    const list = all.get(from) ?? [];
    if (!list.some((r) => r.to === to)) list.push({ type, to, label });
    all.set(from, list);
  };
  for (const { id, relations } of entries) for (const { type, to } of relations) add(id, type, to);
  for (const { id, relations } of entries) for (const { type, to } of relations) add(to, RELATION_INVERSES[type], id);
  return all;
}
