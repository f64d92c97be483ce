import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { CurrentPage } from './current-page.ts';

let filesAllowed: boolean;

beforeEach(() => {
  fakeBrowser.reset();
  filesAllowed = false;
  vi.spyOn(fakeBrowser.i18n, 'getUILanguage').mockReturnValue('fr');
  vi.spyOn(fakeBrowser.extension, 'isAllowedFileSchemeAccess').mockImplementation((async () => filesAllowed) as never);
});

/** The popup opened on a tab with this address. */
function openOn(url: string): Promise<CurrentPage> {
  vi.spyOn(fakeBrowser.tabs, 'query').mockImplementation((async () => [{ id: 7, windowId: 1, url, incognito: false }]) as never);
  return CurrentPage.open();
}

describe('a file of this computer', () => {
  it.each([false, true])('that is a PDF is offered to our reader, whether the browser lets us into files or not (%s)', async (allowed) => {
    filesAllowed = allowed;
    const page = await openOn('file:///home/me/a%20paper.pdf');
    expect((await page.state()).kind).toBe('pdf');
    const create = vi.spyOn(fakeBrowser.tabs, 'create').mockImplementation((async () => ({})) as never);
    await page.readPdf();
    const opened = new URL(create.mock.calls[0]?.[0].url ?? '');
    expect([opened.pathname, opened.searchParams.get('src')]).toEqual(['/pdf.html', 'file:///home/me/a%20paper.pdf']);
  });

  it('that is none is NOT offered, and the reader is told of the switch', async () => {
    expect(await (await openOn('file:///home/me/a.html')).state()).toEqual({ kind: 'unsupported', why: 'files' });
  });
});
