import type { Language } from '../glossary/concept-schema.ts';
import { type Lexicon, type LexiconRow, readRow } from '../glossary/lexicon.ts';
import { overlaps, type Span } from '../text/span.ts';
import { tokenize } from '../text/tokens.ts';
import { judge, Surroundings, type Verdict } from './acceptance.ts';
import { findMatches, type Match } from './find-matches.ts';
import { detectLanguage } from './language.ts';
import type { Mention } from './mention.ts';
import { resolveOverlaps } from './resolve-overlaps.ts';
import { findSkippedSpans } from './skipped-spans.ts';
import { surfaceAgrees } from './surface-agreement.ts';

/**
 * Finds the concepts mentioned in one text (one block of a page, or a whole plain text).
 *
 * @param pageLanguage what the page says or other blocks showed; used where the text is too short
 *   to tell
 * @returns mentions in reading order, not overlapping; spans are UTF-16, half-open. Any string is
 *   fine; nothing is thrown.
 */
export function findMentions(lexicon: Lexicon, text: string, pageLanguage?: Language): Mention[] {
  const tokens = tokenize(text);
  const matches = findMatches(lexicon, tokens);
  if (matches.length === 0) return [];
  const skipped = findSkippedSpans(text);
  const around = new Surroundings(text, detectLanguage(tokens) ?? pageLanguage);
  const mentions = matches.flatMap((match) =>
    isSkipped(match, skipped) ? [] : (readMatch(lexicon, match, around) ?? []),
  );
  return resolveOverlaps(mentions);
}

function isSkipped(match: Match, skipped: readonly Span[]): boolean {
  return skipped.some((span) => overlaps(span, match));
}

type Reading = { readonly row: LexiconRow; readonly verdict: Extract<Verdict, { accepted: true }> };

function readMatch(lexicon: Lexicon, match: Match, around: Surroundings): Mention | undefined {
  const written = around.text.slice(match.start, match.end);
  const readings: Reading[] = [];
  for (let index = match.row; ; index++) {
    const row = readRow(lexicon, index);
    if ((!match.slash || row.slash) && surfaceAgrees(written, row.surface, row.exactCase)) {
      const verdict = judgeRow(row, match, around);
      if (verdict.accepted) readings.push({ row, verdict });
    }
    if (row.last) break;
  }
  const best = bestReadings(readings);
  const first = best[0];
  if (!first) return undefined;
  return {
    start: match.start,
    end: match.end,
    senses: [...new Set(best.map((reading) => reading.row.concept))],
    need: first.verdict.need,
    reason: first.verdict.reason,
  };
}

function judgeRow(row: LexiconRow, match: Match, around: Surroundings): Verdict {
  // Among capitals a short name in capitals is no longer a name: it needs its cue.
  const bare = row.exactCase && /^\p{Lu}{2,6}s?$/u.test(row.surface);
  if (bare && !row.rule?.cue && around.amongCapitals(match)) return { accepted: false };
  return judge(row.rule, match, around);
}

/** Where one sense has its cue in the sentence, the senses without one give way. */
function bestReadings(readings: readonly Reading[]): readonly Reading[] {
  for (const kind of ['cue', 'name', 'page', 'defined'] as const) {
    const same = readings.filter((reading) => reading.verdict.reason.kind === kind);
    if (same.length > 0) return same;
  }
  return [];
}
