import { type Anchor, isSame, isShown, liveRangeOf } from './anchor.ts';

/** The mentions of one concept on a page, in its order, and which of them a card stands beside. */
export interface Occurrences {
  readonly anchors: readonly Anchor[];
  /** Index of the shown one; -1 when the page has changed under it. */
  readonly at: number;
}

/** All mentions that are read like the shown one, marked or not; those that the page hides are left out. */
export function occurrencesOf(shown: Anchor, mentions: readonly Anchor[]): Occurrences {
  const id = conceptOf(shown);
  const anchors = mentions.filter((anchor) => conceptOf(anchor) === id && isShown(liveRangeOf(anchor)));
  return { anchors, at: anchors.findIndex((anchor) => isSame(anchor, shown)) };
}

/** The occurrence after (or before) the shown one, going round at the ends; none where it is the only one. */
export function otherOccurrence({ anchors, at }: Occurrences, by: 1 | -1): Anchor | undefined {
  const next = at < 0 ? 0 : (at + by + anchors.length) % anchors.length;
  return next === at ? undefined : anchors[next];
}

function conceptOf({ mention }: Anchor): string | undefined {
  return mention.senses[0]?.id;
}
