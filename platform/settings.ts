import type { Category, Language } from '../glossary/concept-schema.ts';
import browser, { withoutContext } from './extension-api.ts';
import { interfaceLanguage } from './shown-language.ts';
import { parseStoredSettings, type StoredSettings, type WrongReading } from './stored-settings.ts';

export type { WrongReading } from './stored-settings.ts';
export type AccessMode = NonNullable<StoredSettings['mode']>;

/** The settings with every default filled in. */
export interface Settings {
  readonly mode: AccessMode;
  readonly offHosts: readonly string[];
  readonly chosenHosts: readonly string[];
  readonly language: Language;
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

function complete(stored: StoredSettings): Settings {
  const { version: _version, ...chosen } = stored;
  return { ...defaults(), ...(Object.fromEntries(Object.entries(chosen).filter(([, value]) => value !== undefined)) as Partial<Settings>) };
}

/** The settings in force. Never rejects: without a store, the defaults hold. */
export async function readSettings(): Promise<Settings> {
  try {
    const stored = await browser.storage.local.get(KEY);
    return complete(parseStoredSettings(stored[KEY]));
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
  return { settings: await write({ ...before, ...wanted } as StoredSettings), undo: () => putBack(before, Object.keys(wanted)) };
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
  else await write(parseStoredSettings(stored));
}

async function putBack(before: StoredSettings, keys: readonly string[]): Promise<Settings> {
  const old = Object.fromEntries(keys.map((key) => [key, before[key as keyof StoredSettings]]));
  return write({ ...(await readStored()), ...old } as StoredSettings);
}

async function readStored(): Promise<StoredSettings> {
  return parseStoredSettings((await browser.storage.local.get(KEY))[KEY]);
}

async function write(next: StoredSettings): Promise<Settings> {
  // What is not chosen is not stored, not even as nothing.
  const chosen = Object.fromEntries(Object.entries(next).filter(([, value]) => value !== undefined)) as StoredSettings;
  await browser.storage.local.set({ [KEY]: chosen });
  return complete(chosen);
}

/** Calls back with the settings at each change, from wherever it came, until the signal aborts. */
export function watchSettings(onChange: (settings: Settings) => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, { newValue?: unknown }>) => {
    const change = changes[KEY];
    if (change) onChange(complete(parseStoredSettings(change.newValue)));
  };
  browser.storage.local.onChanged.addListener(listener);
  signal.addEventListener('abort', () => withoutContext(() => browser.storage.local.onChanged.removeListener(listener)), { once: true });
}
