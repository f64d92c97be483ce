import { render } from 'preact';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
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

describe('the words of the first frame', () => {
  const i18n = { getUILanguage: vi.fn<() => string>(), getMessage: (key: string) => `${key}!` };
  Object.assign(globalThis, { browser: { runtime: { id: 'ours' }, i18n } });

  /** The first frame in a browser of some language; `before` is the language that our surfaces were last shown in. */
  async function frameIn(language: string, before: string | undefined) {
    const { root } = firstFrame();
    i18n.getUILanguage.mockReturnValue(language);
    if (before !== undefined) localStorage.setItem('language', before);
    onTestFinished(() => localStorage.clear());
    await (await import('../entrypoints/popup-words.ts')).default.main();
    return root;
  }

  it.each([
    ['fr', undefined, 'fr'],
    ['en-GB', undefined, 'en'],
    ['fr-CA', 'fr', 'fr'],
    ['de', undefined, 'en'],
    ['de', 'en', 'en'],
  ])('are there in a browser that speaks %s, where %s was shown before', async (language, before, shown) => {
    const root = await frameIn(language, before);
    expect(root.querySelector('input')?.placeholder).toBe('searchHint!');
    expect(root.querySelector('[role="tab"]')?.textContent).toBe('tabSearch!');
    expect(document.documentElement.lang).toBe(shown);
    expect(document.activeElement).toBe(root.querySelector('input'));
  });

  it('do NOT come in a language that the reader did not choose', async () => {
    const root = await frameIn('fr', 'en');
    expect(root.querySelector('input')?.placeholder).toBe('');
    expect(root.querySelector('[role="tab"]')?.textContent).toBe('');
  });
});
