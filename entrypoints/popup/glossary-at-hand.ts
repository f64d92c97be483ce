import { yieldToPage } from '../../annotator/idle.ts';
import { NearestNames } from '../../glossary/nearest-names.ts';
import { GlossarySearch, type SearchHit } from '../../glossary/search.ts';
import { loadSearchDocuments } from '../../platform/glossary-store.ts';

/** The searches of the glossary, for a page that wants to be seen first. */
export interface GlossaryAtHand {
  readonly kind: 'loading' | 'failed' | 'ready';
  search(query: string): SearchHit[];
  nearest(query: string): SearchHit[];
}

/** Loads the glossary. Its index grows between two frames; who types sooner has it at once. */
export async function bringGlossary(): Promise<GlossaryAtHand> {
  const documents = await loadSearchDocuments();
  const search = new GlossarySearch(documents);
  const nearest = new NearestNames(documents);
  void search.prepare(yieldToPage).then(() => nearest.prepare(yieldToPage));
  return { kind: 'ready', search: (query) => search.find(query), nearest: (query) => nearest.find(query) };
}
