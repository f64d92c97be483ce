import { TermNames } from '../glossary/user/term-names.ts';
import { ownId } from '../glossary/user/own-id.ts';
import { GlossaryShelf, type OwnTerm } from './glossary-shelf.ts';
import type { UserData } from './user-data.ts';

/** Search as you type over the reader's own glossaries that are on, for our own pages. */
export class OwnSearch {
  readonly #shelf: GlossaryShelf;
  #opened: Promise<readonly { readonly key: number; readonly names: TermNames }[]> | undefined;
  /** The glossary that is being looked through. */
  #single: { readonly key: number; readonly names: Promise<TermNames | undefined> } | undefined;

  constructor(data: UserData) {
    this.#shelf = new GlossaryShelf(data);
  }

  /** The terms that fit, those of the first glossary first. */
  async find(query: string, most = 30): Promise<OwnTerm[]> {
    if (query.trim() === '') return [];
    this.#opened ??= this.#open();
    const ids = (await this.#opened).flatMap(({ key, names }) => names.find(query, most).map((slot) => ownId({ glossary: key, slot })));
    const terms = await Promise.all(ids.slice(0, most).map((id) => this.#shelf.term(id)));
    return terms.filter((term) => term !== undefined);
  }

  /** The terms of one glossary that fit, whether it is on or not. */
  async findIn(glossary: number, query: string, most = 100): Promise<OwnTerm[]> {
    if (query.trim() === '') return [];
    if (this.#single?.key !== glossary) this.#single = { key: glossary, names: this.#namesOf(glossary) };
    const ids = ((await this.#single.names)?.find(query, most) ?? []).map((slot) => ownId({ glossary, slot }));
    const terms = await Promise.all(ids.map((id) => this.#shelf.term(id)));
    return terms.filter((term) => term !== undefined);
  }

  /** Forgets what it holds: the reader's data has changed. */
  release(): void {
    this.#opened = undefined;
    this.#single = undefined;
  }

  async #namesOf(key: number): Promise<TermNames | undefined> {
    const buffer = await this.#shelf.buffer(key, 'names');
    return buffer && new TermNames(buffer);
  }

  async #open(): Promise<{ readonly key: number; readonly names: TermNames }[]> {
    const records = (await this.#shelf.all()).filter(({ on }) => on);
    const opened = await Promise.all(
      records.map(async ({ key }) => {
        const names = await this.#namesOf(key);
        return names ? [{ key, names }] : [];
      }),
    );
    return opened.flat();
  }
}
