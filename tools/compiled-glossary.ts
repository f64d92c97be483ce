import { join } from 'node:path';
import { buildEntries } from '../glossary/build-entries.ts';
import type { Concept, FormRule } from '../glossary/concept-schema.ts';
import type { Entry } from '../glossary/entry.ts';
import { lexiconOfEntries } from '../glossary/lexicon-of-entries.ts';
import type { Thing } from '../glossary/thing.ts';
import { ROOT } from './project.ts';
import { GlossaryError, readConcepts } from './read-glossary.ts';
import { readThings } from './read-tables.ts';

/** The glossary as its authors wrote it, valid file by file and row by row. */
export interface GlossarySources {
  readonly concepts: readonly Concept[];
  readonly things: readonly Thing[];
}

export interface CompiledGlossary {
  readonly entries: readonly Entry[];
  readonly lexicon: ArrayBuffer;
}

/** Where the shipped glossary lies. */
export const GLOSSARY_FOLDER = join(ROOT, 'glossary');

/**
 * Reads and validates the written concepts and the tables under a folder.
 * @throws GlossaryError with every fault found, by file, path (or row and column) and reason.
 */
export function readGlossary(folder = GLOSSARY_FOLDER): GlossarySources {
  const { concepts, problems } = readConcepts(join(folder, 'concepts'));
  const tables = readThings(join(folder, 'tables'), new Set(concepts.map(({ id }) => id)));
  // With concepts missing, that a row points to one of them is no news.
  const all = problems.length > 0 ? problems : tables.problems;
  if (all.length > 0) throw new GlossaryError(all);
  return { concepts, things: tables.things };
}

/** The `match` rules of every entry; where a concept and its row speak of one form, the concept is right. */
export function matchRules({ concepts, things }: GlossarySources): Map<string, FormRule[]> {
  const rules = new Map<string, FormRule[]>();
  for (const { id, match } of [...things, ...concepts]) rules.set(id, [...(rules.get(id) ?? []), ...match]);
  return rules;
}

/**
 * Reads, validates and compiles a whole glossary.
 * @throws GlossaryError with every fault found.
 */
export function compileGlossary(folder = GLOSSARY_FOLDER): CompiledGlossary {
  const sources = readGlossary(folder);
  const entries = buildEntries(sources.concepts, sources.things);
  return { entries, lexicon: lexiconOfEntries(entries, matchRules(sources)) };
}
