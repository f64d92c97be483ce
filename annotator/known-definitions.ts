import type { PageDefinition } from '../matching/defined-forms.ts';

/** More abbreviations than any honest page defines; beyond, new ones are not learnt. */
const MOST_DEFINITIONS = 200;

/** The abbreviations that the page has defined so far, in the order in which they were learnt. */
export class KnownDefinitions {
  readonly #byShort = new Map<string, PageDefinition>();
  readonly #listeners = new Set<(fresh: readonly PageDefinition[]) => void>();

  get all(): readonly PageDefinition[] {
    return [...this.#byShort.values()];
  }

  /** Takes definitions in; of two for one abbreviation, the first stays. Listeners hear of new ones. */
  learn(definitions: readonly PageDefinition[]): void {
    const fresh: PageDefinition[] = [];
    // They come from another process and go back to it: one that is none would spoil every question.
    for (const definition of Array.isArray(definitions) ? definitions : []) {
      if (!isDefinition(definition) || this.#byShort.has(definition.short) || this.#byShort.size >= MOST_DEFINITIONS) continue;
      this.#byShort.set(definition.short, definition);
      fresh.push(definition);
    }
    if (fresh.length > 0) for (const listener of this.#listeners) listener(fresh);
  }

  /** Calls back with definitions that are new, until the signal aborts. */
  onNew(listener: (fresh: readonly PageDefinition[]) => void, signal: AbortSignal): void {
    this.#listeners.add(listener);
    signal.addEventListener('abort', () => this.#listeners.delete(listener), { once: true });
  }
}

function isDefinition(value: unknown): value is PageDefinition {
  const { short, long, concept } = (value ?? {}) as Record<string, unknown>;
  return typeof short === 'string' && short.length <= 40 && typeof long === 'string' && long.length <= 400 && (concept === undefined || typeof concept === 'string');
}
