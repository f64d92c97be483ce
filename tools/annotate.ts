import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { openLexicon } from '../glossary/lexicon.ts';
import { annotateText } from '../matching/annotate-text.ts';
import { compileGlossary } from './compiled-glossary.ts';

/**
 * `npm run -s annotate -- [FILE] --json [--all] [--batch]`: the mentions in a plain text, taken as
 * one page (contract: design, section 6).
 */
const { values, positionals } = parseArgs({
  options: { json: { type: 'boolean' }, all: { type: 'boolean' }, batch: { type: 'boolean' } },
  allowPositionals: true,
});

const input = readFileSync(positionals[0] ?? 0, 'utf8');
const lexicon = openLexicon(compileGlossary().lexicon);
const options = { marginal: values.all ?? false };

if (values.batch) {
  for (const line of input.split('\n')) {
    if (!line.trim()) continue;
    const { id, text } = JSON.parse(line) as { id: string; text: string };
    process.stdout.write(`${JSON.stringify({ id, ...annotateText(lexicon, text, options) })}\n`);
  }
} else {
  const result = annotateText(lexicon, input, options);
  if (values.json) process.stdout.write(`${JSON.stringify(result)}\n`);
  else for (const m of result.mentions) process.stdout.write(`${m.start}\t${m.end}\t${JSON.stringify(m.text)}\t${m.concept}\n`);
}
