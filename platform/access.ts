import browser, { type Scripting } from 'webextension-polyfill';
import type { Sender } from './messages.ts';
import { SENSITIVE_HOSTS } from './sensitive-sites.ts';
import type { Settings } from './settings.ts';

/** Where the content script is registered, worked out from the settings and what was granted. */
export interface Registration {
  readonly matches: readonly string[];
  readonly excludeMatches: readonly string[];
}

const SCRIPT_ID = 'oncogloss';
const PAGE_SCRIPT = 'page.js';
const CARD_SCRIPT = 'card.js';
const HIGHLIGHT_STYLE = 'assets/highlight.css';
const OFFER_SCRIPT = 'pdf-offer.js';
const MARKS_SCRIPT = 'marks.js';
const MARKS_STYLE = 'marks.css';
/** In the store that ends with the browser's session, and with a reload of the extension. */
const WOKEN = 'woken';
/** Firefox draws highlights in shadow trees only from style sheets of the reader's level; Chromium from any, and registers no other. */
const AS_READER = import.meta.env.FIREFOX;

/** Match pattern of one host; local files have none. */
function patternOf(host: string): string {
  return host === '' ? 'file:///*' : `*://${host}/*`;
}

/** Whether the reader has switched on a sensitive site, by its own name or below it (www.). */
function isChosen(sensitive: string, { chosenHosts }: Settings): boolean {
  return chosenHosts.some((host) => host === sensitive || host.endsWith(`.${sensitive}`));
}

/**
 * Pure: the registration for some settings and granted origins. Nothing in mode « click »; granted
 * chosen sites in mode « chosen »; all that was granted in mode « everywhere », sensitive sites and
 * sites switched off left out.
 */
export function registrationFor(settings: Settings, granted: readonly string[]): Registration {
  const off = settings.offHosts.map(patternOf);
  if (settings.mode === 'click' || granted.length === 0) return { matches: [], excludeMatches: [] };
  if (settings.mode === 'everywhere') {
    const sensitive = SENSITIVE_HOSTS.filter((host) => !isChosen(host, settings)).flatMap((host) => [patternOf(host), patternOf(`*.${host}`)]);
    return { matches: granted, excludeMatches: [...off, ...sensitive] };
  }
  const all = granted.some((pattern) => pattern === '<all_urls>' || pattern === '*://*/*');
  const wanted = settings.chosenHosts.map(patternOf);
  const matches = wanted.filter((pattern) => all || granted.some((g) => coversPattern(g, pattern)));
  return { matches, excludeMatches: off };
}

function coversPattern(granted: string, wanted: string): boolean {
  const host = (pattern: string) => /^[^:]+:\/\/([^/]+)\//.exec(pattern)?.[1] ?? '';
  const [outer, inner] = [host(granted), host(wanted)];
  return outer === inner || outer === '*' || (outer.startsWith('*.') && (inner === outer.slice(2) || inner.endsWith(outer.slice(1))));
}

/** Origins that the reader (or, in test builds, the manifest) has granted. */
export async function grantedOrigins(): Promise<string[]> {
  return (await browser.permissions.getAll()).origins ?? [];
}

let applying: Promise<void> = Promise.resolve();

/**
 * Makes the browser run the content script where the settings say, and nowhere else. Idempotent.
 * One at a time: a permission and a setting change together, and the browser refuses a script twice.
 * In the order of the calls, so that settings still being read never come after newer ones.
 * Where nothing changes, open pages are left alone but when they are to `start` again.
 */
export function applyAccess(settings: Settings | Promise<Settings>, { start = false } = {}): Promise<void> {
  applying = applying.catch(() => undefined).then(async () => register(await settings, start));
  return applying;
}

/**
 * Called whenever the background wakes, many times an hour: open pages are started only the first
 * time since the browser, or this version of the extension, has started.
 */
export async function applyAccessOnWaking(settings: Settings): Promise<void> {
  const { session } = browser.storage;
  const woken = (await session.get(WOKEN))[WOKEN] === true;
  if (!woken) await session.set({ [WOKEN]: true });
  await applyAccess(settings, { start: !woken });
}

