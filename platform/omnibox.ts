import browser from 'webextension-polyfill';
import type { SearchHit } from '../glossary/search.ts';
import { type Disposition, conceptAddress, openGlossary, wordsAddress } from './glossary-pages.ts';

/** What the address bar needs of the rest. */
export interface OmniboxSource {
  search(query: string): Promise<readonly SearchHit[]>;
  /** The line beside a name: its category, its name in the other language. */
  describe(hit: SearchHit): Promise<{ readonly name: string; readonly note: string }>;
  hint(): Promise<string>;
}

/** A browser shows about as many. */
const MOST_SUGGESTIONS = 6;

/** The keyword `gloss` in the address bar: suggestions as one types, then the page of the glossary. */
export function followOmnibox(source: OmniboxSource): void {
  const omnibox = browser.omnibox as typeof browser.omnibox | undefined;
  if (omnibox === undefined) return; // Firefox on phones has none
  omnibox.onInputStarted.addListener(() => {
    void source.hint().then((hint) => omnibox.setDefaultSuggestion({ description: written(hint, '') }));
  });
  omnibox.onInputChanged.addListener((text, suggest) => {
    void suggestionsFor(text, source).then(suggest);
  });
  omnibox.onInputEntered.addListener((text, disposition) => {
    void addressFor(text, source).then((address) => openGlossary(address, disposition as Disposition));
  });
}

/** One suggestion for each concept, under the name that the typed words met. */
export async function suggestionsFor(text: string, source: OmniboxSource): Promise<{ content: string; description: string }[]> {
  const hits = (await source.search(text)).slice(0, MOST_SUGGESTIONS);
  return Promise.all(
    hits.map(async (hit) => {
      const { name, note } = await source.describe(hit);
      return { content: hit.matched, description: written(name, note) };
    }),
  );
}

/** Where a chosen or typed name leads: to its concept, else to what the glossary has that looks like it. */
export async function addressFor(text: string, source: OmniboxSource): Promise<string> {
  const [best] = await source.search(text);
  return best ? conceptAddress(best.id) : wordsAddress(text);
}

/** Chromium reads descriptions as XML, with signs of its own; Firefox shows them as they stand. */
function written(name: string, note: string): string {
  if (import.meta.env.BROWSER === 'firefox') return note === '' ? name : `${name} · ${note}`;
  return note === '' ? escapeXml(name) : `<match>${escapeXml(name)}</match> <dim>${escapeXml(note)}</dim>`;
}

/** Text as XML text; what XML 1.0 cannot hold at all is left out, or the whole suggestion would be refused. */
export function escapeXml(text: string): string {
  // Lone surrogates and control characters; pairs of surrogates are one character under the u flag.
  const plain = text.replace(/[\p{Cs}\uFFFE\uFFFF]|(?![\t\n\r])\p{Cc}/gu, '');
  return plain.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0) ?? 0};`);
}
