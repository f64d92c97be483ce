import browser from 'webextension-polyfill';
import type { EntrySummary } from '../glossary/entry.ts';
import { applyAccess, explainTab } from './access.ts';
import { askForPanel } from './ask-for-panel.ts';
import { type MenuTitles, onMenu, writeMenus } from './context-menus.ts';
import { explainSelection } from './explain-selection.ts';
import type { NoteBook } from './note-book.ts';
import { addSelection, noteSelection } from './note-selection.ts';
import { stopPages } from './messages.ts';
import { COMMANDS, type PageCommand } from './panel-messages.ts';
import { allowSource, openReader, showsPdf } from './pdf-source.ts';
import { readSettings, type Settings, watchSettings } from './settings.ts';
import { hasSidePanel, openSidePanel } from './side-panel.ts';

/** What the browser's events need of the rest. */
export interface EventSource {
  readonly menuTitle: MenuTitles;
  /** The concept that some selected words mean. */
  conceptOf(words: string): Promise<EntrySummary | undefined>;
  /** Where notes are kept. */
  readonly notes: NoteBook;
  /** Brings the icons of all tabs up to date. */
  refreshIcons(): Promise<void>;
}

/** Reacts to what happens in the browser: install, changed access, menu, keyboard commands. */
export function followBrowserEvents({ menuTitle, conceptOf, notes, refreshIcons }: EventSource): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void refreshIcons();
    if (reason === 'install') void welcome();
  });
  browser.permissions.onAdded.addListener(() => void applyAccess(readSettings()));
  browser.permissions.onRemoved.addListener(() => void revoke().then(refreshIcons));
  followMenus({ menuTitle, conceptOf, notes });
  watchSettings((settings) => void applyAccess(settings), new AbortController().signal);
  // Phones have no keyboard shortcuts.
  (browser.commands as typeof browser.commands | undefined)?.onCommand.addListener((name, tab) => {
    const command = COMMANDS.find((known) => known === name);
    // Nothing may come before this: browsers open a panel only while the key press is fresh.
    if (name === 'open-panel') void openSidePanel(tab?.windowId);
    if (command) void tabInFront(tab).then((front) => front && runCommand(front, command));
  });
}

/** A tab, as far as the browser tells. */
interface SomeTab {
  readonly id?: number | undefined;
  readonly url?: string | undefined;
  readonly incognito?: boolean | undefined;
}

/** The tab that a shortcut was pressed in: not all browsers tell. */
async function tabInFront(told: SomeTab | undefined): Promise<SomeTab | undefined> {
  return told ?? (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0];
}

/** Explains what a tab shows because the reader asked: a page where it stands, a PDF in our reader. */
async function explain({ id, url, incognito }: SomeTab): Promise<void> {
  if (id === undefined) return;
  if (url !== undefined && (await showsPdf({ id, url }))) await openReader({ url, tabId: id }, incognito);
  else await explainTab(id);
}

function followMenus({ menuTitle, conceptOf, notes }: Omit<EventSource, 'refreshIcons'>): void {
  let language: string | undefined;
  const write = (settings: Settings) => {
    if (settings.language !== language) void writeMenus(menuTitle, settings, hasSidePanel());
    language = settings.language;
  };
  void readSettings().then(write);
  watchSettings(write, new AbortController().signal);
  onMenu((id, info, tab) => {
    if (id === 'open-panel') void openSidePanel(tab?.windowId);
    if (id === 'read-pdf' && info.linkUrl !== undefined) void readPdf(info.linkUrl, tab?.incognito);
    if (id === 'explain-page' && tab) void explain(tab);
    if (id === 'note-selection') void noteSelection(info, tab, notes, openSidePanel(tab?.windowId));
    if (id === 'add-selection') void addSelection(info);
    if (id === 'explain-selection') void explainSelection(info, tab, conceptOf);
  });
}

/** Opens a link in our reader. The site is asked for while the click is fresh; refused, the reader page says what is left. */
async function readPdf(link: string, isPrivate: boolean | undefined): Promise<void> {
  const url = URL.parse(link);
  if (url === null) return;
  if (!isPrivate) await allowSource(url);
  await openReader({ url: url.href }, isPrivate);
}

async function welcome(): Promise<void> {
  if (!(await readSettings()).welcomed) await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}

/** A shortcut on a page that is not explained yet explains it: the reader asked. */
async function runCommand(tab: SomeTab, command: PageCommand): Promise<void> {
  if (tab.id === undefined) return;
  if ((await askForPanel({ tabId: tab.id }, 'runCommand', { command })) === undefined) await explain(tab);
}

/** Access taken back: pages already open become as they were. */
async function revoke(): Promise<void> {
  await applyAccess(readSettings());
  for (const tab of await browser.tabs.query({})) {
    if (tab.id !== undefined) await stopPages(tab.id);
  }
  // Sites that are still granted start again at once.
  await applyAccess(readSettings(), { start: true });
}
