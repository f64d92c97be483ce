import * as v from 'valibot';
import { CATEGORIES, type Category } from '../glossary/concept-schema.ts';
import browser, { withoutContext } from './extension-api.ts';

/** A setting of a form that we do not know is as if never chosen; the others hold. */
function setting<Schema extends v.GenericSchema>(schema: Schema) {
  return v.fallback(v.optional(schema), undefined);
}

/** Host names; what is none is left out, so that one bad item does not switch a site on again. */
const Hosts = v.pipe(v.array(v.unknown()), v.transform((items) => items.filter((item) => typeof item === 'string')));

const Categories = v.pipe(v.array(v.unknown()), v.transform((items) => items.filter((item): item is Category => CATEGORIES.some((c) => c === item))));
const Ids = v.pipe(v.array(v.unknown()), v.transform((items) => items.filter((item): item is string => typeof item === 'string' && /^[a-z0-9-]{1,100}$/.test(item))));
const WrongReading = v.object({ host: v.string(), id: v.string() });
/** « Wrong here »: on this site, this concept is not what is meant. */
export type WrongReading = v.InferOutput<typeof WrongReading>;
const WrongReadings = v.pipe(v.array(v.unknown()), v.transform((items) => items.filter((item): item is WrongReading => v.is(WrongReading, item))));

/**
 * What the reader has chosen, and only that: a default that was never touched is not stored, so that
 * a better default reaches everyone.
 */
const SettingsSchema = v.object({
  version: v.literal(1),
  /** Where pages are explained: only on click, on chosen sites, everywhere. */
  mode: setting(v.picklist(['click', 'chosen', 'everywhere'])),
  /** Host names where we stay silent whatever the mode. */
  offHosts: setting(Hosts),
  /** Host names chosen by the reader (mode « chosen »; sensitive sites in mode « everywhere »). */
  chosenHosts: setting(Hosts),
  /** Language of the cards; the browser's own where absent. */
  language: setting(v.picklist(['fr', 'en'])),
  detailOpen: setting(v.boolean()),
  welcomed: setting(v.boolean()),
  /** For whom cards are written first: plain words, mechanism, or figures and sources. */
  reader: setting(v.picklist(['patient', 'student', 'journalist'])),
  /** Which words are marked: what keeps a sentence closed, what helps too, everything. */
  level: setting(v.picklist(['core', 'helpful', 'all'])),
  /** A concept once in each section, or every time. */
  density: setting(v.picklist(['first', 'all'])),
  /** Kinds of words that are not marked. */
  withoutCategories: setting(Categories),
  /** Ids of the concepts that the reader knows: not marked any more. */
  known: setting(Ids),
  /** How marks look. */
  underline: setting(v.picklist(['dotted', 'solid', 'tint'])),
  /** Marks as highlights, or as elements that the keyboard can reach (for pages that hold still). */
  painter: setting(v.picklist(['highlights', 'marks'])),
  /** Readings that the reader called wrong: not marked again on that site. */
  wrong: setting(WrongReadings),
  /** Whether our icon carries the number of terms on the page. */
  badge: setting(v.boolean()),
});

type Stored = v.InferOutput<typeof SettingsSchema>;
export type AccessMode = NonNullable<Stored['mode']>;

/** The settings with every default filled in. */
export interface Settings {
  readonly mode: AccessMode;
  readonly offHosts: readonly string[];
  readonly chosenHosts: readonly string[];
  readonly language: 'fr' | 'en';
  readonly detailOpen: boolean;
  readonly welcomed: boolean;
  readonly reader: 'patient' | 'student' | 'journalist';
  readonly level: 'core' | 'helpful' | 'all';
  readonly density: 'first' | 'all';
  readonly withoutCategories: readonly Category[];
  readonly known: readonly string[];
  readonly underline: 'dotted' | 'solid' | 'tint';
  readonly painter: 'highlights' | 'marks';
  readonly wrong: readonly WrongReading[];
  readonly badge: boolean;
}

const KEY = 'settings';

/** The language of the browser's interface, as far as we speak it. */
export function interfaceLanguage(): 'fr' | 'en' {
  return browser.i18n.getUILanguage().toLowerCase().startsWith('fr') ? 'fr' : 'en';
}

