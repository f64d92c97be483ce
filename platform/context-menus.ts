import browser, { type Menus } from 'webextension-polyfill';
import type { Settings } from './settings.ts';

/** What our items in the context menu are for. */
export type MenuId = 'explain-page' | 'explain-selection' | 'note-selection' | 'add-selection' | 'open-panel' | 'read-pdf';

/** Links that lead to a PDF as far as their address tells; articles are often at « …/pdf/… ». */
const PDF_LINKS = ['pdf', 'PDF'].flatMap((word) => [`http://*/*${word}*`, `https://*/*${word}*`]);

/** Firefox on phones has no context menu for extensions. */
function menus(): typeof browser.contextMenus | undefined {
  return browser.contextMenus;
}

/** « Explain “…” » comes first at a selection; browsers put the three into a submenu of ours. */
const ITEMS: Readonly<Record<MenuId, { readonly contexts: Menus.ContextType[]; readonly targetUrlPatterns?: string[] }>> = {
  'explain-selection': { contexts: ['selection'] },
  'note-selection': { contexts: ['selection'] },
  'add-selection': { contexts: ['selection'] },
  'explain-page': { contexts: ['page'] },
  'open-panel': { contexts: ['page', 'action'] },
  'read-pdf': { contexts: ['link'], targetUrlPatterns: PDF_LINKS },
};

/** Gives the title of an item in the language of the settings; `%s` stands for the selected words. */
export type MenuTitles = (id: MenuId, settings: Settings) => string;

/**
 * Makes our items be there, with the titles of the reader's language. Browsers keep items while the
 * background sleeps and lose them at an update, so they are brought up to date each time it starts.
 */
export async function writeMenus(titleOf: MenuTitles, settings: Settings, withPanel: boolean): Promise<void> {
  const contextMenus = menus();
  if (!contextMenus) return;
  for (const [id, item] of Object.entries(ITEMS) as [MenuId, (typeof ITEMS)[MenuId]][]) {
    if (id === 'open-panel' && !withPanel) continue;
    const wanted = { ...item, title: titleOf(id, settings) };
    // One after the other: a submenu lists them in the order in which they came.
    await contextMenus.update(id, wanted).catch(() => contextMenus.create({ id, ...wanted }));
  }
}

/** Calls back when the reader chooses one of our items, in the very turn of the click. */
export function onMenu(callback: (id: MenuId, info: Menus.OnClickData, tab: browser.Tabs.Tab | undefined) => void): void {
  menus()?.onClicked.addListener((info, tab) => {
    const id = (Object.keys(ITEMS) as MenuId[]).find((known) => known === info.menuItemId);
    if (id) callback(id, info, tab);
  });
}
