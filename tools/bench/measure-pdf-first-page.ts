import { type Figures, middle, ratio } from './figures.ts';
import { type FirstPage, giveAtOnce } from './give-at-once.ts';
import { quietMachine, withOtherLoad } from './other-load.ts';
import type { PdfLab, ReaderName } from './pdf-lab.ts';

/** Pairs that are wanted, and the most that are tried where the machine has much else to do. */
const PAIRS = 9;
const MOST_PAIRS = 25;
/** A pair during which others took more of the processors than this is taken again. */
const MOST_OTHERS = 0.15;
/** A browser that has just started does much else, and so may the machine. */
const SETTLE_MS = 1_500;
const LONGEST_WAIT_MS = 10_000;

interface Taken extends FirstPage {
  /** The share of the processors that others took meanwhile. */
  readonly others: number;
}
type Pair = Readonly<Record<ReaderName, Taken>>;

/**
 * From entering the address of a reader page until the first page of a document is painted, with its text layer and in
 * ours with its marks, against pdf.js alone: the ratio of the medians. Cold: a fresh browser each time, no code was run
 * before, the background has no lexicon yet. By the clock, since several processes work at once; so the two are taken
 * in turns, and what was measured while the machine did other things does not count, if there is enough else.
 */
export async function measurePdfFirstPage(lab: PdfLab, say: (what: string) => void): Promise<Figures> {
  const all: Pair[] = [];
  const undisturbed = () => all.filter(({ plain, ours }) => Math.max(plain.others, ours.others) <= MOST_OTHERS);
  while (undisturbed().length < PAIRS && all.length < MOST_PAIRS) all.push(await takePair(lab, all.length % 2 === 0));
  const enough = undisturbed().length >= PAIRS;
  const pairs = enough ? undisturbed() : all;
  if (!enough) say(`the machine does much else (${middle(all.map(({ ours }) => ours.others * 100)).value.toFixed(0)} %): by the clock, what takes more work looks worse than it is`);
  const pictures = new Set(pairs.flatMap(({ plain, ours }) => [plain, ours].map(({ picture }) => picture.join(' × '))));
  if (pictures.size !== 1) throw new Error(`the two draw different pictures: ${[...pictures].join(', ')}`);
  for (const name of ['plain', 'ours'] as const) {
    const of = (time: (page: FirstPage) => number) => middle(pairs.map((pair) => time(pair[name]))).value.toFixed(0);
    say(`${name}: first page after ${of(({ doneAt }) => doneAt)} ms, ${of(({ doneAt, givenAt }) => doneAt - givenAt)} ms after the file, ${of(({ marks }) => marks)} marks, ${pairs.length} of ${all.length} pairs`);
  }
  const done = (name: ReaderName) => pairs.map((pair) => pair[name].doneAt);
  return { pdf_first_page_over_pdfjs: ratio(done('ours'), done('plain')) };
}

async function takePair(lab: PdfLab, plainFirst: boolean): Promise<Pair> {
  if (plainFirst) {
    const plain = await firstPageOf(lab, 'plain');
    return { plain, ours: await firstPageOf(lab, 'ours') };
  }
  const ours = await firstPageOf(lab, 'ours');
  return { ours, plain: await firstPageOf(lab, 'plain') };
}

async function firstPageOf(lab: PdfLab, name: ReaderName): Promise<Taken> {
  const { context, page, address } = await lab.open(name);
  try {
    const browser = await context.browser()?.newBrowserCDPSession();
    if (!browser) throw new Error('the browser gives no handle for measuring');
    await page.addInitScript(giveAtOnce, name === 'ours');
    await page.waitForTimeout(SETTLE_MS);
    await quietMachine(LONGEST_WAIT_MS);
    const { result, others } = await withOtherLoad(browser, async () => {
      await page.goto(address);
      const told = await page.waitForFunction(() => (globalThis as unknown as { firstPage?: FirstPage }).firstPage);
      return (await told.jsonValue()) as FirstPage;
    });
    return { ...result, others };
  } finally {
    await context.close();
  }
}
