import browser from 'webextension-polyfill';
import { injectOffer } from './access.ts';
import type { Sender } from './messages.ts';
import { openReader } from './pdf-source.ts';

/** In the store that ends with the browser's session. */
const DECLINED = 'readerOfferDeclined';

/**
 * Offers our PDF reader in a tab that shows a PDF, unless the reader has declined since the browser was started.
 * Not in private windows: no page of ours can be opened there. @returns whether it is offered
 */
export async function offerReader(sender: Sender): Promise<boolean> {
  if (sender.tabId === undefined || (sender.frameId ?? 0) !== 0) return false;
  const declined = (await browser.storage.session.get(DECLINED))[DECLINED] === true;
  if (declined || (await browser.tabs.get(sender.tabId)).incognito) return false;
  return injectOffer(sender);
}

/** Takes the reader's answer. Taken, the document of that tab opens in our reader; declined, no other tab offers it again. */
export async function answerOffer(taken: boolean, { tabId }: Sender): Promise<boolean> {
  if (!taken) await browser.storage.session.set({ [DECLINED]: true });
  const { url, incognito } = taken && tabId !== undefined ? await browser.tabs.get(tabId) : {};
  if (url === undefined) return false;
  await openReader({ url, tabId }, incognito);
  return true;
}
