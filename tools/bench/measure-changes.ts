import { type Figures, middle, ratio } from './figures.ts';
import type { Lab } from './lab.ts';
import type { LoadedPage } from './loaded-page.ts';

const EDITS = 20;
const MUTATIONS = 10_000;
const SECONDS = 5;

/** What we add to a page that changes after it was annotated. */
export async function measureChanges(lab: Lab): Promise<Figures> {
  const edited: number[] = [];
  const plain: number[] = [];
  for (let round = 0; round < 5; round++) {
    plain.push(await lab.with('50k', (page) => page.cpuOf(() => page.evaluate(EDIT_LINES))));
    edited.push(
      await lab.with('50k', async (page) => {
        await page.annotate();
        await page.rest();
        return page.cpuOf(() => page.evaluate(EDIT_LINES));
      }),
    );
  }
  return { edit_frame_over_plain: ratio(edited, plain), mutation_share: middle(await lab.with('5k', sharesOf)) };
}

/**
 * Our part of the main thread's time on a page that never rests: the same changes without us and with
 * us by turns, each turn with us compared with those before and after it. On a small page, whose own
 * time (far more than ours) does not drown the difference.
 */
async function sharesOf(page: LoadedPage): Promise<number[]> {
  const cpu = () => page.cpuOf(() => page.evaluate(MUTATE(SECONDS)));
  const shares: number[] = [];
  await page.evaluate(MUTATE(1));
  let without = await cpu();
  for (let round = 0; round < 3; round++) {
    await page.annotate();
    await page.rest();
    const withUs = await cpu();
    await page.leave();
    const again = await cpu();
    shares.push((withUs - (without + again) / 2) / (SECONDS * 1_000));
    without = again;
  }
  return shares;
}

/** A new line at the top of the page, frame after frame: each moves all that is below. */
const EDIT_LINES = `new Promise((resolve) => {
  let edits = 0;
  const edit = () => {
    if (edits++ === ${EDITS}) return setTimeout(resolve);
    const line = document.createElement('p');
    line.textContent = 'One more line of text at the top, the number ' + edits;
    document.querySelector('main').prepend(line);
    requestAnimationFrame(edit);
  };
  requestAnimationFrame(edit);
})`;

/** Text edits, new and removed paragraphs, spread evenly over some seconds. */
const MUTATE = (seconds: number) => `new Promise((resolve) => {
  const main = document.querySelector('main');
  const paragraphs = [...main.querySelectorAll('section > p')].filter((one) => one.firstChild.nodeType === Node.TEXT_NODE).slice(0, 200);
  const feed = [];
  const start = performance.now();
  let done = 0;
  const mutate = () => {
    const paragraph = paragraphs[done % paragraphs.length];
    if (done % 2 === 0) paragraph.firstChild.data = paragraph.firstChild.data.replace(/^\\d* ?/, done + ' ');
    else if (feed.length < 50) {
      const copy = paragraph.cloneNode(true);
      feed.push(copy);
      main.append(copy);
    } else feed.shift().remove();
    done++;
  };
  const timer = setInterval(() => {
    const due = (performance.now() - start) * ${MUTATIONS / SECONDS / 1_000};
    while (done < Math.min(due, ${(MUTATIONS / SECONDS)} * ${seconds})) mutate();
    if (done < ${(MUTATIONS / SECONDS)} * ${seconds}) return;
    clearInterval(timer);
    for (const copy of feed) copy.remove();
    resolve();
  }, 10);
})`;
