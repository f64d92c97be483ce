import type { Anchor } from './anchor.ts';
import { ASK_MS, type PopoverEvent, type PopoverState, shownTarget, timerOf, transition } from './popover-state.ts';

/** What shows the card; its code is brought only when a reader first asks for a card. */
export interface CardView {
  /** Shows the card of an anchor, in place of any other. `focus` moves the keyboard into it. */
  show(anchor: Anchor, options: { readonly focus: boolean }): void;
  hide(options: { readonly restoreFocus: boolean }): void;
  /** Whether an event's path goes through the card. */
  owns(event: Event): boolean;
}

/**
 * Runs the popover's states: turns events and time into transitions, and tells the card and the
 * marks. One per page; ends with its signal.
 */
export class PopoverController {
  /** The mentions that the reader can go to, in the order of the page. */
  readonly mentions: () => readonly Anchor[];
  readonly #loadView: () => Promise<CardView | undefined>;
  readonly #setActive: (anchor: Anchor | undefined) => void;
  readonly #signal: AbortSignal;
  #state: PopoverState<Anchor> = { kind: 'closed' };
  #view: CardView | undefined;
  #loading: Promise<void> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: {
    loadView: () => Promise<CardView | undefined>;
    setActive: (anchor: Anchor | undefined) => void;
    mentions?: () => readonly Anchor[];
    signal: AbortSignal;
  }) {
    this.mentions = options.mentions ?? (() => []);
    this.#loadView = options.loadView;
    this.#setActive = options.setActive;
    this.#signal = options.signal;
    this.#signal.addEventListener('abort', () => this.dispatch({ type: 'click-outside' }), { once: true });
  }

  /** The mention whose card is on screen, if any. */
  get shown(): Anchor | undefined {
    return shownTarget(this.#state);
  }

  /** Whether an event happened on the card itself. */
  isOnCard(event: Event): boolean {
    return this.#view?.owns(event) ?? false;
  }

  /** Takes what has happened; the card and the marks follow. After the signal's end nothing opens any more. */
  dispatch(event: PopoverEvent<Anchor>): void {
    const before = this.#state;
    if (this.#signal.aborted && before.kind === 'closed') return; // the reader moves on, we are gone
    this.#state = transition(before, event);
    if (this.#state === before) return;
    clearTimeout(this.#timer);
    const timer = timerOf(this.#state);
    if (timer) {
      // A timer may fire a hair early by the page's coarse clock: its own moment counts, or nothing would follow.
      const elapse = () => this.dispatch({ type: timer.type, at: Math.max(performance.now(), timer.at) });
      this.#timer = setTimeout(elapse, timer.at - performance.now());
    }
    if (this.#state.kind === 'pending') setTimeout(() => this.#prepare(), ASK_MS);
    this.#reflect(shownTarget(before), event);
  }

  #reflect(shownBefore: Anchor | undefined, event: PopoverEvent<Anchor>): void {
    const shown = shownTarget(this.#state);
    this.#setActive(shown);
    if (shown && (shown !== shownBefore || event.type === 'explain')) void this.#show(shown);
    else if (!shown && shownBefore) this.#view?.hide({ restoreFocus: event.type === 'escape' });
  }

  /** Brings the card's code within the dwell time, if the reader is still resting on a mention. */
  #prepare(): void {
    if (this.#state.kind !== 'closed' && !this.#signal.aborted) void this.#ensureView();
  }

  #ensureView(): Promise<void> {
    this.#loading ??= this.#loadView().then(
      (view) => {
        this.#view = view;
        if (!view) this.#loading = undefined;
      },
      () => {
        this.#loading = undefined;
      },
    );
    return this.#loading;
  }

  async #show(anchor: Anchor): Promise<void> {
    await this.#ensureView();
    const state = this.#state;
    // The reader may have moved on while the code was coming.
    if (shownTarget(state) !== anchor || this.#signal.aborted) return;
    if (this.#view) this.#view.show(anchor, { focus: state.kind === 'pinned' && state.by === 'keyboard' });
    else this.dispatch({ type: 'target-gone', target: anchor }); // no card could come: nothing is shown, Escape is the page's
  }
}
