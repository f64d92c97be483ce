/** Which elements are part of a line of text, and which hold text that must never be marked. */

/** Elements that a term may go across: the inline elements of HTML. All others end a block. */
const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite data del dfn em font i ins label mark nobr q rb rp rt ruby s samp small span strike strong sub sup time tt u var wbr'.split(' '),
);

/**
 * Elements whose text is not prose, or belongs to the reader: code, forms, editors, drawings,
 * scripts. Their whole subtree is left alone.
 */
const SKIPPED = new Set(
  'script style noscript template title head textarea input select option optgroup datalist button meter progress output code pre kbd math svg canvas object embed audio video iframe frame frameset map area'.split(' '),
);

/** Roles that make any element an editor or a control. */
const SKIPPED_ROLES = ['textbox', 'searchbox', 'combobox', 'spinbutton', 'button', 'menuitem', 'option', 'slider', 'switch', 'tab', 'code', 'math', 'img'];

/** Attributes that close any element: one question to the browser instead of seven. */
const CLOSED = [
  '[contenteditable]:not([contenteditable="false"])',
  '[data-oncogloss]',
  '[hidden]',
  '[translate="no"]',
  '.notranslate',
  '[aria-hidden="true"]',
  ...SKIPPED_ROLES.map((role) => `[role="${role}"]`),
].join();

/** Whether text flows through the element, so that a term may begin before it and end inside it. */
export function isInline(element: Element): boolean {
  return INLINE.has(element.localName);
}

/**
 * Whether the element's subtree is never read: see {@link SKIPPED}, editable content, what the
 * author asked not to be translated, what is hidden from assistive technology, and our own host.
 */
export function isSkipped(element: Element): boolean {
  return SKIPPED.has(element.localName) || (element.hasAttributes() && element.matches(CLOSED));
}

/** Whether any ancestor (through shadow roots) is skipped, or all of the document an editor: for nodes met out of a walk. */
export function isInsideSkipped(node: Node): boolean {
  if (isEditor(node.ownerDocument)) return true;
  for (let at: Node | null = node; at; at = parentOf(at)) {
    if (at instanceof Element && isSkipped(at)) return true;
  }
  return false;
}

/** Whether a page has made itself an editor as a whole. No event tells of it. */
export function isEditor(document: Document | null): boolean {
  return document?.designMode === 'on';
}

/** The parent, going from a shadow root to its host. */
export function parentOf(node: Node): Node | null {
  return node.parentNode ?? (node instanceof ShadowRoot ? node.host : null);
}

/** The nearest element that is a block of text of its own, the node itself included. */
export function blockElementOf(node: Node): Element | ShadowRoot | null {
  for (let at: Node | null = node; at; at = parentOf(at)) {
    if (at instanceof ShadowRoot) return at;
    if (at instanceof Element && !isInline(at)) return at;
  }
  return null;
}
