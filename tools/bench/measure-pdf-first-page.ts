import { cpus } from 'node:os';
import type { Page } from 'playwright-core';
import { type Figures, middle, ratio } from './figures.ts';
import { type FirstPage, giveAtOnce } from './give-at-once.ts';
import type { PdfLab, ReaderName } from './pdf-lab.ts';

/** Browsers started for each of the two. */
const ROUNDS = 11;
/** A browser that has just started does much else, and so may the machine: both are waited for, but not for ever. */
const SETTLE_MS = 1_500;
const LONGEST_WAIT_MS = 20_000;
const LOOK_MS = 250;
/** The share of the processors that must be idle. */
const QUIET = 0.8;

/**
 * From entering the address of a reader page until the first page of a document is painted, with its text layer and in
 * ours with its marks, against pdf.js alone. Cold: a fresh browser each time, no code was run before, the background
 * has no lexicon yet. By the clock, since several processes work; so the two are taken in turns.
 */
export async function measurePdfFirstPage(lab: PdfLab, say: (what: string) => void): Promise<Figures> {
  const times: Record<ReaderName, FirstPage[]> = { ours: [], plain: [] };
  for (let round = 0; round < ROUNDS; round++) {
    for (const name of round % 2 === 0 ? (['plain', 'ours'] as const) : (['ours', 'plain'] as const)) times[name].push(await firstPageOf(lab, name));
  }
  const pictures = new Set([...times.ours, ...times.plain].map(({ picture }) => picture.join(' × ')));
  if (pictures.size !== 1) throw new Error(`the two draw different pictures: ${[...pictures].join(', ')}`);
  for (const name of ['plain', 'ours'] as const) {
    const of = (time: (page: FirstPage) => number) => middle(times[name].map(time)).value.toFixed(0);
    say(`${name}: first page after ${of(({ doneAt }) => doneAt)} ms, ${of(({ doneAt, givenAt }) => doneAt - givenAt)} ms after the file, ${of(({ marks }) => marks)} marks`);
  }
  const done = (name: ReaderName) => times[name].map(({ doneAt }) => doneAt);
  return { pdf_first_page_over_pdfjs: ratio(done('ours'), done('plain')) };
}

async function firstPageOf(lab: PdfLab, name: ReaderName): Promise<FirstPage> {
  const { context, page, address } = await lab.open(name);
  try {
    await page.addInitScript(giveAtOnce, name === 'ours');
    await page.waitForTimeout(SETTLE_MS);
    await quiet(page);
    await page.goto(address);
    const told = await page.waitForFunction(() => (globalThis as unknown as { firstPage?: FirstPage }).firstPage);
    return (await told.jsonValue()) as FirstPage;
  } finally {
    await context.close();
  }
}

/** Waits until the processors have little to do. */
async function quiet(page: Page): Promise<void> {
  const idle = () => cpus().reduce((sum, { times }) => sum + times.idle, 0);
  for (let waited = 0; waited < LONGEST_WAIT_MS; waited += LOOK_MS) {
    const before = idle();
    await page.waitForTimeout(LOOK_MS);
    if (idle() - before >= QUIET * LOOK_MS * cpus().length) return;
  }
}
