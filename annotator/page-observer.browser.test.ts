import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BUSY_ROUNDS, CHANGE_DELAY_MS, LONGEST_CHANGE_DELAY_MS, RESTLESS_ROUNDS } from './limits.ts';
import { type Changes, PageObserver, type Touched } from './page-observer.ts';
import { lifetime, must, put, shade } from './testing.ts';

let life: AbortController;
let told: Changes[];
const touched = { stale: vi.fn<Touched['stale']>(), closed: vi.fn<Touched['closed']>() };

beforeEach(() => {
  vi.useFakeTimers();
  vi.resetAllMocks();
  life = lifetime();
  told = [];
});
afterEach(() => vi.useRealTimers());

function watch(root: Node, onChanges: (changes: Changes) => Promise<void> = async () => undefined): PageObserver {
  const observer = new PageObserver((changes) => {
    told.push(changes);
    return onChanges(changes);
  }, touched, life.signal);
  observer.observe(root);
  return observer;
}

const rest = () => vi.advanceTimersByTimeAsync(CHANGE_DELAY_MS);
const names = (nodes: Iterable<Node>) => [...nodes].map((node) => (node instanceof Element ? node.id || node.localName : node.nodeName)).sort();
/** What was told in all, by the ids of the elements. */
const trees = () => told.flatMap((changes) => names(changes.trees));
const owners = () => told.flatMap((changes) => names(changes.owners));
const find = (root: ParentNode, selector: string) => must(root.querySelector<HTMLElement>(selector));

/** An element of the page to come. */
function element(html: string): Element {
  return must(document.createRange().createContextualFragment(html).firstElementChild);
}

describe('PageObserver', () => {
  it('tells added content once', async () => {
    const root = put('<p id="old">old</p>');
    watch(root);
    root.append(element('<p id="new">new <b>words</b></p>'));
    await rest();
    expect(trees()).toEqual(['new']);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(told).toHaveLength(1);
  });

  it.each<[string, (p: HTMLElement) => void]>([
    ['its text is set', (p) => (p.textContent = 'new')],
    ['a text node in it changes', (p) => (find(p, 'b').firstChild as Text).appendData('!')],
    ['a line of text is added', (p) => p.append('more')],
    ['an inline element is added', (p) => p.append(element('<i>more</i>'))],
    ['an inline element is taken out', (p) => find(p, 'b').remove()],
  ])('tells the element whose own text changed when %s', async (_, change) => {
    const root = put('<p id="p">some <b>words</b></p><p id="other">other</p>');
    watch(root);
    change(find(root, '#p'));
    await rest();
    expect(owners()).toEqual(['p']);
    expect(trees()).toEqual([]);
  });

  it('tells the block elements that came inside an inline element, and NOT the inline element', async () => {
    const root = put('<p id="p">text</p>');
    watch(root);
    find(root, '#p').append(element('<span id="s"><b>words</b></span>'), element('<a href="#"><i><div id="d">block <div id="e">inner</div></div></i></a>'));
    await rest();
    expect(trees()).toEqual(['d']);
    expect(owners()).toEqual(['p']);
  });

  it('tells a subtree only by its outermost element', async () => {
    const root = put('');
    watch(root);
    const outer = element('<section id="outer"></section>');
    root.append(outer);
    await Promise.resolve();
    outer.append(element('<p id="inner">words</p>'));
    await rest();
    expect(trees()).toEqual(['outer']);
  });

  it('gathers all changes of a moment into one telling', async () => {
    const root = put('');
    watch(root);
    for (let k = 0; k < 100; k++) {
      root.append(element(`<p>${k}</p>`));
      await Promise.resolve();
    }
    await rest();
    expect(told).toHaveLength(1);
    expect(trees()).toHaveLength(100);
  });

  it('watches a shadow root that it is given', async () => {
    const root = put('<x-a></x-a>');
    const shadow = shade(find(root, 'x-a'), '<p id="p">old</p>top');
    watch(root).observe(shadow);
    find(shadow, '#p').textContent = 'new';
    (shadow.lastChild as Text).data = 'newer';
    await rest();
    expect(owners()).toEqual(['#document-fragment', 'p']);
  });
});

