import { useEffect, useRef } from 'preact/hooks';

/**
 * Brings the focus back to the heading of a part (an `h3` made focusable) when a question or a task in
 * it is over: what had the focus is gone then. @param settled whether nothing is asked or under way
 */
export function usePartFocus(settled: boolean) {
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef(settled);
  useEffect(() => {
    if (settled && !before.current) heading.current?.focus({ preventScroll: true });
    before.current = settled;
  }, [settled]);
  return heading;
}
