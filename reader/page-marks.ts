import { AROUND_UNITS } from '../glossary/page-export/page-mention.ts';
import type { PageMention } from '../matching/mention.ts';
import type { PageEvidence } from '../matching/page-evidence.ts';
import { isWanted, type ReaderChoice } from '../matching/reader-choice.ts';
import { type LayerSpan, layerSpansOf, type PageText } from './page-text.ts';

/**
 * A mention in a PDF: what it says, and where it stands in the text layers. A long document has tens of thousands,
 * of which few are ever looked at: all but the mention itself is read from the text when it is wanted.
 */
export class PlacedMention {
  readonly mention: PageMention;
  readonly #text: PageText;

  constructor(mention: PageMention, text: PageText) {
    this.mention = mention;
    this.#text = text;
  }

  /** The words as they are read, joined over lines. */
  get surface(): string {
    return this.#words(this.mention.start, this.mention.end);
  }

  /** Some text on either side, for lists. */
  get before(): string {
    return this.#words(this.mention.start - AROUND_UNITS, this.mention.start);
  }

  get after(): string {
    return this.#words(this.mention.end, this.mention.end + AROUND_UNITS);
  }

  /** Where the words stand in the text layers: one span a line or run. */
  get spans(): readonly LayerSpan[] {
    return layerSpansOf(this.#text, this.mention);
  }

  #words(from: number, to: number): string {
    return joined(this.#text.text.slice(Math.max(0, from), to));
  }
}

/** Places the mentions of a page's text; those that end before the page begins belong to the page before. */
export function placeMentions(text: PageText, mentions: readonly PageMention[]): PlacedMention[] {
  return mentions.filter(({ end }) => end > text.ownFrom).map((mention) => new PlacedMention(mention, text)).filter(({ spans }) => spans.length > 0);
}

/**
 * Keeps one of each of the things that mentions have in common. Answers come through messages, which
 * copy: a long document would hold the name of « cancer » ten thousand times.
 */
export class SharedParts {
  readonly #parts = new Map<string, unknown>();

  /** The same mention, made of the parts that are kept. */
  of(mention: PageMention): PageMention {
    const { senses, reason } = mention;
    return { ...mention, senses: this.#one(senses.map(({ id }) => id).join(' '), senses), reason: this.#one(JSON.stringify(reason), reason) };
  }

  #one<Part>(key: string, part: Part): Part {
    const known = this.#parts.get(key) as Part | undefined;
    if (known === undefined) this.#parts.set(key, part);
    return known ?? part;
  }
}

/** « osimer-⏎tinib » is read « osimertinib »; other line breaks are spaces. */
function joined(words: string): string {
  return words.replace(/(\p{L})[-\u2010]\s*\n(?=\p{Ll})/gu, '$1').replace(/\s+/g, ' ');
}

/** The mentions that a reader wants to see, once the document has shown what they wait for. */
export function shownMentions(placed: readonly PlacedMention[], choice: ReaderChoice, evidence: PageEvidence): PlacedMention[] {
  return placed.filter(({ mention }) => isWanted(mention, choice) && evidence.satisfies(mention));
}

/** Of the mentions of one page, those to mark: all of them, or each concept once. A page is a section. */
export function markedMentions(shown: readonly PlacedMention[], { density }: ReaderChoice): PlacedMention[] {
  if (density === 'all') return [...shown];
  const seen = new Set<string>();
  return shown.filter(({ mention }) => {
    const key = mention.senses.map(({ id }) => id).join(' ');
    const first = !seen.has(key);
    seen.add(key);
    return first;
  });
}
