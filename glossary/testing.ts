import type { Concept } from './concept-schema.ts';
import type { Entry } from './entry.ts';
import type { Thing } from './thing.ts';

/**
 * Builders of small sound pieces of a glossary, for tests: a case names only what it is about.
 */

const SOURCE = { publisher: 'A publisher', title: 'A title', id: 'A1', seen: 'reference' } as const;
const DEFINITION = {
  fr: { plain: 'Une phrase simple.', detail: 'Une phrase plus longue.' },
  en: { plain: 'A plain sentence.', detail: 'A longer sentence.' },
};

/** Labels that are the same in both languages, or one name each. */
export function labelsOf(fr: string, en = fr): Concept['labels'] {
  return { fr: { pref: fr, alt: [], hidden: [] }, en: { pref: en, alt: [], hidden: [] } };
}

/** A written concept named after its id, but for the changes. */
export function conceptOf(id: string, changes: Partial<Concept> = {}): Concept {
  return {
    id,
    category: 'biology',
    difficulty: 'core',
    labels: labelsOf(id),
    match: [],
    definition: DEFINITION,
    not_to_confuse: [],
    relations: [],
    status: [],
    facts: [],
    identifiers: {},
    sources: [SOURCE],
    reviewed: '2026-11-22',
    ...changes,
  };
}

/** A thing of a table named after its id, but for the changes. */
export function thingOf(id: string, changes: Partial<Thing> = {}): Thing {
  const { not_to_confuse: _confusions, pronunciation: _said, ...shared } = conceptOf(id);
  return { ...shared, kind: 'thing', pronunciation: {}, properties: [], ...changes };
}

/** An entry of the compiled glossary named after its id, but for the changes. */
export function entryOf(id: string, changes: Partial<Entry> = {}): Entry {
  const { match: _match, ...shown } = thingOf(id);
  return { ...shown, kind: 'concept', not_to_confuse: [], relations: [], ...changes };
}

/** An entry of which only the plain definitions matter. */
export function entrySaying(id: string, plain: { readonly fr?: string; readonly en?: string }, changes: Partial<Entry> = {}): Entry {
  const definition = { fr: { plain: plain.fr ?? '' }, en: { plain: plain.en ?? '' } };
  return entryOf(id, { definition, ...changes });
}
