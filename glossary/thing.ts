import type { FormRule, Relation, Source } from './concept-schema.ts';
import type { Entry } from './entry.ts';

/** A thing composed from a table row, before relations are joined. */
export type Thing = Omit<Entry, 'relations' | 'not_to_confuse'> & {
  readonly relations: readonly Relation[];
  readonly match: readonly FormRule[];
};

/** The source of a row: an address that was read, or an identifier of a reference terminology. */
export function sourceOfRow(publisher: string, id: string, name: string, reviewed: string): Source {
  if (/^https?:\/\//.test(id)) return { publisher, title: name, url: id, seen: 'lookup', accessed: reviewed };
  if (publisher === 'NCI Dictionary of Cancer Terms') {
    return { publisher: 'National Cancer Institute', title: `${publisher}: ${name}`, id, seen: 'reference' };
  }
  if (publisher === 'WHO ATC') {
    return { publisher: 'WHO Collaborating Centre for Drug Statistics Methodology', title: `ATC classification: ${name}`, id, seen: 'reference' };
  }
  return { publisher, title: name, id, seen: 'reference' };
}

/** The parts of an object whose value is not empty. */
export function filled<T extends Readonly<Record<string, string>>>(parts: T): Partial<T> {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== '')) as Partial<T>;
}

/** First letter in capitals: names begin sentences. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** First letter in small, unless the first word is a name: « Dans le… » → « dans le… », HER2 stays. */
export function uncapitalised(text: string): string {
  return /^\p{Lu}(\p{Ll}|['’ ])/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
