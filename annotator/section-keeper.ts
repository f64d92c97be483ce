import { isSkipped, parentOf } from './element-rules.ts';
import type { BlockOwner, Section, TextBlock } from './text-block.ts';

/** How many elements back through the page a section is looked for: a change must cost little. */
const MOST_STEPS = 150;

/** What a reader takes for the beginning of a part of the page, beside what has that role. */
const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** Remembers under which heading the text of each element stands, so that a change finds its section. */
export class SectionKeeper {
  readonly #ofHeading = new WeakMap<Node, Section>();
  readonly #ofOwner: (owner: Node) => Section | undefined;

  /** @param ofOwner the section of the blocks that an element has, as far as they have been read */
  constructor(ofOwner: (owner: Node) => Section | undefined) {
    this.#ofOwner = ofOwner;
  }

  /**
   * Places the blocks of one reading, given in the order of the page and beginning at `root`. To be called before what
   * is known of the root is forgotten.
   */
  from(root: BlockOwner): { place(block: TextBlock): void } {
    let section = this.#before(root);
    let last: BlockOwner | undefined;
    return {
      place: (block) => {
        if (block.owner !== last && isHeading(block.owner)) section = this.#headed(block.owner);
        last = block.owner;
        section ??= block.section;
        block.section = section;
      },
    };
  }

  /** The section that a heading begins. */
  #headed(heading: Node): Section {
    const known = this.#ofHeading.get(heading);
    const section = known ?? {};
    if (!known) this.#ofHeading.set(heading, section);
    return section;
  }

  /** The section in which a place of the page lies: its own from before, else that of what precedes it. */
  #before(root: BlockOwner): Section | undefined {
    let at: Node | null = root;
    for (let step = 0; at && step < MOST_STEPS; step++) {
      const known = this.#ofOwner(at) ?? (isHeading(at) ? this.#headed(at) : undefined);
      if (known) return known;
      const before: Element | null = at instanceof Element ? at.previousElementSibling : null;
      at = before ? lastElementIn(before) : parentOf(at);
    }
    return undefined;
  }
}

/** The element of a subtree that begins last; nothing is looked for in what is not read. */
function lastElementIn(tree: Element): Element {
  let at = tree;
  // So far and no further: the fields of a form take the place of its properties, and may lead back to it.
  for (let step = 0; step < MOST_STEPS && !isSkipped(at) && at.lastElementChild; step++) at = at.lastElementChild;
  return at;
}

function isHeading(owner: Node): boolean {
  if (!(owner instanceof Element)) return false;
  return HEADINGS.has(owner.localName) || Element.prototype.getAttribute.call(owner, 'role') === 'heading';
}
