import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type MenuId, onMenu, writeMenus } from './context-menus.ts';
import { readSettings } from './settings.ts';

let items: Map<string, { title?: string; contexts?: string[] }>;
let listeners: ((info: object, tab?: object) => void)[];

beforeEach(() => {
  fakeBrowser.reset();
  items = new Map();
  listeners = [];
  vi.spyOn(fakeBrowser.i18n, 'getUILanguage').mockReturnValue('en');
  Object.assign(fakeBrowser, {
    contextMenus: {
      update: async (id: string, change: object) => void (items.has(id) ? items.set(id, change) : await Promise.reject(new Error('no such item'))),
      create: ({ id, ...item }: { id: string }) => void items.set(id, item),
      onClicked: { addListener: (listener: (info: object) => void) => void listeners.push(listener) },
    },
  });
  return () => vi.restoreAllMocks();
});

const write = async (language: string, withPanel = true) => writeMenus((id) => `${language} ${id}`, await readSettings(), withPanel);

describe('writeMenus', () => {
  it('makes the items, in the reader’s language', async () => {
    await write('fr');
    expect([...items].map(([id, { title }]) => [id, title])).toEqual(['explain-selection', 'note-selection', 'add-selection', 'explain-page', 'open-panel', 'read-pdf'].map((id) => [id, `fr ${id}`]));
  });

  it('changes those that are there, when the language changes or the background starts again', async () => {
    await write('fr');
    await write('en');
    expect(items.size).toBe(6);
    expect(items.get('explain-page')?.title).toBe('en explain-page');
  });

  it('explains first at a selection, then notes, then adds', async () => {
    await write('fr');
    expect([...items].filter(([, { contexts }]) => contexts?.includes('selection')).map(([id]) => id)).toEqual(['explain-selection', 'note-selection', 'add-selection']);
  });

  it('does NOT offer a panel that the browser does not have', async () => {
    await write('fr', false);
    expect(items.has('open-panel')).toBe(false);
  });
});

describe('onMenu', () => {
  it('tells which of our items was chosen, in the very turn of the click', () => {
    const chosen: MenuId[] = [];
    onMenu((id) => chosen.push(id));
    for (const listener of listeners) listener({ menuItemId: 'open-panel' });
    expect(chosen).toEqual(['open-panel']);
  });

  it.each(['another', 3, 'constructor'])('does NOT take %j for ours', (menuItemId) => {
    const heard = vi.fn();
    onMenu(heard);
    for (const listener of listeners) listener({ menuItemId });
    expect(heard).not.toHaveBeenCalled();
  });
});
