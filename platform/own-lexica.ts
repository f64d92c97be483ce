import { openUserLexicon } from '../glossary/user/user-lexicon.ts';
import type { Lexicon } from '../glossary/lexicon.ts';
import { GlossaryShelf, type OwnTerm } from './glossary-shelf.ts';
import { glossariesFor, type TextOrigin } from './own-sites.ts';
import type { UserData } from './user-data.ts';
import type { GlossaryRecord } from './user-data-schema.ts';

/** How long a lexicon that no page asks for is kept, in ms: one page asks several times, a national thesaurus weighs 50 MB. */
const KEPT_MS = 60_000;
/** How long what is on the shelf is taken for known: a page sends dozens of batches in a second. */
const SHELF_MS = 1_000;

export interface OpenedLexicon {
  readonly lexicon: Lexicon;
  readonly first: boolean;
}

/** The hosts that the reader chose in the settings, read only where there is a glossary to ask for them. */
export type ChosenHosts = () => Promise<readonly string[]>;

interface Kept {
  readonly revision: number;
  readonly lexicon: Promise<Lexicon | undefined>;
  timer: ReturnType<typeof setTimeout> | undefined;
}

/**
 * The reader's lexica in the background: opened when a page that they may mark is first read, freed
 * when none asks any more. Broken data of the reader never stops the shipped glossary: it is as if
 * there were no own terms then, and the pages for the reader's data tell why.
 */
export class OwnLexica {
  readonly #data: UserData;
  readonly #shelf: GlossaryShelf;
  readonly #kept = new Map<number, Kept>();
  #records: { readonly at: number; readonly list: Promise<readonly GlossaryRecord[]> } | undefined;

  constructor(data: UserData) {
    this.#data = data;
    this.#shelf = new GlossaryShelf(data);
  }

  /** The lexica that are on for a text, in their order. */
  async for(origin: TextOrigin, chosenHosts: ChosenHosts): Promise<OpenedLexicon[]> {
    const all = await this.#list();
    if (all.length === 0) return [];
    const records = glossariesFor(all, origin, await chosenHosts());
    const opened = await Promise.all(records.map(async (record) => ({ lexicon: await this.#open(record), first: record.first })));
    return opened.flatMap(({ lexicon, first }) => (lexicon ? [{ lexicon, first }] : []));
  }

  /** One term, for its card; only where it may be shown. */
  async term(id: string, origin: TextOrigin, chosenHosts: ChosenHosts): Promise<OwnTerm | undefined> {
    const found = (await this.#data.exists()) ? await this.#shelf.term(id).catch(() => undefined) : undefined;
    return found && (origin.ours || glossariesFor([found.glossary], origin, await chosenHosts()).length > 0) ? found : undefined;
  }

  /** Forgets everything: the reader's data has changed, or is not needed. */
  release(): void {
    for (const { timer } of this.#kept.values()) clearTimeout(timer);
    this.#kept.clear();
    this.#records = undefined;
  }

  /** How many lexica are held now. Test seam. */
  get held(): number {
    return this.#kept.size;
  }

  #list(): Promise<readonly GlossaryRecord[]> {
    const now = Date.now();
    if (!this.#records || now - this.#records.at > SHELF_MS) this.#records = { at: now, list: this.#read() };
    return this.#records.list;
  }

  async #read(): Promise<readonly GlossaryRecord[]> {
    try {
      return (await this.#data.exists()) ? await this.#shelf.all() : [];
    } catch {
      return [];
    }
  }

  #open({ key, revision, name, origin }: GlossaryRecord): Promise<Lexicon | undefined> {
    const before = this.#kept.get(key);
    const kept = before?.revision === revision ? before : { revision, lexicon: this.#load(key, name, origin), timer: undefined };
    clearTimeout(before?.timer);
    kept.timer = setTimeout(() => this.#kept.delete(key), KEPT_MS);
    this.#kept.set(key, kept);
    return kept.lexicon;
  }

  async #load(glossaryKey: number, glossary: string, origin: string): Promise<Lexicon | undefined> {
    try {
      const buffer = await this.#shelf.buffer(glossaryKey, 'lexicon');
      return buffer && openUserLexicon(buffer, { glossaryKey, glossary, origin, reviewed: false });
    } catch {
      return undefined;
    }
  }
}
