/** Which elements are part of a line of text, and which hold text that must never be marked. */

/** What an element's name makes of it: see {@link kindOf}. */
export type ElementKind = 'inline' | 'skipped' | 'break' | 'form' | 'block';

/** Elements that a term may go across: the inline elements of HTML. All others end a block. */
const INLINE =
  'a abbr acronym b bdi bdo big cite data del dfn em font i ins label mark nobr q rb rp rt ruby s samp small span strike strong sub sup time tt u var wbr';

/**
 * Elements whose text is not prose, or belongs to the reader: code, forms, editors, drawings,
 * scripts. Their whole subtree is left alone.
 */
const SKIPPED =
  'script style noscript template title head textarea input select option optgroup datalist button meter progress output code pre kbd math svg canvas object embed audio video iframe frame frameset map area';

const KIND_OF = new Map<string, ElementKind>([
  ...INLINE.split(' ').map((name) => [name, 'inline'] as const),
  ...SKIPPED.split(' ').map((name) => [name, 'skipped'] as const),
  ['br', 'break'],
  ['form', 'form'],
]);

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

/**
 * The kind of an element, by its name alone: one question to the browser for each element of a page. A form is
 * a kind of its own, since its fields take the place of its properties: a field named « nextSibling » is
 * what `form.nextSibling` gives, and one named « localName » its name.
 */
export function kindOf(element: Element): ElementKind {
  const name: unknown = element.localName;
  return typeof name === 'string' ? (KIND_OF.get(name) ?? 'block') : 'form';
}

/** Whether text flows through the element, so that a term may begin before it and end inside it. */
export function isInline(element: Element): boolean {
  return kindOf(element) === 'inline';
}

/**
 * Whether the element's subtree is never read: see {@link SKIPPED}, editable content, what the
 * author asked not to be translated, what is hidden from assistive technology, and our own host.
 */
export function isSkipped(element: Element): boolean {
  const kind = kindOf(element);
  return kind === 'skipped' || isClosed(element, kind);
}

/** Whether an attribute of the element says that its subtree is not read. */
export function isClosed(element: Element, kind: ElementKind): boolean {
  return (kind === 'form' || element.hasAttributes()) && Element.prototype.matches.call(element, CLOSED);
}

/**
 * Whether all text under the element is one run of prose: nothing in it but text and inline elements that are
 * read. Most elements of a page are; then the browser gives their text in one go.
 */
export function isPlain(owner: Element | ShadowRoot): boolean {
  for (let child = owner.firstElementChild; child; child = child.nextElementSibling) {
    if (kindOf(child) !== 'inline' || isClosed(child, 'inline') || child.shadowRoot || !isPlain(child)) return false;
  }
  return true;
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

/** The parent, going from a shadow root to its host. Of a form too that has a field named « parentNode ». */
export function parentOf(node: Node): Node | null {
  if (node instanceof HTMLFormElement) return parentGetter().call(node) as Node | null;
  return node.parentNode ?? (node instanceof ShadowRoot ? node.host : null);
}

function parentGetter(): () => unknown {
  return Object.getOwnPropertyDescriptor(Node.prototype, 'parentNode')?.get as () => unknown;
}

/** The nearest element that is a block of text of its own, the node itself included. */
export function blockElementOf(node: Node): Element | ShadowRoot | null {
  for (let at: Node | null = node; at; at = parentOf(at)) {
    if (at instanceof ShadowRoot) return at;
    if (at instanceof Element && !isInline(at)) return at;
  }
  return null;
}
