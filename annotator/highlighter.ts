import type { PageMention } from '../matching/mention.ts';
import { PageEvidence } from '../matching/page-evidence.ts';
import { isWanted, type ReaderChoice } from '../matching/reader-choice.ts';
import type { Anchor } from './anchor.ts';
import { FirstOccurrences } from './first-occurrences.ts';
import { MENTIONS_ALWAYS_PAINTED, WATCH_DELAY_MS } from './limits.ts';
import { compareBlocks } from './page-order.ts';
import type { Painter } from './painter.ts';
import type { BlockOwner, TextBlock } from './text-block.ts';
import { ViewWatch } from './view-watch.ts';

/** Neighbouring blocks that are watched as one. */
interface Group {
  readonly blocks: Set<TextBlock>;
  last: TextBlock | undefined;
  near: boolean;
}

/**
 * Keeps the mentions of all blocks and has those near the view painted. The first mentions are painted
 * wherever they lie: most pages have no more, and to have the browser watch them costs a frame. Of the
 * others the first blocks are watched one by one; on long pages later ones are watched in ever larger
 * groups, so that the number of watched elements stays small.
 */
export class Highlighter {
  readonly #painter: Painter;
  readonly #choice: ReaderChoice;
  readonly #firsts = new FirstOccurrences();
  readonly #evidence = new PageEvidence();
  readonly #anchors = new Map<TextBlock, readonly Anchor[]>();
  readonly #groupOf = new Map<TextBlock, Group>();
  readonly #watch = new ViewWatch<Group>((group, near) => this.#nearChanged(group, near));
  /** Groups that have grown or shrunk since they were last watched. */
  readonly #unwatched = new Set<Group>();
  /** The first blocks of the page, painted wherever they lie, and how many mentions may still come in. */
  readonly #always: Group = { blocks: new Set(), last: undefined, near: true };
  #roomInAlways: number;
  /** Elements that were in view when the page began to be read. */
  readonly #inView = new WeakSet<BlockOwner>();
  /** Blocks near the view that wait for {@link paintAdded}, and whether what waited on all others may be shown now. */
  readonly #unpainted = new Set<TextBlock>();
  #settled = false;
  #open: Group | undefined;
  #groups = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param alwaysPainted so many mentions are painted without a look at the view */
  constructor(painter: Painter, choice: ReaderChoice, alwaysPainted: number = MENTIONS_ALWAYS_PAINTED) {
    this.#painter = painter;
    this.#choice = choice;
    this.#roomInAlways = alwaysPainted;
  }

