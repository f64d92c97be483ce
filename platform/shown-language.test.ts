import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { interfaceLanguage } from './shown-language.ts';

describe('interfaceLanguage', () => {
  it.each([
    ['fr', 'fr'],
    ['fr-CA', 'fr'],
    ['FR', 'fr'],
    ['en-US', 'en'],
    ['de', 'en'],
    ['', 'en'],
  ])('speaks to a browser in %j as %s', (language, expected) => {
    vi.spyOn(fakeBrowser.i18n, 'getUILanguage').mockReturnValue(language);
    expect(interfaceLanguage()).toBe(expected);
  });
});
