import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { type Language, LANGUAGES } from '../../glossary/concept-schema.ts';
import type { Entry } from '../../glossary/entry.ts';
import type { Finding } from './finding.ts';

/** The floors: Kandel–Moles at least, Flesch–Kincaid grade at most; per entry, and for the medians. */
const FLOORS = { fr: { entry: 45, median: 60 }, en: { entry: 10, median: 8 } } as const;

/** Entries that may be harder, with the reason: `id`, language and why, one a line. */
export type Exceptions = ReadonlyMap<string, string>;

export interface ReadabilityReport {
  readonly median: Readonly<Record<Language, number>>;
  readonly hardest: Readonly<Record<Language, number>>;
  readonly excepted: number;
  readonly findings: readonly Finding[];
}

/** How easy the plain definitions are, against the floors. */
export function checkReadability(entries: readonly Entry[], exceptions: Exceptions): ReadabilityReport {
  const scores: Record<Language, number[]> = { fr: [], en: [] };
  const findings: Finding[] = [];
  let excepted = 0;
  for (const entry of entries) {
    for (const lang of LANGUAGES) {
      const score = lang === 'fr' ? kandelMoles(entry.definition.fr.plain) : gradeOf(entry.definition.en.plain);
      scores[lang].push(score);
      const fits = lang === 'fr' ? score >= FLOORS.fr.entry : score <= FLOORS.en.entry;
      if (fits) continue;
      if (exceptions.has(`${entry.id} ${lang}`)) excepted++;
      else findings.push({ check: 'readability', entry: entry.id, message: `plain definition (${lang}) scores ${score.toFixed(1)}` });
    }
  }
  const median = { fr: medianOf(scores.fr), en: medianOf(scores.en) };
  if (median.fr < FLOORS.fr.median) findings.push({ check: 'readability', entry: '(all)', message: `median (fr) is ${median.fr.toFixed(1)}` });
  if (median.en > FLOORS.en.median) findings.push({ check: 'readability', entry: '(all)', message: `median (en) is ${median.en.toFixed(1)}` });
  return { median, hardest: { fr: Math.min(...scores.fr), en: Math.max(...scores.en) }, excepted, findings };
}

/**
 * Reading ease of a French text: 207 − 1.015 × words per sentence − 73.6 × syllables per word
 * (Kandel & Moles, 1958, the French setting of Flesch's formula). 100 is very easy, 30 hard.
 */
export function kandelMoles(text: string): number {
  const words = wordsOf(text);
  const syllables = words.reduce((sum, word) => sum + frenchSyllables(word), 0);
  return 207 - 1.015 * (words.length / sentencesOf(text)) - 73.6 * (syllables / words.length);
}

/** School grade that an English text asks for (Flesch & Kincaid, 1975). */
export function gradeOf(text: string): number {
  const words = wordsOf(text);
  return fleschKincaid({
    sentence: sentencesOf(text),
    word: words.length,
    syllable: words.reduce((sum, word) => sum + syllable(word), 0),
  });
}

function wordsOf(text: string): string[] {
  return text.normalize('NFC').match(/\p{L}+/gu) ?? [''];
}

function sentencesOf(text: string): number {
  return text.split(/[.!?…;:](?:\s|$)/u).filter((part) => part.trim() !== '').length || 1;
}

/** Groups of vowels, the mute ending -e, -es, -ent left out: enough for a mean over a definition. */
function frenchSyllables(word: string): number {
  const bare = word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  const groups = bare.match(/[aeiouyœæ]+/g)?.length ?? 1;
  const mute = /e(s|nt)?$/.test(bare) && !/[aeiouy]e(s|nt)?$/.test(bare) && !/[éèê](s|nt)?$/.test(word.normalize('NFC'));
  return groups > 1 && mute ? groups - 1 : groups;
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[middle] as number) : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
}
