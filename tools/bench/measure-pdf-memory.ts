import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from 'playwright-core';
import { exact, type Figures, highest } from './figures.ts';
import { giveAtOnce } from './give-at-once.ts';
import { heapOf } from './heap.ts';
import type { PdfLab, ReaderName } from './pdf-lab.ts';

/** A long document is drawn, read and left behind in less. */
const READ_MS = 600_000;
const REST_MS = 3_000;

/** What a reader page holds after a document was read through, bytes. */
interface Held {
  /** What only the process of our pages has: the page, the worker of pdf.js, the background with its lexicon. */
  readonly process: number;
  /** The page's own heap after a full collection: objects, what the browser keeps for them, buffers. */
  readonly heap: number;
  readonly nodes: number;
}

/**
 * Reads a document of 500 pages through in our reader and with pdf.js alone: every page is brought into view, drawn,
 * and in ours marked. The figure is the worse of two: private memory of the process (heaps, elements, workers, what
 * was never given back), and the heap of the page alone.
 */
export async function measurePdfMemory(lab: PdfLab, pages: number, say: (what: string) => void): Promise<Figures> {
  const held: Partial<Record<ReaderName, Held>> = {};
  for (const name of ['plain', 'ours'] as const) {
    held[name] = await readThrough(lab, name, pages);
    const { process, heap, nodes } = held[name];
    say(`${name}: process ${(process / 1e6).toFixed(1)} MB, heap ${(heap / 1e6).toFixed(1)} MB, ${nodes} nodes`);
  }
  const { ours, plain } = held as Record<ReaderName, Held>;
  const ratios = [ours.process / plain.process, ours.heap / plain.heap];
  return { pdf_memory_500_pages_over_pdfjs: { ...highest(...ratios.map(exact)), low: Math.min(...ratios), high: Math.max(...ratios) } };
}

async function readThrough(lab: PdfLab, name: ReaderName, pages: number): Promise<Held> {
  const { context, page, address } = await lab.open(name);
  try {
    await page.addInitScript(giveAtOnce, name === 'ours');
    await page.goto(address);
    await page.waitForFunction((count) => document.querySelectorAll('.pdfViewer .page').length === count, pages, { timeout: READ_MS });
    page.setDefaultTimeout(READ_MS);
    await page.evaluate(walkPages, { pages, marked: name === 'ours' });
    if (name === 'ours') await page.waitForSelector(':root[data-oncogloss-ready]', { state: 'attached' });
    return await heldBy(context, page);
  } finally {
    await context.close();
  }
}

/** In the page: brings one page after the other into view, and waits for its text, in ours with its marks. */
async function walkPages({ pages, marked }: { readonly pages: number; readonly marked: boolean }): Promise<void> {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  for (let number = 1; number <= pages; number++) {
    const page = document.querySelector(`.page[data-page-number="${number}"]`);
    page?.scrollIntoView();
    while (!page?.querySelector(marked ? '.textLayer .pdf-mark' : '.textLayer .endOfContent')) await frame();
  }
}

async function heldBy(context: BrowserContext, page: Page): Promise<Held> {
  const cdp = await context.newCDPSession(page);
  await page.waitForTimeout(REST_MS);
  // What is garbage is no memory that was used: in all threads, more than once, since one collection frees what the next finds.
  for (let k = 0; k < 3; k++) {
    await cdp.send('HeapProfiler.collectGarbage');
    await cdp.send('Memory.simulatePressureNotification', { level: 'critical' });
    await page.waitForTimeout(REST_MS / 3);
  }
  const counts = await cdp.send('Memory.getDOMCounters');
  return { process: await privateOfExtension(context), heap: await heapOf(cdp), nodes: counts.nodes };
}

/** Private memory of the processes in which our extension runs; the browser tells them by a switch. */
async function privateOfExtension(context: BrowserContext): Promise<number> {
  const browser = context.browser();
  if (!browser) throw new Error('the browser gives no handle for measuring');
  const { processInfo } = await (await browser.newBrowserCDPSession()).send('SystemInfo.getProcessInfo');
  const ours = processInfo.filter(({ id, type }) => type === 'renderer' && readFileSync(`/proc/${id}/cmdline`, 'utf8').includes('--extension-process'));
  return ours.reduce((sum, { id }) => sum + 1_024 * Number(/^Private_Dirty:\s+(\d+)/m.exec(readFileSync(`/proc/${id}/smaps_rollup`, 'utf8'))?.[1]), 0);
}
