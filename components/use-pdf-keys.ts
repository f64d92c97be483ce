import { useLayoutEffect, useRef } from 'preact/hooks';

/** What the keys of a reader of documents do, the same as in the browsers' own. */
export interface PdfKeys {
  find(): void;
  findStep(by: 1 | -1): void;
  zoom(steps: number): void;
  rotate(): void;
  print(): void;
  download(): void;
}

/** Listens for the keys while the view is there. */
export function usePdfKeys(keys: PdfKeys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useLayoutEffect(() => {
    const life = new AbortController();
    window.addEventListener(
      'keydown',
      (event) => {
        const act = actionOf(event, latest.current);
        if (!act) return;
        event.preventDefault();
        act();
      },
      { signal: life.signal },
    );
    return () => life.abort();
  }, []);
}

function actionOf(event: KeyboardEvent, keys: PdfKeys): (() => void) | undefined {
  const { key, shiftKey } = event;
  if (key === 'F3') return () => keys.findStep(shiftKey ? -1 : 1);
  if (event.altKey || !(event.ctrlKey || event.metaKey)) {
    return key === 'r' && !event.altKey && !isField(event.target) ? keys.rotate : undefined;
  }
  switch (key.toLowerCase()) {
    case 'f':
      return keys.find;
    case 'g':
      return () => keys.findStep(shiftKey ? -1 : 1);
    case '+':
    case '=':
      return () => keys.zoom(1);
    case '-':
      return () => keys.zoom(-1);
    case '0':
      return () => keys.zoom(0);
    case 'p':
      return keys.print;
    case 's':
      return keys.download;
    default:
      return undefined;
  }
}

function isField(target: EventTarget | null): boolean {
  // The card's host hides what is focused in it.
  return target instanceof HTMLElement && (target.matches('input, textarea, select') || target.hasAttribute('data-oncogloss'));
}
