import browser from 'webextension-polyfill';
import { glossaryAddress } from './glossary-store.ts';

/** The page of the glossary looks at no more of an address. */
const LONGEST_WORDS = 60;

/** How the browser wants a page opened from the address bar. */
export type Disposition = 'currentTab' | 'newForegroundTab' | 'newBackgroundTab';

/** The address of a concept in the glossary page. */
export function conceptAddress(id: string): string {
  return glossaryAddress(`#/concept/${id}`);
}

/** The address where the glossary page says what it has that looks like some words. */
export function wordsAddress(words: string): string {
  return glossaryAddress(`#/${encodeURIComponent(words.slice(0, LONGEST_WORDS).toWellFormed())}`);
}

/**
 * The name of a concept for files that leave this machine. The address of our pages serves where it is
 * the same in every browser; in Firefox it holds a number that belongs to this one profile, which a
 * shared file must not carry.
 */
export function permalinkOf(id: string): string {
  return import.meta.env.BROWSER === 'firefox' ? `urn:x-oncogloss:concept:${id}` : conceptAddress(id);
}

/** Opens a page of the glossary. */
export async function openGlossary(url: string, disposition: Disposition = 'newForegroundTab'): Promise<void> {
  if (disposition === 'currentTab') await browser.tabs.update({ url });
  else await browser.tabs.create({ url, active: disposition === 'newForegroundTab' });
}
