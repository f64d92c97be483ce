import browser from 'webextension-polyfill';
import { askPage, type Sender, type TermsNews } from './messages.ts';
import { readSettings, type Settings, watchSettings } from './settings.ts';
import { isWanted } from './site-rules.ts';

/** What the tooltip of our icon says, in the reader's language. */
export interface ButtonWords {
  title(settings: Settings, terms: number): string;
  silent(settings: Settings, host: string): string;
}

const SIZES = [16, 32, 48, 128];
const ICON = { on: pathsOf('icon'), off: pathsOf('icon-off') };

/** Ink and paper, not red: a count, not an alarm. */
const BADGE_COLOUR = '#58626e';
/** The badge has room for four signs. */
const MOST_COUNTED = 999;

function pathsOf(name: string): Record<string, string> {
  return Object.fromEntries(SIZES.map((size) => [size, `/icons/${name}-${size}.png`]));
}

/**
 * The icon in the toolbar: how many terms the page has (unless the reader does not want that), and
 * where we are silent. The browser keeps both for each tab, so that nothing is lost when the
 * background goes to sleep; we follow what changes it.
 */
export function followToolbar(words: ButtonWords): { show(sender: Sender, news: TermsNews): Promise<boolean>; refresh(): Promise<void> } {
  let dressedFor: string | undefined;
  const dress = async (tab: browser.Tabs.Tab, settings: Settings, terms?: number) => {
    const { id: tabId } = tab;
    if (tabId === undefined) return;
    const host = tab.url === undefined ? undefined : URL.parse(tab.url)?.hostname;
    // A page that has terms was asked for with a click, whatever the rules say of its site.
    const off = host !== undefined && isSilentOn(host, settings) && !terms;
    await browser.action.setIcon({ tabId, path: off ? ICON.off : ICON.on });
    if (off) await write(tabId, '', words.silent(settings, host));
    else if (terms !== undefined) await write(tabId, badgeOf(terms, settings), words.title(settings, terms));
  };
  const ask = async (tab: browser.Tabs.Tab, settings: Settings) => {
    const terms = tab.id === undefined ? undefined : await askPage(tab.id, 'getPageTerms', {}).catch(() => undefined);
    await dress(tab, settings, terms?.length ?? 0);
  };
  const refresh = async () => {
    const settings = await readSettings();
    await Promise.all((await browser.tabs.query({})).map((tab) => ask(tab, settings).catch(gone)));
  };
  const onSettings = (settings: Settings) => {
    const { badge, language, mode, offHosts, chosenHosts } = settings;
    const now = JSON.stringify({ badge, language, mode, offHosts, chosenHosts });
    // Most changes (a card unfolded, a word known) are none of the icon's.
    if (now !== dressedFor) void refresh();
    dressedFor = now;
  };
  browser.tabs.onUpdated.addListener((_tabId, { status, url }, tab) => {
    // The browser undresses a tab that goes to another page; the page itself will tell its count.
    if (status !== undefined || url !== undefined) void readSettings().then((settings) => dress(tab, settings)).catch(gone);
  });
  watchSettings(onSettings, new AbortController().signal);
  void browser.action.setBadgeBackgroundColor({ color: BADGE_COLOUR });
  void browser.action.setBadgeTextColor?.({ color: '#ffffff' });
  const show = async ({ tabId }: Sender, { count }: TermsNews) => {
    if (tabId !== undefined) await Promise.all([browser.tabs.get(tabId), readSettings()]).then(([tab, settings]) => dress(tab, settings, count)).catch(gone);
    return true;
  };
  return { show, refresh };
}

/** Whether we are silent on a site unless asked with a click: switched off, or one to be discreet on. */
function isSilentOn(host: string, settings: Settings): boolean {
  if (settings.offHosts.includes(host)) return true;
  return settings.mode === 'everywhere' && !isWanted({ host, around: [], asked: false, asksPassword: false }, settings);
}

function badgeOf(terms: number, { badge }: Settings): string {
  if (!badge || terms === 0) return '';
  return terms > MOST_COUNTED ? `${MOST_COUNTED}+` : String(terms);
}

async function write(tabId: number, text: string, title: string): Promise<void> {
  await browser.action.setBadgeText({ tabId, text });
  await browser.action.setTitle({ tabId, title });
}

/** The tab was closed meanwhile. */
function gone(): void {}
