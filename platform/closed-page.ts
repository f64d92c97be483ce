import browser from 'webextension-polyfill';

/** Why a page is closed to us. */
export type ClosedReason =
  /** The browser does not tell us its address: a page of its own, or one that the reader has not let us into. */
  | 'no-access'
  | 'browser'
  | 'ours'
  | 'store'
  /** A file of this computer, for which the browser has a switch of its own. */
  | 'files';

/** Shops of extensions: browsers let no extension into them, lest one recommend itself. */
const STORES: readonly RegExp[] = [
  /^https:\/\/chromewebstore\.google\.com\//,
  /^https:\/\/chrome\.google\.com\/webstore/,
  /^https:\/\/addons\.mozilla\.org\//,
  /^https:\/\/microsoftedge\.microsoft\.com\/addons/,
];

/** Pure: why no extension, or not ours, may read a page; undefined for one that can be read. */
export function closedReason(url: string | undefined, { ours, filesAllowed }: { readonly ours: string; readonly filesAllowed: boolean }): ClosedReason | undefined {
  const address = url === undefined ? null : URL.parse(url);
  if (url === undefined || address === null) return 'no-access';
  if (url.startsWith(ours)) return 'ours';
  if (STORES.some((store) => store.test(url))) return 'store';
  if (address.protocol === 'file:') return filesAllowed ? undefined : 'files';
  return address.protocol === 'https:' || address.protocol === 'http:' ? undefined : 'browser';
}

/** Why a page of this browser is closed to us. */
export async function whyClosed(url: string | undefined): Promise<ClosedReason | undefined> {
  const ours = browser.runtime.getURL('');
  // Firefox lets extensions into files, and the question into no page of ours.
  const filesAllowed = !url?.startsWith('file:') || (await browser.extension.isAllowedFileSchemeAccess().catch(() => true));
  return closedReason(url, { ours, filesAllowed });
}
