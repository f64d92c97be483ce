import browser from 'webextension-polyfill';
import type { Reply, Request } from './messages.ts';

/** The frame of a tab that is asked; the tab's own page where none is named. */
export interface Frame {
  readonly tabId: number;
  readonly frameId?: number | undefined;
}

/**
 * Asks the page in a frame; the script that answers is brought where it is not there yet. Undefined where the page is
 * not explained, or closed to us.
 * @param bring injects that script
 */
export async function askFrame<Calls, K extends keyof Calls>(
  { tabId, frameId = 0 }: Frame,
  name: K,
  data: Request<Calls, K>,
  bring: (target: { tabId: number; frameIds: number[] }) => Promise<unknown>,
): Promise<Reply<Calls, K> | undefined> {
  const ask = () => browser.tabs.sendMessage(tabId, { name, data }, { frameId }) as Promise<Reply<Calls, K> | null | undefined>;
  try {
    // A page whose other script listens, and does not know the question, gives no answer instead of a rejection.
    const reply = await ask().catch(() => undefined);
    if (reply !== undefined && reply !== null) return reply;
    await bring({ tabId, frameIds: [frameId] });
    return (await ask()) ?? undefined;
  } catch {
    return undefined;
  }
}
