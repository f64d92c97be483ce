import type { EntrySummary } from '../glossary/entry.ts';
import type { MentionOnPage, MentionPlace } from '../glossary/page-export/page-mention.ts';
import { type Anchor, staticRangeOf } from './anchor.ts';

/** How much of the text around a mention is told, in UTF-16 units (as `AROUND_UNITS` where it is shown). */
const AROUND = 48;

/** What the side panel lists: the mentions in the order of the page, with their places where asked for. */
export function describeMentions(anchors: readonly Anchor[], withPlaces: boolean): MentionOnPage[] {
  const placeOf = withPlaces ? placer(document.body ?? document.documentElement) : undefined;
  return anchors.map((anchor) => {
    const { block: { text }, mention: { start, end, senses } } = anchor;
    return { id: senses[0]?.id ?? '', ...around(text, start, end, 'text', 'before', 'after'), place: placeOf?.(anchor) };
  });
}

function around<T extends string, B extends string, A extends string>(text: string, start: number, end: number, exact: T, before: B, after: A) {
  return {
    [exact]: text.slice(start, end),
    [before]: text.slice(Math.max(0, start - AROUND), start),
    [after]: text.slice(end, end + AROUND),
  } as Record<T | B | A, string>;
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
    const [from, to] = [first + range.startOffset, last + range.endOffset];
    return { start: pointsAt(from), end: pointsAt(to), ...around(whole, from, to, 'exact', 'prefix', 'suffix') };
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
