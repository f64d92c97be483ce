import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Language } from '../../glossary/concept-schema.ts';
import { type Lexicon, openLexicon } from '../../glossary/lexicon.ts';
import { E2E_BUILD } from '../../tests/support/browser.ts';
import type { Page } from '../../tests/support/site.ts';
import { compileGlossary } from '../compiled-glossary.ts';
import { ROOT } from '../project.ts';
import { articlePage, type Markup } from './page-html.ts';
import { Prose } from './prose.ts';
import { lexiconOf, pickTerms, syntheticForms } from './terms.ts';

/** The pages that are measured: their words, mark-up, and whether they mention terms. */
const PAGES = {
  '5k': { words: 5_000, markup: 'article', terms: true },
  '50k': { words: 50_000, markup: 'article', terms: true },
  '500k': { words: 500_000, markup: 'article', terms: true },
  nodes: { words: 40_000, markup: 'many-nodes', terms: true },
  empty: { words: 50_000, markup: 'article', terms: false },
} as const satisfies Record<string, { words: number; markup: Markup; terms: boolean }>;

export type PageName = keyof typeof PAGES;
export const PAGE_NAMES = Object.keys(PAGES) as PageName[];

/** Forms of the two made-up lexica. */
const FEW = 1_000;
const MANY = 100_000;

/** What all measurements share: made anew at each run, always the same for the same glossary. */
export interface Material {
  readonly shipped: Lexicon;
  readonly terms: readonly string[];
  /** Lexica of {@link FEW} and {@link MANY} forms without rules; the terms are among both. */
  readonly few: ArrayBuffer;
  readonly many: ArrayBuffer;
  readonly pages: ReadonlyMap<string, Page>;
  readonly prose: (seed: number, terms: boolean) => Prose;
}

export function makeMaterial(): Material {
  const { entries, lexicon } = compileGlossary();
  const [model] = entries;
  if (!model) throw new Error('the glossary is empty');
  const shipped = openLexicon(lexicon);
  const picked = pickTerms(entries, shipped);
  const none: Record<Language, string[]> = { fr: [], en: [] };
  const prose = (seed: number, terms: boolean) => new Prose(shipped, terms ? picked : none, seed);
  const pages = new Map<string, Page>();
  for (const [name, { words, markup, terms }] of Object.entries(PAGES)) pages.set(`/${name}`, { body: articlePage(prose(words, terms), words, markup) });
  const terms = [...picked.fr, ...picked.en];
  return { shipped, terms, few: lexiconOf(terms.slice(0, FEW), model), many: lexiconOf(syntheticForms(terms, MANY), model), pages, prose };
}

/** Builds what is shipped and what tests load, from the code as it is now. */
export function buildExtensions(): void {
  for (const mode of ['production', 'e2e']) {
    const { status, stderr } = spawnSync('npx', ['wxt', 'build', '--mode', mode], { cwd: ROOT, encoding: 'utf8' });
    if (status !== 0) throw new Error(`the build failed (${mode}):\n${stderr}`);
  }
}

/** Copies of the test build, each with a lexicon of its own; in a folder that is removed at the end. */
export class Builds {
  readonly #folder = mkdtempSync(join(tmpdir(), 'oncogloss-bench-'));

  /** A copy with another lexicon, or with the shipped one. */
  copy(name: string, lexicon?: ArrayBuffer): string {
    const folder = join(this.#folder, name);
    cpSync(E2E_BUILD, folder, { recursive: true });
    if (lexicon) writeFileSync(join(folder, 'glossary/lexicon.bin'), new Uint8Array(lexicon));
    return folder;
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
