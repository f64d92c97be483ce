import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { announceUserData, watchUserData } from './user-data-news.ts';

beforeEach(() => fakeBrowser.reset());

describe('news of the reader’s data', () => {
  it('reach who watches that part, and do NOT reach others', async () => {
    const [glossaries, notes] = [vi.fn(), vi.fn()];
    const controller = new AbortController();
    watchUserData(['glossaries'], glossaries, controller.signal);
    watchUserData(['notes'], notes, controller.signal);
    await announceUserData(['glossaries', 'terms']);
    await vi.waitFor(() => expect(glossaries).toHaveBeenCalledOnce());
    expect(notes).not.toHaveBeenCalled();
    controller.abort();
    await announceUserData(['glossaries']);
    expect(glossaries).toHaveBeenCalledOnce();
  });

  it('say nothing of what is stored', async () => {
    await announceUserData(['study']);
    const { 'user-data': told } = await fakeBrowser.storage.local.get('user-data');
    expect(told).toEqual({ stores: ['study'], change: expect.stringMatching(/^[0-9a-f-]{36}$/) });
  });
});
