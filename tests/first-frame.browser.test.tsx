import { render } from 'preact';
import { describe, expect, it, onTestFinished } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { PopupView } from '../components/popup-view.tsx';
import html from '../entrypoints/popup/index.html?raw';

/** The first frame as it stands in the HTML, and the view in its place. */
function firstFrame() {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const root = document.adoptNode(body.querySelector('#root') as HTMLElement);
  document.body.append(root);
  onTestFinished(() => root.remove());
  const takeOver = () => {
    const initialQuery = root.querySelector('input')?.value;
    const none = () => undefined;
    render(
      <PopupView
        lang="en"
        page={{ kind: 'loading' }}
        {...{ initialQuery, glossaryHref: 'glossary.html', search: () => [], load: async () => undefined }}
        {...{ onExplainPage: none, onReadPdf: none, onSiteSwitch: none, onJump: none, onOpenSettings: none }}
      />,
      root,
    );
  };
  onTestFinished(() => render(null, root));
  return { root, takeOver };
}

describe('the first frame of the popup', () => {
  it('becomes the view without a new field: what was typed stays, and the focus', async () => {
    const { root, takeOver } = firstFrame();
    const field = root.querySelector('input');
    field?.focus();
    await userEvent.keyboard('pd-l1');
    takeOver();
    expect(root.querySelector('input')).toBe(field);
    expect(document.activeElement).toBe(field);
    await expect.element(page.getByRole('combobox')).toHaveValue('pd-l1');
    await expect.element(page.getByText(/Nothing in the glossary for/)).toBeVisible();
  });

  it('leaves nothing of its own in the view', () => {
    const { root, takeOver } = firstFrame();
    takeOver();
    expect(root.querySelectorAll('[data-words]')).toHaveLength(0);
    expect(root.querySelectorAll('main, .og-tabs, input')).toHaveLength(3);
    expect(root.querySelectorAll('[role="tab"]')).toHaveLength(2);
  });

  it('has the very elements of the view, so that nothing moves when it comes', () => {
    const { root, takeOver } = firstFrame();
    const before = [...root.querySelectorAll('main, .og-tabs, [role="tab"], .og-search, input, .og-search-hint')];
    takeOver();
    expect([...root.querySelectorAll('main, .og-tabs, [role="tab"], .og-search, input, .og-search-hint')]).toEqual(before);
  });
});
