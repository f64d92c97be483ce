import type { CardView, PopoverController } from './popover-controller.ts';

const KEY = 'oncogloss';

type Home = { [KEY]?: CardSlot; oncoglossAsked?: boolean };

/** What the card's script makes its view with: where events of the card go. */
export type CardFactory = (controller: () => PopoverController | undefined) => CardView | undefined;

/**
 * Where the two scripts of a page meet: the one that runs everywhere, and the card's, which comes
 * later. Lives on the global of our isolated world, which the page cannot see. It also makes sure
 * that a page is annotated once, however often the script is injected.
 */
export class CardSlot {
  controller: PopoverController | undefined;
  /** Whether the reader asked for this very page with a click. */
  readonly asked: boolean;
  readonly #isAlive: () => boolean;
  #releases: (() => void)[] = [];
  #provided: ((factory: CardFactory) => void) | undefined;
  #view: CardView | undefined;

  private constructor(asked: boolean, isAlive: () => boolean) {
    this.asked = asked;
    this.#isAlive = isAlive;
  }

  /**
   * The slot of this page for a new script, or undefined when a living script has it already. A slot
   * left behind by an extension that was reloaded is released first.
   */
  static take(home: object, isAlive: () => boolean = () => true): CardSlot | undefined {
    const place = home as Home;
    const before = place[KEY];
    if (before !== undefined && !before.released && before.#isAlive()) return undefined;
    before?.release();
    const slot = new CardSlot(place.oncoglossAsked ?? false, isAlive);
    place[KEY] = slot;
    return slot;
  }

  /** The slot that the page's script made, for the card's script. */
  static find(home: object): CardSlot | undefined {
    return (home as Home)[KEY];
  }

  released = false;

  onRelease(callback: () => void): void {
    this.#releases.push(callback);
  }

  /** Ends the page's script: everything it started stops. */
  release(): void {
    if (this.released) return;
    this.released = true;
    for (const callback of this.#releases) callback();
    this.#releases = [];
  }

  /** Has the card's script brought and resolves with its view; undefined where it cannot come. */
  async request(bring: () => Promise<boolean>): Promise<CardView | undefined> {
    if (this.#view) return this.#view;
    const arrived = new Promise<CardFactory>((resolve) => {
      this.#provided = resolve;
    });
    if (!(await bring())) return undefined;
    this.#view = (await arrived)(() => this.controller);
    return this.#view;
  }

  /** Called by the card's script when it has arrived. */
  provide(factory: CardFactory): void {
    this.#provided?.(factory);
  }
}
