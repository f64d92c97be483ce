import type { Language } from '../glossary/concept-schema.ts';
import type { Lexicon, LexiconRow } from '../glossary/lexicon.ts';
import { overlaps, type Span } from '../text/span.ts';
import { tokenize, type Tokens } from '../text/tokens.ts';
import { judge, Surroundings, type Verdict } from './acceptance.ts';
import { findElidedMatches } from './coordination.ts';
import { DefinedForms, type PageDefinition } from './defined-forms.ts';
import { findMatches, type Match } from './find-matches.ts';
import type { Mention } from './mention.ts';
import { isOrdinaryWord } from './ordinary-words.ts';
import { resolveOverlaps } from './resolve-overlaps.ts';
import { findSkippedSpans, isSkipped } from './skipped-spans.ts';
import { isBareAcronym, writtenForm, writtenRows } from './written-rows.ts';

/** What is known of the page that a text belongs to. */
export interface PageContext {
  /** What the page says or other blocks showed; used where the text is too short to tell. */
  readonly language?: Language | undefined;
  /** What the page defines for itself, in its own order. It outranks the glossary. */
  readonly definitions?: readonly PageDefinition[];
}

/**
 * Finds the concepts mentioned in one text (one block of a page, or a whole plain text).
 *
 * @returns mentions in reading order, not overlapping; spans are UTF-16, half-open. Any string is
 *   fine; nothing is thrown.
 */
export function findMentions(lexicon: Lexicon, text: string, page: PageContext = {}): Mention[] {
  const defined = new DefinedForms(lexicon, page.definitions ?? []);
  return findMentionsIn({ lexicon, text, tokens: tokenize(text), language: page.language, defined });
}

/** One text with what is shared by the texts of its page. */
export interface TextOfPage {
  readonly lexicon: Lexicon;
  readonly text: string;
  readonly tokens: Tokens;
  readonly language: Language | undefined;
  readonly defined: DefinedForms;
}

/** As {@link findMentions}, for those who read many texts of one page. */
export function findMentionsIn({ lexicon, text, tokens, language, defined }: TextOfPage): Mention[] {
  const matches = findMatches(lexicon, text, tokens);
  const mentions = defined.mentionsIn(text, tokens);
  if (matches.length === 0 && mentions.length === 0) return [];
  const around = new Surroundings(text, tokens, language);
  const read = (candidate: Candidate): void => {
    const mention = readCandidate(lexicon, candidate, around, defined);
    if (mention) mentions.push(mention);
  };
  for (const elided of findElidedMatches(lexicon, text, tokens, matches)) read(elided);
  for (const match of matches) read({ ...match, written: writtenForm(match, text) });
  if (mentions.length === 0) return [];
  const skipped = findSkippedSpans(text);
  const kept = skipped.length === 0 ? mentions : mentions.filter((mention) => !isSkipped(mention, skipped));
  return vouchForNeighbours(lexicon, resolveOverlaps(kept), around);
}

/** A mention that waits for the page need not wait where its own sentence speaks of cancer. */
function vouchForNeighbours(lexicon: Lexicon, mentions: Mention[], around: Surroundings): Mention[] {
  const senseOf = (mention: Mention) => (mention.senses.length === 1 ? lexicon.concepts.at(mention.senses[0] as number) : undefined);
  if (mentions.every(({ need }) => need === 'nothing')) return mentions;
  const sure = mentions.filter((mention) => mention.need === 'nothing' && senseOf(mention)?.oncology);
  return mentions.map((mention) => {
    if (mention.need === 'nothing') return mention;
    const sentence = around.sentenceAround(mention);
    const near = sure.find((other) => overlaps(other, sentence) && (mention.need !== 'technical' || TECHNICAL.has(senseOf(other)?.category ?? '')));
    if (near) return { ...mention, need: 'nothing', reason: { kind: 'near', near: around.text.slice(near.start, near.end) } };
    return mention;
  });
}

/** Kinds of names that stand in technical sentences only; « cancer » stands in all sorts. */
const TECHNICAL = new Set(['drug', 'gene-protein']);

/** Where the words of forms stand, and the words to compare with each form. */
type Candidate = Pick<Match, 'start' | 'end' | 'row' | 'slash'> & { readonly written: string; readonly elided?: true };

type Reading = { readonly row: LexiconRow; readonly verdict: Extract<Verdict, { accepted: true }> };

function readCandidate(lexicon: Lexicon, match: Candidate, around: Surroundings, defined: DefinedForms): Mention | undefined {
  const definition = defined.definitionOf(match.written);
  if (definition?.concept !== undefined) return undefined; // the page's own word has its mention already
  const readings: Reading[] = [];
  for (const row of writtenRows(lexicon, match, match.written)) {
    // A word that can mean several things means what the page says, even where we have no card for it.
    if (definition !== undefined && row.rule !== undefined) continue;
    const verdict = judgeRow(row, match, around);
    if (verdict.accepted) readings.push({ row, verdict });
  }
  const best = bestReadings(readings);
  const first = best[0];
  if (!first) return undefined;
  return {
    start: match.start,
    end: match.end,
    senses: [...new Set(best.map((reading) => reading.row.concept))],
    need: first.verdict.need,
    reason: match.elided && first.verdict.reason.kind === 'name' ? { kind: 'list', full: match.written } : first.verdict.reason,
  };
}

function judgeRow(row: LexiconRow, match: Span, around: Surroundings): Verdict {
  const verdict = judge(row.rule, match, around);
  if (!verdict.accepted || !isBareAcronym(row)) return verdict;
  // Among capitals a short name in capitals is no longer a name: it needs its cue, and an ordinary
  // word (« A FIRST AID KIT FOR… ») is not even helped by one.
  const trusted = verdict.reason.kind === 'cue' && !isOrdinaryWord(row.surface);
  return !trusted && around.amongCapitals(match) ? { accepted: false } : verdict;
}

/** Where one sense has its cue in the sentence, the senses without one give way. */
function bestReadings(readings: readonly Reading[]): readonly Reading[] {
  if (readings.length < 2) return readings;
  for (const kind of ['cue', 'name', 'page'] as const) {
    const same = readings.filter((reading) => reading.verdict.reason.kind === kind);
    if (same.length > 0) return same;
  }
  return [];
}
