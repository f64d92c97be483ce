import type { Anchor } from './anchor.ts';
import type { MarkStyle } from './css-highlight-painter.ts';
import type { Painter } from './painter.ts';
import type { CardView, PopoverController } from './popover-controller.ts';

const KEY = 'oncogloss';

/** The global that a slot is kept on; `oncoglossAsked` is set by the background before it injects the script on a click. */
type Home = { [KEY]?: CardSlot; oncoglossAsked?: boolean };

/** Makes the card's view; brought by the card's script. It is given where events of the card go. */
export type CardFactory = (controller: () => PopoverController | undefined) => CardView | undefined;

/** Makes a painter of focusable marks; brought by their script. */
export type PainterFactory = (style: MarkStyle) => Painter;

/** Something that another script brings, once it is asked for. */
class Delivery<Thing> {
  #expected: ((thing: Thing) => void) | undefined;

  /** Resolves with what is brought; undefined where it cannot come. */
  async request(bring: () => Promise<boolean>): Promise<Thing | undefined> {
    const arrived = new Promise<Thing>((resolve) => {
      this.#expected = resolve;
    });
    return (await bring()) ? arrived : undefined;
  }

  provide(thing: Thing): void {
    this.#expected?.(thing);
  }
}

/** A slot may be another script's: of the same form, but of a class of its own. */
function isLiving(slot: CardSlot): boolean {
  return !slot.released && slot.isAlive?.();
}

/**
 * Where the scripts of a page meet: the one that runs everywhere, and those that come later (the
 * card's, the one that makes focusable marks, the one that answers the side panel). Lives on the
 * global of our isolated world, which the page cannot see. It also makes sure that a page is
 * annotated once, however often the script is injected.
 */
export class CardSlot {
  controller: PopoverController | undefined;
  /** The mentions that are marked, in the order of the page. */
  marked: () => readonly Anchor[] = () => [];
  /** Whether the first reading of the page is still under way. */
  reading = false;
  /** Whether the script that answers the side panel has arrived. */
  answersPanel = false;
  /** Whether the reader asked for this very page with a click. */
  readonly asked: boolean;
  /** Whether the extension that made it is still there. */
  readonly isAlive: () => boolean;
  released = false;
  #releases: (() => void)[] = [];
  readonly #card = new Delivery<CardFactory>();
  readonly #painter = new Delivery<PainterFactory>();
  #view: CardView | undefined;

  private constructor(asked: boolean, isAlive: () => boolean) {
    this.asked = asked;
    this.isAlive = isAlive;
  }

  /**
   * The slot of this page for a new script, or undefined when a living script has it already. A slot
   * left behind by an extension that was reloaded is released first.
   */
  static take(home: object, isAlive: () => boolean = () => true): CardSlot | undefined {
    const place = home as Home;
    const before = place[KEY];
    const asked = place.oncoglossAsked ?? false;
    // A script that stayed silent before (a password is asked for) makes room for one that was asked for.
    if (before && isLiving(before) && before.asked === asked) return undefined;
    before?.release();
    const slot = new CardSlot(asked, isAlive);
    place[KEY] = slot;
    return slot;
  }

  /** The slot that the page's script made, for the card's script. */
  static find(home: object): CardSlot | undefined {
    return (home as Home)[KEY];
  }

  /** Has something stopped when the page's script ends. */
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
    const factory = await this.#card.request(bring);
    this.#view = factory?.(() => this.controller);
    return this.#view;
  }

  /** Called by the card's script when it has arrived. */
  provide(factory: CardFactory): void {
    this.#card.provide(factory);
  }

  /** Has the script of focusable marks brought and resolves with a painter; undefined where it cannot come. */
  async requestPainter(bring: () => Promise<boolean>, style: MarkStyle): Promise<Painter | undefined> {
    return (await this.#painter.request(bring))?.(style);
  }

  /** Called by the script of focusable marks when it has arrived. */
  providePainter(factory: PainterFactory): void {
    this.#painter.provide(factory);
  }
}
