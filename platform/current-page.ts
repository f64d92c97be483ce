import browser from 'webextension-polyfill';
import { explainTab, grantedOrigins, registrationFor, requestAccess } from './access.ts';
import { openReader, readerAddress, showsPdf } from './pdf-source.ts';
import { askForPanel, reportOf } from './ask-for-panel.ts';
import { type ClosedReason, whyClosed } from './closed-page.ts';
import { askPage, type PageTerm } from './messages.ts';
import type { PageReport } from './panel-messages.ts';
import { type AccessMode, changeSettings, readSettings, type Settings } from './settings.ts';

/** A page that is not explained, and why. */
export type SilentPageState =
  | { readonly kind: 'unsupported'; readonly why: ClosedReason }
  | { readonly kind: 'pdf' | 'not-started' | 'needs-permission' | 'site-off'; readonly host: string; readonly mode: AccessMode };

/** What the popup knows of the page in the current tab (the same words as the view's). */
export type CurrentPageState =
  | SilentPageState
  /** Without a host: a document in our own reader, which is of no site. */
  | { readonly kind: 'no-terms'; readonly host: string | undefined; readonly mode: AccessMode }
  | { readonly kind: 'running'; readonly host: string | undefined; readonly mode: AccessMode; readonly terms: readonly PageTerm[] };

/** The same for the side panel, with every mention where the page is explained. */
export type ListedPageState = SilentPageState | ({ readonly kind: 'listed'; readonly host: string | undefined; readonly mode: AccessMode } & PageReport);

/** How long a page that has just been started may take to show its first terms, in ms. */
const FIRST_TERMS_MS = 1_500;
const LOOK_AGAIN_MS = 150;

/** The active tab; in test builds, where the popup is opened as a tab, the one named in its address. */
async function tabToExplain(): Promise<browser.Tabs.Tab | undefined> {
  const named = import.meta.env.MODE === 'e2e' ? new URLSearchParams(location.search).get('tab') : null;
  if (named !== null) return browser.tabs.get(Number(named));
  return (await browser.tabs.query({ active: true, currentWindow: true }))[0];
}

/** The page in the tab that the popup was opened on, and what can be done with it. */
export class CurrentPage {
  /** The tab, and its window; undefined where there is none. */
  readonly tabId: number | undefined;
  readonly windowId: number | undefined;
  /** Whether it stands in a private window, which leaves no trace. */
  readonly isPrivate: boolean;
  readonly #host: string | undefined;
  readonly #why: ClosedReason;
  /** The address of the PDF that the tab shows, if it shows one. */
  readonly #pdf: string | undefined;
  /** Whether it is our own PDF reader: explained whatever the settings, and of no site. */
  readonly #isReader: boolean;

  private constructor(tab: browser.Tabs.Tab | undefined, why: ClosedReason | undefined, isPdf: boolean) {
    const { id, windowId, url } = tab ?? {};
    this.#isReader = url?.startsWith(readerAddress()) === true;
    this.tabId = id;
    this.windowId = windowId;
    this.isPrivate = tab?.incognito === true;
    this.#why = why ?? 'no-access';
    // Our reader opens the PDFs that the browser keeps for itself.
    this.#host = url === undefined || (why !== undefined && !isPdf) ? undefined : URL.parse(url)?.hostname;
    this.#pdf = isPdf ? url : undefined;
  }

  /** The active tab; opening the popup gives us its address, on this tab and for this once. */
  static async open(): Promise<CurrentPage> {
    const tab = await tabToExplain();
    return new CurrentPage(tab, await whyClosed(tab?.url), tab !== undefined && (await showsPdf(tab)));
  }

