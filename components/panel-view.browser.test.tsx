import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { LONGEST, MEDICINE, PD_L1, SURVIVAL, summaryOf } from './sample-entries.ts';
import type { ListedPage, PanelState } from './panel-state.ts';
import { PanelView } from './panel-view.tsx';
import type { PanelViewProps } from './panel-view.tsx';
import { accessibilityFaults, inScheme, must, show } from './testing.tsx';

const ENTRIES = [SURVIVAL, PD_L1, MEDICINE, LONGEST];
const HERE = { host: 'www.example.org', mode: 'click' } as const;
const mention = (id: string, text: string) => ({ id, text, before: 'The study of ', after: ' went on.' });
const LISTED: ListedPage = {
  kind: 'listed',
  ...HERE,
  title: 'A page about <b>lungs</b>',
  url: 'https://www.example.org/a',
  reading: false,
  concepts: ENTRIES.map((entry, k) => ({ ...summaryOf(entry), ...(k === 1 ? { difficulty: 'helpful' as const } : {}) })),
  mentions: [mention('progression-free survival', 'x'), ...ENTRIES.map((entry) => mention(entry.id, entry.labels.en.pref)), ...Array.from({ length: 11 }, () => mention('pd-l1', 'PD‑L1'))],
};
const STATES: readonly PanelState[] = [
  { kind: 'loading' },
  { kind: 'failed' },
  ...([undefined, 'no-access', 'browser', 'ours', 'store', 'files'] as const).map((why) => ({ kind: 'unsupported', why }) as const),
  { kind: 'pdf', ...HERE },
  { kind: 'not-started', ...HERE },
  { kind: 'needs-permission', ...HERE },
  { kind: 'site-off', ...HERE },
  { ...LISTED, mentions: [], reading: true },
  { ...LISTED, mentions: [] },
  { ...LISTED, reading: true },
  LISTED,
];

function panel(props: Partial<PanelViewProps> = {}) {
  const base: PanelViewProps = {
    lang: 'en',
    page: LISTED,
    glossaryHref: 'glossary.html',
    load: async (id) => ENTRIES.find((entry) => entry.id === id),
    onLanguage: vi.fn(),
    onShow: vi.fn(async () => true),
    onExplainPage: vi.fn(),
    onReadPdf: vi.fn(),
    onSiteSwitch: vi.fn(),
    onRetry: vi.fn(),
    onTakeAlong: vi.fn(async () => 'list.md'),
  };
  const all = { ...base, ...props };
  const shown = show(<PanelView {...all} />);
  return { ...shown, props: all, redraw: (change: Partial<PanelViewProps>) => shown.update(<PanelView {...all} {...change} />) };
}

const names = () => [...document.querySelectorAll('.og-result-name')].map((name) => name.textContent);
const headings = () => [...document.querySelectorAll('.og-side-group > h2')].map((name) => name.textContent);
const filter = () => page.getByRole('textbox', { name: 'Filter' });
const order = () => page.getByRole('combobox', { name: 'Order' });
const IN_ORDER = ['progression-free survival', 'PD-L1', 'pembrolizumab', 'metastatic castration-resistant prostate cancer'];

describe('keeping a term', () => {
  it.each([
    [true, { sentence: 'The study of PD-L1 went on.', title: LISTED.title, address: LISTED.url }],
    [false, undefined],
  ])('takes its page along where that may be kept (%s)', async (mayKeepPage, met) => {
    const onKeep = vi.fn(async () => {});
    panel({ mayKeepPage, tools: { onKeep } });
    await page.getByRole('button', { name: /^PD-L1/ }).click();
    await page.getByRole('button', { name: 'Keep this word' }).click();
    expect(onKeep).toHaveBeenCalledExactlyOnceWith('pd-l1', true, met);
  });
});

