import type { Lexicon } from '../glossary/lexicon.ts';
import { fold } from '../text/fold.ts';
import type { Span } from '../text/span.ts';
import { hashFolded, type Tokens } from '../text/tokens.ts';
import type { Mention } from './mention.ts';

/** What a page says that one of its abbreviations means. Plain data: travels between page and background. */
export interface PageDefinition {
  readonly short: string;
  readonly long: string;
  /** Id of the concept that the long form names, where it names one. */
  readonly concept?: string | undefined;
}

/** The abbreviations that a page defines, ready to be found in its texts. */
export class DefinedForms {
  readonly #byFirstWord = new Map<number, PageDefinition[]>();
  readonly #byShort = new Map<string, PageDefinition>();
  readonly #lexicon: Lexicon;

  /** @param definitions in the order of the page: of two for one abbreviation, the first counts */
  constructor(lexicon: Lexicon, definitions: readonly PageDefinition[]) {
    this.#lexicon = lexicon;
    for (const definition of definitions) {
      const first = /[\p{L}\p{N}]+/u.exec(definition.short)?.[0];
      if (first === undefined || this.#byShort.has(definition.short)) continue;
      this.#byShort.set(definition.short, definition);
      const key = hashFolded(fold(first));
      this.#byFirstWord.set(key, [...(this.#byFirstWord.get(key) ?? []), definition]);
    }
  }

  /** What the page says of this very piece of text, if anything. */
  definitionOf(written: string): PageDefinition | undefined {
    return this.#byShort.get(written) ?? this.#byShort.get(written.replace(/s$/, ''));
  }

  /** Mentions of the defined abbreviations that stand for a concept. Capitals count; a plural s is allowed. */
  mentionsIn(text: string, tokens: Tokens): Mention[] {
    if (this.#byFirstWord.size === 0) return [];
    const mentions: Mention[] = [];
    for (let k = 0; k < tokens.count; k++) {
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
