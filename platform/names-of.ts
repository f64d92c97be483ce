import type { Language } from '../glossary/concept-schema.ts';
import { parseOwnId } from '../glossary/user/own-id.ts';
import { loadEntry } from './glossary-store.ts';
import { askBackground } from './messages.ts';

/** The names that an id stands for, of a concept or of a term of the reader's own; undefined where it is gone. */
export async function namesOf(id: string): Promise<Readonly<Record<Language, string>> | undefined> {
  const labels = parseOwnId(id) ? (await askBackground('getOwnTerm', { id }))?.term.labels : (await loadEntry(id))?.labels;
  const [fr, en] = [labels?.fr?.pref, labels?.en?.pref];
  const either = fr ?? en;
  return either === undefined ? undefined : { fr: fr ?? either, en: en ?? either };
}
