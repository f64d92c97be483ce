import * as v from 'valibot';
import type { Runtime } from 'webextension-polyfill';
import { type Language, LANGUAGES } from '../glossary/concept-schema.ts';
import type { Entry, EntrySummary } from '../glossary/entry.ts';
import type { PageDefinition } from '../matching/defined-forms.ts';
import browser, { answering, withoutContext } from './extension-api.ts';
import type { OwnTerm } from './glossary-shelf.ts';
import type { TextOrigin } from './own-sites.ts';
import type { PackedMentions } from './packed-mentions.ts';
import type { PackedTexts } from './packed-texts.ts';
import { originOf } from './text-origin.ts';

/** How many times each concept is marked on a page, in the order of the page. */
export interface PageTerm extends EntrySummary {
  readonly count: number;
}

/** What pages ask of the background. Requests and replies are plain JSON. */
export interface BackgroundCalls {
  /** The mentions in some texts, and what these define for themselves; both ways packed. */
  findMentions(request: {
    texts: PackedTexts;
    language?: Language | undefined;
    /** What the page defined before, elsewhere. */
    definitions?: readonly PageDefinition[] | undefined;
  }): { readonly mentions: PackedMentions; readonly definitions: readonly PageDefinition[] };
  /** One card; undefined for an id that the glossary does not know. */
  getEntry(request: { id: string }): Entry | undefined;
  /** One term of the reader's own; undefined where it is gone, or where the asking site was not chosen for it. */
  getOwnTerm(request: { id: string }): OwnTerm | undefined;
  /** Puts a word on the reader's list, or takes it off; rejects where nothing could be stored. */
  keepWord(request: { id: string; keep: boolean; met?: MetOnPage | undefined }): boolean;
  /** Whether the word of a card is on the reader's list. */
  isKept(request: { id: string }): boolean;
  /** Brings the card's code into the asking frame (it is not part of what runs on every page). */
  loadCard(request: Record<string, never>): boolean;
  /** Brings the code and the style of focusable marks into the asking frame. */
  loadMarks(request: Record<string, never>): boolean;
  /** Offers our PDF reader in the asking tab, which shows a PDF. */
  offerReader(request: Record<string, never>): boolean;
  /** What the reader answered to that: the PDF of the asking tab is opened, or no tab offers it again for now. */
  answerOffer(request: { taken: boolean }): boolean;
  /** Tells, some time after each change, how many concepts the page explains and whether it is still being read. */
  announceTerms(request: TermsNews): boolean;
}

/** What a page tells of itself as it is read and as it changes. */
export interface TermsNews {
  readonly count: number;
  readonly reading: boolean;
}

/** What the popup and the background ask of every page; what is asked more rarely is answered by a script of its own. */
export interface PageCalls {
  getPageTerms(request: Record<string, never>): readonly PageTerm[];
  /** The reader's own terms have changed: the page is read again. */
  readAgain(request: Record<string, never>): boolean;
  stop(request: Record<string, never>): boolean;
}

const Definition = v.object({
  short: v.pipe(v.string(), v.maxLength(40)),
  long: v.pipe(v.string(), v.maxLength(400)),
  concept: v.optional(v.pipe(v.string(), v.maxLength(100))),
});

/** The only message that surfaces hear too (the side panel follows its page by it). */
export const Announcement = v.object({
  name: v.literal('announceTerms'),
  data: v.object({ count: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000)), reading: v.boolean() }),
});

/** The id of a concept, or of a term of the reader's own. */
export const ConceptId = v.pipe(v.string(), v.maxLength(100), v.regex(/^[a-z0-9-]+$/));

/** Far more than is kept of any of them. Cut, not refused: a page with a title without end has words to keep, too. */
const MetText = v.pipe(v.string(), v.transform((text) => text.slice(0, 20_000)));

/** Where a word was met. What is too long is cut shorter when it is kept; an address that is none, or too long, is left out then. */
const MetSchema = v.object({ sentence: v.optional(MetText), title: v.optional(MetText), address: v.optional(MetText) });

