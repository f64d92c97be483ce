import type { ComponentChildren } from 'preact';

/** One state of one component. */
export interface GalleryItem {
  readonly name: string;
  readonly view: ComponentChildren;
  /** Brings it into its state as a reader would: the frame it stands in is given. */
  act?(frame: HTMLElement): Promise<void> | void;
}

export function noop(): void {}
export const done = async () => undefined;

/** Types into the search field of a frame. */
export function type(frame: HTMLElement, words: string): void {
  const field = frame.querySelector<HTMLInputElement>('[role="combobox"]');
  if (!field) return;
  field.value = words;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Presses what a selector finds, as soon as it is there. */
export async function press(frame: HTMLElement, selector: string): Promise<void> {
  for (let k = 0; k < 50; k++) {
    const found = frame.querySelector<HTMLElement>(selector);
    if (found) return found.click();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`no ${selector}`);
}
