/** Extension APIs that show closed shadow roots to content scripts. */
interface DomApi {
  openOrClosedShadowRoot(element: Element): ShadowRoot | null;
}

/**
 * The shadow root of an element, closed ones included where the browser lets extensions see them
 * (Chromium: `chrome.dom`; Firefox: a property of the element). Pages are not patched for it.
 */
export function shadowRootOf(element: Element): ShadowRoot | null {
  if (element.shadowRoot) return element.shadowRoot;
  // Closed roots are asked for on custom elements only: asking for every element would cost more than it finds.
  if (!element.localName.includes('-')) return null;
  const firefox = (element as Element & { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot;
  if (firefox !== undefined) return firefox;
  const api = (globalThis as { chrome?: { dom?: DomApi } }).chrome?.dom;
  return element instanceof HTMLElement ? (api?.openOrClosedShadowRoot(element) ?? null) : null;
}