async function register(settings: Settings, start: boolean): Promise<void> {
  const registration = registrationFor(settings, await grantedOrigins());
  const [known] = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
  if (known && isSame(known, registration)) {
    if (start) await startInOpenTabs(registration);
    return;
  }
  if (known) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
  if (registration.matches.length === 0) return;
  const script = {
    id: SCRIPT_ID,
    js: [PAGE_SCRIPT],
    css: [HIGHLIGHT_STYLE],
    matches: [...registration.matches],
    ...(registration.excludeMatches.length > 0 ? { excludeMatches: [...registration.excludeMatches] } : {}),
    allFrames: true,
    runAt: 'document_idle' as const,
    persistAcrossSessions: true,
    ...(AS_READER ? { cssOrigin: 'user' as const } : {}),
  };
  try {
    await browser.scripting.registerContentScripts([{ ...script, matchOriginAsFallback: true } as Scripting.RegisteredContentScript]);
  } catch {
    // Browsers that do not know matchOriginAsFallback refuse the key: frames without an address stay unread there.
    await browser.scripting.registerContentScripts([script]);
  }
  await startInOpenTabs(registration);
}

function isSame({ matches, excludeMatches }: Partial<Registration>, wanted: Registration): boolean {
  const sorted = (patterns: readonly string[] = []) => JSON.stringify(patterns.toSorted());
  return sorted(matches) === sorted(wanted.matches) && sorted(excludeMatches) === sorted(wanted.excludeMatches);
}

/** Pages that were open before the registration get the script at once: the reader sees the effect. */
async function startInOpenTabs({ matches, excludeMatches }: Registration): Promise<void> {
  const open = await browser.tabs.query({ url: [...matches], discarded: false });
  const left = excludeMatches.length > 0 ? await browser.tabs.query({ url: [...excludeMatches] }) : [];
  const leftOut = new Set(left.map((tab) => tab.id));
  await Promise.all(open.map(({ id }) => (id === undefined || leftOut.has(id) ? undefined : inject(id).catch(() => undefined))));
}

async function inject(tabId: number): Promise<void> {
  const target = { tabId, allFrames: true };
  await insertHighlightStyle(target);
  await browser.scripting.executeScript({ target, files: [PAGE_SCRIPT] });
}

/** Brings the style of marks, and of noted passages, into frames of a tab. Rejects where that is refused. */
export async function insertHighlightStyle(target: Scripting.InjectionTarget): Promise<void> {
  await browser.scripting.insertCSS({ target, files: [HIGHLIGHT_STYLE], ...(AS_READER ? { origin: 'USER' as const } : {}) });
}

/**
 * Explains one tab because the reader clicked: works with `activeTab` alone, until the tab leaves
 * the page. @returns false where the browser forbids it (its own pages, the store, a PDF viewer).
 */
export async function explainTab(tabId: number): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId, allFrames: true }, func: markAsAsked });
    await inject(tabId);
    return true;
  } catch {
    return false;
  }
}

/** Runs in the page's isolated world: the reader asked, so the caution about passwords is waived. */
function markAsAsked(): void {
  (globalThis as { oncoglossAsked?: boolean }).oncoglossAsked = true;
}

/** Asks the browser for access; must be called from a click. @returns whether it was granted. */
export async function requestAccess(host: string | 'everywhere'): Promise<boolean> {
  const site = host === 'everywhere' ? '*' : host;
  // One pattern a scheme, as the manifest has them: Firefox refuses « *:// », which neither covers alone.
  const origins = site === '' ? [patternOf(site)] : [`https://${site}/*`, `http://${site}/*`];
  try {
    return await browser.permissions.request({ origins });
  } catch {
    return false;
  }
}

/** Brings the card's code into the frame that asks for it. @returns false where that is refused. */
export function injectCard(sender: Sender): Promise<boolean> {
  return injectIntoFrame(sender, CARD_SCRIPT);
}

/** Brings the code and the style of focusable marks. @returns false where that is refused. */
export function injectMarks(sender: Sender): Promise<boolean> {
  return injectIntoFrame(sender, MARKS_SCRIPT, MARKS_STYLE);
}

/** Brings the button that offers our PDF reader. @returns false where that is refused */
export function injectOffer(sender: Sender): Promise<boolean> {
  return injectIntoFrame(sender, OFFER_SCRIPT);
}

async function injectIntoFrame({ tabId, frameId }: Sender, script: string, style?: string): Promise<boolean> {
  if (tabId === undefined) return false;
  const target = { tabId, frameIds: [frameId ?? 0] };
  try {
    if (style) await browser.scripting.insertCSS({ target, files: [style] });
    await browser.scripting.executeScript({ target, files: [script] });
    return true;
  } catch {
    return false;
  }
}
