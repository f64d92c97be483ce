import { Sentences } from '../text/sentences.ts';
import type { Span } from '../text/span.ts';

/** What is needed of an anchor: a text, and the place of a mention in it. */
interface Place {
  readonly block: { readonly text: string };
  readonly mention: Span;
}

/** The sentence that a mention stands in, on one line; « … » where it is too long to be told whole. */
export function sentenceOf({ block: { text }, mention }: Place): string {
  const { start, end } = new Sentences(text).around(mention);
  const before = text.slice(start, mention.start);
  const after = text.slice(mention.end, end);
  const parts = [isEdge(text, start) ? before : `…${before.replace(/^\S*/u, '')}`, text.slice(mention.start, mention.end), isEdge(text, end) ? after : `${after.replace(/\S*$/u, '')}…`];
  return parts.join('').replace(/[\s\uFFFC\p{Cc}]+/gu, ' ').trim();
}

/** Whether a sentence really begins or ends there: at an end of the text, or behind a stop. */
function isEdge(text: string, at: number): boolean {
  return at === 0 || at === text.length || /[.!?…]/.test(text[at - 1] ?? '');
}