describe('the list', () => {
  it('has the terms in the order of the page, with their counts and what is not essential', async () => {
    panel();
    expect(names()).toEqual(IN_ORDER);
    await expect.element(page.getByRole('button', { name: /PD-L1.*gene and protein · helpful.*12 times on the page/ })).toBeVisible();
    await expect.element(page.getByText('A page about <b>lungs</b>')).toBeVisible();
  });

  it('orders by subject, name and importance', async () => {
    panel();
    await order().selectOptions('By subject');
    expect(headings()).toEqual(['Tumours and cancers', 'Genes and proteins', 'Medicines', 'Statistics']);
    await order().selectOptions('From A to Z');
    expect(names()).toEqual([...IN_ORDER].sort((a, b) => a.localeCompare(b)));
    await order().selectOptions('By importance');
    expect(headings()).toEqual(['Essential', 'Helpful']);
  });

  it('filters as one types, says how many are left, and shows all again', async () => {
    panel();
    await filter().fill('pem');
    expect(names()).toEqual(['pembrolizumab']);
    await expect.element(page.getByText('Terms shown: 1 of 4')).toBeVisible();
    await filter().fill('<img>');
    await expect.element(page.getByText('No term on this page contains “<img>”.')).toBeVisible();
    await page.getByRole('button', { name: 'Show all' }).click();
    expect(names()).toEqual(IN_ORDER);
  });

  it('keeps filter and order while the page changes, and drops them for another page', async () => {
    const { redraw } = panel();
    await filter().fill('p');
    redraw({ page: { ...LISTED, mentions: [...LISTED.mentions] } });
    await expect.element(filter()).toHaveValue('p');
    redraw({ page: { ...LISTED, url: 'https://www.example.org/b' } });
    await expect.element(filter()).toHaveValue('');
  });

  it('switches the site off', async () => {
    const { props } = panel();
    await page.getByRole('switch', { checked: true }).click();
    expect(props.onSiteSwitch).toHaveBeenCalledWith(false);
  });
});

describe('a term', () => {
  const open = () => page.getByRole('button', { name: /^PD-L1/ }).click();

  it('opens its card in place, and comes back to its row with Escape', async () => {
    panel();
    await open();
    await expect.element(page.getByRole('heading', { name: 'PD-L1', exact: true })).toHaveFocus();
    expect(document.querySelector<HTMLElement>('.og-side-list')?.hidden).toBe(true);
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('button', { name: /^PD-L1/ })).toHaveFocus();
  });

  it('shows each of its passages in the page', async () => {
    const { props } = panel();
    await open();
    await page.getByRole('button', { name: 'Go to this passage: The study of PD-L1 went on.' }).click();
    expect(props.onShow).toHaveBeenLastCalledWith('pd-l1', 0);
    await page.getByRole('button', { name: 'Next passage' }).click();
    expect(props.onShow).toHaveBeenLastCalledWith('pd-l1', 1);
    await expect.element(page.getByRole('heading', { name: 'Passage 2 of 12' })).toBeVisible();
    await page.getByRole('button', { name: 'Previous passage' }).click();
    await page.getByRole('button', { name: 'Previous passage' }).click();
    expect(props.onShow).toHaveBeenLastCalledWith('pd-l1', 11);
    expect(document.querySelectorAll('.og-passage')).toHaveLength(12);
  });

  it('lists few passages first, and all when asked', async () => {
    panel();
    await open();
    await expect.poll(() => document.querySelectorAll('.og-passage').length).toBe(8);
    await page.getByRole('button', { name: 'all (12)' }).click();
    expect(document.querySelectorAll('.og-passage')).toHaveLength(12);
  });

  it('says that a passage has gone', async () => {
    panel({ onShow: async () => false });
    await open();
    await page.getByRole('button', { name: 'Next passage' }).click();
    await expect.element(page.getByText('This passage is no longer on the page.')).toBeVisible();
  });

  it('counts its passages anew when the one last gone to has left the page', async () => {
    const { redraw } = panel();
    await open();
    await page.getByRole('button', { name: 'Previous passage' }).click();
    await expect.element(page.getByRole('heading', { name: 'Passage 12 of 12' })).toBeVisible();
    redraw({ page: { ...LISTED, mentions: LISTED.mentions.slice(0, -2) } });
    await expect.element(page.getByRole('heading', { name: '10 passages on the page' })).toBeVisible();
  });

  it('keeps the card when the term leaves the page, without passages', async () => {
    const { redraw } = panel();
    await open();
    redraw({ page: { ...LISTED, mentions: [] } });
    await expect.element(page.getByRole('heading', { name: 'PD-L1', exact: true })).toBeVisible();
    expect(document.querySelector('.og-passages')).toBeNull();
  });
});

