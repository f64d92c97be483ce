import type { EntrySummary } from '../glossary/entry.ts';
import { AROUND_UNITS, type MentionOnPage, type MentionPlace } from '../glossary/page-export/page-mention.ts';
import type { Span } from '../text/span.ts';
import { type Anchor, staticRangeOf } from './anchor.ts';

/** What the side panel lists: the mentions in the order of the page, with their places where asked for. */
export function describeMentions(anchors: readonly Anchor[], withPlaces: boolean): MentionOnPage[] {
  const placeOf = withPlaces ? placer(document.body ?? document.documentElement) : undefined;
  return anchors.map((anchor) => {
    const { block, mention } = anchor;
    const [text, before, after] = excerptOf(block.text, mention);
    return { id: mention.senses[0]?.id ?? '', text, before, after, place: placeOf?.(anchor) };
  });
}

/** A span of a text, and some of the text before and after it. */
function excerptOf(text: string, { start, end }: Span): [exact: string, before: string, after: string] {
  return [text.slice(start, end), text.slice(Math.max(0, start - AROUND_UNITS), start), text.slice(end, end + AROUND_UNITS)];
}

/** Finds the places of anchors in the text content of an element; cheap when asked in the order of the page. */
function placer(root: Element): (anchor: Anchor) => MentionPlace | undefined {
  const whole = root.textContent ?? '';
  const startOf = new Map<Node, number>();
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_CDATA_SECTION);
  for (let at = 0; walker.nextNode(); at += (walker.currentNode as Text).length) startOf.set(walker.currentNode, at);
  let [units, points] = [0, 0];
  const pointsAt = (unit: number) => {
    if (unit < units) [units, points] = [0, 0];
    // A pair of surrogates is one character.
    points += whole.slice(units, unit).replace(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g, ' ').length;
    units = unit;
    return points;
  };
  return (anchor) => {
    const range = staticRangeOf(anchor);
    const [first, last] = [range && startOf.get(range.startContainer), range && startOf.get(range.endContainer)];
    // Text in a shadow tree is no part of the text content of the page.
    if (!range || first === undefined || last === undefined) return undefined;
    const span = { start: first + range.startOffset, end: last + range.endOffset };
    const [exact, prefix, suffix] = excerptOf(whole, span);
    return { start: pointsAt(span.start), end: pointsAt(span.end), exact, prefix, suffix };
  };
}

/** The concepts that some anchors mention. */
export function conceptsOf(anchors: readonly Anchor[]): EntrySummary[] {
  const concepts = new Map<string, EntrySummary>();
  for (const { mention } of anchors) {
    const [sense] = mention.senses;
    if (sense) concepts.set(sense.id, sense);
  }
  return [...concepts.values()];
}

/** One of the mentions of a concept, counted from 0 as {@link describeMentions} lists them. */
export function occurrenceOf(anchors: readonly Anchor[], id: string, occurrence: number): Anchor | undefined {
  return anchors.filter(({ mention }) => mention.senses[0]?.id === id)[occurrence];
}
