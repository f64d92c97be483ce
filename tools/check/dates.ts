import type { Entry } from '../../glossary/entry.ts';
import type { Finding } from './finding.ts';

/** The glossary was begun in this year: nothing was read or reviewed before. */
const BEGUN = '2026-01-01';
/** The first of the authorities began its work in this year. */
const FIRST_STATUS = '1995';
/** No trial was published before this year. */
const FIRST_FACT = '1950';

/** Dates that cannot be: in the future, before any trial, or read after the review that cites it. */
export function checkDates(entries: readonly Entry[], today: string): Finding[] {
  return entries.flatMap((entry): Finding[] => {
    const say = (what: string, date: string): Finding => ({ check: 'dates', entry: entry.id, message: `${what}: ${date} cannot be` });
    const found: Finding[] = [];
    if (entry.reviewed > today || entry.reviewed < BEGUN) found.push(say('reviewed', entry.reviewed));
    for (const { date, authority } of entry.status) if (date > entry.reviewed || date < FIRST_STATUS) found.push(say(`status ${authority}`, date));
    for (const { date, source } of entry.facts) if (date > entry.reviewed || date < FIRST_FACT) found.push(say(`fact from ${source}`, date));
    for (const { accessed, publisher } of entry.sources) {
      if (accessed !== undefined && (accessed > entry.reviewed || accessed < BEGUN)) found.push(say(`source ${publisher}`, accessed));
    }
    return found;
  });
}
