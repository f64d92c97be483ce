import type { Language } from '../concept-schema.ts';
import type { Entry, EntrySummary } from '../entry.ts';
import { AROUND_UNITS, type MentionOnPage } from './page-mention.ts';

/** The page that a glossary was made of. */
export interface SourcePage {
  readonly title: string;
  readonly url: string;
}

/** A term of a page, with all that is exported of it. */
export interface PageTermEntry {
  readonly summary: EntrySummary;
  /** Its card; missing where it could not be loaded: the names and places are still worth having. */
  readonly entry: Entry | undefined;
  /** Where the glossary explains it: an address for whoever has the glossary too. */
  readonly permalink: string;
  readonly mentions: readonly MentionOnPage[];
}

/** The glossary of one page, ready to be written in any format. */
export interface PageGlossary {
  readonly page: SourcePage;
  /** The language in which it is read. */
  readonly lang: Language;
  /** When the page was read, as an ISO date and time in UTC. */
  readonly readAt: string;
  readonly terms: readonly PageTermEntry[];
}

/** The words of the interface that a written glossary needs; this room has none of its own. */
export interface ExportWords {
  readonly title: string;
  /** « Lu le 22 novembre 2026 » */
  readonly readOn: string;
  readonly sources: string;
  readonly notAdvice: string;
  category(summary: EntrySummary): string;
  difficulty(summary: EntrySummary): string;
  times(count: number): string;
  /** « Relu le … », for a date of the glossary. */
  reviewed(date: string): string;
  readonly columns: Readonly<Record<Column, string>>;
}

export const COLUMNS = ['fr', 'en', 'category', 'difficulty', 'count', 'definition', 'context', 'reviewed', 'permalink', 'page'] as const;
export type Column = (typeof COLUMNS)[number];

/** The first mention in its sentence, on one line. */
export function contextOf({ before, text, after }: MentionOnPage): string {
  const [start, end] = [wholeWordsAfter(before), wholeWordsBefore(after)];
  return oneLine(`${start}${text}${end}`);
}

/** White space as one blank: the line ends of a page's source are none of its text. U+FFFC stands for a picture or a field. */
export function oneLine(text: string): string {
  return text.replace(/[\s\uFFFC\p{Cc}]+/gu, ' ').trim();
}

/** The text before a mention, without the half word that it begins with; « … » where there was more. */
export function wholeWordsAfter(before: string): string {
  return before.length < AROUND_UNITS ? before : `…${before.replace(/^\S*/u, '')}`;
}

/** The text after a mention, without the half word that it ends with. */
export function wholeWordsBefore(after: string): string {
  return after.length < AROUND_UNITS ? after : `${after.replace(/\S*$/u, '')}…`;
}
