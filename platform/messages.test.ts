import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answerInPage, answerPages, askBackground, askPage, type BackgroundCalls, type Handlers, isContextAlive, type PageCalls } from './messages.ts';

type Listener = (message: unknown, sender: object) => Promise<unknown> | undefined;

const US = fakeBrowser.runtime.id;
const FROM_PAGE = { id: US, tab: { id: 7 }, frameId: 4 };
const NOWHERE = { ours: false, host: undefined, topHost: undefined };

let listeners: Listener[];

beforeEach(() => {
  fakeBrowser.reset();
  listeners = [];
  const { onMessage } = fakeBrowser.runtime;
  vi.spyOn(onMessage, 'addListener').mockImplementation((listener) => void listeners.push(listener as Listener));
  vi.spyOn(onMessage, 'removeListener').mockImplementation((listener) => void (listeners = listeners.filter((one) => one !== listener)));
  return () => vi.restoreAllMocks();
});

const send = (message: unknown, sender: object = FROM_PAGE) => listeners.map((listener) => listener(message, sender)).find((reply) => reply !== undefined);

function background(change: Partial<Handlers<BackgroundCalls>> = {}) {
  const handlers = { findMentions: vi.fn(() => ({ mentions: { readings: [], places: [] }, definitions: [] })), getEntry: vi.fn(() => undefined), getOwnTerm: vi.fn(() => undefined), keepWord: vi.fn(() => true), isKept: vi.fn(() => false), loadCard: vi.fn(() => true), announceTerms: vi.fn(() => true), loadMarks: vi.fn(() => true), offerReader: vi.fn(() => true), answerOffer: vi.fn(() => true), ...change };
  answerPages(handlers);
  return handlers;
}

function pageHandlers() {
  return { getPageTerms: vi.fn(() => []), readAgain: vi.fn(() => true), stop: vi.fn(() => true) } satisfies Handlers<PageCalls>;
}

