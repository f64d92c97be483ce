import { NearestNames } from '../glossary/nearest-names.ts';
import { GlossarySearch } from '../glossary/search.ts';
import { loadSearchDocuments } from './glossary-store.ts';

/** The two searches of the glossary. */
export interface GlossaryLookup {
  readonly search: GlossarySearch;
  readonly nearest: NearestNames;
}

let lookup: Promise<GlossaryLookup> | undefined;

/** The searches, built at the first need and kept while the background lives. A failed load is tried again. */
export function glossaryLookup(): Promise<GlossaryLookup> {
  lookup ??= loadSearchDocuments()
    .then((documents) => ({ search: new GlossarySearch(documents), nearest: new NearestNames(documents) }))
    .catch((error: unknown) => {
      lookup = undefined;
      throw error;
    });
  return lookup;
}
