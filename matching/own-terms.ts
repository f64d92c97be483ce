import type { Lexicon } from '../glossary/lexicon.ts';
import { overlaps } from '../text/span.ts';
import type { Tokens } from '../text/tokens.ts';
import { Surroundings } from './acceptance.ts';
import type { DefinedForms } from './defined-forms.ts';
import { findMatches } from './find-matches.ts';
import { type Mention, type PageMention, resolveSenses } from './mention.ts';
import { resolveOverlaps } from './resolve-overlaps.ts';
import { findSkippedSpans, isSkipped } from './skipped-spans.ts';
import { isBareAcronym, writtenForm, writtenRows } from './written-rows.ts';

/** A reader's glossary that is switched on for the page being read. */
export interface OwnLexicon {
  readonly lexicon: Lexicon;
  /** Whether its terms go before the shipped concepts where both stand for the same words. */
  readonly first: boolean;
}

/**
 * The mentions of a reader's own terms in one text. Their words are taken as they are written down:
 * no cues, no waiting for a page about cancer. What the page itself defines otherwise is left to it.
 */
function findOwnMentions(lexicon: Lexicon, text: string, tokens: Tokens, defined: DefinedForms): Mention[] {
  const matches = findMatches(lexicon, text, tokens);
  if (matches.length === 0) return [];
  const around = new Surroundings(text, tokens, undefined);
  const skipped = findSkippedSpans(text);
  const mentions: Mention[] = [];
  for (const match of matches) {
    if (isSkipped(match, skipped)) continue;
    const written = writtenForm(match, text);
    if (defined.definitionOf(written)) continue;
    // In a line of capitals every word is written as an acronym is.
    const rows = writtenRows(lexicon, match, written).filter((row) => !isBareAcronym(row) || !around.amongCapitals(match));
    const senses = new Set(rows.map(({ concept }) => concept));
    if (senses.size > 0) mentions.push({ start: match.start, end: match.end, senses: [...senses], need: 'nothing', reason: { kind: 'name' } });
  }
  return mentions;
}

/** The own terms of one text with what lists show of them, those of the first glossary first. */
export function readOwnTerms(own: readonly OwnLexicon[], text: string, tokens: Tokens, defined: DefinedForms): OwnMentions[] {
  return own.map(({ lexicon, first }) => ({ first, mentions: findOwnMentions(lexicon, text, tokens, defined).map((mention) => resolveSenses(lexicon, mention)) }));
}

export interface OwnMentions {
  readonly first: boolean;
  readonly mentions: readonly PageMention[];
}

/**
 * Puts own terms beside the shipped concepts. For the same words: what the page defines, then the
 * glossaries that go first, then the shipped one, then the others. Where words overlap without being
 * the same, the longer term counts as it does everywhere, but for a page's definition, which no own
 * term may cover.
 */
export function joinOwnMentions(shipped: readonly PageMention[], own: readonly OwnMentions[]): PageMention[] {
  const before = own.filter(({ first }) => first);
  const after = own.filter(({ first }) => !first);
  const defined = shipped.filter(({ reason }) => reason.kind === 'defined');
  const bySpan = new Map<string, PageMention>();
  for (const mentions of [defined, ...before.map((one) => one.mentions), shipped, ...after.map((one) => one.mentions)]) {
    for (const mention of mentions) {
      const span = `${mention.start}-${mention.end}`;
      const covers = mention.senses.some(({ own: origin }) => origin) && defined.some((one) => overlaps(one, mention));
      if (!covers && !bySpan.has(span)) bySpan.set(span, mention);
    }
  }
  return resolveOverlaps([...bySpan.values()]);
}
