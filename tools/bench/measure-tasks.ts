import { exact, type Figure, type Figures, highest, middle } from './figures.ts';
import type { Lab } from './lab.ts';
import { PAGE_NAMES, type PageName } from './material.ts';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly dur?: number;
  /** CPU time of the thread, microseconds. */
  readonly tdur?: number;
  readonly args: Readonly<Record<string, { readonly url?: string } | undefined>>;
}

/** The longest task of the page's main thread while a rested page is annotated: the page itself does nothing then. CPU time. */
export async function measureTasks(lab: Lab): Promise<Figures> {
  const ofPages: Figure[] = [];
  for (const name of PAGE_NAMES) {
    const longest: number[] = [];
    for (let round = 0; round < 3; round++) longest.push(await longestTask(lab, name));
    ofPages.push(middle(longest));
  }
  return { longest_task_ms: highest(exact(0), ...ofPages) };
}

function longestTask(lab: Lab, name: PageName): Promise<number> {
  return lab.with(name, async (page) => {
    await lab.browser.startTracing(page.page, { categories: ['-*', 'toplevel', 'devtools.timeline'] });
    await page.annotate();
    const { traceEvents } = JSON.parse((await lab.browser.stopTracing()).toString()) as { traceEvents: readonly TraceEvent[] };
    const ours = traceEvents.find((event) => event.name === 'EvaluateScript' && event.args['data']?.url?.endsWith('/page.js'));
    if (!ours) throw new Error('the trace does not show our script');
    const tasks = traceEvents.filter((event) => event.ph === 'X' && event.name.endsWith('RunTask') && event.pid === ours.pid && event.tid === ours.tid);
    return Math.max(...tasks.map((task) => task.tdur ?? task.dur ?? 0)) / 1_000;
  });
}
