import { type Figures, ratio } from './figures.ts';
import type { Lab } from './lab.ts';
import type { PageName } from './material.ts';

/** A full pass over a rested page, and the floor: both on freshly loaded pages, by turns. */
export async function measurePasses(lab: Lab): Promise<Figures> {
  return {
    page_pass_over_floor_500k: await passOverFloor(lab, '500k', 5),
    page_pass_over_floor_5k: await passOverFloor(lab, '5k', 11),
    empty_page_over_floor: await passOverFloor(lab, 'empty', 7),
  };
}

async function passOverFloor(lab: Lab, name: PageName, rounds: number) {
  const passes: number[] = [];
  const floors: number[] = [];
  for (let round = 0; round < rounds; round++) {
    floors.push(await lab.with(name, (page) => page.cpuOf(() => page.walkBarely())));
    passes.push(await lab.with(name, (page) => page.cpuOf(() => page.annotate())));
  }
  return ratio(passes, floors);
}

/** CPU of one whole pass, ms: the page's main thread and the background together. */
export function wholePass(lab: Lab, name: PageName): Promise<number> {
  return lab.with(name, async (page) => {
    let onPage = NaN;
    const inBackground = await lab.backgroundCpuOf(async () => {
      onPage = await page.cpuOf(() => page.annotate());
    });
    return onPage + inBackground;
  });
}
