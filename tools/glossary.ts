import { parseArgs } from 'node:util';
import { compileGlossary } from './compiled-glossary.ts';
import { GlossaryError } from './read-glossary.ts';

/** `npm run -s glossary -- --json | --check`: the compiled glossary as JSON, or the checker's report. */
const { values } = parseArgs({ options: { json: { type: 'boolean' }, check: { type: 'boolean' } } });

try {
  const { entries, lexicon } = compileGlossary();
  if (values.json) process.stdout.write(`${JSON.stringify(entries)}\n`);
  if (values.check) process.stdout.write(`glossary: ${entries.length} entries, lexicon ${(lexicon.byteLength / 1024).toFixed(0)} kB\n`);
} catch (error) {
  if (!(error instanceof GlossaryError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
