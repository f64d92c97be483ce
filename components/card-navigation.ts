import type { Entry } from '../glossary/entry.ts';

/** A card as it is on screen: its entry, and how many cards deep it was opened (1: at the mention). */
export interface CardOnScreen {
  readonly entry: Entry;
  readonly depth: number;
}

/** What the place of the card shows. */
export type CardView =
  /** On its way. `before` stays on screen until `slow`; a blank that flashes is worse than a wait. */
  | { readonly kind: 'loading'; readonly slow: boolean; readonly before?: CardOnScreen | undefined }
  | ({ readonly kind: 'shown' } & CardOnScreen)
  | { readonly kind: 'missing' }
  | { readonly kind: 'failed' };

/** How the reader came to the current card: decides where the focus goes. */
export type Arrival = 'first' | 'moved' | 'switched';

/** The cards opened in place, oldest first (the current one is last), and what is on screen. */
export interface CardNavigation {
  readonly trail: readonly [string, ...string[]];
  readonly arrival: Arrival;
  /** Counts the requests, so that a late answer to an earlier one is known as such. */
  readonly request: number;
  readonly view: CardView;
  /** Ids asked for that have no card: no link leads there again. */
  readonly missing: readonly string[];
}

export type CardNavigationEvent =
  | { readonly type: 'open'; readonly id: string }
  /** Another sense of the same mention: takes the place of the current card. */
  | { readonly type: 'switch'; readonly id: string }
  | { readonly type: 'back' }
  | { readonly type: 'retry' }
  | { readonly type: 'slow'; readonly request: number }
  | { readonly type: 'loaded'; readonly request: number; readonly entry: Entry | undefined }
  | { readonly type: 'failed'; readonly request: number };

/** The navigation at its first card. */
export function startNavigation(id: string): CardNavigation {
  return { trail: [id], arrival: 'first', request: 0, view: { kind: 'loading', slow: false }, missing: [] };
}

/** The id of the card wanted now. */
export function currentId({ trail }: CardNavigation): string {
  return trail.at(-1) ?? trail[0];
}

/** The navigation after an event. */
export function navigate(nav: CardNavigation, event: CardNavigationEvent): CardNavigation {
  switch (event.type) {
    case 'open':
      return event.id === currentId(nav) ? nav : load(nav, [...nav.trail, event.id], 'moved');
    case 'switch':
      return event.id === currentId(nav) ? nav : load(nav, replaceLast(nav.trail, event.id), 'switched');
    case 'back': {
      const [first, ...rest] = nav.trail;
      return rest.length === 0 ? nav : load(nav, [first, ...rest.slice(0, -1)], 'moved');
    }
    case 'retry':
      return load(nav, nav.trail, nav.arrival);
    default:
      return event.request === nav.request && nav.view.kind === 'loading' ? settle(nav, nav.view, event) : nav;
  }
}

type Loading = Extract<CardView, { kind: 'loading' }>;
type Settled = Extract<CardNavigationEvent, { type: 'slow' | 'loaded' | 'failed' }>;

function settle(nav: CardNavigation, view: Loading, event: Settled): CardNavigation {
  switch (event.type) {
    case 'slow':
      return { ...nav, view: { ...view, slow: true } };
    case 'loaded':
      if (event.entry === undefined) return { ...nav, view: { kind: 'missing' }, missing: [...nav.missing, currentId(nav)] };
      return { ...nav, view: { kind: 'shown', entry: event.entry, depth: nav.trail.length } };
    case 'failed':
      return { ...nav, view: { kind: 'failed' } };
  }
}

function load(nav: CardNavigation, trail: CardNavigation['trail'], arrival: Arrival): CardNavigation {
  return { ...nav, trail, arrival, request: nav.request + 1, view: { kind: 'loading', slow: false, before: cardOnScreen(nav.view) } };
}

/** The card on screen, if any. */
export function cardOnScreen(view: CardView): CardOnScreen | undefined {
  if (view.kind === 'shown') return { entry: view.entry, depth: view.depth };
  return view.kind === 'loading' && !view.slow ? view.before : undefined;
}

function replaceLast([first, ...rest]: CardNavigation['trail'], id: string): CardNavigation['trail'] {
  return rest.length === 0 ? [id] : [first, ...rest.slice(0, -1), id];
}