/** As it comes from a page: not yet cut, its address not yet checked. */
export type MetOnPage = v.InferOutput<typeof MetSchema>;

/** More than a page of ours ever sends at once: two hundred of its longest blocks, or a batch of single letters. */
const LONGEST_MESSAGE_UNITS = 25_000_000;
const MOST_TEXTS = 100_000;

/** Numbers by the thousand in each message: by hand, since a schema makes two objects for each. */
function areLengths(value: unknown): boolean {
  return Array.isArray(value) && value.length <= MOST_TEXTS && value.every((length) => Number.isInteger(length) && length >= 0);
}

/** A page's request is untrusted: sizes are capped, everything else is refused. */
const BackgroundRequest = v.variant('name', [
  v.object({
    name: v.literal('findMentions'),
    data: v.object({
      texts: v.object({
        joined: v.pipe(v.string(), v.maxLength(LONGEST_MESSAGE_UNITS)),
        lengths: v.custom<readonly number[]>(areLengths),
      }),
      language: v.optional(v.picklist(LANGUAGES)),
      definitions: v.optional(v.pipe(v.array(Definition), v.maxLength(200))),
    }),
  }),
  v.object({ name: v.literal('getEntry'), data: v.object({ id: ConceptId }) }),
  v.object({ name: v.literal('getOwnTerm'), data: v.object({ id: v.pipe(v.string(), v.maxLength(40), v.regex(/^own-\d+-\d+$/)) }) }),
  v.object({ name: v.literal('keepWord'), data: v.object({ id: ConceptId, keep: v.boolean(), met: v.optional(MetSchema) }) }),
  v.object({ name: v.literal('isKept'), data: v.object({ id: ConceptId }) }),
  v.object({ name: v.literal('loadCard'), data: v.object({}) }),
  v.object({ name: v.literal('loadMarks'), data: v.object({}) }),
  v.object({ name: v.literal('offerReader'), data: v.object({}) }),
  v.object({ name: v.literal('answerOffer'), data: v.object({ taken: v.boolean() }) }),
  Announcement,
]);

/**
 * What a page may be asked. By hand, not by schema: this runs in every page that is opened, where the library
 * would be the largest part of what runs.
 */
const PAGE_REQUESTS: { readonly [K in keyof PageCalls]: true } = { getPageTerms: true, readAgain: true, stop: true };

function pageRequest(message: unknown): Message | undefined {
  const { name, data } = (message ?? {}) as { readonly name?: unknown; readonly data?: unknown };
  if (typeof name !== 'string' || !Object.hasOwn(PAGE_REQUESTS, name) || typeof data !== 'object' || data === null) return undefined;
  return { name, data };
}

/** A message of ours: what is asked, and about what. */
interface Message {
  readonly name: string;
  readonly data: unknown;
}

/** Gives a message if it is one for these listeners. */
type ReadMessage = (message: unknown) => Message | undefined;

/** Reads messages by a schema. */
export function readBy(schema: v.GenericSchema<unknown, Message>): ReadMessage {
  return (message) => {
    const parsed = v.safeParse(schema, message);
    return parsed.success ? parsed.output : undefined;
  };
}

/** Questions by name, each a function from what is asked to what is answered: as {@link BackgroundCalls}. */
export type Calls = { [name: string]: (request: never) => unknown };
export type Request<C, K extends keyof C> = C[K] extends (request: infer R) => unknown ? R : never;
export type Reply<C, K extends keyof C> = C[K] extends (request: never) => infer R ? R : never;

/** Where a request came from: the tab and frame of a content script, nothing for our own pages. */
export interface Sender {
  readonly tabId: number | undefined;
  readonly frameId: number | undefined;
}

/** And the site it speaks from, by the browser's word. */
export interface PlacedSender extends Sender {
  readonly origin: TextOrigin;
}

/** What answers each question; late answers are promises. */
export type Handlers<C> = {
  readonly [K in keyof C]: (request: Request<C, K>, sender: PlacedSender) => Reply<C, K> | Promise<Reply<C, K>>;
};

