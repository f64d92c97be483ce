import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openLexicon } from '../glossary/lexicon.ts';
import { annotateText } from '../matching/annotate-text.ts';
import { compileGlossary } from './compiled-glossary.ts';
import { ROOT } from './project.ts';
import { scoreGold, type Tally } from './score/gold-documents.ts';
import { readPairs, scorePairs } from './score/sentence-pairs.ts';

/**
 * `npm run -s score -- [--list] [GOLD.json | PAIRS.tsv …]`: precision, recall and violated traps of
 * the shipped matcher and glossary; `--list` adds every fault with the text around it. Without files:
 * the project's own pairs, and the annotated documents where they are there.
 */
const { values, positionals } = parseArgs({ options: { list: { type: 'boolean' } }, allowPositionals: true });

const lexicon = openLexicon(compileGlossary().lexicon);
const say = (line: string) => process.stdout.write(`${line}\n`);
const percent = (part: number, all: number) => (all === 0 ? '–' : `${((100 * part) / all).toFixed(1)} %`);

function reportGold(file: string): void {
  const score = scoreGold(file, (text) => annotateText(lexicon, text, { marginal: false }));
  say(file);
  const row = (name: string, { required, found, extra }: Tally) =>
    say(`  ${name.padEnd(24)} recall ${found}/${required} (${percent(found, required)}), precision ${percent(found, found + extra)}, extra ${extra}`);
  for (const [name, tally] of [...score.byCategory].sort()) say(`  ${name.padEnd(24)} recall ${tally.found}/${tally.required} (${percent(tally.found, tally.required)})`);
  const total: Tally = { required: 0, found: 0, extra: 0 };
  for (const [name, tally] of score.byDocument) {
    row(`document ${name}`, tally);
    for (const key of ['required', 'found', 'extra'] as const) total[key] += tally[key];
  }
  row('all', total);
  say(`  traps violated ${score.traps.violated}/${score.traps.count}`);
  if (values.list) for (const fault of score.faults) say(`  ${fault}`);
}

function reportPairs(file: string): void {
  const score = scorePairs(readPairs(readFileSync(file, 'utf8')), (text) => annotateText(lexicon, text, { marginal: true }));
  say(`${file}\n  traps violated ${score.violated}/${score.pairs} (${percent(score.violated, score.pairs)}), twins found ${score.found}/${score.pairs} (${percent(score.found, score.pairs)})`);
  if (values.list) for (const fault of score.faults) say(`  ${fault}`);
}

function ownFiles(): string[] {
  const corpus = join(ROOT, 'tests/corpus');
  const gold = join(ROOT, '../shared/documents/gold.json');
  const pairs = readdirSync(corpus).filter((name) => name.endsWith('.tsv')).map((name) => join(corpus, name));
  return [...pairs, ...(existsSync(gold) ? [gold] : [])];
}

for (const file of positionals.length > 0 ? positionals : ownFiles()) {
  if (file.endsWith('.json')) reportGold(file);
  else reportPairs(file);
}
