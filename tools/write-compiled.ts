import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { factTablesOf } from '../glossary/fact-tables.ts';
import { searchDocumentOf } from '../glossary/search.ts';
import { compileGlossary, GLOSSARY_FOLDER } from './compiled-glossary.ts';
import { ROOT } from './project.ts';
import { readFactRows } from './read-fact-rows.ts';

/** A file of the compiled glossary: where it lies, and its place in the extension package. */
export interface CompiledFile {
  readonly absoluteSrc: string;
  readonly relativeDest: string;
}

/**
 * Compiles the glossary into `glossary/compiled`: the lexicon, one file per card, the search
 * documents, the tables of drugs and trials. @returns what goes into the package.
 * @throws GlossaryError when a file is not a valid entry.
 */
export function writeCompiledGlossary(): CompiledFile[] {
  const { entries, lexicon } = compileGlossary();
  const folder = join(ROOT, 'glossary/compiled');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'cards'), { recursive: true });
  const files: CompiledFile[] = [];
  const write = (name: string, data: string | Uint8Array) => {
    const absoluteSrc = join(folder, name);
    writeFileSync(absoluteSrc, data);
    files.push({ absoluteSrc, relativeDest: `glossary/${name}` });
  };
  write('lexicon.bin', new Uint8Array(lexicon));
  write('search.json', JSON.stringify(entries.map(searchDocumentOf)));
  write('tables.json', JSON.stringify(factTablesOf(entries, readFactRows(join(GLOSSARY_FOLDER, 'tables')))));
  for (const entry of entries) write(`cards/${entry.id}.json`, JSON.stringify(entry));
  return files;
}
