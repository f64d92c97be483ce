import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Figure, type Figures, ratio } from './figures.ts';
import type { Lab } from './lab.ts';
import { wholePass } from './measure-passes.ts';

const require = createRequire(import.meta.url);

/** Both highlighters are asked for what we do: whole words, accents or not, across inline elements. */
const LIKE_US = `accuracy: { value: 'exactly', limiters: [...' .,;:!?()[]"«»’/\\'-'] }, separateWordSearch: false, diacritics: true, acrossElements: true`;

/** mark.js throws above some hundred terms at once, so it gets them in parts. */
const MARK_JS = {
  script: readFileSync(require.resolve('mark.js/dist/mark.es6.min.js'), 'utf8'),
  run: `for (let k = 0; k < terms.length; k += 250) new Mark(document.body).mark(terms.slice(k, k + 250), { ${LIKE_US} })`,
};

const ADVANCED_MARK_JS = {
  script: readFileSync(require.resolve('advanced-mark.js/dist/mark.min.js'), 'utf8'),
  run: `new Mark(document.body).mark(terms, { ${LIKE_US}, combinePatterns: 500, cacheTextNodes: true })`,
};

/**
 * Other highlighters against our whole pass, background included, on 50,000 words with the same
 * thousand terms. mark.js runs for a minute or more: once, in full.
 */
export async function measurePeers(few: Lab, many: Lab, terms: readonly string[]): Promise<Figures> {
  const passes: number[] = [];
  const grown: number[] = [];
  for (let round = 0; round < 7; round++) {
    passes.push(await wholePass(few, '50k'));
    grown.push(await wholePass(many, '50k'));
  }
  const advanced: number[] = [];
  for (let round = 0; round < 3; round++) advanced.push(await peer(few, ADVANCED_MARK_JS, terms));
  const markJs = await peer(few, MARK_JS, terms);
  return {
    markjs_over_pass_50k_1000_terms: over([markJs], passes),
    advanced_markjs_over_pass_50k_1000_terms: over(advanced, passes),
    forms_100k_over_1k: ratio(grown, passes),
  };
}

function over(peers: readonly number[], passes: readonly number[]): Figure {
  const { value } = ratio(peers, passes);
  return { value, low: Math.min(...peers) / Math.max(...passes), high: Math.max(...peers) / Math.min(...passes) };
}

function peer(lab: Lab, { script, run }: { script: string; run: string }, terms: readonly string[]): Promise<number> {
  return lab.with('50k', async (page) => {
    await page.evaluate(`${script}; terms = ${JSON.stringify(terms)}, 0`);
    const marks = () => page.evaluate<number>(`document.querySelectorAll('mark[data-markjs]').length`);
    const time = await page.cpuOf(() => page.evaluate(`${run}, new Promise((done) => requestAnimationFrame(() => setTimeout(done)))`));
    if ((await marks()) === 0) throw new Error('the other highlighter marked nothing');
    return time;
  });
}
