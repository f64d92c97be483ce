/**
 * Calls back at each move to another place of the page (a link, back, forward), then scrolls: a new
 * place begins at its top, one that the reader comes back to stands where it was left. The browser
 * restores the position before the place is drawn, when the page may be too short for it.
 */
export function followPlaces(onMove: () => void): void {
  const positions = new Map<string, number>();
  let current = keyOfEntry();
  history.scrollRestoration = 'manual';
  addEventListener('scroll', () => positions.set(current, scrollY), { passive: true });
  addEventListener('popstate', () => {
    current = keyOfEntry();
    onMove();
    scrollTo(0, positions.get(current) ?? 0);
  });
}

/** Each entry of the history is marked when first met: an unmarked one is a new place. */
function keyOfEntry(): string {
  if (typeof history.state === 'string') return history.state;
  const key = crypto.randomUUID();
  history.replaceState(key, '');
  return key;
}
