import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { contentsOf } from './glossary-contents.ts';
import type { GlossaryState } from './glossary-contents.ts';
import { GlossaryPage } from './glossary-page.tsx';
import type { GlossaryPageProps } from './glossary-page.tsx';
import { parseRoute } from './glossary-route.ts';
import { HOSTILE, LONGEST, MEDICINE, PD_L1, SURVIVAL, summaryOf } from './sample-entries.ts';
import { SAMPLE_TABLES } from './sample-tables.ts';
import { accessibilityFaults, inScheme, must, show } from './testing.tsx';

const ENTRIES = [PD_L1, SURVIVAL, MEDICINE, LONGEST, HOSTILE];
const SUMMARIES = ENTRIES.map(summaryOf);
/** Concepts that others lead to, known by name only. */
const NAMED = ['pd-1', 'protein', 'immune-checkpoint-inhibitor'].map((id) => ({ ...summaryOf(PD_L1), id, label: { fr: id, en: id } }));
const READY: GlossaryState = { kind: 'ready', contents: contentsOf([...SUMMARIES, ...NAMED]) };
const PLACES = ['', '#/letter/p', '#/letter/w', '#/category/statistics', '#/concept/pd-l1', '#/concept/nowhere', '#/drugs', '#/trials', '#/<script>'];

function viewOf(props: Partial<GlossaryPageProps>) {
  const base: GlossaryPageProps = {
    lang: 'en',
    route: { kind: 'start' },
    glossary: READY,
    moved: false,
    search: (query) => SUMMARIES.filter(({ label }) => label.en.toLowerCase().includes(query.toLowerCase())).map((hit) => ({ ...hit, matched: hit.label.en })),
    nearest: (query) => (query.startsWith('pd') ? [{ ...summaryOf(PD_L1), matched: 'PD-L1' }] : []),
    load: async (id) => ENTRIES.find((entry) => entry.id === id),
    loadTables: async () => SAMPLE_TABLES,
    onLanguage: vi.fn(),
    onOpen: vi.fn(),
    onRetry: vi.fn(),
  };
  const all = { ...base, ...props };
  return { view: <GlossaryPage {...all} />, props: all };
}
function at(hash: string, props: Partial<GlossaryPageProps> = {}) {
  const { view, props: all } = viewOf({ route: parseRoute(hash), ...props });
  const shown = show(view);
  const go = (next: string) => shown.update(viewOf({ ...props, route: parseRoute(next), moved: true }).view);
  return { ...shown, props: all, go };
}
const heading = (name: string) => page.getByRole('heading', { level: 2, name, exact: true });
const listed = () => [...document.querySelectorAll('.og-word-list a')].map((link) => link.textContent);

describe('what is the reader’s own', () => {
  it('is one link away, and shown under ways of its own', async () => {
    const { go } = at('#/concept/pd-l1', { mine: <h2 tabIndex={-1}>Mine</h2> });
    await expect.element(page.getByRole('link', { name: 'My words' })).toHaveAttribute('href', '#/my/words');
    go('#/my/appointment');
    await expect.element(heading('Mine')).toBeVisible();
    await expect.element(page.getByRole('link', { name: 'Prepare my appointment' })).toHaveAttribute('aria-current', 'page');
    await expect.element(page.getByRole('link', { name: 'Medicines' })).not.toBeInTheDocument();
  });

  it('does NOT wait for the glossary', async () => {
    at('#/my/data', { mine: <h2>Mine</h2>, glossary: { kind: 'failed' } });
    await expect.element(heading('Mine')).toBeVisible();
  });
});

describe('a card', () => {
  it('can be kept, copied and set aside', async () => {
    const onKeep = vi.fn(async () => {});
    at('#/concept/pd-l1', { reader: 'patient', tools: { onKeep, onCopy: async () => {}, onKnown: async () => {}, onReader: vi.fn() } });
    await page.getByRole('button', { name: 'Keep this word' }).click();
    expect(onKeep).toHaveBeenCalledExactlyOnceWith('pd-l1', true, undefined);
    for (const name of ['Copy with source', 'I know this word']) await expect.element(page.getByRole('button', { name })).toBeVisible();
  });
});

