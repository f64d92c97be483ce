import { describe, expect, it, onTestFinished } from 'vitest';
import { DocumentText } from './document-text.ts';
import { Finder } from './finder.ts';
import { column } from './testing.ts';

const PAGES = ['un cancer.', 'rien.', 'rien.\nun cancer.'];

/** A document whose text layers come when the test says so. */
function finderIn(pages: readonly string[]) {
  const text = new DocumentText({ numPages: pages.length, getPage: async (number: number) => ({ getTextContent: async () => ({ items: column(pages[number - 1] ?? '', 0, 700) }) }) } as never);
  const layers = new Map<number, HTMLElement>();
  const wentTo: number[] = [];
  const life = new AbortController();
  onTestFinished(() => life.abort());
  const finder = new Finder({ text, layers: () => layers, goTo: (page) => wentTo.push(page), onChange: () => undefined, signal: life.signal });
  /** Draws a page: a line far above each of its own. */
  const draw = (page: number) => {
    const layer = document.createElement('div');
    for (const line of (pages[page - 1] ?? '').split('\n')) {
      const element = document.createElement('p');
      element.style.marginTop = `${3 * innerHeight}px`;
      element.textContent = line;
      layer.append(element);
    }
    document.body.append(layer);
    onTestFinished(() => layer.remove());
    layers.set(page, layer);
    finder.paint();
    return layer;
  };
  return { finder, draw, wentTo };
}

const isInView = (element: Element | null) => {
  const { top, bottom } = (element as Element).getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
};

describe('a search in a document', () => {
  it('goes to the first find from the page that is looked at on, and round', async () => {
    const { finder, wentTo } = finderIn(PAGES);
    await finder.find('cancer', 2);
    expect(finder.state).toEqual({ query: 'cancer', count: 2, current: 2, done: true });
    finder.step(1);
    expect(finder.state.current).toBe(1);
    expect(wentTo).toEqual([3, 1]);
  });

  it('brings a find into view, also on a page that is drawn only then', async () => {
    const { finder, draw } = finderIn(PAGES);
    await finder.find('cancer', 2);
    const layer = draw(3);
    expect(isInView(layer.lastElementChild)).toBe(true);
    scrollTo(0, 0);
    finder.paint();
    expect(isInView(layer.lastElementChild)).toBe(false);
  });

  it('does NOT move the page for a find that the reader has left', async () => {
    const { finder, draw } = finderIn(PAGES);
    await finder.find('cancer', 2);
    finder.clear();
    const layer = draw(3);
    expect(isInView(layer.lastElementChild)).toBe(false);
  });
});
