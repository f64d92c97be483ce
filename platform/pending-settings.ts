import type { UserData } from './user-data.ts';

/**
 * Where settings wait, once restored, for who may store them: they live in another store than the
 * rest, which no transaction covers together, and a worker cannot reach it.
 */
export const PENDING_SETTINGS = 'settings';

/**
 * Gives restored settings to who stores them, and forgets them once that is done. Called after a
 * restore and at every start: a browser that was killed in between finishes what it began.
 *
 * @param store told null where the backup held none: everything as on the first day
 */
export async function takePendingSettings(data: UserData, store: (settings: unknown) => Promise<void>): Promise<boolean> {
  if (!(await data.exists())) return false;
  const [waiting] = await data.read(['pending'], (transaction) => transaction.objectStore('pending').getAll(PENDING_SETTINGS));
  if (waiting === undefined) return false;
  await store(waiting);
  await data.write(['pending'], (transaction) => transaction.objectStore('pending').delete(PENDING_SETTINGS));
  return true;
}