  /** Takes the mentions of a block that is still current; a retired block is ignored. Painted by {@link paintAdded}. */
  add(block: TextBlock, mentions: readonly PageMention[]): void {
    if (block.retired) return;
    if (mentions.length === 0) return block.release();
    const settled = this.#evidence.add(mentions);
    const anchors = mentions.map((mention) => ({ block, mention }));
    this.#anchors.set(block, anchors);
    const overtaken = this.#firsts.add(block, anchors.filter((anchor) => isWanted(anchor.mention, this.#choice)));
    const group = anchors.length <= this.#roomInAlways ? this.#always : this.#groupFor(block);
    this.#put(block, group);
    if (group === this.#always) this.#roomInAlways -= anchors.length;
    if (group.near) this.#unpainted.add(block);
    this.#settled ||= settled;
    if (this.#choice.density === 'first') for (const other of overtaken) if (this.#groupOf.get(other)?.near) this.#unpainted.add(other);
  }

  /** Paints what was added, as far as it is near the view: once for an answer, however many blocks it is about. */
  paintAdded(): void {
    if (!this.#settled) this.#repaint(this.#unpainted);
    else for (const group of new Set(this.#groupOf.values())) if (group.near) this.#repaint(group.blocks);
    this.#unpainted.clear();
    this.#settled = false;
  }

  /** Forgets a block and takes its marks away. */
  remove(block: TextBlock): void {
    const anchors = this.#anchors.get(block);
    if (!anchors) return;
    this.#painter.erase(anchors);
    this.#anchors.delete(block);
    const group = this.#groupOf.get(block);
    this.#groupOf.delete(block);
    if (group === this.#always) {
      group.blocks.delete(block);
      this.#roomInAlways += anchors.length;
    } else if (group) this.#leaveGroup(group, block);
    const promoted = this.#firsts.remove(block);
    if (this.#choice.density === 'first') this.#repaint([...promoted].filter((other) => this.#groupOf.get(other)?.near));
  }

  /**
   * Nothing out of view is painted from now on: on a long page each painting costs a frame of all of it, and on one
   * that changes all the time each frame costs the more the more texts are marked.
   */
  keepToView(): void {
    this.#roomInAlways = 0;
    if (this.#always.blocks.size === 0) return;
    const blocks = [...this.#always.blocks].sort(compareBlocks);
    this.#always.blocks.clear();
    // Not together with blocks that are not painted: of a group that is taken for near nobody would paint those.
    this.#open = undefined;
    for (const block of blocks) {
      const group = this.#groupFor(block);
      // It is painted: near, until the browser tells otherwise.
      group.near = true;
      this.#put(block, group);
    }
  }

  /** Says that an element is in view: its marks are painted at once, before the browser is asked. */
  expectInView(owner: BlockOwner): void {
    this.#inView.add(owner);
  }

  /** Watches all that has been added: asked for when a reading is over, and now and then during a long one. */
  settle(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    for (const group of this.#unwatched) {
      const [first] = group.blocks;
      if (first && group.last) this.#watch.watch(group, { first: first.owner, last: group.last.owner }, group.near);
    }
    this.#unwatched.clear();
  }

  /** The anchors that are marked (or would be, near the view), in the order of the page. */
  anchors(): Anchor[] {
    return this.allAnchors().filter((anchor) => this.#isMarked(anchor));
  }

  /** All anchors that the reader wants, later ones in a section too, in the order of the page. */
  allAnchors(): Anchor[] {
    const blocks = [...this.#anchors.keys()].filter((block) => block.isCurrent());
    blocks.sort(compareBlocks);
    return blocks.flatMap((block) => this.#anchors.get(block) ?? []).filter((anchor) => this.#mayShow(anchor));
  }

  /** How many concepts the reader could have explained; unlike a list of them this sorts nothing. */
  conceptCount(): number {
    const ids = new Set<string>();
    for (const anchors of this.#anchors.values()) {
      for (const anchor of anchors) {
        const id = anchor.mention.senses[0]?.id;
        if (id !== undefined && !ids.has(id) && this.#mayShow(anchor)) ids.add(id);
      }
    }
    return ids.size;
  }

  /** Resolves when all that is near the view has been painted. */
  async painted(): Promise<void> {
    this.settle();
    await this.#watch.told();
  }

  /** The painted anchor at a point of the view, if any. */
  anchorAt(x: number, y: number): Anchor | undefined {
    return this.#painter.anchorAt(x, y);
  }

  /** Draws one anchor as the one being explained, or none. */
  setActive(anchor: Anchor | undefined): void {
    this.#painter.setActive(anchor);
  }

  /** Forgets everything and takes all marks away. */
  clear(): void {
    clearTimeout(this.#timer);
    this.#unwatched.clear();
    this.#unpainted.clear();
    this.#watch.disconnect();
    this.#anchors.clear();
    this.#groupOf.clear();
    this.#firsts.clear();
    this.#painter.clear();
  }

  #shown(block: TextBlock): Anchor[] {
    return (this.#anchors.get(block) ?? []).filter((anchor) => this.#mayShow(anchor) && this.#isMarked(anchor));
  }

  readonly #mayShow = ({ mention }: Anchor): boolean => isWanted(mention, this.#choice) && this.#evidence.satisfies(mention);

  /** Of an anchor that may be shown, whether it is one to mark. */
  #isMarked(anchor: Anchor): boolean {
    return this.#choice.density === 'all' || this.#firsts.isFirst(anchor, this.#mayShow);
  }

  /** Paints blocks anew in which other mentions are to be marked now. */
  #repaint(blocks: Iterable<TextBlock>): void {
    const marked: Anchor[] = [];
    for (const block of blocks) {
      const shown = this.#shown(block);
      const anchors = this.#anchors.get(block) ?? [];
      if (shown.length < anchors.length) this.#painter.erase(anchors.filter((anchor) => !shown.includes(anchor)));
      marked.push(...shown);
    }
    if (marked.length > 0) this.#painter.paint(marked);
  }

  #put(block: TextBlock, group: Group): void {
    group.blocks.add(block);
    group.last = block;
    this.#groupOf.set(block, group);
    if (group !== this.#always) this.#watchLater(group);
  }

  #groupFor(block: TextBlock): Group {
    const capacity = this.#groups <= 100 ? 1 : this.#groups <= 150 ? 8 : 64;
    const near = this.#inView.has(block.owner);
    const { last } = this.#open ?? {};
    // A group stays in the order of the page: it is watched by its first and its last block only.
    if (this.#open && last && !near && compareBlocks(last, block) < 0) {
      if (this.#open.blocks.size < capacity || last.owner === block.owner) return this.#open;
    }
    this.#groups++;
    this.#open = { blocks: new Set(), last: undefined, near };
    return this.#open;
  }

  #leaveGroup(group: Group, block: TextBlock): void {
    group.blocks.delete(block);
    if (group.last === block) group.last = [...group.blocks].at(-1);
    if (group.blocks.size > 0) this.#watchLater(group);
    else {
      this.#unwatched.delete(group);
      this.#watch.unwatch(group);
    }
  }

  /** Not at once: watching costs more than all else, and groups grow block by block. */
  #watchLater(group: Group): void {
    this.#unwatched.add(group);
    this.#timer ??= setTimeout(() => this.settle(), WATCH_DELAY_MS);
  }

  #nearChanged(group: Group, near: boolean): void {
    group.near = near;
    for (const block of group.blocks) {
      if (near) this.#painter.paint(this.#shown(block));
      else this.#painter.erase(this.#anchors.get(block) ?? []);
    }
  }
}
