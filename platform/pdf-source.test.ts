import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { chosenByHand, openReader, readerAddress, showsPdf, takePdf, wantedSource } from './pdf-source.ts';

interface Injection {
  readonly func: { readonly name: string };
  readonly target: { readonly tabId: number };
  readonly args?: readonly unknown[];
}

const PDF = '%PDF-1.7 and so on';

/** Tabs that hold a PDF; what runs in them is done here, by its name. */
class FakeTabs {
  contentType = 'application/pdf';
  size: number | string = PDF.length;
  readonly open = new Set([7]);
  readonly run: string[] = [];

  readonly executeScript = async ({ func, target, args = [] }: Injection) => {
    if (!this.open.has(target.tabId)) throw new Error('no such tab');
    this.run.push(func.name);
    if (func.name === 'fetchHere') return [{ result: this.size }];
    if (func.name === 'pieceHere') return [{ result: btoa(PDF.slice(args[0] as number, args[1] as number)) }];
    return [{ result: func.name === 'forgetHere' ? undefined : this.contentType }];
  };
}

let tabs: FakeTabs;
let granted: boolean;

beforeEach(() => {
  fakeBrowser.reset();
  tabs = new FakeTabs();
  granted = false;
  vi.spyOn(fakeBrowser.scripting, 'executeScript').mockImplementation(tabs.executeScript as never);
  vi.spyOn(fakeBrowser.permissions, 'contains').mockImplementation((async () => granted) as never);
});

const url = new URL('https://example.org/a.pdf');

describe('the address of the reader page', () => {
  it('names the document, and is read back', () => {
    const address = readerAddress({ url: 'https://example.org/a b.pdf?c=1&d#e', tabId: 7 });
    expect(address).toMatch(/\/pdf\.html\?/);
    const wanted = wantedSource(new URL(address).search);
    expect([wanted?.url.href, wanted?.tabId]).toEqual(['https://example.org/a%20b.pdf?c=1&d#e', 7]);
  });

  it.each(['', '?src=', '?src=javascript:alert(1)', '?src=file:///etc/passwd', '?src=data:,x', '?src=chrome://settings'])('asks for NOTHING with %j', (search) => {
    expect(wantedSource(search)).toBeUndefined();
  });
});

describe('the reader page', () => {
  it.each<[string, boolean | undefined, string, ReturnType<typeof chosenByHand>]>([
    ['is told which document to take', false, url.href, undefined],
    ['is told so by browsers without private windows', undefined, url.href, undefined],
    ['does NOT learn of a document in a private window', true, url.href, 'private'],
    ['is told of a file of this machine', false, 'file:///home/me/a.pdf', 'file'],
  ])('%s', async (_, isPrivate, address, byHand) => {
    const create = vi.spyOn(fakeBrowser.tabs, 'create');
    await openReader({ url: address, tabId: 7 }, isPrivate);
    const opened = new URL(create.mock.lastCall?.[0].url ?? '');
    expect(opened.pathname).toBe('/pdf.html');
    expect(chosenByHand(opened.search)).toBe(byHand);
    expect(opened.searchParams.get('src')).toBe(byHand === 'private' ? null : address);
  });
});

describe('a tab', () => {
  it.each([
    ['https://example.org/A.PDF', true],
    ['file:///home/a.pdf', true],
    ['https://example.org/download?id=3', true],
    ['chrome://settings/a.pdf', false],
  ])('at %s shows a PDF: %s', async (address, shows) => {
    expect(await showsPdf({ id: 7, url: address })).toBe(shows);
  });

  it('with a page in it, or closed to us, shows none', async () => {
    tabs.contentType = 'text/html';
    expect(await showsPdf({ id: 7, url: 'https://example.org/' })).toBe(false);
    expect(await showsPdf({ id: 8, url: 'https://example.org/' })).toBe(false);
    expect(await showsPdf({ id: 7 })).toBe(false);
  });
});

describe('the bytes of a document', () => {
  it('are handed over by the tab that shows it, which then forgets them', async () => {
    const shares: number[] = [];
    const taken = await takePdf({ url, tabId: 7 }, (share) => shares.push(share));
    expect(taken.kind === 'bytes' && new TextDecoder().decode(taken.bytes)).toBe(PDF);
    expect(tabs.run).toEqual(['fetchHere', 'pieceHere', 'forgetHere']);
    expect(shares).toEqual([1]);
  });

  it.each(['gone', 'refused'] as const)('are NOT asked for elsewhere without leave (%s)', async (fault) => {
    tabs.size = fault;
    const create = vi.spyOn(fakeBrowser.tabs, 'create');
    expect(await takePdf({ url, tabId: 7 }, () => {})).toEqual({ kind: 'fault', fault: 'not-allowed' });
    expect(create).not.toHaveBeenCalled();
  });

  it('come through a tab of ours where none is left, and the tab is closed', async () => {
    granted = true;
    vi.spyOn(fakeBrowser.tabs, 'create').mockImplementation((async () => ({ id: 9 })) as never);
    vi.spyOn(fakeBrowser.tabs, 'get').mockImplementation((async () => ({ id: 9, status: 'complete', url: url.href })) as never);
    const remove = vi.spyOn(fakeBrowser.tabs, 'remove').mockImplementation((async () => undefined) as never);
    tabs.open.add(9);
    expect((await takePdf({ url }, () => {})).kind).toBe('bytes');
    expect(remove).toHaveBeenCalledWith(9);
  });

  it('that are too many are not taken', async () => {
    tabs.size = 'too-big';
    expect(await takePdf({ url, tabId: 7 }, () => {})).toEqual({ kind: 'fault', fault: 'too-big' });
  });
});
