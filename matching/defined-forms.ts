import type { Lexicon } from '../glossary/lexicon.ts';
import { fold } from '../text/fold.ts';
import type { Span } from '../text/span.ts';
import { hashFolded, hashUnit, type Tokens } from '../text/tokens.ts';
import { WordTable } from '../text/word-table.ts';
import type { Mention } from './mention.ts';

/** What a page says that one of its abbreviations means. Plain data: travels between page and background. */
export interface PageDefinition {
  readonly short: string;
  readonly long: string;
  /** Id of the concept that the long form names, where it names one. */
  readonly concept?: string | undefined;
}

const SMALL_S = 's'.charCodeAt(0);

function hashOfFirstWord(short: string): number | undefined {
  // Nearly all are plain letters and figures; they come again with each batch of texts.
  const plain = /^[A-Za-z\d]+(?![A-Za-z\d]|[^\0-\x7f])/.exec(short)?.[0];
  if (plain !== undefined) return hashFolded(plain.toLowerCase());
  const first = /[\p{L}\p{N}]+/u.exec(short)?.[0];
  return first === undefined ? undefined : hashFolded(fold(first));
}

/** The abbreviations that a page defines, ready to be found in its texts. */
export class DefinedForms {
  readonly #byFirstWord = new Map<number, PageDefinition[]>();
  /** The first words and, apart, their plurals: what most words are not. */
  readonly #firstWords: WordTable;
  readonly #byShort = new Map<string, PageDefinition>();
  readonly #lexicon: Lexicon;

  /** @param definitions in the order of the page: of two for one abbreviation, the first counts */
  constructor(lexicon: Lexicon, definitions: readonly PageDefinition[]) {
    this.#lexicon = lexicon;
    for (const definition of definitions) {
      const key = hashOfFirstWord(definition.short);
      if (key === undefined || this.#byShort.has(definition.short)) continue;
      this.#byShort.set(definition.short, definition);
      this.#byFirstWord.set(key, [...(this.#byFirstWord.get(key) ?? []), definition]);
    }
    this.#firstWords = new WordTable([...this.#byFirstWord.keys()].flatMap((key) => [[key, 1], [hashUnit(key, SMALL_S), 1]] as const));
  }

  /** What the page says of this very piece of text, if anything. */
  definitionOf(written: string): PageDefinition | undefined {
    if (this.#byShort.size === 0) return undefined;
    return this.#byShort.get(written) ?? this.#byShort.get(written.replace(/s$/, ''));
  }

  /** Mentions of the defined abbreviations that stand for a concept. Capitals count; a plural s is allowed. */
  mentionsIn(text: string, tokens: Tokens): Mention[] {
    if (this.#byFirstWord.size === 0) return [];
    const mentions: Mention[] = [];
    for (let k = 0; k < tokens.count; k++) {
      if (!this.#firstWords.has(tokens.hashes[k] as number)) continue;
      const start = tokens.starts[k] as number;
      for (const definition of this.#candidatesAt(text, tokens, k)) {
        const span = this.#spanOf(text, start, definition.short);
        const sense = definition.concept === undefined ? -1 : this.#lexicon.indexOf(definition.concept);
        if (span && sense !== -1) mentions.push({ ...span, senses: [sense], need: 'nothing', reason: { kind: 'defined', long: definition.long } });
      }
    }
    return mentions;
  }

  #candidatesAt(text: string, tokens: Tokens, k: number): readonly PageDefinition[] {
    const hash = tokens.hashes[k] as number;
    const known = this.#byFirstWord.get(hash);
    if (known) return known;
    // « les MPs »: the plural is another word.
    const [start, end] = [tokens.starts[k] as number, tokens.ends[k] as number];
    if (text[end - 1] !== 's' || end - start < 3) return [];
    return this.#byFirstWord.get(hashFolded(fold(text.slice(start, end - 1)))) ?? [];
  }

  #spanOf(text: string, start: number, short: string): Span | undefined {
    if (!text.startsWith(short, start)) return undefined;
    let end = start + short.length;
    if (text[end] === 's') end++;
    return /^[\p{L}\p{N}]/u.test(text.slice(end, end + 2)) ? undefined : { start, end };
  }
}
