import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as v from 'valibot';
import type { AnnotatedMention, AnnotatedText } from '../../matching/annotate-text.ts';
import { overlaps, type Span } from '../../text/span.ts';

const OffsetSpan = v.object({ offset: v.number(), end: v.number() });
const GoldMention = v.object({
  text: v.string(),
  offset: v.number(),
  end: v.number(),
  concept: v.string(),
  category: v.optional(v.string(), 'other'),
  required: v.optional(v.boolean(), false),
  also_accept: v.optional(v.array(v.string()), []),
  accept_spans: v.optional(v.array(OffsetSpan), []),
});
type GoldMention = v.InferOutput<typeof GoldMention>;

/** An annotated collection: documents with the mentions they hold, and spans that must stay bare. */
const GoldFile = v.object({
  documents: v.array(
    v.object({ file: v.string(), filename: v.string(), mentions: v.array(GoldMention), nested_mentions: v.optional(v.array(GoldMention), []) }),
  ),
  traps: v.optional(v.array(v.object({ file: v.string(), text: v.string(), offset: v.number(), end: v.number(), forbidden_concept: v.string() })), []),
});

/** Found, missed and false, for one document or one category. */
export interface Tally {
  required: number;
  found: number;
  extra: number;
}

export interface GoldScore {
  readonly byDocument: ReadonlyMap<string, Tally>;
  readonly byCategory: ReadonlyMap<string, Tally>;
  readonly traps: { readonly count: number; readonly violated: number };
  /** Each miss, false alarm and violated trap, with the text around it. */
  readonly faults: readonly string[];
}

const spanOf = ({ offset, end }: { readonly offset: number; readonly end: number }): Span => ({ start: offset, end });

/**
 * Scores an annotator on a gold file. A required mention is found when a mention has one of its spans
 * and one of its concepts; a mention is extra when no gold mention, nested one or accepted span has
 * its span; a trap is violated when a mention of the forbidden concept overlaps it.
 *
 * @param file the gold file; its documents lie beside it
 */
export function scoreGold(file: string, annotate: (text: string) => AnnotatedText): GoldScore {
  const gold = v.parse(GoldFile, JSON.parse(readFileSync(file, 'utf8')));
  const byDocument = new Map<string, Tally>();
  const byCategory = new Map<string, Tally>();
  const faults: string[] = [];
  let violated = 0;
  for (const document of gold.documents) {
    const text = readFileSync(join(dirname(file), document.filename), 'utf8');
    const { mentions } = annotate(text);
    const all = [...document.mentions, ...document.nested_mentions];
    const say = (kind: string, span: Span, more: string) => faults.push(`${kind} ${document.file} ${inContext(text, span)} ${more}`);
    for (const wanted of document.mentions.filter((m) => m.required)) {
      const found = mentions.some((m) => fits(m, wanted));
      for (const tally of [tallyOf(byDocument, document.file), tallyOf(byCategory, wanted.category)]) {
        tally.required++;
        if (found) tally.found++;
      }
      if (!found) say('missed', spanOf(wanted), wanted.concept);
    }
    for (const mention of mentions) {
      if (all.some((m) => spansOf(m).some((s) => s.start === mention.start && s.end === mention.end))) continue;
      tallyOf(byDocument, document.file).extra++;
      say('extra', mention, mention.concept);
    }
    for (const trap of gold.traps.filter((t) => t.file === document.file)) {
      const bad = mentions.find((m) => overlaps(m, spanOf(trap)) && isForbidden(m, trap.forbidden_concept) && !all.some((g) => fits(m, g)));
      if (!bad) continue;
      violated++;
      say('trap', spanOf(trap), bad.concept);
    }
  }
  return { byDocument, byCategory, traps: { count: gold.traps.length, violated }, faults };
}

function fits(mention: AnnotatedMention, gold: GoldMention): boolean {
  const ids = [gold.concept, ...gold.also_accept];
  return (
    spansOf(gold).some((s) => s.start === mention.start && s.end === mention.end) &&
    (ids.includes(mention.concept) || (mention.candidates ?? []).some((id) => ids.includes(id)))
  );
}

function isForbidden({ concept }: AnnotatedMention, forbidden: string): boolean {
  return forbidden === '*' || forbidden === concept;
}

function spansOf(mention: GoldMention): Span[] {
  return [spanOf(mention), ...mention.accept_spans.map(spanOf)];
}

function tallyOf(tallies: Map<string, Tally>, key: string): Tally {
  const known = tallies.get(key) ?? { required: 0, found: 0, extra: 0 };
  tallies.set(key, known);
  return known;
}

/** The span in brackets, with what stands around it, on one line. */
function inContext(text: string, { start, end }: Span, around = 40): string {
  const part = `${text.slice(Math.max(0, start - around), start)}[${text.slice(start, end)}]${text.slice(end, end + around)}`;
  return `« ${part.replace(/\s+/g, ' ')} »`;
}
