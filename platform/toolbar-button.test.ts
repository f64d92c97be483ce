import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeSettings } from './settings.ts';
import { followToolbar } from './toolbar-button.ts';

interface Face {
  icon?: string;
  text?: string;
  title?: string;
}
type Updated = (tabId: number, change: object, tab: object) => void;

/** What our icon looks like in each tab. */
let faces: Map<number, Face>;
let updated: Updated[];
let answers: Map<number, unknown>;

const TABS = [
  { id: 1, url: 'https://a.org/page' },
  { id: 2, url: 'https://mail.google.com/mail/' },
  { id: 3 },
];

beforeEach(() => {
  fakeBrowser.reset();
  faces = new Map(TABS.map(({ id }) => [id, {}]));
  updated = [];
  answers = new Map();
  const face = (tabId: number | undefined) => faces.get(tabId ?? 0) ?? {};
  const { action, tabs, i18n } = fakeBrowser;
  vi.spyOn(i18n, 'getUILanguage').mockReturnValue('en');
  Object.assign(action, {
    setIcon: async ({ tabId, path }: { tabId: number; path: Record<string, string> }) => void (face(tabId).icon = path['16'] ?? ''),
    setBadgeText: async ({ tabId, text }: { tabId: number; text: string }) => void (face(tabId).text = text),
    setTitle: async ({ tabId, title }: { tabId: number; title: string }) => void (face(tabId).title = title),
    setBadgeBackgroundColor: async () => {},
    setBadgeTextColor: async () => {},
  });
  vi.spyOn(tabs.onUpdated, 'addListener').mockImplementation((listener) => void updated.push(listener as Updated));
  Object.assign(tabs, {
    query: async () => TABS,
    get: async (id: number) => TABS.find((tab) => tab.id === id) ?? Promise.reject(new Error('no such tab')),
    sendMessage: async (id: number) => answers.get(id) ?? Promise.reject(new Error('nobody listens')),
  });
  return () => vi.restoreAllMocks();
});

const start = () => followToolbar({ title: ({ language }, terms) => `${language} ${terms}`, silent: (_settings, host) => `silent on ${host}` });
const from = (tabId: number) => ({ tabId, frameId: 0, origin: { host: undefined, topHost: undefined, ours: false } });
const ON = '/icons/icon-16.png';
const OFF = '/icons/icon-off-16.png';

describe('the icon of a tab', () => {
  it.each([
    [0, ''],
    [1, '1'],
    [999, '999'],
    [1000, '999+'],
  ])('shows %d terms as %j', async (count, text) => {
    await start().show(from(1), { count, reading: false });
    expect(faces.get(1)).toEqual({ icon: ON, text, title: `en ${count}` });
  });

  it('does NOT count where the reader wants no count, and says it to who asks', async () => {
    await changeSettings({ badge: false });
    await start().show(from(1), { count: 5, reading: false });
    expect(faces.get(1)).toEqual({ icon: ON, text: '', title: 'en 5' });
  });

  it('is off where the reader switched the site off', async () => {
    await changeSettings({ offHosts: ['a.org'] });
    await start().show(from(1), { count: 0, reading: false });
    expect(faces.get(1)).toEqual({ icon: OFF, text: '', title: 'silent on a.org' });
  });

  it('is off on sites to be discreet on, until the page was asked for', async () => {
    await changeSettings({ mode: 'everywhere' });
    const button = start();
    await button.refresh();
    expect(faces.get(2)).toEqual({ icon: OFF, text: '', title: 'silent on mail.google.com' });
    await button.show(from(2), { count: 3, reading: false });
    expect(faces.get(2)).toEqual({ icon: ON, text: '3', title: 'en 3' });
  });

  it('is NOT off where we are only not asked', async () => {
    await start().refresh();
    expect([1, 2, 3].map((id) => faces.get(id)?.icon)).toEqual([ON, ON, ON]);
  });

  it('asks open pages for their terms when all are brought up to date', async () => {
    answers.set(1, [{}, {}]);
    await start().refresh();
    expect([1, 2, 3].map((id) => faces.get(id)?.text)).toEqual(['2', '', '']);
  });

  it('follows a tab to another site', async () => {
    await changeSettings({ offHosts: ['a.org'] });
    start();
    for (const listener of updated) listener(1, { status: 'loading' }, TABS[0]!);
    await vi.waitFor(() => expect(faces.get(1)?.icon).toBe(OFF));
  });

  it('does NOT care for what else happens in a tab', () => {
    start();
    for (const listener of updated) listener(1, { title: 'x' }, TABS[0]!);
    expect(faces.get(1)).toEqual({});
  });

  it('follows the settings', async () => {
    answers.set(1, [{}]);
    start();
    await changeSettings({ language: 'fr' });
    await vi.waitFor(() => expect(faces.get(1)?.title).toBe('fr 1'));
    await changeSettings({ badge: false });
    await vi.waitFor(() => expect(faces.get(1)?.text).toBe(''));
  });

  it('does NOT fail for a tab that is gone, or for a page of ours', async () => {
    expect(await start().show(from(99), { count: 1, reading: false })).toBe(true);
    expect(await start().show({ ...from(0), tabId: undefined }, { count: 1, reading: false })).toBe(true);
  });
});
