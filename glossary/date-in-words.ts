import type { Language } from './concept-schema.ts';

const OPTIONS_BY_PRECISION: Readonly<Record<number, Intl.DateTimeFormatOptions>> = {
  4: { year: 'numeric' },
  7: { year: 'numeric', month: 'long' },
  10: { year: 'numeric', month: 'long', day: 'numeric' },
};

/**
 * Writes a date of the glossary in words, no more precise than it is: `2024`, `2024-06` or
 * `2024-06-30`. What is not such a date is returned as it stands.
 */
export function formatDate(date: string, lang: Language): string {
  const options = OPTIONS_BY_PRECISION[date.length];
  const time = Date.parse(date);
  if (options === undefined || Number.isNaN(time)) return date;
  // British order and no time zone: the day is the one written, wherever the reader sits.
  const words = new Intl.DateTimeFormat(lang === 'fr' ? 'fr' : 'en-GB', { ...options, timeZone: 'UTC' }).format(time);
  // French writes the first of a month as an ordinal; Intl does not.
  return lang === 'fr' && date.length === 10 ? words.replace(/^1 /, '1er ') : words;
}