describe('answerPages', () => {
  it.each([
    ['findMentions', { texts: { joined: 'a melanoma', lengths: [10] }, language: 'fr' }],
    ['findMentions', { texts: { joined: '', lengths: [] } }],
    ['getEntry', { id: 'pd-l1' }],
    ['getOwnTerm', { id: 'own-3-120' }],
    ['loadCard', {}],
    ['offerReader', {}],
    ['answerOffer', { taken: false }],
    ['loadMarks', {}],
    ['isKept', { id: 'pd-l1' }],
    ['keepWord', { id: 'pd-l1', keep: true }],
    ['keepWord', { id: 'own-3-120', keep: true, met: { sentence: 'A melanoma.', title: 'A page', address: 'https://a.example/' } }],
  ] as const)('answers %s with %j, and knows which frame asks', async (name, data) => {
    const handlers = background();
    await send({ name, data });
    expect(handlers[name]).toHaveBeenCalledExactlyOnceWith(data, { tabId: 7, frameId: 4, origin: NOWHERE });
  });

  it.each([
    [{ url: 'https://a.example/x', frameId: 0 }, { ours: false, host: 'a.example', topHost: 'a.example' }],
    [{ url: 'https://ads.example/f', frameId: 4, tab: { id: 7, url: 'https://a.example/x' } }, { ours: false, host: 'ads.example', topHost: 'a.example' }],
    // Where the browser does not tell the tab's address, the site around a frame is not known.
    [{ url: 'https://ads.example/f', frameId: 4 }, { ours: false, host: 'ads.example', topHost: undefined }],
    // A frame without an address of its own, and one in a sandbox.
    [{ url: 'about:blank', origin: 'https://a.example', frameId: 4, tab: { id: 7, url: 'https://a.example/' } }, { ours: false, host: 'a.example', topHost: 'a.example' }],
    [{ url: 'https://a.example/x', origin: 'null', frameId: 0 }, { ours: false, host: undefined, topHost: undefined }],
    [{ url: 'data:text/html,x', frameId: 0 }, NOWHERE],
    [{ url: 'file:///home/me/x.html', frameId: 0 }, { ours: false, host: '', topHost: '' }],
    [{ url: 'chrome-extension://test/pdf.html', frameId: 0 }, { ours: true, host: undefined, topHost: undefined }],
    [{ url: 'chrome-extension://other/pdf.html', frameId: 0 }, NOWHERE],
  ])('knows by the browser’s word where %j speaks from', async (sender, origin) => {
    vi.spyOn(fakeBrowser.runtime, 'getURL').mockImplementation((path) => `chrome-extension://test/${path}`);
    const handlers = background();
    await send({ name: 'loadCard', data: {} }, { id: US, ...sender });
    expect(handlers.loadCard).toHaveBeenCalledExactlyOnceWith({}, expect.objectContaining({ origin }));
  });

  it('takes a word to keep from a page whose title and address have no end, cut', async () => {
    const handlers = background();
    const long = 'a'.repeat(50_000);
    await send({ name: 'keepWord', data: { id: 'pd-l1', keep: true, met: { title: long, address: `data:,${long}` } } });
    const met = { title: long.slice(0, 20_000), address: `data:,${long}`.slice(0, 20_000) };
    expect(handlers.keepWord).toHaveBeenCalledExactlyOnceWith({ id: 'pd-l1', keep: true, met }, expect.anything());
  });

  it('gives the handler’s answer, early or late', async () => {
    const { promise, resolve } = Promise.withResolvers<boolean>();
    background({ loadCard: () => promise });
    const reply = send({ name: 'loadCard', data: {} });
    resolve(true);
    expect(await reply).toBe(true);
  });

  it('rejects when the handler fails', async () => {
    background({ getEntry: () => Promise.reject(new Error('no glossary')) });
    await expect(send({ name: 'getEntry', data: { id: 'pd-l1' } })).rejects.toThrow('no glossary');
  });

  const REFUSED: readonly unknown[] = [
    undefined,
    null,
    'findMentions',
    [],
    {},
    { name: 'findMentions' },
    { name: 'findMentions', data: null },
    { name: 'findMentions', data: { texts: 'a melanoma' } },
    { name: 'findMentions', data: { texts: ['a melanoma'] } },
    { name: 'findMentions', data: { texts: { joined: 1, lengths: [1] } } },
    { name: 'findMentions', data: { texts: { joined: 'x', lengths: [-1] } } },
    { name: 'findMentions', data: { texts: { joined: 'x', lengths: ['1'] } } },
    { name: 'findMentions', data: { texts: { joined: 'x', lengths: [1] }, language: 'de' } },
    { name: 'getEntry', data: {} },
    { name: 'getEntry', data: { id: '../search' } },
    { name: 'getEntry', data: { id: 'PD-L1' } },
    { name: 'getEntry', data: { id: '' } },
    { name: 'getEntry', data: { id: ['pd-l1'] } },
    { name: 'announceTerms', data: { count: -1, reading: false } },
    { name: 'announceTerms', data: { count: 1.5, reading: false } },
    { name: 'announceTerms', data: { count: '<b>', reading: false } },
    { name: 'announceTerms', data: { count: 1 } },
    { name: 'isKept', data: {} },
    { name: 'isKept', data: { id: '../x' } },
    { name: 'keepWord', data: { id: 'pd-l1' } },
    { name: 'keepWord', data: { id: 'pd-l1', keep: 'yes' } },
    { name: 'keepWord', data: { id: '<b>', keep: true } },
    { name: 'keepWord', data: { id: 'pd-l1', keep: true, met: { sentence: 1 } } },
    { name: 'constructor', data: {} },
    { name: 'toString', data: {} },
    { name: 'readAgain', data: {} },
    { name: 'stop', data: {} },
  ];

  it.each(REFUSED)('does NOT answer %j', (message) => {
    const handlers = background();
    expect(send(message)).toBeUndefined();
    for (const handler of Object.values(handlers)) expect(handler).not.toHaveBeenCalled();
  });

  it.each([
    ['texts too long', { texts: { joined: 'a'.repeat(25_000_001), lengths: [25_000_001] } }],
    ['too many texts', { texts: { joined: '', lengths: Array.from({ length: 100_001 }, () => 0) } }],
  ])('does NOT answer %s', (_, data) => {
    const handlers = background();
    expect(send({ name: 'findMentions', data })).toBeUndefined();
    expect(handlers.findMentions).not.toHaveBeenCalled();
  });

  it('does NOT hand on what a request holds besides', async () => {
    const handlers = background();
    await send({ name: 'getEntry', data: { id: 'pd-l1', url: 'https://example.org' }, more: 1 });
    expect(handlers.getEntry).toHaveBeenCalledExactlyOnceWith({ id: 'pd-l1' }, { tabId: 7, frameId: 4, origin: NOWHERE });
  });

  it.each([{ id: 'another-extension' }, { id: undefined, url: 'https://example.org/' }, {}])('does NOT answer a stranger (%j)', (sender) => {
    const handlers = background();
    expect(send({ name: 'loadCard', data: {} }, sender)).toBeUndefined();
    expect(handlers.loadCard).not.toHaveBeenCalled();
  });
});