  /** What the page explains, or why it explains nothing. */
  state(): Promise<CurrentPageState> {
    return this.#look<CurrentPageState>(async (id, here) => {
      const terms = await this.#terms(id);
      return terms && (terms.length > 0 ? { kind: 'running', terms, ...here } : { kind: 'no-terms', ...here });
    });
  }

  /** As {@link state}, with every mention and some text around it. */
  listed(): Promise<ListedPageState> {
    return this.#look<ListedPageState>(async (_id, here) => {
      const report = await this.report(false);
      return report && { kind: 'listed', ...report, ...here };
    });
  }

  /** What the page tells of itself, with the places of mentions in its text where they are asked for. */
  async report(places: boolean): Promise<PageReport | undefined> {
    return this.tabId === undefined ? undefined : reportOf({ tabId: this.tabId }, places);
  }

  /** Shows one mention of a concept in the page. @returns false where the page has it no more */
  async showOccurrence(id: string, occurrence: number): Promise<boolean> {
    if (this.tabId === undefined) return false;
    return (await askForPanel({ tabId: this.tabId }, 'showOccurrence', { id, occurrence })) ?? false;
  }

  /** Explains this page now, with the access that the click on our icon gives. */
  async explain(): Promise<void> {
    if (this.tabId === undefined || this.#host === undefined) return;
    const settings = await readSettings();
    if (settings.offHosts.includes(this.#host)) await changeSettings({ offHosts: settings.offHosts.filter((h) => h !== this.#host) });
    await explainTab(this.tabId);
    await this.#settle(this.tabId);
  }

  /** Opens the PDF of this tab in our reader. A file of this computer cannot be read unasked: the reader chooses it there. */
  async readPdf(): Promise<void> {
    if (this.#pdf !== undefined) await openReader({ url: this.#pdf, tabId: this.tabId }, this.isPrivate);
  }

  /** Switches this site on or off. On asks the browser for access where it is missing. */
  async switchSite(on: boolean): Promise<void> {
    const host = this.#host;
    if (host === undefined) return;
    // Asking must come first: the browser only listens while the click is fresh.
    const granted = on && (await requestAccess(host));
    const settings = await readSettings();
    const without = (hosts: readonly string[]) => hosts.filter((known) => known !== host);
    if (!on) await changeSettings({ offHosts: [...without(settings.offHosts), host], chosenHosts: without(settings.chosenHosts) });
    else {
      const mode = settings.mode === 'click' && granted ? 'chosen' : settings.mode;
      const chosenHosts = granted ? [...without(settings.chosenHosts), host] : settings.chosenHosts;
      await changeSettings({ offHosts: without(settings.offHosts), chosenHosts, mode });
    }
    if (on && this.tabId !== undefined) await this.#settle(this.tabId);
  }

  /** Goes to a mention of a concept and opens its card. @returns false where the page has none */
  async jumpTo(id: string): Promise<boolean> {
    return this.tabId === undefined ? false : ((await askForPanel({ tabId: this.tabId }, 'jumpToTerm', { id })) ?? false);
  }

  async openSettings(): Promise<void> {
    await browser.runtime.openOptionsPage();
  }

  /** Asks an explained page; says why where there is none. */
  async #look<State>(ask: (tabId: number, here: { host: string | undefined; mode: AccessMode }) => Promise<State | undefined>): Promise<State | SilentPageState> {
    const [id, host] = [this.tabId, this.#host];
    if (this.#isReader && id !== undefined) {
      const { mode } = await readSettings();
      return (await ask(id, { host: undefined, mode })) ?? { kind: 'unsupported', why: this.#why };
    }
    if (id === undefined || host === undefined) return { kind: 'unsupported', why: this.#why };
    const settings = await readSettings();
    const here = { host, mode: settings.mode };
    if (this.#pdf !== undefined) return { kind: 'pdf', ...here };
    if (settings.offHosts.includes(host)) return { kind: 'site-off', ...here };
    return (await ask(id, here)) ?? { kind: await this.#missing(settings, host), ...here };
  }

  async #terms(id: number): Promise<readonly PageTerm[] | undefined> {
    return askPage(id, 'getPageTerms', {}).catch(() => undefined);
  }

  /** Waits until the page answers with terms, or long enough. */
  async #settle(id: number): Promise<void> {
    const end = performance.now() + FIRST_TERMS_MS;
    while (performance.now() < end) {
      const terms = await this.#terms(id);
      if (terms && terms.length > 0) return;
      await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
    }
  }

  async #missing(settings: Settings, host: string): Promise<'not-started' | 'needs-permission'> {
    if (settings.mode === 'click') return 'not-started';
    const { matches } = registrationFor({ ...settings, chosenHosts: [...settings.chosenHosts, host] }, await grantedOrigins());
    return matches.length === 0 ? 'needs-permission' : 'not-started';
  }
}
