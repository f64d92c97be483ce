import type { Runtime } from 'webextension-polyfill';
import browser from './extension-api.ts';
import type { TextOrigin } from './own-sites.ts';

/** Where a message came from, by what the browser says of its sender. */
export function originOf({ url, frameId, tab, ...sender }: Runtime.MessageSender): TextOrigin {
  if (url?.startsWith(browser.runtime.getURL(''))) return { ours: true, host: undefined, topHost: undefined };
  // Chrome tells the origin too: that of a frame without an address of its own is its maker's.
  const { origin } = sender as { readonly origin?: string };
  const host = hostOf(origin ?? url);
  return { ours: false, host, topHost: frameId === 0 ? host : hostOf(tab?.url) };
}

/** The host of an address; empty for a file of this computer, undefined for what has none. */
function hostOf(address: string | undefined): string | undefined {
  const url = address === undefined ? null : URL.parse(address);
  if (url?.protocol === 'file:') return '';
  return url?.protocol === 'https:' || url?.protocol === 'http:' ? url.hostname : undefined;
}
