import type { PageMention } from './mention.ts';

/** Different concepts, named without doubt, that make a page one about cancer. */
export const ONCOLOGY_CONCEPTS = 2;

/**
 * What a page has shown so far: grows as blocks are read, decides which waiting mentions may be
 * shown. A mention that waits itself, or whose sense is open, proves nothing.
 */
export class PageEvidence {
  readonly #sure = new Set<string>();

  /** Takes the mentions of one more text into account. */
  add(mentions: readonly PageMention[]): void {
    for (const { need, senses } of mentions) {
      const [sense] = senses;
      if (need === 'nothing' && senses.length === 1 && sense?.oncology) this.#sure.add(sense.id);
    }
  }

  /** Whether the page speaks of cancer beyond doubt. */
  get oncology(): boolean {
    return this.#sure.size >= ONCOLOGY_CONCEPTS;
  }

  /** Whether what the mention waits for has been seen. */
  satisfies(mention: PageMention): boolean {
    return mention.need === 'nothing' || this.oncology;
  }
}
