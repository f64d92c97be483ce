import browser from 'webextension-polyfill';
import type { Entry } from '../glossary/entry.ts';
import type { FactTables } from '../glossary/fact-tables.ts';
import { openLexicon, type ShippedLexicon } from '../glossary/lexicon.ts';
import type { SearchDocument } from '../glossary/search.ts';

/** Folder of the compiled glossary inside the package. */
const FOLDER = '/glossary';

async function fetchPackaged(path: string): Promise<Response> {
  const response = await fetch(browser.runtime.getURL(`${FOLDER}/${path}`));
  if (!response.ok) throw new Error(`glossary file missing from the package: ${path}`);
  return response;
}

let lexicon: Promise<ShippedLexicon> | undefined;

/** The shipped lexicon, loaded once per life of the background. A failed load is tried again. */
export function shippedLexicon(): Promise<ShippedLexicon> {
  lexicon ??= fetchPackaged('lexicon.bin')
    .then((response) => response.arrayBuffer())
    .then(openLexicon)
    .catch((error: unknown) => {
      lexicon = undefined;
      throw error;
    });
  return lexicon;
}

/** One card, loaded alone. Undefined for an id that is not in the glossary. */
export async function loadEntry(id: string): Promise<Entry | undefined> {
  if (!/^[a-z0-9-]+$/.test(id)) return undefined;
  try {
    return (await (await fetchPackaged(`cards/${id}.json`)).json()) as Entry;
  } catch {
    return undefined;
  }
}

/** What the search of the popup needs of every entry. */
export async function loadSearchDocuments(): Promise<SearchDocument[]> {
  return (await (await fetchPackaged('search.json')).json()) as SearchDocument[];
}

/** The drugs and trials, side by side, for the tables of the glossary page. */
export async function loadFactTables(): Promise<FactTables> {
  return (await (await fetchPackaged('tables.json')).json()) as FactTables;
}

/** The address of a place in the glossary page (`#/concept/pd-l1`), for who keeps or pastes it. */
export function glossaryAddress(place: string): string {
  return browser.runtime.getURL('/glossary.html') + place;
}
