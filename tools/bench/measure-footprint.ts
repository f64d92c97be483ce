import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ROOT } from '../project.ts';
import { exact, type Figures, middle } from './figures.ts';
import { heapOf } from './heap.ts';
import type { Lab } from './lab.ts';
import type { LoadedPage } from './loaded-page.ts';

/** What runs on every page that the reader allowed; the card's code comes later. */
const EVERYWHERE = ['page.js', 'assets/highlight.css'];

/** What we add to a tab, and what is brought into it. */
export async function measureFootprint(lab: Lab): Promise<Figures> {
  const added: number[] = [];
  for (let round = 0; round < 3; round++) {
    added.push(
      await lab.with('50k', async (page) => {
        const before = await cleanHeapOf(page);
        await page.annotate();
        await page.rest();
        return ((await cleanHeapOf(page)) - before) / 1e6;
      }),
    );
  }
  const bytes = EVERYWHERE.map((name) => gzipSync(readFileSync(join(ROOT, '.output/chrome-mv3', name)), { level: 9 }).length);
  return { heap_added_mb: middle(added), content_script_gzip_kb: exact(bytes.reduce((sum, n) => sum + n) / 1_000) };
}

/** Bytes in use after a full collection. */
async function cleanHeapOf({ cdp }: LoadedPage): Promise<number> {
  for (let k = 0; k < 2; k++) await cdp.send('HeapProfiler.collectGarbage');
  return heapOf(cdp);
}
