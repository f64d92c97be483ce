import browser from 'webextension-polyfill';
import { applyAccess, explainTab } from './access.ts';
import { askPage, type PageCommand } from './messages.ts';
import { readSettings, watchSettings } from './settings.ts';

const MENU_ID = 'explain-page';
const COMMANDS: readonly PageCommand[] = ['next-term', 'previous-term', 'explain-term'];

/** Reacts to what happens in the browser: install, changed access, menu, keyboard commands. */
export function followBrowserEvents(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void createMenu();
    if (reason === 'install') void welcome();
  });
  browser.permissions.onAdded.addListener(() => void readSettings().then(applyAccess));
  browser.permissions.onRemoved.addListener(() => void revoke());
  watchSettings((settings) => void applyAccess(settings), new AbortController().signal);
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId === MENU_ID && tab?.id !== undefined) void explainTab(tab.id);
  });
  browser.commands.onCommand.addListener((name, tab) => {
    const command = COMMANDS.find((known) => known === name);
    if (command && tab?.id !== undefined) void runCommand(tab.id, command);
  });
}

async function createMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: MENU_ID, title: browser.i18n.getMessage('menuExplainPage'), contexts: ['page', 'selection'] });
}

async function welcome(): Promise<void> {
  if (!(await readSettings()).welcomed) await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}

/** A shortcut on a page that is not explained yet explains it: the reader asked. */
async function runCommand(tabId: number, command: PageCommand): Promise<void> {
  try {
    await askPage(tabId, 'runCommand', { command });
  } catch {
    await explainTab(tabId);
  }
}

/** Access taken back: pages already open become as they were. */
async function revoke(): Promise<void> {
  await applyAccess(await readSettings());
  for (const tab of await browser.tabs.query({})) {
    if (tab.id !== undefined) await askPage(tab.id, 'stop', {}).catch(() => undefined);
  }
  // Sites that are still granted start again at once.
  await applyAccess(await readSettings());
}
