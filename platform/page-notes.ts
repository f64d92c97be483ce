import browser from 'webextension-polyfill';
import type { Note } from '../study/note.ts';
import { keepLostPassages } from './lost-passages.ts';
import { NoteBook } from './note-book.ts';
import { clearNotes, paintNotes } from './ask-for-notes.ts';
import type { PlacedNote } from './note-messages.ts';
import { readSettings } from './settings.ts';
import type { UserData } from './user-data.ts';

/** The passages of a page that have a note; what the notes say stays here. */
export function placedNotes(notes: readonly Note[]): PlacedNote[] {
  return notes.flatMap(({ id, target }) => (target.kind === 'passage' ? [{ id, passage: target.passage }] : []));
}

/** Shows the reader's notes in the pages that they are on. Pages without notes get no script. */
export class PageNotes {
  readonly #data: UserData;
  readonly #notes: NoteBook;
  /** Tabs where something is drawn, as far as is remembered: a page that becomes another loses its notes. */
  readonly #drawn = new Set<number>();

  constructor(data: UserData) {
    this.#data = data;
    this.#notes = new NoteBook(data);
  }

  /** A page has been read, or has changed: its notes are looked for in it. */
  async show(tabId: number): Promise<void> {
    try {
      const { url } = await browser.tabs.get(tabId);
      if (url !== undefined) await this.#paint(tabId, url, this.#drawn.has(tabId));
    } catch {
      // A closed tab, or broken data of the reader: the places for notes tell of it.
    }
  }

  /** The notes have changed, or are erased: open pages show them as they are now. What was drawn before the background last slept is not remembered, so all are told. */
  async showEverywhere(): Promise<void> {
    const { offHosts } = await readSettings();
    for (const { id, url } of await browser.tabs.query({ discarded: false })) {
      const host = url === undefined ? undefined : URL.parse(url)?.hostname;
      if (id !== undefined && url !== undefined && host !== undefined && !offHosts.includes(host)) await this.#paint(id, url, true).catch(() => undefined);
    }
  }

  async #paint(tabId: number, url: string, mayBeDrawn: boolean): Promise<void> {
    const placed = (await this.#data.exists()) ? placedNotes(await this.#notes.onPage(url)) : [];
    if (placed.length === 0) {
      if (mayBeDrawn) await clearNotes(tabId);
      this.#drawn.delete(tabId);
      return;
    }
    const found = await paintNotes(tabId, placed);
    if (found === undefined) return;
    this.#drawn.add(tabId);
    await keepLostPassages(placed.map(({ id }) => id), found);
  }
}
