import { canPaintHighlights } from '../annotator/css-highlight-painter.ts';
import type { DocumentText } from './document-text.ts';
import type { Find } from './find-in-pages.ts';
import { idle } from './idle-time.ts';
import { partsOf } from './layer-text.ts';
import { MOST_FINDS } from './limits.ts';

/** Names in `CSS.highlights`; like all of ours they begin with the extension's name. */
const ALL = 'oncogloss-find';
const CURRENT = 'oncogloss-find-current';

/** Pages looked through before the browser gets its turn. */
const PAGES_A_TURN = 20;

/** Where the search stands. `current` counts from 1; 0 while nothing is found. */
export interface FindState {
  readonly query: string;
  readonly count: number;
  readonly current: number;
  readonly done: boolean;
}

/** Nothing is looked for. */
export const NOTHING: FindState = { query: '', count: 0, current: 0, done: true };

/** Finds words in a document and paints them where their pages are drawn. Changes no element. */
export class Finder {
  readonly #text: DocumentText;
  readonly #layers: () => ReadonlyMap<number, HTMLElement>;
  readonly #onChange: () => void;
  readonly #goTo: (page: number) => void;
  #finds: Find[] = [];
  #state: FindState = NOTHING;
  /** A find that was gone to and whose page is not drawn yet. */
  #awaited: Find | undefined;
  #turn = 0;

  constructor(options: { text: DocumentText; layers: () => ReadonlyMap<number, HTMLElement>; goTo: (page: number) => void; onChange: () => void; signal: AbortSignal }) {
    this.#text = options.text;
    this.#layers = options.layers;
    this.#goTo = options.goTo;
    this.#onChange = options.onChange;
    options.signal.addEventListener('abort', () => this.clear(), { once: true });
  }

  get state(): FindState {
    return this.#state;
  }

  /** Looks for a query through all pages, and goes to the first find from a page on. */
  async find(query: string, fromPage: number): Promise<void> {
    const turn = ++this.#turn;
    this.#finds = [];
    this.#set({ query, count: 0, current: 0, done: query.trim() === '' });
    if (query.trim() === '') return;
    // Its table of letters takes a while to be made, which would be missed by the first page.
    const { findIn } = await import('./find-in-pages.ts');
    if (turn !== this.#turn) return; // another word was typed meanwhile
    for (let page = 1; page <= this.#text.pageCount && this.#finds.length < MOST_FINDS; page++) {
      const text = await this.#text.of(page);
      if (turn !== this.#turn) return;
      this.#finds.push(...findIn(page, text, query));
      if (page % PAGES_A_TURN !== 0) continue;
      this.#set({ ...this.#state, count: this.#finds.length });
      await idle();
      if (turn !== this.#turn) return;
    }
    const first = this.#finds.findIndex(({ page }) => page >= fromPage);
    this.#set({ query, count: this.#finds.length, current: this.#finds.length === 0 ? 0 : Math.max(first, 0) + 1, done: true });
    this.#show();
  }

  /** Goes to the next find, or the one before, round the ends. */
  step(by: 1 | -1): void {
    const { count, current } = this.#state;
    if (count === 0) return;
    this.#set({ ...this.#state, current: ((current - 1 + by + count) % count) + 1 });
    this.#show();
  }

  /** Looks for nothing any more. */
  clear(): void {
    this.#turn++;
    this.#finds = [];
    this.#set(NOTHING);
  }

  /** Paints what is found on the pages that are drawn: to be called when layers come or change. */
  paint(): void {
    if (this.#awaited && this.#scrollTo(this.#awaited)) this.#awaited = undefined;
    if (!canPaintHighlights()) return; // what is found is counted and gone to all the same
    const [all, current] = [new Highlight(), new Highlight()];
    current.priority = 1;
    const layers = this.#layers();
    const chosen = this.#finds[this.#state.current - 1];
    for (const find of this.#finds) {
      for (const { page, ...span } of find.spans) {
        const layer = layers.get(page);
        if (!layer) continue;
        for (const { node, from, to } of partsOf(layer, span)) {
          const range = new StaticRange({ startContainer: node, startOffset: from, endContainer: node, endOffset: to });
          (find === chosen ? current : all).add(range);
        }
      }
    }
    register(ALL, all);
    register(CURRENT, current);
  }

  /** Brings the current find into view; where its page is not drawn, the page first. */
  #show(): void {
    const find = this.#finds[this.#state.current - 1];
    if (!find || this.#scrollTo(find)) return;
    this.#awaited = find;
    this.#goTo(find.spans[0]?.page ?? find.page);
  }

  /** @returns whether the find's page is drawn */
  #scrollTo({ spans: [span] }: Find): boolean {
    const layer = span && this.#layers().get(span.page);
    const [part] = layer ? partsOf(layer, span) : [];
    part?.node.parentElement?.scrollIntoView({ block: 'center', inline: 'nearest' });
    return part !== undefined;
  }

  #set(state: FindState): void {
    this.#state = state;
    this.#awaited = undefined;
    this.paint();
    this.#onChange();
  }
}

function register(name: string, highlight: Highlight): void {
  if (highlight.size > 0) CSS.highlights.set(name, highlight);
  else CSS.highlights.delete(name);
}
