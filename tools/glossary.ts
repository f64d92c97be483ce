import { parseArgs } from 'node:util';
import { checkGlossary } from './check-glossary.ts';
import { compileGlossary, GLOSSARY_FOLDER, readGlossary } from './compiled-glossary.ts';
import { GlossaryError } from './read-glossary.ts';

/**
 * `npm run -s glossary -- --json | --check`: the compiled glossary as JSON, or the checker's report.
 * `--folder DIR` reads another glossary than the shipped one (`concepts/` and `tables/` in it).
 */
const { values } = parseArgs({
  options: { json: { type: 'boolean' }, check: { type: 'boolean' }, folder: { type: 'string', default: GLOSSARY_FOLDER } },
});

try {
  if (values.json) process.stdout.write(`${JSON.stringify(compileGlossary(values.folder).entries)}\n`);
  if (values.check) report(values.folder);
} catch (error) {
  if (!(error instanceof GlossaryError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

function report(folder: string): void {
  const { findings, lines } = checkGlossary(readGlossary(folder), new Date().toISOString().slice(0, 10));
  const { entries, lexicon } = compileGlossary(folder);
  const cards = entries.map((entry) => JSON.stringify(entry).length);
  const total = cards.reduce((a, b) => a + b, 0);
  for (const line of lines) process.stdout.write(`${line}\n`);
  process.stdout.write(
    `sizes: lexicon ${kilo(lexicon.byteLength)}, cards ${kilo(total)} in ${cards.length} files (mean ${kilo(total / cards.length)}, largest ${kilo(Math.max(...cards))})\n`,
  );
  for (const { check, entry, message } of findings) process.stdout.write(`  ${check}: ${entry}: ${message}\n`);
  process.stdout.write(findings.length === 0 ? 'the glossary is in order\n' : `${findings.length} finding(s)\n`);
  if (findings.length > 0) process.exitCode = 1;
}

function kilo(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} kB`;
}
