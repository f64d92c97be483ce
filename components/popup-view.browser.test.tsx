import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { PageState, SearchHit } from './page-state.ts';
import { PopupView } from './popup-view.tsx';
import type { PopupViewProps } from './popup-view.tsx';
import { HOSTILE, PD_L1, SURVIVAL, summaryOf } from './sample-entries.ts';
import { accessibilityFaults, inScheme, must, show } from './testing.tsx';

const ENTRIES = [PD_L1, SURVIVAL, HOSTILE];
const HERE = { host: 'www.example.org', mode: 'click' } as const;
const RUNNING: PageState = { kind: 'running', ...HERE, terms: [PD_L1, SURVIVAL].map((entry, index) => ({ ...summaryOf(entry), count: index + 1 })) };
const PAGES: readonly PageState[] = [
  { kind: 'loading' },
  { kind: 'unsupported' },
  { kind: 'pdf', ...HERE },
  { kind: 'not-started', ...HERE },
  { kind: 'needs-permission', ...HERE },
  { kind: 'site-off', ...HERE },
  { kind: 'no-terms', ...HERE },
  RUNNING,
];

/** Every entry with a label that holds the query. */
function search(query: string): SearchHit[] {
  return ENTRIES.flatMap((entry) => {
    const names = [entry.labels.en.pref, ...entry.labels.en.alt, entry.labels.fr.pref];
    const matched = names.find((name) => name.toLowerCase().includes(query.toLowerCase()));
    return matched === undefined ? [] : [{ ...summaryOf(entry), matched }];
  });
}

function popup(props: Partial<PopupViewProps> = {}) {
  const base: PopupViewProps = {
    lang: 'en',
    page: { kind: 'loading' },
    search,
    load: async (id) => ENTRIES.find((entry) => entry.id === id),
    onExplainPage: vi.fn(),
    onReadPdf: vi.fn(),
    onSiteSwitch: vi.fn(),
    onJump: vi.fn(),
    onOpenSettings: vi.fn(),
  };
  const all = { ...base, ...props };
  return { ...show(<PopupView {...all} />), props: all };
}

const field = () => page.getByRole('combobox');
const options = () => [...document.querySelectorAll('[role="option"] .og-result-name')].map((name) => name.textContent);
const marked = () => [...document.querySelectorAll('mark')].map((mark) => mark.textContent);

describe('a card found', () => {
  it('can be kept, with its tools in sight at the foot', async () => {
    const onKeep = vi.fn(async () => {});
    popup({ reader: 'patient', tools: { onKeep, onReader: vi.fn() }, glossaryHref: 'glossary.html' });
    await expect.element(page.getByRole('link', { name: 'My words' })).toHaveAttribute('href', 'glossary.html#/my/words');
    await userEvent.keyboard('surv{Enter}');
    const keep = page.getByRole('button', { name: 'Keep this word' });
    await expect.element(keep).toBeInViewport();
    await keep.click();
    expect(onKeep).toHaveBeenCalledExactlyOnceWith('progression-free-survival', true, undefined);
  });
});

describe('glossary search', () => {
  it('has the focus in its field at once', async () => {
    popup();
    await expect.element(field()).toHaveFocus();
  });

  it('shows results as one types, with the typed words marked', async () => {
    popup();
    await field().fill('survival');
    await expect.poll(options).toEqual(['progression-free survival']);
    expect(marked()).toEqual(['survival']);
  });

  it('marks again on each change, and leaves nothing of the mark before', async () => {
    const { root } = popup();
    for (const query of ['p', 'pr', 'progress', 'pro', 'progression-free s']) {
      await field().fill(query);
      await expect.poll(() => marked().length).toBeGreaterThan(0);
      const name = must([...root.querySelectorAll('.og-result-name')].find((row) => row.textContent.startsWith('progression')));
      expect(name.textContent).toBe('progression-free survival');
    }
  });

  it('shows the synonym that was met, and marks it', async () => {
    popup();
    await field().fill('cd274');
    await expect.poll(() => document.querySelector('.og-result-matched')?.textContent).toBe('CD274');
    expect(marked()).toEqual(['CD274']);
  });

  it('shows hostile names and queries as text', async () => {
    const { root } = popup({ lang: 'fr' });
    await field().fill('<img');
    await expect.poll(options).toEqual([HOSTILE.labels.fr.pref]);
    expect(marked()).toEqual(['<img']);
    expect(root.querySelector('img')).toBeNull();
    await field().fill('<b onclick=x>$1');
    await expect.element(page.getByText(/Rien dans le glossaire pour «.<b onclick=x>\$1.»/)).toBeVisible();
  });

  it('chooses with the arrows, opens with Enter, comes back with Escape', async () => {
    popup();
    await field().fill('p');
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}');
    const active = must(document.querySelector('[aria-selected="true"][role="option"]'));
    expect([active.textContent.includes('progression-free'), must(field().element().getAttribute('aria-activedescendant'))]).toEqual([true, active.id]);
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('heading', { name: 'progression-free survival' })).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await expect.element(field()).toHaveFocus();
    await expect.element(field()).toHaveValue('p');
  });

  it('comes back from a card by its button', async () => {
    popup();
    await field().fill('pd-l1');
    await page.getByRole('option').first().click();
    await page.getByRole('button', { name: 'Back' }).click();
    await expect.poll(options).toEqual(['PD-L1']);
  });

  it('clears with Escape, and leaves an empty field to the browser', async () => {
    popup();
    await field().fill('p');
    await userEvent.keyboard('{Escape}');
    await expect.element(field()).toHaveValue('');
    const escape = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
    expect(field().element().dispatchEvent(escape)).toBe(true);
  });

  it('does NOT open anything when Enter finds no result', async () => {
    popup();
    await field().fill('xyz');
    await userEvent.keyboard('{Enter}');
    await expect.element(field()).toHaveValue('xyz');
  });
});

