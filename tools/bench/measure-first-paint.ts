import { type Figures, highest, middle, ratio } from './figures.ts';
import type { Lab } from './lab.ts';
import type { LoadedPage } from './loaded-page.ts';

const ROUNDS = 4;

/** Where the reader is in the page: at its top, or in the middle, as after a reload. */
const PLACES = { top: 0, middle: 0.5 } as const;

interface Times {
  /** From the start of our script to the frame with the first mark in view, and to the last one of the pass, ms. */
  readonly first: number;
  readonly pass: number;
}

/** How soon the first term in view is painted. By the clock: that is what a reader sees. The worse place counts. */
export async function measureFirstPaint(lab: Lab): Promise<Figures> {
  const places = Object.values(PLACES).map((place) => ({ place, long: [] as Times[], short: [] as Times[] }));
  for (let round = 0; round < ROUNDS; round++) {
    for (const { place, long, short } of places) {
      long.push(await lab.with('500k', (page) => timesOf(page, place)));
      short.push(await lab.with('5k', (page) => timesOf(page, place)));
    }
  }
  const firsts = (times: readonly Times[]) => times.map(({ first }) => first);
  return {
    first_paint_over_pass_500k: highest(...places.map(({ long }) => middle(long.map(({ first, pass }) => first / pass)))),
    first_paint_500k_over_5k: highest(...places.map(({ long, short }) => ratio(firsts(long), firsts(short)))),
  };
}

async function timesOf(page: LoadedPage, place: number): Promise<Times> {
  await page.evaluate(`scrollTo(0, ${place} * document.documentElement.scrollHeight)`);
  await page.rest();
  await page.evaluate(`(${watchMarks})(), 0`);
  await page.annotate();
  return page.evaluate<Times>('watched.then(({ first, pass }) => ({ first: first - started, pass: pass - started }))');
}

/** In the page: notes when the first mark in view is painted, and when the pass is over. */
const watchMarks = `() => {
  const inView = (range) => {
    const live = document.createRange();
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
    const { top, bottom } = live.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  };
  const after = (resolve) => { const { port1, port2 } = new MessageChannel(); port1.onmessage = () => resolve(performance.now()); port2.postMessage(0); };
  watched = new Promise((resolve) => {
    let first;
    const frame = () => {
      if (first === undefined && [...CSS.highlights].some(([name, ranges]) => name.startsWith('oncogloss') && [...ranges].some(inView))) after((now) => { first = now; });
      if (document.documentElement.hasAttribute('data-oncogloss-ready')) after((now) => resolve({ first, pass: now }));
      else requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
}`;
