import { CATEGORIES, type Category } from '../glossary/concept-schema.ts';

/** « Wrong here »: on this site, this concept is not what is meant. */
export interface WrongReading {
  readonly host: string;
  readonly id: string;
}

/** Gives a stored value in its form, or undefined for one of a form that we do not know. */
type Read<Value> = (value: unknown) => Value | undefined;

/**
 * How each setting is read out of the store. By hand, not by a schema library: this runs in every page
 * that is opened, where the library would be the largest part of what runs.
 */
const READERS = {
  /** Where pages are explained: only on click, on chosen sites, everywhere. */
  mode: oneOf('click', 'chosen', 'everywhere'),
  /** Host names where we stay silent whatever the mode. */
  offHosts: listOf(isString),
  /** Host names chosen by the reader (mode « chosen »; sensitive sites in mode « everywhere »). */
  chosenHosts: listOf(isString),
  /** Language of the cards; the browser's own where absent. */
  language: oneOf('fr', 'en'),
  detailOpen: oneOf(true, false),
  welcomed: oneOf(true, false),
  /** For whom cards are written first: plain words, mechanism, or figures and sources. */
  reader: oneOf('patient', 'student', 'journalist'),
  /** Which words are marked: what keeps a sentence closed, what helps too, everything. */
  level: oneOf('core', 'helpful', 'all'),
  /** A concept once in each section, or every time. */
  density: oneOf('first', 'all'),
  /** Kinds of words that are not marked. */
  withoutCategories: listOf((item): item is Category => CATEGORIES.some((category) => category === item)),
  /** Ids of the concepts that the reader knows: not marked any more. */
  known: listOf((item): item is string => isString(item) && /^[a-z0-9-]{1,100}$/.test(item)),
  /** How marks look. */
  underline: oneOf('dotted', 'solid', 'tint'),
  /** Marks as highlights, or as elements that the keyboard can reach (for pages that hold still). */
  painter: oneOf('highlights', 'marks'),
  /** Readings that the reader called wrong: not marked again on that site. */
  wrong: listOf((item): item is WrongReading => isRecord(item) && isString(item['host']) && isString(item['id'])),
  /** Whether our icon carries the number of terms on the page. */
  badge: oneOf(true, false),
} satisfies Readonly<Record<string, Read<unknown>>>;

type Values = { -readonly [K in keyof typeof READERS]: NonNullable<ReturnType<(typeof READERS)[K]>> };

/**
 * What the reader has chosen, and only that: a default that was never touched is not stored, so that
 * a better default reaches everyone.
 */
export type StoredSettings = { readonly version: 1 } & { readonly [K in keyof Values]?: Values[K] | undefined };

/**
 * Reads what lies in the store. A setting of a form that we do not know is as if never chosen; the others hold.
 * Of a list, what is no item is left out, so that one bad item does not switch a site on again. Settings
 * of another version are as if there were none.
 */
export function parseStoredSettings(value: unknown): StoredSettings {
  if (!isRecord(value) || value['version'] !== 1) return { version: 1 };
  const entries = Object.entries(READERS).map(([key, read]) => [key, read(value[key])] as const);
  return { version: 1, ...Object.fromEntries(entries.filter(([, chosen]) => chosen !== undefined)) };
}

function oneOf<const Value>(...values: readonly Value[]): Read<Value> {
  return (value) => values.find((one) => one === value);
}

function listOf<Item>(isItem: (item: unknown) => item is Item): Read<Item[]> {
  return (value) => (Array.isArray(value) ? value.filter(isItem) : undefined);
}

function isString(value: unknown): value is string {
  return typeof value === 'string';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
