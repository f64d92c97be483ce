import browser from './extension-api.ts';

/** Ids of notes whose words were not found at the last visit of their page. Kept apart from the notes: it is only what we last saw. */
const KEY = 'lost-passages';

/** The notes whose passage was gone when their page was last visited. */
export async function lostPassages(): Promise<ReadonlySet<string>> {
  const stored = (await browser.storage.local.get(KEY).catch(() => ({})) as Record<string, unknown>)[KEY];
  return new Set(Array.isArray(stored) ? stored.filter((id) => typeof id === 'string') : []);
}

/** Keeps what a visit has shown. Where it cannot be stored, the next visit shows it again. */
export async function keepLostPassages(asked: readonly string[], found: readonly string[]): Promise<void> {
  const before = await lostPassages();
  const after = before.difference(new Set(found)).union(new Set(asked).difference(new Set(found)));
  if (after.symmetricDifference(before).size === 0) return;
  await browser.storage.local.set({ [KEY]: [...after] }).catch(() => undefined);
}

/** Calls back when a visit has shown something else, until the signal aborts. */
export function watchLostPassages(onChange: () => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, unknown>) => {
    if (KEY in changes) onChange();
  };
  browser.storage.local.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.local.onChanged.removeListener(listener), { once: true });
}
