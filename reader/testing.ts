import type { EntrySummary } from '../glossary/entry.ts';
import type { PageMention } from '../matching/mention.ts';
import { type PageLines, readLines } from './page-text.ts';
import type { PageItem, TextItem } from './text-item.ts';

/** Type of the test pages, in points. */
const SIZE = 10;
export const LEADING = 14;
/** Width of a letter: all are alike here. */
const LETTER = 5;

/** A run of text at a place of a page; y counts upwards. */
export function run(str: string, x: number, y: number, size = SIZE): TextItem {
  return { str, transform: [size, 0, 0, size, x, y], width: (str.length * LETTER * size) / SIZE, height: size };
}

/** Runs one below the other, one per line of the text. */
export function column(text: string, x: number, top: number): TextItem[] {
  return text.split('\n').map((line, k) => run(line, x, top - k * LEADING));
}

/** A page of the given items. */
export function pageOf(items: readonly PageItem[], page = 1): PageLines {
  return readLines(page, items);
}

/** The text of a layer: all strings, one after the other. */
export function layerOf(items: readonly PageItem[]): string {
  return items.map((item) => ('str' in item ? item.str : '')).join('');
}

/** The mention of `surface` in a text, as the background would answer it. */
export function mentionOf(text: string, surface: string, id = surface, wish: Partial<PageMention> = {}): PageMention {
  const start = text.indexOf(surface);
  if (start < 0) throw new Error(`no ${surface} in ${text}`);
  const sense: EntrySummary = { id, kind: 'concept', category: 'cancer', difficulty: 'core', label: { fr: id, en: id }, oncology: true };
  return { start, end: start + surface.length, senses: [sense], need: 'nothing', reason: { kind: 'name' }, ...wish };
}
