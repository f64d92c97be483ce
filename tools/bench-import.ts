import { parseArgs } from 'node:util';
import { readFile } from '../glossary/exchange/formats.ts';
import type { Steps } from '../glossary/exchange/slices.ts';
import { openLexicon } from '../glossary/lexicon.ts';
import { compileUserLexicon } from '../glossary/user/compile-user-lexicon.ts';
import { compileTermNames, TermNames } from '../glossary/user/term-names.ts';
import { openUserLexicon } from '../glossary/user/user-lexicon.ts';
import { readTexts } from '../matching/read-texts.ts';
import { middle } from './bench/figures.ts';
import { compileGlossary } from './compiled-glossary.ts';
import { namesOf, thesaurusCsv } from './synthetic-thesaurus.ts';

/**
 * What a thesaurus of 400,000 forms costs: reading, compiling, holding, matching, searching.
 *
 *   node --expose-gc tools/bench-import.ts [--forms N] [--json]
 *
 * Storing it is measured in a browser: tests/e2e/import.e2e.ts.
 */
const { values } = parseArgs({ options: { forms: { type: 'string', default: '400000' }, json: { type: 'boolean', default: false } } });
const forms = Number(values.forms);
const figures: Record<string, number> = {};

function timed<Result>(name: string, run: () => Result): Result {
  const start = performance.now();
  const result = run();
  figures[name] = Math.round(performance.now() - start);
  return result;
}

/** Runs steps as a page does, and keeps the longest of them: no page is held longer than that. */
function stepped<Result>(name: string, steps: Steps<Result>): Result {
  let longest = 0;
  const result = timed(`${name}Ms`, () => {
    for (;;) {
      const start = performance.now();
      const step = steps.next();
      longest = Math.max(longest, performance.now() - start);
      if (step.done) return step.value;
    }
  });
  figures[`${name}LongestStepMs`] = Math.round(longest);
  return result;
}

/** Megabytes held now, heap and buffers, after the garbage is gone. */
function held(): number {
  for (let k = 0; k < 4; k++) globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
}

function compileBoth(): { readonly lexicon: ArrayBuffer; readonly names: ArrayBuffer } {
  const bytes = timed('makeMs', () => new TextEncoder().encode(thesaurusCsv(forms)));
  figures['fileMb'] = Math.round(bytes.length / 1e5) / 10;
  const read = stepped('read', readFile(bytes, 'thesaurus.csv'));
  const terms = read.terms.map((term, slot) => ({ slot, term }));
  const compiled = stepped('compile', compileUserLexicon(terms));
  Object.assign(figures, { terms: terms.length, forms: compiled.forms, refused: read.refused });
  return { lexicon: compiled.buffer, names: stepped('names', compileTermNames(terms)) };
}

/** Real prose, and in each twentieth sentence a term of the thesaurus. */
function page(prose: readonly string[], words: number): string[] {
  const blocks: string[] = [];
  for (let k = 0, count = 0; count < words; k++) {
    const text = `${prose[k % prose.length]}${k % 20 === 0 ? ` ${namesOf((k * 131) % Math.floor(forms / 3))[0]}.` : ''}`;
    blocks.push(text);
    count += text.split(' ').length;
  }
  return blocks;
}

const shippedGlossary = compileGlossary();
const shipped = openLexicon(shippedGlossary.lexicon);
const texts = page(shippedGlossary.entries.flatMap(({ definition }) => [definition.fr.plain, definition.en.plain]), 50_000);
const buffers = compileBoth();

// What was read and compiled is let go of first.
await new Promise((resolve) => setTimeout(resolve, 100));
const before = held();
const own = { lexicon: openUserLexicon(buffers.lexicon.slice(0), { glossaryKey: 1, glossary: 'T', origin: 'T', reviewed: false }), first: false };
figures['lexiconMb'] = Math.round((held() - before) * 10) / 10;

/** Milliseconds of the processor's time for the whole page: what else the machine does does not count. */
function pass(withOwn: boolean): number {
  const start = process.cpuUsage();
  readTexts(shipped, { texts }, withOwn ? [own] : []);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
for (let k = 0; k < 3; k++) pass(k % 2 === 0);
// In turns, so that what else the machine does meets both alike.
const pairs = Array.from({ length: 9 }, () => [pass(false), pass(true)] as const);
figures['pageShippedMs'] = Math.round(middle(pairs.map(([alone]) => alone)).value);
figures['pageBothMs'] = Math.round(middle(pairs.map(([, both]) => both)).value);
figures['ownMentions'] = readTexts(shipped, { texts }, [own]).mentions.flat().filter(({ senses }) => senses[0]?.own).length;
figures['pageRatio'] = Math.round((figures['pageBothMs'] / figures['pageShippedMs']) * 100) / 100;

const beforeNames = held();
const names = new TermNames(buffers.names.slice(0));
names.find('warm');
figures['searchMb'] = Math.round((held() - beforeNames) * 10) / 10;
const queries = Array.from({ length: 60 }, (_, k) => namesOf(k * 997)[k % 3] ?? '').flatMap((name) => [1, 2, 4, 7, name.length].map((length) => name.slice(0, length)));
const times = [...queries, 'zzz', 'tumeur poumon', 'syndrome xyz'].map((query) => {
  const start = performance.now();
  names.find(query);
  return performance.now() - start;
});
figures['searchMedianMs'] = Math.round(middle(times).value * 10) / 10;
figures['searchWorstMs'] = Math.round(Math.max(...times) * 10) / 10;

process.stdout.write(values.json ? `${JSON.stringify(figures)}\n` : `${Object.entries(figures).map(([name, value]) => `${name} ${value}`).join('\n')}\n`);
