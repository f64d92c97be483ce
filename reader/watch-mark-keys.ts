import type { PopoverController } from '../annotator/popover-controller.ts';
import type { PageMarker } from './page-marker.ts';

/**
 * Lets the keyboard open cards from the marks: resting on one with the focus is like resting on it
 * with the pointer; Enter or Space opens its card with the keyboard in it.
 */
export function watchMarkKeys(options: { container: HTMLElement; marker: PageMarker; controller: PopoverController; signal: AbortSignal }): void {
  const { container, marker, controller, signal } = options;
  const now = () => performance.now();
  container.addEventListener(
    'focusin',
    ({ target: element }) => {
      const target = marker.anchorOf(element);
      if (target) controller.dispatch({ type: 'enter-mention', target, at: now() });
    },
    { signal },
  );
  container.addEventListener('focusout', ({ target }) => marker.anchorOf(target) && controller.dispatch({ type: 'leave-mention', at: now() }), { signal });
  container.addEventListener(
    'keydown',
    (event) => {
      if ((event.key !== 'Enter' && event.key !== ' ') || event.altKey || event.ctrlKey || event.metaKey) return;
      const target = marker.anchorOf(event.target);
      if (!target) return;
      event.preventDefault(); // Space would scroll
      controller.dispatch({ type: 'explain', target });
    },
    { signal },
  );
}
