import type { Menus, Tabs } from 'webextension-polyfill';
import type { EntrySummary } from '../glossary/entry.ts';
import { explainTab } from './access.ts';
import { askForPanel } from './ask-for-panel.ts';
import type { Frame } from './ask-frame.ts';
import { conceptAddress, openGlossary, wordsAddress } from './glossary-pages.ts';
import { readSettings } from './settings.ts';

/** How long a page that has just been started may take until a card can open in it, in ms. */
const START_MS = 1_500;
const LOOK_AGAIN_MS = 100;

/**
 * « Explain “…” »: the card beside the selected words where the page can show one, else in the page of
 * the glossary. What the glossary does not know is shown there with the nearest names.
 */
export async function explainSelection(info: Menus.OnClickData, tab: Tabs.Tab | undefined, find: (words: string) => Promise<EntrySummary | undefined>): Promise<void> {
  const words = (info.selectionText ?? '').trim();
  const sense = await find(words).catch(() => undefined);
  if (!sense) return openGlossary(wordsAddress(words));
  if (tab?.id !== undefined && (await explainInPage({ tabId: tab.id, frameId: info.frameId }, tab.url, sense))) return;
  await openGlossary(conceptAddress(sense.id));
}

async function explainInPage(frame: Frame, url: string | undefined, sense: EntrySummary): Promise<boolean> {
  if (await askForPanel(frame, 'explainSelection', { sense })) return true;
  const { offHosts } = await readSettings();
  const host = url === undefined ? undefined : URL.parse(url)?.hostname;
  // The click lets us into a page that is not explained yet; not into one where the reader wants silence.
  if ((host !== undefined && offHosts.includes(host)) || !(await explainTab(frame.tabId))) return false;
  for (const end = performance.now() + START_MS; performance.now() < end; ) {
    if (await askForPanel(frame, 'explainSelection', { sense })) return true;
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
  }
  return false;
}
