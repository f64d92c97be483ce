import type { Anchor } from './anchor.ts';
import { compareBlocks } from './page-order.ts';
import type { Section, TextBlock } from './text-block.ts';

/**
 * Which mention of a concept comes first in each section of the page. Blocks come and go in any order
 * (a page loads, changes, is read nearest the view first), so all mentions are kept in order.
 */
export class FirstOccurrences {
  readonly #bySection = new Map<Section, Map<string, Anchor[]>>();

  /** Takes the mentions of a block in. @returns blocks of mentions that are no longer first. */
  add(block: TextBlock, anchors: readonly Anchor[]): Set<TextBlock> {
    const overtaken = new Set<TextBlock>();
    const concepts = this.#bySection.get(block.section) ?? new Map<string, Anchor[]>();
    this.#bySection.set(block.section, concepts);
    for (const anchor of anchors) {
      const id = conceptOf(anchor);
      const list = concepts.get(id) ?? [];
      concepts.set(id, list);
      const at = placeOf(anchor, list);
      const after = list[at];
      if (after && after.block !== block) overtaken.add(after.block);
      list.splice(at, 0, anchor);
    }
    return overtaken;
  }

  /** Forgets the mentions of a block. @returns blocks of mentions that may now be first. */
  remove(block: TextBlock): Set<TextBlock> {
    const promoted = new Set<TextBlock>();
    const concepts = this.#bySection.get(block.section);
    for (const [id, list] of concepts ?? []) {
      const left = list.filter((anchor) => anchor.block !== block);
      if (left.length === list.length) continue;
      if (left.length > 0) concepts?.set(id, left);
      else concepts?.delete(id);
      const [next] = left;
      if (next) promoted.add(next.block);
    }
    if (concepts?.size === 0) this.#bySection.delete(block.section);
    return promoted;
  }

  /** Whether no mention of the same concept that may be shown stands before this one in its section. */
  isFirst(anchor: Anchor, mayShow: (anchor: Anchor) => boolean): boolean {
    const list = this.#bySection.get(anchor.block.section)?.get(conceptOf(anchor)) ?? [];
    return list.find((other) => other === anchor || mayShow(other)) === anchor;
  }

  clear(): void {
    this.#bySection.clear();
  }
}

/** Mentions share their senses: what these are called together is worked out once. */
const CONCEPTS = new WeakMap<object, string>();

function conceptOf({ mention: { senses } }: Anchor): string {
  const known = CONCEPTS.get(senses);
  if (known !== undefined) return known;
  const concept = senses.map((sense) => sense.id).join(' ');
  CONCEPTS.set(senses, concept);
  return concept;
}

/** Where an anchor belongs in a list in the order of the page: nearly always at its end. */
function placeOf(anchor: Anchor, list: readonly Anchor[]): number {
  let at = list.length;
  while (at > 0 && comesBefore(anchor, list[at - 1] as Anchor)) at--;
  return at;
}

function comesBefore(a: Anchor, b: Anchor): boolean {
  return a.block === b.block ? a.mention.start < b.mention.start : compareBlocks(a.block, b.block) < 0;
}