describe('what is not told', () => {
  it.each([
    ['an editor', '<div contenteditable><p id="in">x</p></div>'],
    ['a field', '<textarea id="in">x</textarea>'],
    ['code', '<pre><span id="in">x</span></pre>'],
    ['what is not to be translated', '<div translate="no"><p id="in">x</p></div>'],
    ['our own host', '<div data-oncogloss><p id="in">x</p></div>'],
  ])('does NOT tell changes inside %s', async (_, html) => {
    const root = put(html);
    const telling = vi.fn();
    watch(root, async ({ trees, owners }) => telling([...trees], [...owners]));
    const inside = find(root, '#in');
    (inside.firstChild as Text).data = 'typing';
    inside.append(element('<p>more</p>'));
    await rest();
    for (const call of telling.mock.calls) expect(call).toEqual([[], []]);
  });

  it('does NOT tell content that left again at once', async () => {
    const root = put('');
    watch(root);
    const guest = element('<p>guest</p>');
    root.append(guest);
    await Promise.resolve();
    guest.remove();
    await rest();
    expect(trees()).toEqual([]);
  });

  it('does NOT tell attributes, which pages change all the time', async () => {
    const root = put('<p>words</p>');
    watch(root);
    find(root, 'p').className = 'animated';
    await vi.advanceTimersByTimeAsync(10_000);
    expect(told).toEqual([]);
  });
});

describe('the lifetime', () => {
  it('tells nothing more after the signal aborts, not even what it had gathered', async () => {
    const root = put('<p>words</p>');
    const observer = watch(root);
    find(root, 'p').textContent = 'changed before';
    await Promise.resolve();
    life.abort();
    find(root, 'p').textContent = 'changed after';
    observer.observe(root);
    find(root, 'p').textContent = 'changed once more';
    await vi.advanceTimersByTimeAsync(10_000);
    expect(told).toEqual([]);
  });
});

describe('a page that fights', () => {
  const FIGHT_MS = 40_000;
  // The first rounds come as they would; then each waits twice as long as the one before.
  const MOST = BUSY_ROUNDS + Math.ceil(Math.log2(LONGEST_CHANGE_DELAY_MS / CHANGE_DELAY_MS)) + FIGHT_MS / LONGEST_CHANGE_DELAY_MS + 2;

  /** Changes a line on each tick; gives how often that was told. */
  async function fight(root: HTMLElement, everyMs: number): Promise<number> {
    watch(root);
    const line = find(root, 'p').firstChild as Text;
    for (let at = 0; at < FIGHT_MS; at += everyMs) {
      line.data = String(at);
      await vi.advanceTimersByTimeAsync(everyMs);
    }
    return told.length;
  }

  it.each([100, 150])('is told of ever more rarely, and not forgotten (a change each %i ms)', async (everyMs) => {
    const count = await fight(put('<p>0</p>'), everyMs);
    expect(count).toBeLessThanOrEqual(MOST);
    expect(count).toBeGreaterThan(BUSY_ROUNDS);
  });

  it('is called restless after some rounds, and NOT any more after a rest', async () => {
    const root = put('<p>0</p>');
    await fight(root, 150);
    expect(told[0]?.restless).toBe(false);
    expect(told[RESTLESS_ROUNDS]?.restless).toBe(true);
    expect(told.at(-1)?.restless).toBe(true);
    await vi.advanceTimersByTimeAsync(2 * LONGEST_CHANGE_DELAY_MS);
    told = [];
    find(root, 'p').textContent = 'calm';
    await rest();
    expect(told.map(({ restless }) => restless)).toEqual([false]);
  });

  it('is held off when it changes on each of our readings', async () => {
    const root = put('<p>0</p>');
    const line = find(root, 'p').firstChild as Text;
    watch(root, async () => void (line.data += '!'));
    line.data = '1';
    await vi.advanceTimersByTimeAsync(FIGHT_MS);
    expect(told.length).toBeLessThanOrEqual(MOST);
    expect(told.length).toBeGreaterThan(BUSY_ROUNDS);
  });

  it('is told at once again after a rest', async () => {
    const root = put('<p>0</p>');
    await fight(root, 150);
    await vi.advanceTimersByTimeAsync(2 * LONGEST_CHANGE_DELAY_MS);
    told = [];
    find(root, 'p').textContent = 'calm';
    await rest();
    expect(told).toHaveLength(1);
  });

  it('does NOT get a second reading while the first goes on', async () => {
    const root = put('<p>0</p>');
    const { promise, resolve } = Promise.withResolvers<void>();
    watch(root, () => promise);
    const line = find(root, 'p').firstChild as Text;
    line.data = '1';
    await rest();
    line.data = '2';
    await vi.advanceTimersByTimeAsync(10_000);
    expect(told).toHaveLength(1);
    resolve();
    await rest();
    expect(told).toHaveLength(2);
  });

  it('is read on after a reading that failed', async () => {
    const root = put('<p>0</p>');
    watch(root, async () => {
      if (told.length === 1) throw new Error('the first reading fails');
    });
    const line = find(root, 'p').firstChild as Text;
    line.data = '1';
    await rest();
    line.data = '2';
    await rest();
    expect(told).toHaveLength(2);
  });
});
