import type { Entry } from '../glossary/entry.ts';

/** An entry without its links to cards that turned out not to be there; what they said stays as text. */
export function withoutLinksTo(missing: readonly string[], entry: Entry): Entry {
  if (missing.length === 0) return entry;
  const gone = (id: string | undefined) => id !== undefined && missing.includes(id);
  return {
    ...entry,
    relations: entry.relations.filter(({ to }) => !gone(to)),
    not_to_confuse: entry.not_to_confuse.map((confusion) => (gone(confusion.id) ? { ...confusion, id: undefined } : confusion)),
    properties: entry.properties.map((property) => (gone(property.concept) ? { ...property, concept: undefined } : property)),
  };
}
