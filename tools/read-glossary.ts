import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { parseDocument } from 'yaml';
import { type Concept, parseConcept } from '../glossary/concept-schema.ts';
import { ROOT } from './project.ts';

/** All that is wrong with the glossary's files, each with file, path and reason. */
export class GlossaryError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`the glossary has ${problems.length} error(s):\n  ${problems.join('\n  ')}`);
    this.name = 'GlossaryError';
    this.problems = problems;
  }
}

export interface ReadConcepts {
  readonly concepts: readonly Concept[];
  /** Each with file, path and reason. */
  readonly problems: readonly string[];
}

/** Reads and parses every concept file of a folder, in the order of ids. */
export function readConcepts(folder: string): ReadConcepts {
  const concepts: Concept[] = [];
  const problems: string[] = [];
  const owner = new Map<string, string>();
  for (const file of yamlFiles(folder)) {
    const shown = relative(ROOT, file);
    const say = (path: string, reason: string) => problems.push(`${shown}: ${path}: ${reason}`);
    const document = parseDocument(readFileSync(file, 'utf8'), { uniqueKeys: true });
    const fault = document.errors[0];
    if (fault) {
      say(`line ${fault.linePos?.[0].line ?? '?'}`, fault.message.split('\n')[0] ?? 'is not YAML');
      continue;
    }
    const parsed = parseConcept(document.toJS());
    if (!parsed.ok) {
      for (const { path, reason } of parsed.problems) say(path, reason);
      continue;
    }
    const { concept } = parsed;
    if (concept.id !== basename(file, '.yaml')) say('id', `"${concept.id}" is not the file's name`);
    if (concept.category !== basename(dirname(file))) say('category', `"${concept.category}" is not the folder's name`);
    const other = owner.get(concept.id);
    if (other) say('id', `"${concept.id}" is also the id of ${other}`);
    owner.set(concept.id, shown);
    concepts.push(concept);
  }
  return { concepts: concepts.sort((a, b) => (a.id < b.id ? -1 : 1)), problems };
}

function yamlFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => join(folder, name))
    .sort();
}