/** Asks the background. Rejects when the extension was reloaded or the background cannot answer. */
export async function askBackground<K extends keyof BackgroundCalls>(name: K, data: Request<BackgroundCalls, K>): Promise<Reply<BackgroundCalls, K>> {
  // Async, since a script left behind by a reload gets an exception instead of a rejected promise.
  return browser.runtime.sendMessage({ name, data }) as Promise<Reply<BackgroundCalls, K>>;
}

/** Asks the page in a tab (its top frame). Rejects when no content script listens there. */
export function askPage<K extends keyof PageCalls>(tabId: number, name: K, data: Request<PageCalls, K>): Promise<Reply<PageCalls, K>> {
  return browser.tabs.sendMessage(tabId, { name, data }, { frameId: 0 }) as Promise<Reply<PageCalls, K>>;
}

/** Ends our script in all frames of a tab. Where none listens, there is nothing to end. */
export async function stopPages(tabId: number): Promise<void> {
  await browser.tabs.sendMessage(tabId, { name: 'stop', data: {} }).catch(() => undefined);
}

/** Has all pages read again, after the reader's own terms have changed. */
export async function readPagesAgain(): Promise<void> {
  const tabs = await browser.tabs.query({ discarded: false });
  await Promise.all(tabs.map(({ id }) => id !== undefined && browser.tabs.sendMessage(id, { name: 'readAgain', data: {} }).catch(() => undefined)));
}

/** Answers requests of pages, in the background. */
export function answerPages(handlers: Handlers<BackgroundCalls>): void {
  listen(readBy(BackgroundRequest), handlers as Handlers<Calls>, originOf);
}

/** Answers requests of the popup and the background, in a page, until the signal aborts. */
export function answerInPage(handlers: Handlers<PageCalls>, signal: AbortSignal): void {
  const stop = listen(pageRequest, handlers as Handlers<Calls>);
  signal.addEventListener('abort', stop, { once: true });
}

/** What is told of a sender to those who need not know the site it speaks from. */
const UNPLACED: TextOrigin = { ours: false, host: undefined, topHost: undefined };

/**
 * Has the handlers answer the messages of our own extension that are theirs.
 * @param place what makes out the site of a sender; pages, which are only asked by us, go without
 * @returns what ends it
 */
export function listen(read: ReadMessage, handlers: Handlers<Calls>, place: (sender: Runtime.MessageSender) => TextOrigin = () => UNPLACED): () => void {
  const listener = answering((message: unknown, sender: Runtime.MessageSender): Promise<unknown> | undefined => {
    // Only our own extension may speak here; other messages belong to other listeners.
    if (sender.id !== browser.runtime.id) return undefined;
    const asked = read(message);
    if (!asked) return undefined;
    const { name, data } = asked;
    const from = { tabId: sender.tab?.id, frameId: sender.frameId, origin: place(sender) };
    return Promise.resolve(handlers[name]?.(data as never, from));
  });
  browser.runtime.onMessage.addListener(listener as never);
  return () => withoutContext(() => browser.runtime.onMessage.removeListener(listener as never));
}

/** Whether the extension that loaded this script is still there (false after a reload or update). */
export function isContextAlive(): boolean {
  try {
    return browser.runtime.id !== undefined;
  } catch {
    return false;
  }
}

/** What a reader does on coming back to a page, or in it. */
const SIGNS = ['focus', 'visibilitychange', 'pageshow', 'pointermove', 'pointerdown', 'keydown', 'scroll'];

/**
 * Calls back once when the extension has been reloaded, switched off or removed. The browser tells a
 * page's script nothing of it, and a timer would run in every tab: so it is noticed when the reader
 * next does anything there.
 */
export function watchContext(onGone: () => void, signal: AbortSignal): void {
  const look = () => {
    if (!isContextAlive()) onGone();
  };
  for (const sign of SIGNS) addEventListener(sign, look, { capture: true, passive: true, signal });
}
