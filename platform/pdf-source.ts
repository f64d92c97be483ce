import browser from 'webextension-polyfill';
import { requestAccess } from './access.ts';

/** Why the bytes of a PDF could not be had. */
export type SourceFault =
  /** The reader has not allowed this site (yet). */
  | 'not-allowed'
  /** The tab has moved on, was closed, or shows a download instead. */
  | 'gone'
  /** The site does not give the document a second time, or not to the page itself. */
  | 'refused'
  | 'too-big';

/** A document, or why there is none. */
export type Source = { readonly kind: 'bytes'; readonly bytes: Uint8Array } | { readonly kind: 'fault'; readonly fault: SourceFault };

/** Larger documents would not fit beside what the browser itself holds of them. */
const MOST_BYTES = 300_000_000;
/** Bytes in one answer of a tab: messages of many megabytes make both sides stutter. */
const PIECE_BYTES = 4_000_000;
/** A tab opened for us may take this long to show its document. */
const TAB_LOAD_MS = 30_000;

/** A document that a tab shows, or a link in a tab leads to. */
interface Found {
  readonly url: string;
  readonly tabId?: number | undefined;
}

/** What the address of the reader page holds where the document stands in a private window. */
const PRIVATE = 'private';

/** The address of the reader page, for a document on the web or for none. */
export function readerAddress(source?: Found): string {
  const address = new URL(browser.runtime.getURL('/pdf.html'));
  if (source) address.searchParams.set('src', source.url);
  if (source?.tabId !== undefined) address.searchParams.set('tab', String(source.tabId));
  return address.href;
}

/**
 * Opens the reader in a tab of its own. The tab of the document stays as it is: the reader page takes the document
 * from it. Not out of a private window: our pages open in ordinary ones, and their history would keep the address of
 * the document. There the reader page asks for the file.
 */
export async function openReader(source: Found, isPrivate: boolean | undefined): Promise<void> {
  await browser.tabs.create({ url: isPrivate ? `${readerAddress()}?${PRIVATE}` : readerAddress(source) });
}

/** Why the document that the reader page was opened for must be chosen by hand; undefined where it need not. */
export function chosenByHand(search: string): 'private' | 'file' | undefined {
  const params = new URLSearchParams(search);
  if (params.has(PRIVATE)) return 'private';
  return params.get('src')?.startsWith('file:') ? 'file' : undefined;
}

/** What the address of the reader page asks for: only documents on the web can be fetched. */
export function wantedSource(search: string): { readonly url: URL; readonly tabId: number | undefined } | undefined {
  const params = new URLSearchParams(search);
  const url = URL.parse(params.get('src') ?? '');
  if (url === null || (url.protocol !== 'https:' && url.protocol !== 'http:')) return undefined;
  const tab = Number(params.get('tab') ?? NaN);
  return { url, tabId: Number.isInteger(tab) ? tab : undefined };
}

/** Whether a tab shows a PDF: by its address, else by what its document says of itself. */
export async function showsPdf(tab: { readonly id?: number | undefined; readonly url?: string | undefined }): Promise<boolean> {
  const url = URL.parse(tab.url ?? '');
  if (url === null || !/^(?:https?|file):$/.test(url.protocol)) return false;
  if (/\.pdf$/i.test(url.pathname)) return true;
  if (tab.id === undefined) return false;
  try {
    const [answer] = await browser.scripting.executeScript({ target: { tabId: tab.id }, func: () => document.contentType });
    return answer?.result === 'application/pdf';
  } catch {
    return false; // a page that is closed to us; Firefox lets nobody into its PDF viewer
  }
}

/** Asks the browser for access to the site of a document; must be called from a click. */
export function allowSource(url: URL): Promise<boolean> {
  return requestAccess(url.hostname);
}

/**
 * Has the bytes of a document on the web without connecting to the web ourselves (the policy of our
 * pages forbids it): the tab that shows it reads it from the browser's cache and hands it over. Where
 * no such tab is left, one is opened in the background and closed again.
 */
export async function takePdf(source: { readonly url: URL; readonly tabId?: number | undefined }, onProgress: (share: number) => void): Promise<Source> {
  const { url, tabId } = source;
  if (tabId !== undefined) {
    const taken = await takeFromTab(tabId, url, onProgress);
    if (taken.kind === 'bytes' || taken.fault === 'too-big') return taken;
  }
  if (!(await mayRead(url))) return { kind: 'fault', fault: 'not-allowed' };
  const tab = await browser.tabs.create({ url: url.href, active: false });
  try {
    if (tab.id === undefined || !(await hasLoaded(tab.id))) return { kind: 'fault', fault: 'gone' };
    return await takeFromTab(tab.id, undefined, onProgress);
  } finally {
    if (tab.id !== undefined) await browser.tabs.remove(tab.id).catch(() => undefined);
  }
}

