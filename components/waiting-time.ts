import type { Language } from '../glossary/concept-schema.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** From this many of a smaller unit on, the larger one says enough. */
const STEPS = [
  [90 * MINUTE, MINUTE, 'minute'],
  [36 * HOUR, HOUR, 'hour'],
  [60 * DAY, DAY, 'day'],
  [730 * DAY, 30.4375 * DAY, 'month'],
  [Infinity, 365.25 * DAY, 'year'],
] as const;

/** How long until then, in words: « dans 10 minutes », “in 8 days”. What is past is « dans 1 minute ». */
export function formatWait(from: Date, until: string, lang: Language): string {
  const ms = Math.max(new Date(until).getTime() - from.getTime(), MINUTE);
  const [, length, unit] = STEPS.find(([limit]) => ms < limit) ?? STEPS[4];
  return new Intl.RelativeTimeFormat(lang === 'fr' ? 'fr' : 'en-GB', { numeric: 'always' }).format(Math.round(ms / length), unit);
}
