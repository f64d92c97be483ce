import browser from './extension-api.ts';
import type { UserDataStore } from './user-data-schema.ts';

/** Where news of the reader's data is left for all contexts, pages included: which parts changed, and nothing of what they hold. */
const KEY = 'user-data';

/** Tells all contexts that parts of the reader's data have changed. */
export async function announceUserData(stores: readonly UserDataStore[]): Promise<void> {
  // A full or broken store: the others find out when they next ask.
  await browser.storage.local.set({ [KEY]: { stores, change: crypto.randomUUID() } }).catch(() => undefined);
}

/** Calls back after each change of some parts of the reader's data, from wherever it came, until the signal aborts. */
export function watchUserData(stores: readonly UserDataStore[], onChange: () => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, { newValue?: unknown }>) => {
    const change = changes[KEY];
    if (!change) return;
    const told = (change.newValue as { readonly stores?: unknown } | undefined)?.stores;
    // Without a list everything has changed: it was erased.
    if (!Array.isArray(told) || stores.some((store) => told.includes(store))) onChange();
  };
  browser.storage.local.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.local.onChanged.removeListener(listener), { once: true });
}
