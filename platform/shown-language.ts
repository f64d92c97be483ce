import type { Language } from '../glossary/concept-schema.ts';
import browser from './extension-api.ts';

const KEY = 'language';

/** The language of the browser's interface, as far as we speak it. */
export function interfaceLanguage(): Language {
  return browser.i18n.getUILanguage().toLowerCase().startsWith('fr') ? 'fr' : 'en';
}

/** The language of our surfaces when one was last open; undefined when none was, or the browser keeps nothing for us. */
export function languageShownBefore(): string | undefined {
  try {
    return localStorage.getItem(KEY) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Remembers the language that a surface is shown in: the store of settings answers too late for a first frame. */
export function rememberLanguage(language: string): void {
  try {
    if (localStorage.getItem(KEY) !== language) localStorage.setItem(KEY, language);
  } catch {
    // Then the next first frame is in the browser's language.
  }
}

/** Forgets it: nothing of the reader's is kept. */
export function forgetLanguage(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Nothing was kept.
  }
}
