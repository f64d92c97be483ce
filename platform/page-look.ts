import type { ReaderChoice } from '../matching/reader-choice.ts';
import type { Settings } from './settings.ts';

/** What of the settings a page is marked with; a change of it marks the page anew. */
export interface PageLook {
  readonly choice: ReaderChoice;
  readonly underline: Settings['underline'];
  readonly painter: Settings['painter'];
}

/** What this reader wants marked on a site, and how. */
export function lookOf({ level, density, withoutCategories, known, wrong, underline, painter }: Settings, host: string): PageLook {
  const wrongHere = wrong.filter((one) => one.host === host).map(({ id }) => id);
  return { choice: { level, density, withoutCategories, known: [...known, ...wrongHere] }, underline, painter };
}

export function isSameLook(a: PageLook, b: PageLook): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
