import { autoUpdate, computePosition, flip, inline, offset, shift, size } from '@floating-ui/dom';
import { type Anchor, liveRangeOf } from './anchor.ts';
import { parentOf } from './element-rules.ts';

const XHTML = 'http://www.w3.org/1999/xhtml';

/** Distances in CSS pixels: room between the line and the card, and between the card and the edge. */
const GAP = 8;
const EDGE = 8;

/**
 * The one element that we add to a page: a host in the top layer with a shadow root, invisible to
 * the page's style sheets. Every style is inline and important, since `div{display:none!important}`
 * exists.
 */
export class PopoverHost {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
  #stopFollowing: (() => void) | undefined;

  /** @throws NotSupportedError in documents that cannot hold a shadow root (XML in Firefox). */
  constructor(document: Document, options: { readonly css: string; readonly mode: ShadowRootMode }) {
    this.element = document.createElementNS(XHTML, 'div') as HTMLElement;
    this.element.setAttribute('data-oncogloss', '');
    this.element.setAttribute('popover', 'manual');
    this.#style({ all: 'initial' });
    this.root = this.element.attachShadow({ mode: options.mode });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(options.css);
    this.root.adoptedStyleSheets = [sheet];
  }

  /** Puts the host into the page and keeps it beside the anchor until {@link hide}. */
  show(anchor: Anchor): void {
    this.#stopFollowing?.();
    const range = liveRangeOf(anchor);
    if (!range) return this.hide();
    this.#mount(range);
    this.#style({ display: 'block', position: 'fixed', inset: 'auto', margin: '0', border: '0', padding: '0', background: 'none', overflow: 'visible', 'z-index': '2147483647', width: 'max-content', 'max-width': 'calc(100vw - 16px)', visibility: 'visible', opacity: '1', 'pointer-events': 'auto' });
    if (typeof this.element.showPopover === 'function' && !this.element.matches(':popover-open')) this.element.showPopover();
    const contextElement = range.startContainer.parentElement ?? undefined;
    const reference = {
      getBoundingClientRect: () => range.getBoundingClientRect(),
      getClientRects: () => range.getClientRects(),
      ...(contextElement ? { contextElement } : {}),
    };
    this.#stopFollowing = autoUpdate(reference, this.element, () => void this.#place(reference));
  }

  hide(): void {
    this.#stopFollowing?.();
    this.#stopFollowing = undefined;
    this.element.remove();
  }

  /** Inside the modal dialog that holds the mention, else at the end of the document: elsewhere it would be inert. */
  #mount(range: Range): void {
    const home = modalAround(range.startContainer) ?? this.element.ownerDocument.documentElement;
    if (this.element.parentNode !== home) home.append(this.element);
  }

  async #place(reference: Parameters<typeof computePosition>[0]): Promise<void> {
    const { x, y } = await computePosition(reference, this.element, {
      strategy: 'fixed',
      placement: 'bottom-start',
      middleware: [
        inline(),
        offset(GAP),
        flip({ padding: EDGE }),
        shift({ padding: EDGE }),
        size({
          padding: EDGE,
          apply: ({ availableHeight }) =>
            this.element.style.setProperty('--oncogloss-room', `${Math.max(120, Math.min(availableHeight, innerHeight * 0.6))}px`),
        }),
      ],
    });
    this.#style({ left: `${Math.round(x)}px`, top: `${Math.round(y)}px` });
  }

  #style(properties: Readonly<Record<string, string>>): void {
    for (const [name, value] of Object.entries(properties)) this.element.style.setProperty(name, value, 'important');
  }
}

/** The modal dialog that shows a node, out of shadow trees and slots too. */
function modalAround(node: Node): Element | undefined {
  for (let at: Node | null = node; at; at = ((at as Element | Text).assignedSlot as Node | null | undefined) ?? parentOf(at)) {
    if (at instanceof Element && at.matches('dialog:modal')) return at;
  }
  return undefined;
}
