import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { PassageSchema } from '../study/note.ts';
import type { Passage } from '../study/passage.ts';
import { insertHighlightStyle } from './access.ts';
import { askFrame, type Frame } from './ask-frame.ts';
import type { Reply, Request } from './messages.ts';
import { type NoteCalls, NoteId, type PlacedNote } from './note-messages.ts';

const SCRIPT = 'notes.js';

async function askNotes<K extends keyof NoteCalls>(frame: Frame, name: K, data: Request<NoteCalls, K>): Promise<Reply<NoteCalls, K> | undefined> {
  return askFrame<NoteCalls, K>(frame, name, data, async (target) => {
    await insertHighlightStyle(target);
    await browser.scripting.executeScript({ target, files: [SCRIPT] });
  });
}

/** What is selected in a frame. What a page says is checked: it is the least trusted place we hear from. */
export async function selectedPassage(frame: Frame): Promise<Passage | undefined> {
  const parsed = v.safeParse(PassageSchema, await askNotes(frame, 'describeSelection', {}));
  return parsed.success ? parsed.output : undefined;
}

/** Draws noted passages in the page of a tab. @returns the ids that are still there; undefined where nothing could be asked */
export async function paintNotes(tabId: number, notes: readonly PlacedNote[]): Promise<readonly string[] | undefined> {
  const parsed = v.safeParse(v.array(NoteId), await askNotes({ tabId }, 'paintNotes', { notes }));
  return parsed.success ? parsed.output : undefined;
}

/** Takes what is drawn from the page of a tab; nothing is brought into one where nothing was. */
export async function clearNotes(tabId: number): Promise<void> {
  await browser.tabs.sendMessage(tabId, { name: 'paintNotes', data: { notes: [] } }, { frameId: 0 }).catch(() => undefined);
}

/** Shows a noted passage in the page of a tab. */
export async function showNote(tabId: number, id: string): Promise<boolean> {
  return (await askNotes({ tabId }, 'showNote', { id })) === true;
}
