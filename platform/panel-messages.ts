import * as v from 'valibot';
import { CATEGORIES, DIFFICULTIES } from '../glossary/concept-schema.ts';
import type { EntrySummary } from '../glossary/entry.ts';
import type { MentionOnPage } from '../glossary/page-export/page-mention.ts';
import { type Calls, ConceptId, type Handlers, listen, readBy } from './messages.ts';

export const COMMANDS = ['next-term', 'previous-term', 'explain-term'] as const;
export type PageCommand = (typeof COMMANDS)[number];

/** What the side panel, the popup and the keyboard ask of a page. Answered by a script that comes when it is first asked for. */
export interface PanelCalls {
  /** All mentions in the order of the page; with their places in its text only where asked for, since these cost a walk through it. */
  getPageMentions(request: { places: boolean }): PageReport;
  /** Brings one mention of a concept into view, without its card: the panel shows that. */
  showOccurrence(request: { id: string; occurrence: number }): boolean;
  /** Goes to a mention of a concept and opens its card; asked again, to the next one. @returns false where the page has none */
  jumpToTerm(request: { id: string }): boolean;
  /** What a shortcut does. @returns false where there is no term to go to */
  runCommand(request: { command: PageCommand }): boolean;
  /** Opens the card of a concept at the selection. @returns false where there is none that a card can stand beside */
  explainSelection(request: { sense: EntrySummary }): boolean;
}

/** What a page tells of itself. */
export interface PageReport {
  readonly title: string;
  readonly url: string;
  /** Whether the page is still being read for the first time. */
  readonly reading: boolean;
  /** The concepts that are mentioned. */
  readonly concepts: readonly EntrySummary[];
  readonly mentions: readonly MentionOnPage[];
}

export const Summary = v.object({
  id: ConceptId,
  kind: v.picklist(['concept', 'thing']),
  category: v.picklist(CATEGORIES),
  difficulty: v.picklist(DIFFICULTIES),
  label: v.object({ fr: v.string(), en: v.string() }),
  own: v.exactOptional(v.object({ glossary: v.string(), origin: v.string(), reviewed: v.literal(false) })),
});

const PanelRequest = v.variant('name', [
  v.object({ name: v.literal('getPageMentions'), data: v.object({ places: v.boolean() }) }),
  v.object({ name: v.literal('showOccurrence'), data: v.object({ id: ConceptId, occurrence: v.pipe(v.number(), v.integer(), v.minValue(0)) }) }),
  v.object({ name: v.literal('jumpToTerm'), data: v.object({ id: ConceptId }) }),
  v.object({ name: v.literal('runCommand'), data: v.object({ command: v.picklist(COMMANDS) }) }),
  v.object({ name: v.literal('explainSelection'), data: v.object({ sense: Summary }) }),
]);

/** What a shortcut goes through: the terms of a page, or of a document. Each tells whether there was a term to go to. */
interface Walk {
  step(by: 1 | -1): boolean;
  explain(): boolean;
}

/** Does what a shortcut asks for. @returns false where there is nothing to go through, or no term to go to */
export function obey(command: PageCommand, walk: Walk | undefined): boolean {
  if (!walk) return false;
  return command === 'explain-term' ? walk.explain() : walk.step(command === 'next-term' ? 1 : -1);
}

/** Answers the panel in a page. @returns what ends it */
export function answerPanel(handlers: Handlers<PanelCalls>): () => void {
  return listen(readBy(PanelRequest), handlers as Handlers<Calls>);
}
