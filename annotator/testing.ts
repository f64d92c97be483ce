import { onTestFinished } from 'vitest';
import type { EntrySummary } from '../glossary/entry.ts';
import type { PageMention } from '../matching/mention.ts';
import type { Anchor } from './anchor.ts';
import { HIGHLIGHT_NAME } from './css-highlight-painter.ts';
import type { TextBlock } from './text-block.ts';
import { BlockWalk, type ShadowRootOf } from './walk-blocks.ts';

/** What a page may know of shadow roots: the open ones. */
export const openRoots: ShadowRootOf = (element) => element.shadowRoot;

/** Puts HTML into the page until the test ends; gives the element around it. */
export function put(html: string): HTMLElement {
  const root = document.createElement('div');
  root.append(document.createRange().createContextualFragment(html));
  document.body.append(root);
  onTestFinished(() => root.remove());
  return root;
}

/** Gives an element a shadow root with some HTML in it. */
export function shade(host: Element, html: string, mode: ShadowRootMode = 'open'): ShadowRoot {
  const root = host.attachShadow({ mode });
  root.append(document.createRange().createContextualFragment(html));
  return root;
}

/** A lifetime that ends with the test at the latest. */
export function lifetime(): AbortController {
  const life = new AbortController();
  onTestFinished(() => life.abort());
  return life;
}

/** The thing looked for, which the test cannot go on without. */
export function must<T>(found: T | null | undefined): T {
  if (found === null || found === undefined) throw new Error('not found');
  return found;
}

/** The blocks of a subtree, open shadow roots included. */
export function blocksOf(root: Element, shadowRootOf: ShadowRootOf = openRoots): TextBlock[] {
  return restOf(new BlockWalk(root, shadowRootOf));
}

/** What a walk has not given yet. */
export function restOf(walk: BlockWalk): TextBlock[] {
  const blocks: TextBlock[] = [];
  for (let block = walk.next(); block; block = walk.next()) blocks.push(block);
  return blocks;
}

/** What is asked of a mention in a test; the rest is of no matter. */
export interface MentionWish {
  readonly id?: string;
  readonly difficulty?: EntrySummary['difficulty'];
  readonly need?: PageMention['need'];
  /** Whether the concept is one of oncology, so that naming it tells what the page is about. */
  readonly oncology?: boolean;
}

/** The mention of `surface` in a text, as the background would answer it. */
export function mentionIn(text: string, surface: string, { id = surface, difficulty = 'core', need = 'nothing', oncology = true }: MentionWish = {}): PageMention {
  const start = text.indexOf(surface);
  if (start < 0) throw new Error(`no ${surface} in ${text}`);
  const sense: EntrySummary = { id, kind: 'concept', category: 'cancer', difficulty, label: { fr: id, en: id }, ...(oncology ? { oncology: true as const } : {}) };
  return { start, end: start + surface.length, senses: [sense], need, reason: { kind: 'name' } };
}

/** The anchor of `surface` in the first block of a subtree that has it. */
export function anchorIn(root: Element, surface: string, wish: MentionWish = {}): Anchor {
  const block = must(blocksOf(root).find(({ text }) => text.includes(surface)));
  return { block, mention: mentionIn(block.text, surface, wish) };
}

/** Anchors for every one of some words, in all blocks of a subtree. */
export function anchorsIn(root: Element, ...surfaces: readonly string[]): Anchor[] {
  return blocksOf(root).flatMap((block) =>
    surfaces.filter((surface) => block.text.includes(surface)).map((surface) => ({ block, mention: mentionIn(block.text, surface) })),
  );
}

/** The words of an anchor. */
export function surfaceOf({ block, mention }: Anchor): string {
  return block.text.slice(mention.start, mention.end);
}

/** The text of a static range. */
export function textOf(range: AbstractRange): string {
  return liveCopy(range).toString();
}

/** A live range at the same place: only those can be measured and read. */
function liveCopy({ startContainer, startOffset, endContainer, endOffset }: AbstractRange): Range {
  const live = document.createRange();
  live.setStart(startContainer, startOffset);
  live.setEnd(endContainer, endOffset);
  return live;
}

/** The texts of a highlight that the page has registered, in no order. */
export function paintedTexts(name: string = HIGHLIGHT_NAME): string[] {
  return [...(CSS.highlights.get(name) ?? [])].map(textOf).sort();
}

/** The names in the registry that the page shares with us. */
export function highlightNames(): string[] {
  return [...CSS.highlights.keys()].sort();
}

/** The middle of a range's first rectangle, where a pointer would rest. */
export function centreOf(range: AbstractRange): { readonly x: number; readonly y: number } {
  const rect = must(liveCopy(range).getClientRects()[0]);
  return { x: rect.left + rect.width / 2, y: rect.top + rect.height / 2 };
}