describe('places', () => {
  it('starts with the letters, the subjects and the tables', async () => {
    at('');
    await expect.element(page.getByText('8 terms about cancer', { exact: false })).toBeVisible();
    await expect.element(page.getByRole('link', { name: 'P', exact: true })).toHaveAttribute('href', '#/letter/p');
    await expect.element(page.getByRole('link', { name: 'Statistics' })).toHaveAttribute('href', '#/category/statistics');
    await expect.element(page.getByRole('link', { name: 'Clinical trials' })).toHaveAttribute('href', '#/trials');
  });

  it('lists a letter in order, each name beside the other language', async () => {
    at('#/letter/p', { lang: 'fr' });
    await expect.element(heading('P')).toBeVisible();
    expect(listed()).toEqual(['pd-1', 'PD-L1', 'pembrolizumab', 'protein']);
    await expect.element(page.getByText('4 termes')).toBeVisible();
  });

  it('lists a subject by letter', async () => {
    at('#/category/statistics');
    expect(listed()).toEqual(['progression-free survival']);
    await expect.element(page.getByText('survie sans progression')).toHaveAttribute('lang', 'fr');
  });

  it('says so where a letter has no term', async () => {
    at('#/letter/w');
    await expect.element(page.getByText('No term of the glossary begins with W', { exact: false })).toBeVisible();
  });

  it('shows a concept with what lies around it', async () => {
    at('#/concept/pd-l1');
    await expect.element(heading('PD-L1')).toBeVisible();
    await expect.element(page.getByRole('link', { name: 'PD-1, Binds' })).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'More' })).toHaveAttribute('aria-expanded', 'true');
  });

  it('does NOT link a related concept that the glossary does not hold', async () => {
    const { root } = at('#/concept/pd-l1', { glossary: { kind: 'ready', contents: contentsOf(SUMMARIES) } });
    await expect.element(heading('PD-L1')).toBeVisible();
    expect(root.querySelectorAll('.og-graph, .og-related .og-open')).toHaveLength(0);
  });

  it('opens related concepts at their own address', async () => {
    const { props } = at('#/concept/pd-l1');
    await page.getByRole('button', { name: 'protein' }).click();
    expect(props.onOpen).toHaveBeenCalledWith('protein');
  });

  it('says where the reader is', async () => {
    at('#/letter/p');
    await expect.element(page.getByRole('link', { name: 'P', exact: true })).toHaveAttribute('aria-current', 'page');
  });

  it.each([
    ['#/concept/pd-l9', 'The glossary has nothing under “pd l9”.'],
    ['#/concept/<script>alert(1)</script>', 'The glossary has nothing under “<script>alert(1)< script>”.'],
    [`#/concept/${'x'.repeat(10_000)}`, 'The glossary has nothing under “xxx'],
  ])('meets an unknown address with a sentence and the search (%#)', async (hash, sentence) => {
    const { root } = at(hash);
    await expect.element(heading('No card at this address')).toBeVisible();
    await expect.element(page.getByText(sentence, { exact: false })).toBeVisible();
    expect(root.querySelector('script')).toBeNull();
    await page.getByRole('button', { name: 'Look up a word' }).click();
    await expect.element(page.getByRole('combobox')).toHaveFocus();
  });

  it('offers the nearest names for an unknown id', async () => {
    const { props } = at('#/concept/pd-l9');
    await page.getByRole('button', { name: 'PD-L1' }).click();
    expect(props.onOpen).toHaveBeenCalledWith('pd-l1');
  });
});

describe('moving', () => {
  it.each([
    ['#/letter/p', 'P'],
    ['#/category/statistics', 'Statistics'],
    ['#/concept/pembrolizumab', 'pembrolizumab'],
    ['#/trials', 'Clinical trials'],
    ['#/concept/nowhere', 'No card at this address'],
  ])('brings the focus to the heading of %s', async (hash, name) => {
    const { go } = at('#/concept/pd-l1');
    await expect.element(heading('PD-L1')).toBeVisible();
    go(hash);
    await expect.element(heading(name)).toHaveFocus();
  });

  it('keeps the card on screen until the next one is there', async () => {
    const { go } = at('#/concept/pd-l1', { load: (id) => (id === 'pd-l1' ? Promise.resolve(PD_L1) : new Promise(() => {})) });
    await expect.element(heading('PD-L1')).toBeVisible();
    go('#/concept/pembrolizumab');
    await expect.element(heading('PD-L1')).toBeVisible();
  });

  it('comes back to a table as it was left', async () => {
    const { go } = at('#/drugs');
    await page.getByRole('textbox', { name: 'Filter the table' }).fill('lung');
    await page.getByRole('columnheader', { name: 'Use' }).getByRole('button').click();
    go('#/concept/pd-l1');
    await expect.element(heading('PD-L1')).toHaveFocus();
    await expect.element(page.getByRole('table')).not.toBeInTheDocument();
    go('#/drugs');
    await expect.element(heading('Medicines')).toHaveFocus();
    await expect.element(page.getByText('Lines shown: 1 of 3')).toBeVisible();
    await expect.element(page.getByRole('columnheader', { name: 'Use' })).toHaveAttribute('aria-sort', 'ascending');
  });

  it('does NOT take the focus on the first view', async () => {
    at('#/concept/pd-l1');
    await expect.element(heading('PD-L1')).toBeVisible();
    expect(document.activeElement).toBe(document.body);
  });

  it('skips to the content without leaving the place', async () => {
    at('#/letter/p');
    await userEvent.keyboard('{Tab}');
    expect(document.activeElement?.textContent).toBe('Skip to the content');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('main')).toHaveFocus();
    expect(location.hash).not.toContain('content');
  });
});

