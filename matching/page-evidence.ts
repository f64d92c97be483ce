import type { PageMention } from './mention.ts';

/** Different concepts of oncology, named without doubt, that make a page one about cancer. */
const ONCOLOGY_CONCEPTS = 2;

/**
 * What a page has shown so far: grows as blocks are read, decides which waiting mentions may be
 * shown. A mention that waits itself, or whose sense is open, proves nothing. A word that was sure once
 * keeps its sense: one sense per discourse (Gale, Church & Yarowsky, 1992).
 */
export class PageEvidence {
  readonly #oncology = new Set<string>();
  readonly #seen = new Set<string>();
  readonly #waiting = new Set<string>();

  /**
   * Takes the mentions of one more text into account.
   * @returns whether mentions that waited before may be shown now
   */
  add(mentions: readonly PageMention[]): boolean {
    const wasOncology = this.oncology;
    let awaited = false;
    for (const { need, senses } of mentions) {
      const [sense] = senses;
      if (need !== 'nothing') for (const { id } of senses) this.#waiting.add(id);
      else if (senses.length === 1 && sense) {
        awaited ||= !this.#seen.has(sense.id) && this.#waiting.has(sense.id);
        this.#seen.add(sense.id);
        if (sense.oncology) this.#oncology.add(sense.id);
      }
    }
    return this.oncology && (awaited || !wasOncology);
  }

  /** Whether the page speaks of cancer beyond doubt. */
  get oncology(): boolean {
    return this.#oncology.size >= ONCOLOGY_CONCEPTS;
  }

  /** Whether what the mention waits for has been seen. */
  satisfies({ need, senses }: PageMention): boolean {
    if (need === 'nothing') return true;
    return this.oncology && (need === 'oncology' || senses.some(({ id }) => this.#seen.has(id)));
  }
}
