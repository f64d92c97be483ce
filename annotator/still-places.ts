import { parentOf } from './element-rules.ts';

/** Regions that announce what changes in them: a mark inside would be announced, or lost. */
const LIVE = '[aria-live]:not([aria-live="off"]), [role="alert"], [role="status"], [role="log"], [role="marquee"], [role="timer"], output, marquee';

/**
 * Where a script draws the page and will draw it again: what frameworks leave in their markup, and
 * the names that their starting kits give to roots. Frameworks keep references to text nodes; an
 * element of ours between them makes wrong text without any error.
 */
const DRAWN = [
  '#root, #app, #__next, #__nuxt, #___gatsby, #svelte, #main-app, #react-root, #application',
  '[data-reactroot], [data-reactid], [data-react-class], [data-v-app], [data-server-rendered], [v-cloak], [ng-version], [ng-app], [ng-controller], [data-ng-app]',
  '[data-svelte-h], [data-sveltekit-preload-data], [data-sveltekit-hydrate], [data-hk], [q\\:container], [x-data], [wire\\:id], [hx-get], turbo-frame, [data-controller], [data-reactive]',
].join(', ');

/** What acts when it is pressed: a keyboard stop within another one would be two stops for one word. */
const PRESSED = 'a[href], button, summary, label, [role="button"], [role="link"], [role="menuitem"], [onclick], [tabindex]';

/**
 * Whether an element may be put around words here and stay: no live region, no root that a framework
 * draws, no web component, nothing that acts by itself. Scripts that leave no sign are found out when
 * they change the text.
 */
export function isStill(place: Element): boolean {
  for (let at: Node | null = place; at; at = parentOf(at)) {
    if (at instanceof ShadowRoot) return false;
    if (at instanceof Element && (at.localName.includes('-') || at.matches(`${LIVE}, ${DRAWN}, ${PRESSED}`))) return false;
  }
  return true;
}
