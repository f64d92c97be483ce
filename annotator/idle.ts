import { SLICE_MS } from './limits.ts';

/** Lets the page work, then goes on: `scheduler.yield` where there is one, a timer elsewhere. */
export function yieldToPage(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  if (scheduler?.yield) return scheduler.yield();
  return new Promise((resolve) => setTimeout(resolve, 0));
}

/** Resolves when the page is in view: at once, or when its tab is (a prerendered page is hidden until then). */
export async function whenVisible(signal: AbortSignal): Promise<void> {
  while (document.visibilityState === 'hidden' && !signal.aborted) {
    await new Promise<void>((resolve) => {
      document.addEventListener('visibilitychange', () => resolve(), { once: true });
      signal.addEventListener('abort', () => resolve(), { once: true });
    });
  }
}

/** Resolves when the page has drawn a frame, or soon in a tab that draws none. */
export function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, 100);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      setTimeout(resolve, 0);
    });
  });
}

/** A stretch of work that may not last longer than {@link SLICE_MS}. */
export class Slice {
  #end = performance.now() + SLICE_MS;

  get over(): boolean {
    return performance.now() >= this.#end;
  }

  /** Pauses when the slice is over; a new one begins after the pause. */
  async pauseIfOver(): Promise<void> {
    if (!this.over) return;
    await yieldToPage();
    this.#end = performance.now() + SLICE_MS;
  }
}