function defaults(): Settings {
  const e2e = import.meta.env.MODE === 'e2e';
  return {
    mode: e2e ? 'everywhere' : 'click',
    offHosts: [],
    chosenHosts: [],
    language: interfaceLanguage(),
    detailOpen: false,
    welcomed: e2e,
    reader: 'patient',
    level: 'helpful',
    density: 'first',
    withoutCategories: [],
    known: [],
    underline: 'dotted',
    painter: 'highlights',
    wrong: [],
    badge: true,
  };
}

/** Unreadable settings (a damaged store, a future version) are the defaults; they are not overwritten until the reader changes one. */
function parseStored(value: unknown): Stored {
  const parsed = v.safeParse(SettingsSchema, value);
  return parsed.success ? parsed.output : { version: 1 };
}

function complete(stored: Stored): Settings {
  const { version: _version, ...chosen } = stored;
  return { ...defaults(), ...(Object.fromEntries(Object.entries(chosen).filter(([, value]) => value !== undefined)) as Partial<Settings>) };
}

/** The settings in force. Never rejects: without a store, the defaults hold. */
export async function readSettings(): Promise<Settings> {
  try {
    const stored = await browser.storage.local.get(KEY);
    return complete(parseStored(stored[KEY]));
  } catch {
    return defaults();
  }
}

/** Some settings to change, or how to work them out from those in force (to add to a list). */
export type Change = Partial<Settings> | ((now: Settings) => Partial<Settings>);

/**
 * Changes some settings. Concurrent changes of different settings from two windows may lose one;
 * the caller shows the settings that it reads back.
 * @throws when the browser refuses to store (quota, private mode): the caller tells the reader.
 */
export async function changeSettings(change: Change): Promise<Settings> {
  return (await changeReversibly(change)).settings;
}

/** The settings after a change, and the way back. */
export interface Reversible {
  readonly settings: Settings;
  /** Puts what was changed, and only that, as it was before. @throws as {@link changeSettings} does. */
  undo(): Promise<Settings>;
}

/**
 * Changes some settings so that it can be undone: a setting never chosen before is then again one
 * never chosen. @throws as {@link changeSettings} does.
 */
export async function changeReversibly(change: Change): Promise<Reversible> {
  const before = await readStored();
  const wanted = typeof change === 'function' ? change(complete(before)) : change;
  return { settings: await write({ ...before, ...wanted } as Stored), undo: () => putBack(before, Object.keys(wanted)) };
}

/** Everything as on the first day, but for the welcome, which was seen. @throws as {@link changeSettings} does. */
export async function restoreDefaults(): Promise<Reversible> {
  const before = await readStored();
  const { version, welcomed } = before;
  return { settings: await write({ version, welcomed }), undo: () => putBack(before, Object.keys(before)) };
}

/** The settings as they lie in the store, for a backup; null where none was ever chosen. */
export async function storedSettings(): Promise<unknown> {
  return (await browser.storage.local.get(KEY))[KEY] ?? null;
}

/** Puts settings from a backup in place of those in force; null: as on the first day. What is not sound in them is left out. */
export async function replaceSettings(stored: unknown): Promise<void> {
  if (stored === null) await browser.storage.local.remove(KEY);
  else await write(parseStored(stored));
}

async function putBack(before: Stored, keys: readonly string[]): Promise<Settings> {
  const old = Object.fromEntries(keys.map((key) => [key, before[key as keyof Stored]]));
  return write({ ...(await readStored()), ...old } as Stored);
}

async function readStored(): Promise<Stored> {
  return parseStored((await browser.storage.local.get(KEY))[KEY]);
}

async function write(next: Stored): Promise<Settings> {
  // What is not chosen is not stored, not even as nothing.
  const chosen = Object.fromEntries(Object.entries(next).filter(([, value]) => value !== undefined)) as Stored;
  await browser.storage.local.set({ [KEY]: chosen });
  return complete(chosen);
}

/** Calls back with the settings at each change, from wherever it came, until the signal aborts. */
export function watchSettings(onChange: (settings: Settings) => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, { newValue?: unknown }>) => {
    const change = changes[KEY];
    if (change) onChange(complete(parseStored(change.newValue)));
  };
  browser.storage.local.onChanged.addListener(listener);
  signal.addEventListener('abort', () => withoutContext(() => browser.storage.local.onChanged.removeListener(listener)), { once: true });
}
