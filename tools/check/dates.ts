import type { Entry } from '../../glossary/entry.ts';
import type { Finding } from './finding.ts';

/** No medicine of the glossary was judged, and no result published, before this year. */
const EARLIEST = '1950';

/** Dates that cannot be: in the future, before any trial, or read after the review that cites it. */
export function checkDates(entries: readonly Entry[], today: string): Finding[] {
  return entries.flatMap((entry): Finding[] => {
    const say = (what: string, date: string): Finding => ({ check: 'dates', entry: entry.id, message: `${what}: ${date} cannot be` });
    const found: Finding[] = [];
    if (entry.reviewed > today || entry.reviewed < '2026-01-01') found.push(say('reviewed', entry.reviewed));
    for (const { date, authority } of entry.status) if (date > entry.reviewed || date < '1995') found.push(say(`status ${authority}`, date));
    for (const { date, source } of entry.facts) if (date > entry.reviewed || date < EARLIEST) found.push(say(`fact from ${source}`, date));
    for (const { accessed, publisher } of entry.sources) {
      if (accessed !== undefined && (accessed > entry.reviewed || accessed < '2026-01-01')) found.push(say(`source ${publisher}`, accessed));
    }
    return found;
  });
}