describe('on this page', () => {
  it('lists the terms with their counts, and jumps', async () => {
    const { props } = popup({ page: RUNNING, initialTab: 'page' });
    await expect.element(page.getByRole('heading', { name: '2 terms explained on example.org' })).toBeVisible();
    await page.getByRole('button', { name: /progression-free survival.*2 times on the page/ }).click();
    expect(props.onJump).toHaveBeenCalledWith(must(RUNNING.kind === 'running' ? RUNNING.terms[1] : undefined));
  });

  it('switches the site off', async () => {
    const { props } = popup({ page: RUNNING, initialTab: 'page' });
    await page.getByRole('switch', { checked: true }).click();
    expect(props.onSiteSwitch).toHaveBeenCalledWith(false);
  });

  it.each([
    ['needs-permission', 'Allow on this site'],
    ['site-off', 'Turn on again here'],
  ] as const)('switches the site on (%s)', async (kind, name) => {
    const { props } = popup({ page: { kind, ...HERE }, initialTab: 'page' });
    await page.getByRole('button', { name }).click();
    expect(props.onSiteSwitch).toHaveBeenCalledWith(true);
  });

  it('explains the page when asked', async () => {
    const { props } = popup({ page: { kind: 'not-started', ...HERE }, initialTab: 'page' });
    await page.getByRole('button', { name: 'Explain this page' }).click();
    expect(props.onExplainPage).toHaveBeenCalledOnce();
  });

  it('offers to read a PDF, and does NOT open it unasked', async () => {
    const { props } = popup({ page: { kind: 'pdf', ...HERE }, initialTab: 'page' });
    expect(props.onReadPdf).not.toHaveBeenCalled();
    await page.getByRole('button', { name: 'Read this PDF with Oncogloss' }).click();
    expect(props.onReadPdf).toHaveBeenCalledOnce();
  });

  it('offers the search where there is nothing to list', async () => {
    popup({ page: { kind: 'unsupported' }, initialTab: 'page' });
    await page.getByRole('button', { name: 'Look up a word' }).click();
    await expect.element(field()).toHaveFocus();
  });

  it('does NOT take the focus from the tabs while one walks through them', async () => {
    popup({ initialTab: 'page' });
    must(document.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')).focus();
    await userEvent.keyboard('{ArrowLeft}');
    await expect.element(page.getByRole('tab', { name: 'Glossary' })).toHaveFocus();
  });

  it('says the access mode, and opens the settings', async () => {
    const { props } = popup({ page: RUNNING });
    await expect.element(page.getByText('Oncogloss reads when you click.')).toBeVisible();
    await page.getByRole('button', { name: 'Change' }).click();
    expect(props.onOpenSettings).toHaveBeenCalledOnce();
  });
});

describe('accessibility', () => {
  it.each((['fr', 'en'] as const).flatMap((lang) => PAGES.map((state) => [lang, state.kind, state] as const)))(
    'has no fault that axe finds (%s, %s)',
    async (lang, _, state) => {
      expect(await accessibilityFaults(popup({ lang, page: state, initialTab: 'page' }).root)).toEqual([]);
    },
  );

  it.each(['', 'p', 'xyz'])('has no fault that axe finds with %j typed', async (query) => {
    const { root } = popup();
    await field().fill(query);
    expect(await accessibilityFaults(root)).toEqual([]);
  });

  it('has no fault that axe finds in dark colours', async () => {
    await inScheme('dark');
    expect(await accessibilityFaults(popup({ page: RUNNING, initialTab: 'page' }).root)).toEqual([]);
  });
});
