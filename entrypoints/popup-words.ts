import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import browser from '../platform/extension-api.ts';
import { interfaceLanguage, languageShownBefore } from '../platform/shown-language.ts';

/**
 * The words of the popup's first frame, which stands in its HTML: the reader can type before our own code is there.
 * In the browser's language; where the reader chose another one, the field waits for its words.
 */
export default defineUnlistedScript(() => {
  // Sooner than `autofocus`, which waits for a frame.
  document.querySelector('input')?.focus();
  const language = interfaceLanguage();
  if ((languageShownBefore() ?? language) !== language) return;
  document.documentElement.lang = language;
  for (const element of document.querySelectorAll('[data-words]')) {
    const words = browser.i18n.getMessage(element.getAttribute('data-words') ?? '');
    if (element instanceof HTMLInputElement) {
      element.placeholder = words;
      element.ariaLabel = browser.i18n.getMessage('searchLabel');
    } else element.textContent = words;
  }
});
