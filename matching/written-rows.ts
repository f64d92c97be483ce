import { type Lexicon, type LexiconRow, rowsFrom } from '../glossary/lexicon.ts';
import type { Match } from './find-matches.ts';
import { surfaceAgrees } from './surface-agreement.ts';

/** The words of the match without what was inserted, optional endings « (e)s » left out. */
export function writtenForm({ start, end, inserted }: Match, text: string): string {
  const written = inserted ? text.slice(start, inserted.start) + text.slice(inserted.end, end) : text.slice(start, end);
  return written.includes('(') ? written.replace(/\(\p{Ll}{1,3}\)/gu, '') : written;
}

/** The rows at a match whose forms agree letter by letter with what is written there. */
export function writtenRows(lexicon: Lexicon, { row: first, slash }: Pick<Match, 'row' | 'slash'>, written: string): LexiconRow[] {
  return rowsFrom(lexicon, first).filter((row) => (!slash || row.slash) && surfaceAgrees(written, row.surface, row.exactCase));
}

const BARE_CAPITALS = /^\p{Lu}{2,6}s?$/u;

/** Whether a form is a short acronym, which among capitals looks like any other word. */
export function isBareAcronym({ surface, exactCase }: Pick<LexiconRow, 'surface' | 'exactCase'>): boolean {
  return exactCase && BARE_CAPITALS.test(surface);
}
