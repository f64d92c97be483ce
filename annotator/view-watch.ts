import { LONGEST_FRAME_MS, MARGIN_SCREENS } from './limits.ts';
import type { BlockOwner } from './text-block.ts';

/**
 * Tells which groups of blocks are near the view. A group is watched by its first and its last
 * element only: it is near when one of them is, or when the view lies between them.
 */
export class ViewWatch<Group> {
  /** Made when there is something to watch: most pages never need it. */
  #observer: IntersectionObserver | undefined;
  readonly #onChange: (group: Group, near: boolean) => void;
  readonly #groupsOf = new Map<Element, Set<Group>>();
  readonly #edges = new Map<Group, { first: Element; last: Element }>();
  readonly #place = new Map<Element, 'above' | 'near' | 'below'>();
  readonly #near = new Set<Group>();
  #waiting: (() => void)[] = [];

  constructor(onChange: (group: Group, near: boolean) => void) {
    this.#onChange = onChange;
  }

  /** Watches a group, or follows its change of edges. @param near what is known of it before the browser has told */
  watch(group: Group, { first, last }: { readonly first: BlockOwner; readonly last: BlockOwner }, near: boolean): void {
    const edges = { first: elementOf(first), last: elementOf(last) };
    if (near) this.#near.add(group);
    const before = this.#edges.get(group);
    if (before?.first === edges.first && before.last === edges.last) return;
    if (before) this.#release(group, before);
    this.#edges.set(group, edges);
    for (const element of new Set([edges.first, edges.last])) {
      const groups = this.#groupsOf.get(element);
      if (groups) groups.add(group);
      else {
        this.#groupsOf.set(element, new Set([group]));
        this.#observer ??= new IntersectionObserver((seen) => this.#take(seen), { rootMargin: `${MARGIN_SCREENS * 100}% 0px` });
        this.#observer.observe(element);
      }
    }
    if (this.#place.has(edges.first) && this.#place.has(edges.last)) this.#judge(group);
  }

  /** Resolves when the browser has told where everything that is watched lies, or soon in a tab that draws no frames. */
  told(): Promise<void> {
    if (this.#place.size >= this.#groupsOf.size) return Promise.resolve();
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      setTimeout(resolve, LONGEST_FRAME_MS);
    });
  }

  /** Watches a group no more; nothing is told of it. */
  unwatch(group: Group): void {
    const edges = this.#edges.get(group);
    if (!edges) return;
    this.#edges.delete(group);
    this.#near.delete(group);
    this.#release(group, edges);
  }

  disconnect(): void {
    this.#observer?.disconnect();
    this.#groupsOf.clear();
    this.#edges.clear();
    this.#place.clear();
    this.#near.clear();
  }

  #release(group: Group, edges: { first: Element; last: Element }): void {
    for (const element of new Set([edges.first, edges.last])) {
      const groups = this.#groupsOf.get(element);
      groups?.delete(group);
      if (groups?.size === 0) {
        this.#groupsOf.delete(element);
        this.#place.delete(element);
        this.#observer?.unobserve(element);
      }
    }
  }

  #take(entries: readonly IntersectionObserverEntry[]): void {
    const touched = new Set<Group>();
    for (const { target, isIntersecting, boundingClientRect } of entries) {
      this.#place.set(target, isIntersecting ? 'near' : boundingClientRect.top < 0 ? 'above' : 'below');
      for (const group of this.#groupsOf.get(target) ?? []) touched.add(group);
    }
    for (const group of touched) this.#judge(group);
    if (this.#place.size < this.#groupsOf.size) return;
    for (const resolve of this.#waiting) resolve();
    this.#waiting = [];
  }

  #judge(group: Group): void {
    const edges = this.#edges.get(group);
    if (!edges) return;
    const first = this.#place.get(edges.first);
    const last = this.#place.get(edges.last);
    const near = first === 'near' || last === 'near' || (first === 'above' && last === 'below');
    if (near === this.#near.has(group)) return;
    if (near) this.#near.add(group);
    else this.#near.delete(group);
    this.#onChange(group, near);
  }
}

function elementOf(owner: BlockOwner): Element {
  return owner instanceof ShadowRoot ? owner.host : owner;
}
