import type { Anchor } from './anchor.ts';
import { MARK_ATTRIBUTE } from './painter.ts';
import type { PopoverController } from './popover-controller.ts';

/**
 * Turns what the reader does in the page (pointer, tap, Escape) into popover events. Listens
 * passively and in the capture phase; stops an event only when Escape closes our card. Events made
 * by page scripts are ignored.
 */
export function watchReader(options: {
  controller: PopoverController;
  anchorAt: (x: number, y: number) => Anchor | undefined;
  signal: AbortSignal;
}): void {
  const { controller, anchorAt, signal } = options;
  const passive = { capture: true, passive: true, signal };
  let over: Anchor | undefined;
  let frame = 0;
  /** The latest place of the pointer in this frame; none on the card. */
  let place: { readonly x: number; readonly y: number } | undefined;

  const moveTo = (x: number, y: number) => {
    const anchor = anchorAt(x, y);
    if (anchor === over) return;
    over = anchor;
    const at = performance.now();
    controller.dispatch(anchor ? { type: 'enter-mention', target: anchor, at } : { type: 'leave-mention', at });
  };

  window.addEventListener(
    'pointermove',
    (event) => {
      if (!event.isTrusted || event.pointerType === 'touch') return;
      place = controller.isOnCard(event) ? undefined : { x: event.clientX, y: event.clientY };
      frame ||= requestAnimationFrame(() => {
        frame = 0;
        if (place) moveTo(place.x, place.y);
        else over = undefined;
      });
    },
    passive,
  );
  document.documentElement.addEventListener(
    'pointerleave',
    () => {
      if (over) controller.dispatch({ type: 'leave-mention', at: performance.now() });
      over = undefined;
    },
    passive,
  );
  window.addEventListener(
    'click',
    (event) => {
      if (!event.isTrusted || event.button !== 0 || controller.isOnCard(event)) return;
      const anchor = anchorAt(event.clientX, event.clientY);
      // A click on a link or a control is the page's; a selection is the reader's.
      if (anchor && !isControl(event) && (getSelection()?.isCollapsed ?? true)) {
        controller.dispatch({ type: 'press', target: anchor });
      } else controller.dispatch({ type: 'click-outside' });
    },
    passive,
  );
  window.addEventListener(
    'keydown',
    (event) => {
      if (!event.isTrusted || event.key !== 'Escape' || !controller.shown) return;
      controller.dispatch({ type: 'escape' });
      // Ours goes first; a dialog of the page stays open, as if the key had not been pressed.
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    { capture: true, signal },
  );
}

/** What acts when it is clicked, but for our own marks, which are buttons too. */
const CONTROL = 'a[href], button, summary, label, input, select, textarea, [role="button"], [role="link"], [onclick]';

function isControl(event: Event): boolean {
  return event.composedPath().some((node) => node instanceof Element && !node.hasAttribute(MARK_ATTRIBUTE) && node.matches(CONTROL));
}
