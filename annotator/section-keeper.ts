import type { BlockOwner, Section, TextBlock } from './text-block.ts';

/** How far a place without a known section is followed back through the page. */
const MOST_STEPS = 60;

/** Remembers under which heading the text of each element stands, so that a change finds its section. */
export class SectionKeeper {
  readonly #sectionOf = new WeakMap<Node, Section>();

  /** Places the blocks of one reading, given in the order of the page and beginning at `root`. */
  from(root: BlockOwner): { place(block: TextBlock): void } {
    let section = this.#before(root);
    return {
      place: (block) => {
        if (isHeading(block.owner) && this.#sectionOf.get(block.owner) === undefined) section = {};
        else if (isHeading(block.owner)) section = this.#sectionOf.get(block.owner) as Section;
        section ??= block.section;
        block.section = section;
        this.#sectionOf.set(block.owner, section);
      },
    };
  }

  /** The section in which a place of the page lies: its own from before, else that of what precedes it. */
  #before(root: BlockOwner): Section | undefined {
    let at: Node | null = root;
    for (let step = 0; at && step < MOST_STEPS; step++) {
      const known = this.#sectionOf.get(at);
      if (known) return known;
      const before: Node | null = at.previousSibling;
      at = before ? lastInside(before) : (at.parentNode ?? (at instanceof ShadowRoot ? at.host : null));
    }
    return undefined;
  }
}

/** The last node of a subtree whose end is a place in the page. */
function lastInside(node: Node): Node {
  let at = node;
  while (at.lastChild && at.lastChild instanceof Element) at = at.lastChild;
  return at;
}

function isHeading(owner: BlockOwner): boolean {
  return owner instanceof Element && (/^h[1-6]$/.test(owner.localName) || owner.getAttribute('role') === 'heading');
}
