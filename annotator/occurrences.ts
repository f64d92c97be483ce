import { type Anchor, liveRangeOf } from './anchor.ts';

/** The mentions of one concept on a page, in its order, and which of them a card stands beside. */
export interface Occurrences {
  readonly anchors: readonly Anchor[];
  /** Index of the shown one; -1 when the page has changed under it. */
  readonly at: number;
}

/** All mentions that are read like the shown one, marked or not; those that the page hides are left out. */
export function occurrencesOf(shown: Anchor, mentions: readonly Anchor[]): Occurrences {
  const id = conceptOf(shown);
  const anchors = mentions.filter((anchor) => conceptOf(anchor) === id && isShown(anchor));
  return { anchors, at: anchors.findIndex(({ block, mention }) => block === shown.block && mention.start === shown.mention.start) };
}

/** The occurrence after (or before) the shown one, going round at the ends; none where it is the only one. */
export function otherOccurrence({ anchors, at }: Occurrences, by: 1 | -1): Anchor | undefined {
  const next = at < 0 ? 0 : (at + by + anchors.length) % anchors.length;
  return next === at ? undefined : anchors[next];
}

function conceptOf({ mention }: Anchor): string | undefined {
  return mention.senses[0]?.id;
}

/** Closed sections (`<details>`) keep the size of what they hide. */
function isShown(anchor: Anchor): boolean {
  const range = liveRangeOf(anchor);
  if (!range || range.getBoundingClientRect().height === 0) return false;
  return range.startContainer.parentElement?.checkVisibility?.() !== false;
}
