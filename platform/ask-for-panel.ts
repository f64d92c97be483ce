import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { LONGEST_TITLE } from '../study/stored-fields.ts';
import { askFrame, type Frame } from './ask-frame.ts';
import { Announcement, ConceptId, type Reply, type Request } from './messages.ts';
import { type PageReport, type PanelCalls, Summary } from './panel-messages.ts';

/** No block of text, and so no mention, is longer. */
const Text = v.pipe(v.string(), v.maxLength(300_000));
const Offset = v.pipe(v.number(), v.integer(), v.minValue(0));

/** A page's process is the least trusted place we hear from: what it says is listed and saved to files, so it is checked. */
const Report = v.object({
  title: v.pipe(v.string(), v.transform((title) => title.slice(0, LONGEST_TITLE))),
  url: v.pipe(v.string(), v.url()),
  reading: v.boolean(),
  concepts: v.array(Summary),
  mentions: v.array(
    v.object({
      id: ConceptId,
      text: Text,
      before: Text,
      after: Text,
      place: v.optional(v.object({ start: Offset, end: Offset, exact: Text, prefix: Text, suffix: Text })),
    }),
  ),
});

const SCRIPT = 'mentions.js';

/** Asks the page in a frame, as {@link askFrame} does. */
export async function askForPanel<K extends keyof PanelCalls>(frame: Frame, name: K, data: Request<PanelCalls, K>): Promise<Reply<PanelCalls, K> | undefined> {
  return askFrame<PanelCalls, K>(frame, name, data, (target) => browser.scripting.executeScript({ target, files: [SCRIPT] }));
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
