import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Brings the focus to the heading (an `h2` made focusable) of what has just come into view, so that
 * who uses no pointer goes on reading there. Not on the first view of a page: there the reader
 * starts at the top.
 *
 * @param key what is in view; another key is another arrival
 * @param moved whether the reader came here from another place of the same page
 */
export function useHeadingFocus(key: string | undefined, moved: boolean) {
  const root = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    // Where to scroll is the caller's: back means back to where one was.
    if (moved && key !== undefined) root.current?.querySelector<HTMLElement>('h2[tabindex="-1"]')?.focus({ preventScroll: true });
  }, [key]);
  return root;
}