describe('taking the list along', () => {
  async function take(name: string) {
    await page.getByRole('button', { name: 'Take this list along' }).click();
    await page.getByRole('button', { name }).click();
  }

  it('takes what is shown, in its order, and says the name of the file', async () => {
    const { props } = panel();
    await filter().fill('p');
    await order().selectOptions('From A to Z');
    await take('Text (Markdown)');
    const [as, terms] = must(vi.mocked(props.onTakeAlong).mock.calls[0]);
    expect([as, terms.map(({ summary }) => summary.label.en)]).toEqual(['markdown', names()]);
    await expect.element(page.getByText('Saved: list.md')).toBeVisible();
  });

  it('says that nothing was saved, and what helps', async () => {
    panel({ onTakeAlong: () => Promise.reject(new Error('gone')) });
    await take('Web annotations (JSON-LD)');
    await expect.element(page.getByText(/^Nothing was saved/)).toBeVisible();
  });

  it('has the definitions on paper, and not on the screen', () => {
    const terms = [{ summary: summaryOf(PD_L1), entry: PD_L1, permalink: 'x', mentions: [] }];
    const { root } = panel({ printed: { page: LISTED, lang: 'en', readAt: '2026-11-22T08:00:00Z', terms } });
    const paper = must(root.querySelector('.og-printed'));
    expect(getComputedStyle(paper).display).toBe('none');
    expect(paper.textContent).toContain('A protein on the surface of some cells');
    expect(paper.textContent).toContain('Page read on 22 November 2026.');
  });
});

describe('without a list', () => {
  it.each([
    ['not-started', 'Explain this page', 'onExplainPage'],
    ['pdf', /./, 'onReadPdf'],
    ['failed', 'Try again', 'onRetry'],
  ] as const)('offers the one thing to do next (%s)', async (kind, name, callback) => {
    const { props } = panel({ page: kind === 'failed' ? { kind } : { kind, ...HERE } });
    await page.getByRole('button', { name }).click();
    expect(props[callback]).toHaveBeenCalledOnce();
  });

  it.each(['needs-permission', 'site-off'] as const)('switches the site on (%s)', async (kind) => {
    const { props } = panel({ page: { kind, ...HERE } });
    await page.getByRole('button').click();
    expect(props.onSiteSwitch).toHaveBeenCalledWith(true);
  });

  it.each([
    ['no-access', /Click its icon in the browser’s toolbar/],
    ['store', /extension store/],
    ['files', /allow access to file URLs/],
    ['browser', /belongs to the browser/],
    ['ours', /page of Oncogloss/],
  ] as const)('says why, and leaves the glossary open (%s)', async (why, sentence) => {
    panel({ page: { kind: 'unsupported', why } });
    await expect.element(page.getByText(sentence)).toBeVisible();
    await expect.element(page.getByRole('link', { name: 'Whole glossary' })).toBeVisible();
  });

  it('does NOT say that there is nothing while the page is being read', async () => {
    const { root } = panel({ page: { ...LISTED, mentions: [], reading: true } });
    expect(root.textContent).toContain('The page is still being read…');
    expect(root.textContent).not.toContain('No oncology term');
  });
});

describe('accessibility', () => {
  it.each((['fr', 'en'] as const).flatMap((lang) => STATES.map((state, k) => [lang, k, state.kind, state] as const)))('has no fault that axe finds (%s, %d %s)', async (lang, _k, _kind, state) => {
    expect(await accessibilityFaults(panel({ lang, page: state }).root)).toEqual([]);
  });

  it.each((['light', 'dark', 'forced'] as const).flatMap((scheme) => (['fr', 'en'] as const).map((lang) => [scheme, lang] as const)))('has no fault in the card and the passages (%s, %s)', async (scheme, lang) => {
    await inScheme(scheme);
    const { root } = panel({ lang });
    await page.getByRole('combobox').selectOptions('kind');
    expect(await accessibilityFaults(root)).toEqual([]);
    await page.getByRole('button', { name: /^PD-L1/ }).click();
    await expect.poll(() => document.querySelectorAll('.og-passage').length).toBe(8);
    expect(await accessibilityFaults(root)).toEqual([]);
  });
});
