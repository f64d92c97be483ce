import { CATEGORIES } from '../glossary/concept-schema.ts';
import type { Category } from '../glossary/concept-schema.ts';
import { LETTERS } from './glossary-order.ts';
import type { Letter } from './glossary-order.ts';

/** The tables of named things. */
export const TABLES = ['drugs', 'trials'] as const;
export type TableName = (typeof TABLES)[number];

/** The places of what is the reader's own. */
export const MY_PLACES = ['words', 'review', 'appointment', 'notes', 'glossaries', 'data'] as const;
export type MyPlace = (typeof MY_PLACES)[number];

/** A place in the glossary page, as the part of its address after `#` names it. */
export type GlossaryRoute =
  | { readonly kind: 'start' }
  | { readonly kind: 'letter'; readonly letter: Letter }
  | { readonly kind: 'category'; readonly category: Category }
  | { readonly kind: 'concept'; readonly id: string }
  | { readonly kind: 'table'; readonly table: TableName }
  | { readonly kind: 'my'; readonly place: MyPlace }
  /** An address that leads nowhere; `words` is what it may have meant. */
  | { readonly kind: 'unknown'; readonly words: string };

/** Longer than any id; of a longer address only the beginning is looked at, and shown. */
const LONGEST_ADDRESS = 80;

/** The place that an address (`#/concept/pd-l1`) names. Anything at all may stand in an address bar. */
export function parseRoute(hash: string): GlossaryRoute {
  const address = readable(hash.replace(/^#\/?/, ''));
  if (address === '') return { kind: 'start' };
  const [, kind = address, value = ''] = /^([a-z]+)\/(.*)$/s.exec(address) ?? [];
  const words = wordsOf(value === '' ? address : value);
  // An address without a word in it asks for nothing.
  return known(kind, value) ?? (words === '' ? { kind: 'start' } : { kind: 'unknown', words });
}

/** The address of a place, for links. An unknown one leads to the start. */
export function formatRoute(route: GlossaryRoute): string {
  switch (route.kind) {
    case 'letter':
      return `#/letter/${route.letter.toLowerCase()}`;
    case 'category':
      return `#/category/${route.category}`;
    case 'concept':
      return `#/concept/${route.id}`;
    case 'table':
      return `#/${route.table}`;
    case 'my':
      return `#/my/${route.place}`;
    case 'start':
    case 'unknown':
      return '#/';
  }
}

/** The address of a concept. */
export function conceptHref(id: string): string {
  return formatRoute({ kind: 'concept', id });
}

/** The words that an id or a mistyped address is made of: « non-small-cell » → « non small cell ». */
export function wordsOf(text: string): string {
  return text.replace(/[\p{C}\s_/-]+/gu, ' ').trim();
}

function known(kind: string, value: string): GlossaryRoute | undefined {
  const table = TABLES.find((name) => name === kind);
  if (table !== undefined) return value === '' ? { kind: 'table', table } : undefined;
  const place = MY_PLACES.find((one) => one === (value === '' ? 'words' : value));
  if (kind === 'my' && place !== undefined) return { kind, place };
  const letter = LETTERS.find((one) => one.toLowerCase() === value.toLowerCase());
  const category = CATEGORIES.find((one) => one === value);
  if (kind === 'letter' && letter !== undefined) return { kind, letter };
  if (kind === 'category' && category !== undefined) return { kind, category };
  if (kind === 'concept' && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value)) return { kind, id: value };
  return undefined;
}

function readable(address: string): string {
  const beginning = address.slice(0, LONGEST_ADDRESS);
  try {
    return decodeURIComponent(beginning).replace(/\/$/, '');
  } catch {
    // A lone % or a cut escape is no fault of the reader's: it is shown as it stands.
    return beginning;
  }
}
