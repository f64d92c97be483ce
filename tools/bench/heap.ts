import type { CDPSession } from 'playwright-core';

/** Bytes of a page in use now: objects, what the browser keeps for them, buffers. Garbage counts until it is collected. */
export async function heapOf(cdp: CDPSession): Promise<number> {
  const heap = (await cdp.send('Runtime.getHeapUsage')) as { usedSize: number; embedderHeapUsedSize?: number; backingStorageSize?: number };
  return heap.usedSize + (heap.embedderHeapUsedSize ?? 0) + (heap.backingStorageSize ?? 0);
}
