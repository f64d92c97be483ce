import browser from 'webextension-polyfill';

/** A command of ours and the keys that call it, as the browser writes them; none where the reader or another extension took them. */
export interface Shortcut {
  readonly command: string;
  readonly keys: string;
}

/** The keys in force: the reader changes them in the browser, which tells nobody. */
export async function readShortcuts(): Promise<Shortcut[]> {
  const all = (await (browser.commands as typeof browser.commands | undefined)?.getAll()) ?? [];
  return all.flatMap(({ name, shortcut = '' }) => (name === undefined || name.startsWith('_') ? [] : [{ command: name, keys: shortcut }]));
}

/** Opens the browser's own page of shortcuts. @returns false where the browser does not let us. */
export async function openShortcutSettings(): Promise<boolean> {
  const commands = browser.commands as { openShortcutSettings?: () => Promise<void> } | undefined;
  try {
    if (commands?.openShortcutSettings) await commands.openShortcutSettings();
    else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
    return true;
  } catch {
    return false;
  }
}
