import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { type Anchor } from './anchor.ts';
import { PopoverController } from './popover-controller.ts';
import { MENTION, open, hosts, whenPlaced, isReached, addStyle } from './popover-testing.ts';
import { anchorIn, lifetime, must, put, shade } from './testing.ts';

describe('in difficult pages', () => {
  it.each([
    'div { display: none !important }',
    '* { all: unset !important }',
    '[popover] { display: none !important; visibility: hidden !important; opacity: 0 !important }',
    'html > * { position: static !important; pointer-events: none !important; width: 0 !important }',
    'body > * { z-index: 2147483647 !important; position: relative }',
    'body { transform: rotate(0); filter: blur(0) }',
  ])('is shown and can be clicked under %s', async (css) => {
    const anchor = anchorIn(put(MENTION), 'melanoma');
    addStyle(css.replace('html > *', 'html > :not(body, head)'));
    const host = open();
    host.show(anchor);
    await expect.poll(() => isReached(host)).toBe(true);
    expect(getComputedStyle(host.element).opacity).toBe('1');
  });

  it.each<[string, string, (root: HTMLElement) => Element]>([
    ['a modal dialog', '<dialog><p>A melanoma.</p></dialog>', (root) => root],
    ['a shadow tree in a modal dialog', '<dialog><x-a></x-a></dialog>', (root) => must(shade(must(root.querySelector('x-a')), MENTION).querySelector('p'))],
    ['a slot of a modal dialog', `<x-a>${MENTION}</x-a>`, (root) => {
      shade(must(root.querySelector('x-a')), '<dialog><slot></slot></dialog>');
      return root;
    }],
  ])('can be used in %s, where all else is inert', async (_, html, place) => {
    const root = put(html);
    const anchor = anchorIn(place(root), 'melanoma');
    must(root.querySelector('dialog') ?? root.querySelector('x-a')?.shadowRoot?.querySelector('dialog')).showModal();
    const host = open('open');
    const clicked = vi.fn();
    must(host.root.querySelector('button')).addEventListener('click', clicked);
    host.show(anchor);
    await whenPlaced(host, anchor);
    await userEvent.click(page.getByRole('button', { name: 'Close' }), { timeout: 2_000 });
    expect(clicked).toHaveBeenCalledTimes(1);
  });

  it('goes out of a dialog that has closed, to words outside', async () => {
    const root = put('<dialog><p>A sarcoma.</p></dialog><p>A melanoma.</p>');
    const dialog = must(root.querySelector('dialog'));
    dialog.showModal();
    const host = open();
    host.show(anchorIn(dialog, 'sarcoma'));
    dialog.close();
    const outside = anchorIn(must(root.lastElementChild), 'melanoma');
    host.show(outside);
    await whenPlaced(host, outside);
    expect(isReached(host)).toBe(true);
  });
});

describe('with its controller', () => {
  it('is gone when the signal aborts', async () => {
    const life = lifetime();
    const host = open();
    const view = { show: (anchor: Anchor) => host.show(anchor), hide: () => host.hide(), owns: () => false };
    const controller = new PopoverController({ loadView: async () => view, setActive: () => undefined, signal: life.signal });
    const anchor = anchorIn(put(MENTION), 'melanoma');
    const before = document.documentElement.outerHTML;
    controller.dispatch({ type: 'explain', target: anchor });
    await expect.poll(hosts).toHaveLength(1);
    life.abort();
    expect(hosts()).toEqual([]);
    expect(document.documentElement.outerHTML).toBe(before);
  });
});
