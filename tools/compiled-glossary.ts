import { buildEntries } from '../glossary/build-entries.ts';
import type { Entry } from '../glossary/entry.ts';
import { lexiconOfEntries } from '../glossary/lexicon-of-entries.ts';
import { readConcepts } from './read-glossary.ts';

export interface CompiledGlossary {
  readonly entries: readonly Entry[];
  readonly lexicon: ArrayBuffer;
}

/**
 * Reads, validates and compiles the whole shipped glossary.
 * @throws GlossaryError with every fault found, by file, path and reason.
 */
export function compileGlossary(): CompiledGlossary {
  const concepts = readConcepts();
  const entries = buildEntries(concepts);
  const rules = new Map(concepts.map((concept) => [concept.id, concept.match]));
  return { entries, lexicon: lexiconOfEntries(entries, rules) };
}
