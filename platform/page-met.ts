import type { Met } from '../study/study-item.ts';
import browser from './extension-api.ts';

/**
 * What is kept beside a word that is met in this page; undefined in a private window, whose pages leave
 * no trace: the word alone is kept there. Nothing is read before the reader keeps the word.
 */
export function pageMet(sentence: () => string): (() => Met) | undefined {
  if (browser.extension?.inIncognitoContext === true) return undefined;
  return () => ({ sentence: sentence(), title: document.title, address: addressOf(location.href) });
}

/** The address of a page; for our PDF reader, that of the document. */
function addressOf(href: string): string {
  const ours = href.startsWith(browser.runtime.getURL(''));
  return (ours ? URL.parse(href)?.searchParams.get('src') : undefined) ?? href;
}
