import { describe, expect, it } from 'vitest';
import { closedReason } from './closed-page.ts';

const HERE = { ours: 'chrome-extension://abc/', filesAllowed: false };

describe('closedReason', () => {
  it.each([
    [undefined, 'no-access'],
    ['', 'no-access'],
    ['chrome://settings/', 'browser'],
    ['about:blank', 'browser'],
    ['view-source:https://a.org/', 'browser'],
    ['moz-extension://other/page.html', 'browser'],
    ['chrome-extension://abc/glossary.html', 'ours'],
    ['https://chromewebstore.google.com/detail/x', 'store'],
    ['https://chrome.google.com/webstore/detail/x', 'store'],
    ['https://addons.mozilla.org/fr/firefox/', 'store'],
    ['file:///home/a/page.html', 'files'],
  ] as const)('says of %j: %s', (url, reason) => {
    expect(closedReason(url, HERE)).toBe(reason);
  });

  it.each(['https://a.org/', 'http://127.0.0.1:8080/x', 'https://chrome.google.com/', 'https://addons.mozilla.org.example/'])('does NOT close %s', (url) => {
    expect(closedReason(url, HERE)).toBeUndefined();
  });

  it('does NOT close files where the reader has allowed them', () => {
    expect(closedReason('file:///home/a/page.html', { ...HERE, filesAllowed: true })).toBeUndefined();
  });
});