function mayRead({ protocol, hostname }: URL): Promise<boolean> {
  return browser.permissions.contains({ origins: [`${protocol}//${hostname}/*`] }).catch(() => false);
}

/** @param shown the address that the tab must show; undefined for a tab of ours, which may have been sent on */
async function takeFromTab(tabId: number, shown: URL | undefined, onProgress: (share: number) => void): Promise<Source> {
  const target = { tabId };
  try {
    const [opened] = await browser.scripting.executeScript({ target, func: fetchHere, args: [shown?.href ?? '', MOST_BYTES] });
    const size = opened?.result as number | 'gone' | 'refused' | 'too-big' | undefined;
    if (typeof size !== 'number') return { kind: 'fault', fault: size ?? 'gone' };
    const bytes = new Uint8Array(size);
    for (let from = 0; from < size; from += PIECE_BYTES) {
      const [piece] = await browser.scripting.executeScript({ target, func: pieceHere, args: [from, from + PIECE_BYTES] });
      const text = atob(String(piece?.result ?? ''));
      for (let i = 0; i < text.length; i++) bytes[from + i] = text.charCodeAt(i);
      onProgress(Math.min(1, (from + PIECE_BYTES) / size));
    }
    return { kind: 'bytes', bytes };
  } catch {
    return { kind: 'fault', fault: 'gone' };
  } finally {
    // Nobody waits for that: the document can be opened meanwhile.
    browser.scripting.executeScript({ target, func: forgetHere }).catch(() => undefined);
  }
}

/** Runs in the tab: reads its own document again, from the cache wherever the site allows one. */
async function fetchHere(address: string, most: number): Promise<number | 'gone' | 'refused' | 'too-big'> {
  const bare = (href: string) => href.split('#')[0];
  if (document.contentType !== 'application/pdf' || (address !== '' && bare(location.href) !== bare(address))) return 'gone';
  try {
    const response = await fetch(location.href, { cache: 'force-cache' });
    if (!response.ok) return 'refused';
    if (Number(response.headers.get('content-length') ?? 0) > most) return 'too-big';
    const bytes = new Uint8Array(await response.arrayBuffer());
    if (bytes.length > most) return 'too-big';
    (globalThis as { oncoglossPdf?: Uint8Array }).oncoglossPdf = bytes;
    return bytes.length;
  } catch {
    return 'refused';
  }
}

/** Runs in the tab: a part of the document as base 64, which is what may pass between tabs. */
function pieceHere(from: number, to: number): string {
  const bytes = (globalThis as { oncoglossPdf?: Uint8Array }).oncoglossPdf?.subarray(from, to) ?? new Uint8Array();
  const letters: string[] = [];
  for (let at = 0; at < bytes.length; at += 8_192) letters.push(String.fromCharCode(...bytes.subarray(at, at + 8_192)));
  return btoa(letters.join(''));
}

/** Runs in the tab: lets go of the document. */
function forgetHere(): void {
  delete (globalThis as { oncoglossPdf?: Uint8Array }).oncoglossPdf;
}

/** Waits until a tab has loaded. @returns false when it was closed or takes too long */
function hasLoaded(tabId: number): Promise<boolean> {
  return new Promise((resolve) => {
    const end = (loaded: boolean) => {
      clearTimeout(timer);
      browser.tabs.onUpdated.removeListener(onUpdated);
      browser.tabs.onRemoved.removeListener(onRemoved);
      resolve(loaded);
    };
    const onUpdated = (id: number, change: { status?: string | undefined }) => {
      if (id === tabId && change.status === 'complete') end(true);
    };
    const onRemoved = (id: number) => {
      if (id === tabId) end(false);
    };
    const timer = setTimeout(() => end(false), TAB_LOAD_MS);
    browser.tabs.onUpdated.addListener(onUpdated);
    browser.tabs.onRemoved.addListener(onRemoved);
    // It may have been quick.
    void browser.tabs.get(tabId).then((tab) => tab.status === 'complete' && tab.url !== 'about:blank' && tab.url !== undefined && end(true), () => end(false));
  });
}
