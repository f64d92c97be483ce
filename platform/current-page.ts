import browser from 'webextension-polyfill';
import { explainTab, grantedOrigins, registrationFor, requestAccess } from './access.ts';
import { askPage, type PageTerm } from './messages.ts';
import { type AccessMode, changeSettings, readSettings, type Settings } from './settings.ts';

/** What the popup knows of the page in the current tab (the same words as the view's). */
export type CurrentPageState =
  | { readonly kind: 'unsupported' }
  | { readonly kind: 'not-started' | 'needs-permission' | 'site-off' | 'no-terms'; readonly host: string; readonly mode: AccessMode }
  | { readonly kind: 'running'; readonly host: string; readonly mode: AccessMode; readonly terms: readonly PageTerm[] };

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
  readonly #tabId: number | undefined;
  readonly #host: string | undefined;

  private constructor(tabId: number | undefined, host: string | undefined) {
    this.#tabId = tabId;
    this.#host = host;
  }

  /** The active tab; opening the popup gives us its address, on this tab and for this once. */
  static async open(): Promise<CurrentPage> {
    const tab = await tabToExplain();
    const url = tab?.url === undefined ? undefined : new URL(tab.url);
    const readable = url && (url.protocol === 'https:' || url.protocol === 'http:' || url.protocol === 'file:');
    return new CurrentPage(tab?.id, readable ? url.hostname : undefined);
  }

  async state(): Promise<CurrentPageState> {
    const [id, host] = [this.#tabId, this.#host];
    if (id === undefined || host === undefined) return { kind: 'unsupported' };
    const settings = await readSettings();
    const here = { host, mode: settings.mode };
    if (settings.offHosts.includes(host)) return { kind: 'site-off', ...here };
    const terms = await this.#terms(id);
    if (terms) return terms.length > 0 ? { kind: 'running', terms, ...here } : { kind: 'no-terms', ...here };
    return { kind: await this.#missing(settings, host), ...here };
  }

  /** Explains this page now, with the access that the click on our icon gives. */
  async explain(): Promise<void> {
    if (this.#tabId === undefined || this.#host === undefined) return;
    const settings = await readSettings();
    if (settings.offHosts.includes(this.#host)) await changeSettings({ offHosts: settings.offHosts.filter((h) => h !== this.#host) });
    await explainTab(this.#tabId);
    await this.#settle(this.#tabId);
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
    if (on && this.#tabId !== undefined) await this.#settle(this.#tabId);
  }

  async jumpTo(id: string): Promise<boolean> {
    return this.#tabId === undefined ? false : askPage(this.#tabId, 'jumpToTerm', { id }).catch(() => false);
  }

  async openSettings(): Promise<void> {
    await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html#settings') });
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
