import { type Language, LANGUAGES } from '../../glossary/concept-schema.ts';
import type { Entry } from '../../glossary/entry.ts';
import type { Finding } from './finding.ts';
import { stemOf } from './stem.ts';

/** A wording that definitions do not use, and why. */
export interface BannedWording {
  readonly lang: Language;
  /** Where it is banned: in both levels, in plain definitions only, or in those of drugs only. */
  readonly level: 'all' | 'plain' | 'drug';
  /** A regular expression, from the project's own list. */
  readonly pattern: RegExp;
  readonly reason: string;
}

/** What `\b` means in the list: between a letter and no letter. JavaScript's own takes É for no letter. */
const WORD_EDGE = '(?:(?<![\\p{L}\\p{N}])(?=[\\p{L}\\p{N}])|(?<=[\\p{L}\\p{N}])(?![\\p{L}\\p{N}]))';

/** Reads `banned.tsv`: language, level, pattern, reason. */
export function readBanned(text: string): BannedWording[] {
  return text.split('\n').slice(1).filter(Boolean).map((line) => {
    const [lang, level, pattern, reason] = line.split('\t');
    if ((lang !== 'fr' && lang !== 'en') || (level !== 'all' && level !== 'plain' && level !== 'drug') || !pattern || !reason) {
      throw new Error(`banned.tsv: cannot read "${line}"`);
    }
    return { lang, level, pattern: new RegExp(pattern.replaceAll('\\b', WORD_EDGE), 'iu'), reason };
  });
}

/** Wordings of the list that stand in a definition. */
export function checkWording(entries: readonly Entry[], banned: readonly BannedWording[]): Finding[] {
  return entries.flatMap((entry) =>
    banned.flatMap(({ lang, level, pattern, reason }): Finding[] => {
      if (level === 'drug' && entry.category !== 'drug') return [];
      const { plain, detail } = entry.definition[lang];
      const found = pattern.exec(asTyped(plain)) ?? (level === 'all' && detail ? pattern.exec(asTyped(detail)) : null);
      return found ? [{ check: 'wording', entry: entry.id, message: `"${found[0].slice(-60)}" (${lang}): ${reason}` }] : [];
    }),
  );
}

/** Ordinary spaces again for the no-break ones that the build sets: the list is written with them. */
function asTyped(text: string): string {
  return text.normalize('NFC').replace(/[\u00a0\u202f]/g, ' ');
}

/**
 * Words of plain definitions that are neither everyday words nor words of a concept's name. Inflected
 * forms meet under a rough stem.
 *
 * @param everyday words that need no explanation, per language
 */
export function checkVocabulary(entries: readonly Entry[], everyday: Readonly<Record<Language, readonly string[]>>): Finding[] {
  const findings: Finding[] = [];
  for (const lang of LANGUAGES) {
    const known = new Set(everyday[lang].map((word) => stemOf(word, lang)));
    for (const { labels } of entries) {
      for (const side of LANGUAGES) {
        const { pref, alt, hidden } = labels[side];
        for (const word of wordsOf([pref, ...alt, ...hidden].join(' '))) known.add(stemOf(word, lang));
      }
    }
    for (const entry of entries) {
      const unknown = new Set(wordsOf(entry.definition[lang].plain).filter((word) => word.length > 2 && !known.has(stemOf(word, lang))));
      if (unknown.size > 0) {
        findings.push({ check: 'vocabulary', entry: entry.id, message: `not an everyday word nor a concept (${lang}): ${[...unknown].join(', ')}` });
      }
    }
  }
  return findings;
}

function wordsOf(text: string): string[] {
  return text.normalize('NFC').match(/\p{L}+/gu) ?? [];
}