describe('search', () => {
  it('opens a result at its address, and is ready for the next word', async () => {
    const { props } = at('#/letter/p');
    await page.getByRole('combobox').fill('pembro');
    await userEvent.keyboard('{Enter}');
    expect(props.onOpen).toHaveBeenCalledWith('pembrolizumab');
    await expect.element(page.getByRole('combobox')).toHaveValue('');
  });

  it('offers the nearest names where it finds nothing', async () => {
    const { props } = at('');
    await page.getByRole('combobox').fill('pdx');
    await page.getByRole('button', { name: 'PD-L1' }).click();
    expect(props.onOpen).toHaveBeenCalledWith('pd-l1');
  });

  it('does NOT offer anything where nothing is near', async () => {
    at('');
    await page.getByRole('combobox').fill('<b>zzz');
    await expect.element(page.getByText('Nothing in the glossary for “<b>zzz”', { exact: false })).toBeVisible();
    await expect.element(page.getByText('The nearest names')).not.toBeInTheDocument();
  });
});

describe('states', () => {
  it('says that the glossary is on its way', async () => {
    at('', { glossary: { kind: 'loading' } });
    await expect.element(page.getByText('Opening the glossary…')).toBeVisible();
  });

  it('says that it could not be opened, and tries again', async () => {
    const { props } = at('#/letter/p', { glossary: { kind: 'failed' } });
    await page.getByRole('button', { name: 'Try again' }).click();
    expect(props.onRetry).toHaveBeenCalledOnce();
  });

  it('does NOT make a card wait for the list of all concepts', async () => {
    at('#/concept/pd-l1', { glossary: { kind: 'loading' } });
    await expect.element(heading('PD-L1')).toBeVisible();
  });

  it('changes the language of the whole page', async () => {
    const { props } = at('');
    await page.getByRole('button', { name: 'FR, French' }).click();
    expect(props.onLanguage).toHaveBeenCalledWith('fr');
  });
});

describe('accessibility', () => {
  it.each((['fr', 'en'] as const).flatMap((lang) => (['light', 'dark'] as const).flatMap((scheme) => PLACES.map((hash) => [lang, scheme, hash] as const))))(
    'has no fault that axe finds (%s, %s, %s)',
    async (lang, scheme, hash) => {
      await inScheme(scheme);
      const { root } = at(hash, { lang });
      await expect.poll(() => root.querySelector('h2')).not.toBeNull();
      expect(await accessibilityFaults(root)).toEqual([]);
    },
  );

  it.each(PLACES)('has one h1, and landmarks for the rest (%s)', (hash) => {
    const { root } = at(hash);
    expect(root.querySelectorAll('h1')).toHaveLength(1);
    expect([...root.querySelectorAll('header, main, nav')].length).toBeGreaterThanOrEqual(3);
  });

  it.each([320, 640, 1600])('has nothing wider than a view of %i px', async (width) => {
    await page.viewport(width, 800);
    const { root, go } = at('', { lang: 'fr' });
    for (const hash of ['#/letter/c', '#/concept/castration-resistant-prostate-cancer', '#/drugs', '#/']) {
      go(hash);
      await expect.poll(() => root.querySelector('h2')).not.toBeNull();
      expect(must(document.scrollingElement).scrollWidth, hash).toBeLessThanOrEqual(width);
    }
  });
});
