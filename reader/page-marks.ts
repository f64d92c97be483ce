import type { PageMention } from '../matching/mention.ts';
import type { PageEvidence } from '../matching/page-evidence.ts';
import { isWanted, type ReaderChoice } from '../matching/reader-choice.ts';
import { type LayerSpan, layerSpansOf, type PageText } from './page-text.ts';

/** A mention in a PDF: what it says, and where it stands in the text layers. */
export interface PlacedMention {
  readonly mention: PageMention;
  /** The words as they are read, joined over lines. */
  readonly surface: string;
  /** Some text on either side, for lists. */
  readonly before: string;
  readonly after: string;
  readonly spans: readonly LayerSpan[];
}

/** How much of the text around a mention is kept, in UTF-16 units: as web pages tell it. */
const AROUND = 48;

/** Places the mentions of a page's text; those that end before the page begins belong to the page before. */
export function placeMentions(text: PageText, mentions: readonly PageMention[]): PlacedMention[] {
  return mentions.flatMap((mention) => {
    const spans = layerSpansOf(text, mention);
    if (mention.end <= text.ownFrom || spans.length === 0) return [];
    const words = (from: number, to: number) => joined(text.text.slice(Math.max(0, from), to));
    const { start, end } = mention;
    return [{ mention, surface: words(start, end), before: words(start - AROUND, start), after: words(end, end + AROUND), spans }];
  });
}

/**
 * Keeps one of each of the things that mentions have in common. Answers come through messages, which
 * copy: a long document would hold the name of « cancer » ten thousand times.
 */
export class SharedParts {
  readonly #parts = new Map<string, unknown>();

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