describe('answerInPage', () => {
  it.each([
    ['getPageTerms', {}],
    ['readAgain', {}],
    ['stop', {}],
  ] as const)('answers %s', async (name, data) => {
    const handlers = pageHandlers();
    answerInPage(handlers, new AbortController().signal);
    await send({ name, data }, { id: US });
    expect(handlers[name]).toHaveBeenCalledExactlyOnceWith(data, { tabId: undefined, frameId: undefined, origin: NOWHERE });
  });

  it.each([{ name: 'stop', data: 'now' }, { name: 'runCommand', data: { command: 'next-term' } }, { name: 'getEntry', data: { id: 'pd-l1' } }])(
    'does NOT answer %j',
    (message) => {
      answerInPage(pageHandlers(), new AbortController().signal);
      expect(send(message, { id: US })).toBeUndefined();
    },
  );

  it('stops answering when its signal aborts', () => {
    const life = new AbortController();
    answerInPage(pageHandlers(), life.signal);
    life.abort();
    expect(send({ name: 'stop', data: {} }, { id: US })).toBeUndefined();
    expect(listeners).toEqual([]);
  });
});

describe('askBackground', () => {
  const answer = (reply: () => Promise<unknown>) => vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(reply as never);

  it('sends the request by name and gives the answer', async () => {
    const sent = answer(async () => true);
    expect(await askBackground('loadCard', {})).toBe(true);
    expect(sent.mock.calls).toEqual([[{ name: 'loadCard', data: {} }]]);
  });

  it.each<[string, () => Promise<unknown>]>([
    ['there is no background', () => Promise.reject(new Error('Receiving end does not exist'))],
    ['the extension was reloaded', () => {
      throw new Error('Extension context invalidated.');
    }],
  ])('rejects, and does NOT throw, when %s', async (_, reply) => {
    answer(reply);
    let asked: Promise<unknown> | undefined;
    expect(() => (asked = askBackground('loadCard', {}))).not.toThrow();
    await expect(asked).rejects.toThrow();
  });
});

describe('askPage', () => {
  it('asks the top frame of a tab', async () => {
    const sent = vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation((async () => [{ id: 'pd-l1', count: 2 }]) as never);
    expect(await askPage(7, 'getPageTerms', {})).toEqual([{ id: 'pd-l1', count: 2 }]);
    expect(sent.mock.calls).toEqual([[7, { name: 'getPageTerms', data: {} }, { frameId: 0 }]]);
  });

  it('rejects where no page listens', async () => {
    vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockRejectedValue(new Error('Receiving end does not exist') as never);
    await expect(askPage(7, 'stop', {})).rejects.toThrow();
  });
});

describe('isContextAlive', () => {
  it('is true while the extension is there', () => {
    expect(isContextAlive()).toBe(true);
  });

  it.each<[string, () => string | undefined]>([
    ['has no id', () => undefined],
    ['throws', () => {
      throw new Error('Extension context invalidated.');
    }],
  ])('is false when the runtime %s', (_, get) => {
    Object.defineProperty(fakeBrowser.runtime, 'id', { configurable: true, get });
    onTestFinished(() => void Object.defineProperty(fakeBrowser.runtime, 'id', { configurable: true, writable: true, value: US }));
    expect(isContextAlive()).toBe(false);
  });
});
