import browser from 'webextension-polyfill';
import { hearAnnouncements } from './ask-for-panel.ts';
import { CurrentPage, type ListedPageState } from './current-page.ts';
import { watchSettings } from './settings.ts';

export type FollowedState = ListedPageState | { readonly kind: 'loading' } | { readonly kind: 'failed' };

/** Several events tell of one change; a page is asked once for all of them. */
const GATHER_MS = 120;
/** Below this, a line saying that one waits is seen as a flicker, not read. */
const SLOW_MS = 250;

/**
 * The page in the active tab of this window, kept up to date for a panel that stays open: asked again
 * when the tab, its page, the settings or the permissions change and when the page itself tells of a
 * change; never on a clock, and not while nobody sees the panel.
 */
export class FollowedPage {
  #page: CurrentPage | undefined;
  readonly #onState: (state: FollowedState) => void;
  readonly #signal: AbortSignal;
  #asked = 0;
  #gathering: ReturnType<typeof setTimeout> | undefined;
  #missed = false;

  constructor(onState: (state: FollowedState) => void, signal: AbortSignal) {
    this.#onState = onState;
    this.#signal = signal;
    const again = () => this.#gather();
    const onUpdated = (tabId: number, { status, url }: browser.Tabs.OnUpdatedChangeInfoType) => {
      if (tabId === this.#page?.tabId && (status !== undefined || url !== undefined)) this.#gather();
    };
    browser.tabs.onActivated.addListener(again);
    browser.tabs.onUpdated.addListener(onUpdated);
    browser.permissions.onAdded.addListener(again);
    browser.permissions.onRemoved.addListener(again);
    hearAnnouncements((tabId) => tabId === this.#page?.tabId && this.#gather(), signal);
    watchSettings(again, signal);
    document.addEventListener('visibilitychange', () => this.#missed && this.#gather(), { signal });
    const stop = () => {
      clearTimeout(this.#gathering);
      browser.tabs.onActivated.removeListener(again);
      browser.tabs.onUpdated.removeListener(onUpdated);
      browser.permissions.onAdded.removeListener(again);
      browser.permissions.onRemoved.removeListener(again);
    };
    signal.addEventListener('abort', stop, { once: true });
  }

  /** The page as last asked. */
  get page(): CurrentPage | undefined {
    return this.#page;
  }

  /** Asks the page now. What is answered after a newer question is dropped. */
  async ask(): Promise<void> {
    const mine = ++this.#asked;
    const tell = (state: FollowedState) => {
      if (mine === this.#asked && !this.#signal.aborted) this.#onState(state);
    };
    const before = this.#page?.tabId;
    try {
      this.#page = await CurrentPage.open();
      // What belongs to another tab must not stay in view while this one is slow.
      const slow = setTimeout(() => before !== this.#page?.tabId && tell({ kind: 'loading' }), SLOW_MS);
      const state = await this.#page.listed().finally(() => clearTimeout(slow));
      tell(state);
    } catch {
      tell({ kind: 'failed' });
    }
  }

  #gather(): void {
    this.#missed = document.visibilityState === 'hidden';
    if (this.#missed) return;
    this.#gathering ??= setTimeout(() => {
      this.#gathering = undefined;
      void this.ask();
    }, GATHER_MS);
  }
}
