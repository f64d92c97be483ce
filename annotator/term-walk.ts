import { type Anchor, isSame } from './anchor.ts';
import type { PopoverController } from './popover-controller.ts';
import { mentionAtReader, neighbour, scrollToAnchor } from './term-cursor.ts';

/**
 * Goes from term to term of an annotated page with the keyboard or from a list, opening each one's card. Each of its
 * methods tells whether there was a term to go to.
 */
export class TermWalk {
  readonly controller: PopoverController;
  readonly #marked: () => readonly Anchor[];
  #visited: Anchor | undefined;

  /** @param marked the mentions that are marked, in the order of the page; the controller knows the others too */
  constructor(controller: PopoverController, marked: () => readonly Anchor[]) {
    this.controller = controller;
    this.#marked = marked;
  }

  /** Goes to the next or previous mark. */
  step(by: 1 | -1): boolean {
    return this.#go(neighbour(this.#marked(), this.controller.shown ?? this.#visited, by));
  }

  /** Explains the term at the selection, else the first in view. */
  explain(): boolean {
    return this.#go(this.controller.shown ?? mentionAtReader(this.controller.mentions()));
  }

  /** Goes to a mention of a concept; asked again, to the one after it. */
  jumpTo(id: string): boolean {
    return this.#go(nextOf(this.controller.mentions(), id, this.#visited));
  }

  #go(anchor: Anchor | undefined): boolean {
    if (!anchor) return false;
    this.#visited = anchor;
    scrollToAnchor(anchor);
    this.controller.dispatch({ type: 'explain', target: anchor });
    return true;
  }
}

/** The next mention of a concept after the one visited last, so that repeated jumps go through all. */
function nextOf(anchors: readonly Anchor[], id: string, visited: Anchor | undefined): Anchor | undefined {
  const same = anchors.filter(({ mention }) => mention.senses.some((sense) => sense.id === id));
  const at = visited ? same.findIndex((anchor) => isSame(anchor, visited)) : -1;
  return same[(at + 1) % Math.max(1, same.length)];
}
