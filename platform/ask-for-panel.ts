import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { Announcement, type Reply, type Request } from './messages.ts';
import { Id, type PageReport, type PanelCalls, Summary } from './panel-messages.ts';

/** No block of text, and so no mention, is longer. */
const Text = v.pipe(v.string(), v.maxLength(300_000));
const Offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const LONGEST_TITLE = 1_000;

/** A page's process is the least trusted place we hear from: what it says is listed and saved to files, so it is checked. */
const Report = v.object({
  title: v.pipe(v.string(), v.transform((title) => title.slice(0, LONGEST_TITLE))),
  url: v.pipe(v.string(), v.url()),
  reading: v.boolean(),
  concepts: v.array(Summary),
  mentions: v.array(
    v.object({
      id: Id,
      text: Text,
      before: Text,
      after: Text,
      place: v.optional(v.object({ start: Offset, end: Offset, exact: Text, prefix: Text, suffix: Text })),
    }),
  ),
});

/** The frame of a tab that is asked. */
export interface Frame {
  readonly tabId: number;
  readonly frameId?: number | undefined;
}

const SCRIPT = 'mentions.js';

/**
 * Asks the page in a frame. Its answering script is brought where it is not there yet; undefined where
 * the page is not explained, or closed to us.
 */
export async function askForPanel<K extends keyof PanelCalls>(
  { tabId, frameId = 0 }: Frame,
  name: K,
  data: Request<PanelCalls, K>,
): Promise<Reply<PanelCalls, K> | undefined> {
  const ask = () => browser.tabs.sendMessage(tabId, { name, data }, { frameId }) as Promise<Reply<PanelCalls, K> | null | undefined>;
  try {
    // A page whose other script listens, and does not know the question, gives no answer instead of a rejection.
    const reply = await ask().catch(() => undefined);
    if (reply !== undefined && reply !== null) return reply;
    await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [SCRIPT] });
    return (await ask()) ?? undefined;
  } catch {
    return undefined;
  }
}

/** The report of a page, if it is one. */
export async function reportOf(frame: Frame, places: boolean): Promise<PageReport | undefined> {
  const parsed = v.safeParse(Report, await askForPanel(frame, 'getPageMentions', { places }));
  return parsed.success ? parsed.output : undefined;
}

/** Calls back with the tab whose page tells of a change, until the signal aborts. */
export function hearAnnouncements(onNews: (tabId: number) => void, signal: AbortSignal): void {
  const listener = (message: unknown, sender: browser.Runtime.MessageSender) => {
    if (sender.id === browser.runtime.id && sender.tab?.id !== undefined && v.is(Announcement, message)) onNews(sender.tab.id);
    return undefined; // the background answers
  };
  browser.runtime.onMessage.addListener(listener as never);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener as never), { once: true });
}
