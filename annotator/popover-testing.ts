import { expect, onTestFinished } from 'vitest';
import { type Anchor, liveRangeOf } from './anchor.ts';
import { PopoverHost } from './popover-host.ts';
import { must } from './testing.ts';

const CSS_TEXT = 'section { width: 200px; height: 100px; background: rgb(1, 2, 3); }';
export const MENTION = '<p>A melanoma.</p>';

/** A host with a card of known size in it, until the test ends. */
export function open(mode: ShadowRootMode = 'closed'): PopoverHost {
  const host = new PopoverHost(document, { css: CSS_TEXT, mode });
  const button = document.createElement('button');
  button.textContent = 'Close';
  const card = document.createElement('section');
  card.append(button);
  host.root.append(card);
  onTestFinished(() => host.hide());
  return host;
}

/** The hosts that stand in the page. */
export const hosts = () => [...document.querySelectorAll('[data-oncogloss]')];

export const cardOf = (host: PopoverHost) => must(host.root.querySelector('section'));

export const rectOf = (anchor: Anchor) => must(liveRangeOf(anchor)).getBoundingClientRect();

/** The gap between the words and the card, above or below; NaN when they overlap. */
function gap(host: PopoverHost, anchor: Anchor): number {
  const [card, words] = [cardOf(host).getBoundingClientRect(), rectOf(anchor)];
  if (card.top >= words.bottom) return card.top - words.bottom;
  return card.bottom <= words.top ? words.top - card.bottom : NaN;
}

/** Waits until the card stands beside the words. */
export const whenPlaced = (host: PopoverHost, anchor: Anchor) => expect.poll(() => gap(host, anchor)).toBeLessThan(12);

/** Whether a click in the middle of the card would reach it. */
export function isReached(host: PopoverHost): boolean {
  const { left, top, width, height } = cardOf(host).getBoundingClientRect();
  return document.elementFromPoint(left + width / 2, top + height / 2) === host.element;
}

/** Gives the page a style sheet until the test ends. */
export function addStyle(css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [sheet];
  onTestFinished(() => void (document.adoptedStyleSheets = []));
}
