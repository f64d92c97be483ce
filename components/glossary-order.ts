import type { Language } from '../glossary/concept-schema.ts';
import type { EntrySummary } from '../glossary/entry.ts';

/** The letters of both languages, and one place for names that begin with no letter of theirs (5-FU, β-caténine). */
export const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ', '0-9'] as const;
export type Letter = (typeof LETTERS)[number];
const OTHER: Letter = '0-9';

/** The concepts under one letter, in order. */
export interface LetterGroup {
  readonly letter: Letter;
  readonly concepts: readonly EntrySummary[];
}

// Accents decide only between names that are otherwise equal, and PD-2 comes before PD-10.
const COLLATORS: Readonly<Record<Language, Intl.Collator>> = {
  fr: new Intl.Collator('fr', { numeric: true }),
  en: new Intl.Collator('en-GB', { numeric: true }),
};

/** Compares two texts as a dictionary of the language would. */
export function compareTexts(lang: Language): (a: string, b: string) => number {
  return COLLATORS[lang].compare;
}

/** Compares two concepts by their names in a language; by their ids where these are the same. */
export function compareNames(lang: Language): (a: EntrySummary, b: EntrySummary) => number {
  const compare = compareTexts(lang);
  return (a, b) => compare(a.label[lang], b.label[lang]) || (a.id < b.id ? -1 : 1);
}

/** The letter under which a dictionary lists a name: É under E, Œ under O. */
export function letterOf(name: string): Letter {
  const first = name.normalize('NFKD').match(/[\p{L}\p{N}]/u)?.[0]?.toUpperCase() ?? '';
  const plain = { Œ: 'O', Æ: 'A', Ø: 'O', Ł: 'L' }[first] ?? first;
  return LETTERS.find((letter) => letter === plain) ?? OTHER;
}

/** The concepts in the order of their names in a language, by letter; letters without any are left out. */
export function groupByLetter(concepts: readonly EntrySummary[], lang: Language): LetterGroup[] {
  const groups = new Map<Letter, EntrySummary[]>();
  for (const concept of concepts.toSorted(compareNames(lang))) {
    const letter = letterOf(concept.label[lang]);
    const group = groups.get(letter) ?? [];
    group.push(concept);
    groups.set(letter, group);
  }
  return LETTERS.flatMap((letter) => {
    const group = groups.get(letter);
    return group === undefined ? [] : [{ letter, concepts: group }];
  });
}
