import { type Language, otherLanguage } from '../glossary/concept-schema.ts';
import type { Entry } from '../glossary/entry.ts';
import type { GlossaryHeader, UserTerm } from '../glossary/exchange/user-term.ts';
import type { StudyItem } from './study-item.ts';

/** What an export says of a word: plain text, with whose it is and when it was reviewed. */
export interface Explanation {
  readonly name: string;
  /** The name in the other language, where it is another. */
  readonly otherName?: string;
  /** Absent where nothing explains the word any more. */
  readonly plain?: string;
  /** Where the explanation comes from: « Publisher, title » or the reader's own glossary. */
  readonly source?: string;
  /** The day of the review; `false` for a reader's own term, which no one of us has reviewed. */
  readonly reviewed?: string | false;
}

/** A saved word with what explains it now. */
export interface ExplainedItem {
  readonly item: StudyItem;
  readonly explanation: Explanation;
}

/** A saved word of a list: what explains it may be on its way. */
export interface ListedItem {
  readonly item: StudyItem;
  readonly explanation?: Explanation | undefined;
}


/** Things in one line, as the language divides them: a thin space before the sign in French, none in English. */
const listed = (things: readonly string[], language: Language): string => things.join(language === 'fr' ? '\u202f; ' : '; ');

/** Where an explanation comes from, in one line. */
export function sourcesInWords(sources: Entry['sources'], language: Language): string {
  return listed(sources.map(({ publisher, title }) => `${publisher}, ${title}`), language);
}

/** What the glossary says of a concept. */
export function explanationOfEntry({ labels, definition, sources, reviewed }: Entry, language: Language): Explanation {
  const [name, otherName] = [labels[language].pref, labels[otherLanguage(language)].pref];
  const source = sourcesInWords(sources, language);
  return { name, ...(otherName === name ? {} : { otherName }), plain: definition[language].plain, ...(source ? { source } : {}), reviewed };
}

/** What a reader's own term says; in the other language where it has no text in this one. */
export function explanationOfTerm({ labels, definition, source }: UserTerm, { name: glossary, origin }: Pick<GlossaryHeader, 'name' | 'origin'>, language: Language): Explanation {
  const names = [labels[language]?.pref, labels[otherLanguage(language)]?.pref].filter((name) => name !== undefined);
  const plain = definition[language] ?? definition[otherLanguage(language)];
  return {
    name: names[0] ?? '',
    ...(names.length === 2 && names[0] !== names[1] ? { otherName: names[1] as string } : {}),
    ...(plain === undefined ? {} : { plain }),
    source: listed([`${glossary} (${origin})`, ...(source ? [source] : [])], language),
    reviewed: false,
  };
}

/** What is left of a word that nothing explains any more: its name as it was saved. */
export function explanationOfItem({ label }: StudyItem, language: Language): Explanation {
  const [name, otherName] = [label[language] || label[otherLanguage(language)], label[otherLanguage(language)]];
  return { name, ...(otherName === name || otherName === '' ? {} : { otherName }) };
}
