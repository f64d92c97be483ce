import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { askForPanel, hearAnnouncements, reportOf } from './ask-for-panel.ts';

const REPORT = {
  title: 'A page',
  url: 'https://a.org/',
  reading: false,
  concepts: [{ id: 'pd-l1', kind: 'concept', category: 'gene-protein', difficulty: 'core', label: { fr: 'PD-L1', en: 'PD-L1' } }],
  mentions: [{ id: 'pd-l1', text: 'PD-L1', before: '', after: '' }],
};

let answer: () => Promise<unknown>;
let injected: object[];
let canInject: boolean;

beforeEach(() => {
  fakeBrowser.reset();
  injected = [];
  canInject = true;
  Object.assign(fakeBrowser.tabs, { sendMessage: () => answer() });
  Object.assign(fakeBrowser.scripting, {
    executeScript: async (what: object) => (canInject ? void injected.push(what) : Promise.reject(new Error('no access'))),
  });
});

describe('askForPanel', () => {
  it('gives the answer of a page whose script is there', async () => {
    answer = async () => false;
    expect(await askForPanel({ tabId: 7 }, 'showOccurrence', { id: 'x', occurrence: 0 })).toBe(false);
    expect(injected).toEqual([]);
  });

  it.each([
    ['nobody listens', () => Promise.reject(new Error('nobody'))],
    ['who listens does not know the question', async () => undefined],
    ['so, in the words of another browser', async () => null],
  ])('brings the script where %s', async (_, first) => {
    answer = () => (injected.length === 0 ? first() : Promise.resolve(true));
    expect(await askForPanel({ tabId: 7, frameId: 3 }, 'showOccurrence', { id: 'x', occurrence: 0 })).toBe(true);
    expect(injected).toEqual([{ target: { tabId: 7, frameIds: [3] }, files: ['mentions.js'] }]);
  });

  it('does NOT fail where we may not go', async () => {
    answer = () => Promise.reject(new Error('nobody'));
    canInject = false;
    expect(await askForPanel({ tabId: 7 }, 'getPageMentions', { places: false })).toBeUndefined();
  });
});

describe('reportOf', () => {
  it('gives what the page tells', async () => {
    answer = async () => REPORT;
    expect(await reportOf({ tabId: 7 }, false)).toEqual(REPORT);
  });

  it('cuts a title without end', async () => {
    answer = async () => ({ ...REPORT, title: 'x'.repeat(9_999) });
    expect((await reportOf({ tabId: 7 }, false))?.title).toHaveLength(1_000);
  });

  it.each([
    { url: 'not an address' },
    { mentions: [{ id: '<b>', text: '', before: '', after: '' }] },
    { mentions: [{ id: 'x', text: 1, before: '', after: '' }] },
    { mentions: [{ id: 'x', text: '', before: '', after: '', place: { start: -1, end: 1, exact: '', prefix: '', suffix: '' } }] },
    { concepts: [{ id: 'x' }] },
    { reading: 'no' },
  ])('does NOT believe %j', async (change) => {
    answer = async () => ({ ...REPORT, ...change });
    expect(await reportOf({ tabId: 7 }, false)).toBeUndefined();
  });
});

describe('hearAnnouncements', () => {
  const NEWS = { name: 'announceTerms', data: { count: 1, reading: false } };
  const send = async (message: unknown, sender: object) => {
    for (const listener of listeners) expect(listener(message, sender)).toBeUndefined();
  };
  let listeners: ((message: unknown, sender: object) => unknown)[] = [];
  beforeEach(() => {
    listeners = [];
    const { onMessage } = fakeBrowser.runtime;
    vi.spyOn(onMessage, 'addListener').mockImplementation((listener) => void listeners.push(listener as never));
    vi.spyOn(onMessage, 'removeListener').mockImplementation((listener) => void (listeners = listeners.filter((one) => one !== listener)));
    return () => vi.restoreAllMocks();
  });

  it('hears which tab tells of a change, and leaves the answer to the background', async () => {
    const heard = vi.fn();
    const life = new AbortController();
    hearAnnouncements(heard, life.signal);
    await send(NEWS, { id: fakeBrowser.runtime.id, tab: { id: 7 } });
    expect(heard.mock.calls).toEqual([[7]]);
    life.abort();
    expect(listeners).toEqual([]);
  });

  it.each([
    [NEWS, { id: 'another', tab: { id: 7 } }],
    [NEWS, { id: fakeBrowser.runtime.id }],
    [{ name: 'findMentions', data: { texts: [] } }, { id: fakeBrowser.runtime.id, tab: { id: 7 } }],
    [{ name: 'announceTerms', data: { count: 'many' } }, { id: fakeBrowser.runtime.id, tab: { id: 7 } }],
  ])('does NOT hear %j from %j', async (message, sender) => {
    const heard = vi.fn();
    hearAnnouncements(heard, new AbortController().signal);
    await send(message, sender);
    expect(heard).not.toHaveBeenCalled();
  });
});
