import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openShortcutSettings, readShortcuts } from './shortcuts.ts';

/** What the browser has of the API of commands; phones have nothing of it. */
function withCommands(commands: object | undefined): void {
  const before = Object.getOwnPropertyDescriptor(fakeBrowser, 'commands');
  Object.defineProperty(fakeBrowser, 'commands', { configurable: true, value: commands });
  onTestFinished(() => void (before ? Object.defineProperty(fakeBrowser, 'commands', before) : Reflect.deleteProperty(fakeBrowser, 'commands')));
}

beforeEach(() => {
  fakeBrowser.reset();
  return () => vi.restoreAllMocks();
});

describe('readShortcuts', () => {
  it('gives our commands with their keys, and NOT the browser’s own for the icon', async () => {
    withCommands({ getAll: async () => [{ name: '_execute_action', shortcut: 'X' }, { name: 'next-term', shortcut: 'Alt+Shift+N' }, { name: 'open-panel' }] });
    expect(await readShortcuts()).toEqual([{ command: 'next-term', keys: 'Alt+Shift+N' }, { command: 'open-panel', keys: '' }]);
  });

  it('gives none where the browser has no shortcuts', async () => {
    withCommands(undefined);
    expect(await readShortcuts()).toEqual([]);
  });
});

describe('openShortcutSettings', () => {
  it('opens them the browser’s own way where it has one', async () => {
    const open = vi.fn(async () => undefined);
    withCommands({ openShortcutSettings: open });
    expect(await openShortcutSettings()).toBe(true);
    expect(open).toHaveBeenCalledOnce();
  });

  it('opens the page of Chromium elsewhere', async () => {
    withCommands({});
    const create = vi.spyOn(fakeBrowser.tabs, 'create').mockImplementation((async () => ({})) as never);
    expect(await openShortcutSettings()).toBe(true);
    expect(create).toHaveBeenCalledWith({ url: 'chrome://extensions/shortcuts' });
  });

  it.each([{}, undefined])('is false where the browser does not let us (%j)', async (commands) => {
    withCommands(commands);
    vi.spyOn(fakeBrowser.tabs, 'create').mockRejectedValue(new Error('Illegal URL') as never);
    expect(await openShortcutSettings()).toBe(false);
  });
});
