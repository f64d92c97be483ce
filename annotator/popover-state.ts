/**
 * When the card beside a mention appears, stays and goes. Pure: the page side turns pointer, key
 * and timer events into `PopoverEvent`s, keeps the one state, and shows `shownTarget(state)`.
 *
 * `T` is whatever stands for a mention in the page; targets are compared by identity.
 */

/** Rest on a mention before the card's data are asked for: shorter is the pointer passing by. */
export const ASK_MS = 150;

/**
 * Rest on a mention before its card shows. Wikipedia's previews wait 500 ms for the network; our
 * data are on the machine. Below 300 ms, readers who follow lines with the pointer meet cards
 * that they did not ask for.
 */
export const DWELL_MS = 350;

/** Time for the pointer to travel from the mention onto the card (WCAG 2.2, 1.4.13: hoverable). */
export const GRACE_MS = 300;

/** Where the card is; all times in ms of `performance.now()`. */
export type PopoverState<T> =
  | { readonly kind: 'closed' }
  /** The pointer (or the focus) rests on a mention; `shown` is the card still open from before. */
  | { readonly kind: 'pending'; readonly target: T; readonly since: number; readonly shown?: T }
  | { readonly kind: 'open'; readonly target: T }
  | { readonly kind: 'leaving'; readonly target: T; readonly since: number }
  /** It stays until it is closed; a card that was asked for with the keyboard takes the focus. */
  | { readonly kind: 'pinned'; readonly target: T; readonly by: 'pointer' | 'keyboard' };

/** What happens to it; `at` says when. */
export type PopoverEvent<T> =
  | { readonly type: 'enter-mention'; readonly target: T; readonly at: number }
  | { readonly type: 'leave-mention'; readonly at: number }
  | { readonly type: 'enter-card' }
  | { readonly type: 'leave-card'; readonly at: number }
  /** The reader does something in the card: it stays, wherever the pointer goes then. */
  | { readonly type: 'use-card' }
  | { readonly type: 'dwell-elapsed'; readonly at: number }
  | { readonly type: 'grace-elapsed'; readonly at: number }
  | { readonly type: 'press'; readonly target: T }
  | { readonly type: 'explain'; readonly target: T }
  | { readonly type: 'escape' }
  | { readonly type: 'click-outside' }
  | { readonly type: 'target-gone'; readonly target: T };

const CLOSED = { kind: 'closed' } as const;

/** The state after an event. Returns the same object when nothing changes. */
export function transition<T>(state: PopoverState<T>, event: PopoverEvent<T>): PopoverState<T> {
  switch (event.type) {
    case 'escape':
    case 'click-outside':
      return state.kind === 'closed' ? state : CLOSED;
    case 'target-gone':
      return forget(state, event.target);
    case 'use-card': {
      const shown = shownTarget(state);
      return shown === undefined || state.kind === 'pinned' ? state : { kind: 'pinned', target: shown, by: 'pointer' };
    }
    case 'explain':
      return { kind: 'pinned', target: event.target, by: 'keyboard' };
    case 'press':
      // A second press on the pinned mention puts the card away, as a first one called it.
      return state.kind === 'pinned' && state.target === event.target ? CLOSED : { kind: 'pinned', target: event.target, by: 'pointer' };
    default:
      // A pinned card does not care where the pointer goes.
      return state.kind === 'pinned' ? state : hover(state, event);
  }
}

/** The target whose card is on screen, if any. Escape is ours to consume only when there is one. */
export function shownTarget<T>(state: PopoverState<T>): T | undefined {
  if (state.kind === 'closed') return undefined;
  return state.kind === 'pending' ? state.shown : state.target;
}

/** The timer that a state needs, to be replaced whenever the state changes. */
export function timerOf<T>(
  state: PopoverState<T>,
): { readonly type: 'dwell-elapsed' | 'grace-elapsed'; readonly at: number } | undefined {
  if (state.kind === 'pending') return { type: 'dwell-elapsed', at: state.since + DWELL_MS };
  if (state.kind === 'leaving') return { type: 'grace-elapsed', at: state.since + GRACE_MS };
  return undefined;
}

type Hover<T> = Exclude<PopoverState<T>, { kind: 'pinned' }>;
type HoverEvent<T> = Exclude<PopoverEvent<T>, { type: 'escape' | 'click-outside' | 'target-gone' | 'explain' | 'press' | 'use-card' }>;

function hover<T>(state: Hover<T>, event: HoverEvent<T>): PopoverState<T> {
  switch (event.type) {
    case 'enter-mention':
      return enterMention(state, event);
    case 'leave-mention':
      if (state.kind === 'pending') return leaveTo(state.shown, event.at);
      return state.kind === 'open' ? leaveTo(state.target, event.at) : state;
    case 'enter-card': {
      // Crossing another mention on the way to the card does not swap the card.
      const shown = shownTarget(state);
      return shown === undefined || state.kind === 'open' ? state : { kind: 'open', target: shown };
    }
    case 'leave-card':
      return state.kind === 'open' ? leaveTo(state.target, event.at) : state;
    case 'dwell-elapsed':
      // A timer set for an earlier mention may fire late.
      return state.kind === 'pending' && event.at - state.since >= DWELL_MS ? { kind: 'open', target: state.target } : state;
    case 'grace-elapsed':
      return state.kind === 'leaving' && event.at - state.since >= GRACE_MS ? CLOSED : state;
  }
}

function enterMention<T>(state: Hover<T>, event: Extract<HoverEvent<T>, { type: 'enter-mention' }>): PopoverState<T> {
  const { target, at } = event;
  if (state.kind === 'pending' && state.target === target) return state;
  const shown = shownTarget(state);
  if (shown === target) return state.kind === 'open' ? state : { kind: 'open', target };
  const pending = { kind: 'pending', target, since: at } as const;
  return shown === undefined ? pending : { ...pending, shown };
}

function leaveTo<T>(shown: T | undefined, at: number): PopoverState<T> {
  return shown === undefined ? CLOSED : { kind: 'leaving', target: shown, since: at };
}

function forget<T>(state: PopoverState<T>, gone: T): PopoverState<T> {
  if (state.kind === 'closed') return state;
  if (state.target === gone) return CLOSED;
  if (state.kind !== 'pending' || state.shown !== gone) return state;
  const { target, since } = state;
  return { kind: 'pending', target, since };
}
